import type { Day } from '../domain/days.ts';
import type { EntityMention, Speaker, SpeakerTier } from '../domain/statement.ts';
import type { Doc, Token } from '../language/doc.ts';
import { actorOfPerson } from '../language/names.ts';
import { pattern } from '../language/pattern.ts';
import { type Gazetteer, holderOf, isSucceeded } from '../packs/gazetteer-index.ts';
import { firstAfter, within } from './mentions.ts';
import {
  CHARGED,
  type Gender,
  genderIn,
  PARTY_LEADER,
  SENT,
  SENT_OUT,
  speaksForActor,
  type Title,
  titleIn,
} from './titles.ts';

/** Who a mention means and for whom they speak. */
export interface Identity {
  readonly name: string | null;
  readonly role: string | null;
  readonly actor: string | null;
  readonly tier: SpeakerTier;
  readonly gender: Gender;
  readonly isPerson: boolean;
}

/** A speaker with what rules want of them. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly tier: SpeakerTier;
}

/** A person named in the text. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  readonly who: Identity;
}

const HONORIFIC = pattern`
  ^(?:
    mr|mrs|ms|miss|dr|sir|sen|rep|gov|gen|prof|president|premier|chancellor|secretary|minister|prime|
    foreign|defen[cs]e|king|queen|senator|spokes\w+|ambassador|pm|fm|colonel|captain|judge|leader|
    speaker|chairman|chairwoman|general|first|lady|vice|deputy|press|presidential|kremlin|ministry|
    commissioner|representative|governor|mayor|professor|director|national|security|advis[eo]r|envoy|
    chief|head|delegate|negotiator|official|majority|minority|state|interior|finance|energy|trade|
    treasury|economy|justice|environment|agriculture|council|commission
  )\.?$`;
const NOT_A_NAME = pattern`
  ^(?:
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|
    august|september|october|november|december|the|party|council|university|house|committee|union|
    organi[sz]ation|court|department|office|street|news|times|post|agency|institute|center|centre|bank|
    treaty|convention|alliance|association|commission|assembly|congress|senate|parliament|war|church|
    company|inc|corp|group|school|college|journal|television|radio|conference|summit|republicans?|
    democrats?|democratic|republican|north|south|east|west|city|county|state|states|act|agreement|force|
    police|army|resources|affairs|industry|commerce|defen[cs]e|planning|development
  )\.?$`;
const PARTICLE = /^(?:de|del|della|von|van|der|den|da|di|al|el|bin|ben|ibn|la|le|y|-|'|’)$/;

const isNamePart = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) &&
  (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X');

/** A name's tokens [from, to); titles before it are not part of it. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const MAX_NAME = 8;
/** Titles behind which a surname alone is a person. */
const HONOURED = /\b(?:mr|mrs|ms|dr|sen|rep|gov|president|minister|pm)\b/i;

/** "You-geun": the second part of a given name. */
const isSecondSyllable = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' &&
  tokens[at - 1]!.end === tokens[at]!.start &&
  /^\p{Lu}\p{Ll}{1,4}$/u.test(tokens[at - 2]?.text ?? '') &&
  /^\p{Ll}{2,6}$/u.test(tokens[at]!.text);

/** The surname by which a name is taken up: the last word, but the first of "Kim You-geun". */
function surnameIn(tokens: readonly Token[], { from, to }: Run): string {
  const isFamilyFirst = to - from === 4 && isSecondSyllable(tokens, to - 1);
  return tokens[isFamilyFirst ? from : to - 1]!.text;
}

/** "Minister of Energy and Mineral Resources": what a minister is of may be several things. */
const PORTFOLIO = /\b(?:minister|secretary) (?:of|for) (?:[\w-]+,? ){1,4}$/i;

/** Whether an "and" or a comma at a token stands within a portfolio. */
function isWithinPortfolio({ tokens, text, sentences }: Doc, at: number): boolean {
  const { lower, start } = tokens[at]!;
  const from = sentences[firstAfter(sentences, start)]?.start ?? start;
  return (lower === 'and' || lower === ',') && PORTFOLIO.test(`${text.slice(from, start).trimEnd()} `);
}

/** "Minister of Fisheries Ann Lind": what she is the minister of is no part of her name. */
function opensPortfolio(doc: Doc, at: number): boolean {
  const before = doc.tokens[at - 1];
  if (before?.lower === 'and') return isWithinPortfolio(doc, at - 1);
  return (
    /^(?:of|for)$/.test(before?.lower ?? '') &&
    /^(?:minister|secretary)$/.test(doc.tokens[at - 2]?.lower ?? '')
  );
}

/** Runs of capitalised words that nothing of the gazetteer but a person covers. */
function runsOf(doc: Doc): Run[] {
  const runs: Run[] = [];
  const others = [
    ...doc.entities.filter(({ kind, via }) => kind !== 'person' && via !== 'anaphor'),
    ...doc.datelines,
  ].sort((a, b) => a.start - b.start);
  const known = doc.entities.filter(({ kind }) => kind === 'person');
  const firsts = new Set(doc.sentences.map((sentence) => sentence.from));
  let next = 0;
  let from = -1;
  const close = (to: number) => {
    let end = to;
    const isNoPart = ({ lower }: Token) => PARTICLE.test(lower) || lower === '.';
    while (from >= 0 && end > from && isNoPart(doc.tokens[end - 1]!)) end -= 1;
    if (from >= 0 && end > from) runs.push({ from, to: end });
    from = -1;
  };
  doc.tokens.forEach((token, i) => {
    while (next < others.length && others[next]!.end <= token.start) next += 1;
    const isOther = next < others.length && others[next]!.start < token.end;
    const adjoins = from < 0 || token.start - doc.tokens[i - 1]!.end <= 1;
    const isApart = token.lower === '-' && token.start > (doc.tokens[i - 1]?.end ?? 0);
    const isPart =
      (PARTICLE.test(token.lower) && !isApart) || token.lower === '.' || isSecondSyllable(doc.tokens, i);
    const inside = from >= 0 && isPart && i - from < MAX_NAME;
    if (isOther || !adjoins || firsts.has(i) || i - from >= MAX_NAME) close(i);
    if (isOther) return;
    const isTitle =
      HONORIFIC.test(token.lower) || (from < 0 && (titleIn(token.text) !== null || opensPortfolio(doc, i)));
    // "Theresa May": whom the gazetteer knows by a word that is elsewhere no name.
    const holder = known[firstAfter(known, token.start)];
    const isKnown = holder !== undefined && holder.start <= token.start;
    if (isKnown || (isNamePart(token) && !isTitle && !NOT_A_NAME.test(token.lower)))
      from = from < 0 ? i : from;
    else if (!inside) close(i);
  });
  close(doc.tokens.length);
  return runs;
}

/** Words of the noun chunk left of a name: "Russia's Presidential Press Secretary, ". */
function wordsBefore(doc: Doc, at: number): { readonly text: string; readonly start: number } {
  let from = at;
  // "The foreign minister, Mr. Bell"
  while (/^(?:mr|mrs|ms|dr|sir|\.)\.?$/.test(doc.tokens[from - 1]?.lower ?? '')) from -= 1;
  if (doc.tokens[from - 1]?.lower !== ',') from = at;
  const skipComma = doc.tokens[from - 1]?.lower === ',' ? 1 : 0;
  from -= skipComma;
  const sentence = doc.sentences[firstAfter(doc.sentences, doc.tokens[at]!.start)];
  while (from > (sentence?.from ?? 0) && at - from < 14) {
    const { pos, lower } = doc.tokens[from - 1]!;
    const isPart =
      /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(pos) || /^(?:['’]s|['’]|-|of|for|\.|elect)$/.test(lower);
    if (!isPart && !isWithinPortfolio(doc, from - 1)) break;
    from -= 1;
  }
  const start = doc.tokens[from]?.start ?? 0;
  const text = doc.text.slice(start, doc.tokens[at]!.start);
  return skipComma && titleIn(text) === null ? { text: '', start: doc.tokens[at]!.start } : { text, start };
}

/** A relative clause that tells an office: "who heads the ministry", "who is number two in its security council". */
const TELLS_OFFICE = /^(?:is|was|has|heads?|leads?|chairs?|runs?|serves?|acts?|speaks|advises)$/;
/** "Ann Lind of the security council", "Ann Lind from the president's office". */
const OF_OFFICE =
  /^ (?:of|from|at) (?:the|its|[\p{Lu}][\p{L}'’-]+) [^,.;“"—–]{0,60}?\b(?:ministry|office|department|council|presidency|chancellery)\b/u;

/** The apposition behind a name: ", the country's foreign minister,". */
function wordsBehind(doc: Doc, at: number): { readonly text: string; readonly end: number } {
  const none = { text: '', end: 0 };
  const last = doc.tokens[at - 1];
  const office = last && OF_OFFICE.exec(doc.text.slice(last.end, last.end + 100))?.[0];
  if (last && office) return { text: office, end: last.end + office.length };
  if (doc.tokens[at]?.lower !== ',') return none;
  const first = doc.tokens[at + 1];
  if (first === undefined || !/^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(first.lower === 'of' ? 'DET' : first.pos))
    return none;
  if (first.lower === 'who' && !TELLS_OFFICE.test(doc.tokens[at + 2]?.lower ?? '')) return none;
  for (let i = at + 2; i < Math.min(doc.tokens.length, at + 16); i++) {
    const token = doc.tokens[i]!;
    if (/^[,.;“"—–]$/.test(token.lower))
      return { text: doc.text.slice(first.start, token.start), end: token.start };
    if (token.pos === 'VERB' && !/^(?:who|that|which)$/.test(first.lower)) return none;
  }
  return none;
}

/** The state or body that a title belongs to: the body for its organs, the state for the rest. */
export function actorIn(
  entities: readonly EntityMention[],
  start: number,
  end: number,
  wantsBody: boolean,
): EntityMention | null {
  const places = within(entities, start, end).filter(({ kind }) => kind === 'state' || kind === 'body');
  const kind = wantsBody ? 'body' : 'state';
  return places.findLast((one) => one.kind === kind) ?? places.at(-1) ?? null;
}

/** "Peru, the founder of the bloc, said": what is told of a state behind a comma. */
const APPOSED = /^, (?:the|an?|one|once|itself|home|long|then|now|currently) /;

/**
 * The same for the words of a title at `start`, or for a speaker by no title: "the ambassador to the UN" speaks for who
 * sent him, "the minister for ASEAN affairs" for his own state.
 */
export function senderIn(
  entities: readonly EntityMention[],
  start: number,
  words: string,
  wantsBody: boolean,
): EntityMention | null {
  const [first] = within(entities, start, start + words.length);
  const isFirst = first?.kind === 'state' && first.via !== 'demonym' && first.start - start < 5;
  if (isFirst && APPOSED.test(words.slice(first.end - start))) return first;
  const sent = SENT.exec(words);
  const place = actorIn(
    entities,
    start,
    start + (sent ? sent.index + sent[0].length : words.length),
    wantsBody,
  );
  const isOfState = sent !== null || SENT_OUT.test(words) || (!wantsBody && CHARGED.test(words));
  return place?.kind === 'body' && isOfState ? null : place;
}

/** Somebody of whom no more than a name is known. */
export const nobody = (name: string | null): Identity => ({
  name,
  role: null,
  actor: null,
  tier: 'none',
  gender: null,
  isPerson: false,
});

/** Whether a pronoun of a gender may stand for somebody. */
export const isOfGender = (who: Pick<Identity, 'gender'>, gender: Gender): boolean =>
  who.gender === null || who.gender === gender;

/** One office holder, meant but not named: "its oil minister", "the Peruvian president". */
export function isUnnamedOffice({ name, role, actor, tier }: Identity, text: string): boolean {
  const isOffice = role !== null && actor !== null && (tier === 'head' || tier === 'minister');
  const isOne = /\b(?:minister|president|premier|chancellor|secretary|leader)$/i.test(text);
  return isOffice && isOne && !/^an?\s/i.test(text) && name === text.replace(/^the\s+/i, '');
}

/** "Mher Grigoryan" is not the Armen Grigoryan whom the surname alone would mean. */
function isSame(known: EntityMention, start: number, name: string): boolean {
  const [first = '', ...rest] = name.split(/\s+/);
  return known.start === start || rest.length === 0 || known.id.toLowerCase().startsWith(first.toLowerCase());
}

/** The people named in a text, with every mention of theirs in order. */
export class People {
  readonly mentions: readonly PersonMention[];
  readonly #bySurname = new Map<string, Identity>();
  readonly #doc: Doc;
  readonly #gazetteer: Gazetteer;
  readonly #day: Day | null;

  constructor(doc: Doc, gazetteer: Gazetteer, day: Day | null) {
    this.#doc = doc;
    this.#gazetteer = gazetteer;
    this.#day = day;
    const runs = runsOf(doc);
    for (const run of runs) this.#learn(run);
    this.mentions = runs.flatMap((run) => this.#mention(run));
  }

  /** Who a surname means in this article. */
  named(surname: string): Identity | null {
    return this.#bySurname.get(surname.toLowerCase().replace(/['’]s?$/, '')) ?? null;
  }

  /** The one of an office who is named before a place, else who is named first. */
  ofRole(role: string, at: number): Identity | null {
    const all = this.mentions.filter(({ who }) => who.role === role);
    return (all.find(({ start }) => start < at) ?? all[0])?.who ?? null;
  }

  #learn({ from, to }: Run): void {
    const { tokens, text, entities } = this.#doc;
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    const known = within(entities, start, end).findLast(({ kind }) => kind === 'person');
    const entity = known && isSame(known, start, text.slice(start, end)) ? known : undefined;
    const name = entity?.id ?? text.slice(start, end).replace(/\s+/g, ' ');
    const holder = holderOf(this.#gazetteer, name, this.#day);
    const isFormer = holder !== null && isSucceeded(this.#gazetteer, holder, this.#day);
    const before = wordsBefore(this.#doc, from);
    const behind = wordsBehind(this.#doc, to);
    if (NOT_A_NAME.test(tokens[to]?.lower ?? '') && tokens[to]!.start - end <= 1) return;
    if (/\b(?:party|parties|movement|bloc|alliance|coalition)\s$/i.test(before.text)) return;
    const told = titleIn(before.text) ?? titleIn(behind.text);
    const title = told?.role === PARTY_LEADER && holder !== null && !isFormer ? null : told;
    if (!name.includes(' ') && !holder && !HONOURED.test(before.text)) return;
    const place =
      title && speaksForActor(title) ? this.#placeOf(title, before.start, start, behind.end) : null;
    // "Secretary General Carl Roe", once a minister at home: he speaks for the body.
    const isOtherOffice = title?.tier === 'body' && holder !== null && holder.tier !== 'body';
    this.#keep(surnameIn(tokens, { from, to }).toLowerCase(), {
      name: holder?.name ?? name,
      role: title?.role ?? (holder && isFormer ? `former ${holder.role}` : (holder?.role ?? null)),
      actor: place ?? (title && (!speaksForActor(title) || isOtherOffice) ? null : (holder?.actor ?? null)),
      tier: title?.tier ?? (holder && !isFormer ? holder.tier : 'none'),
      gender: genderIn(`${before.text} ${behind.text}`),
      isPerson: true,
    });
  }

  /** The state or body beside a title, or that of somebody who owns it: "Bell's spokesman". */
  #placeOf(title: Title, start: number, name: number, end: number): string | null {
    const { entities } = this.#doc;
    const words = this.#doc.text.slice(start, Math.max(end, name));
    const place = senderIn(entities, start, words, title.tier === 'body');
    if (place) return place.id;
    const owner = within(entities, start, name).find(({ kind }) => kind === 'person');
    return owner ? actorOfPerson(this.#gazetteer, owner.id, this.#day) : null;
  }

  /** What an article tells of somebody adds up; what was told first stays. */
  #keep(surname: string, told: Identity): void {
    const known = this.#bySurname.get(surname);
    const isFuller = (told.name ?? '').split(' ').length > (known?.name ?? '').split(' ').length;
    const isTold = known?.role != null;
    // "Secretary General Carl Roe", and further down "Roe", once a minister at home
    const isOfBody = known?.tier === 'body' && told.tier !== 'body';
    this.#bySurname.set(surname, {
      ...told,
      name: known && !isFuller ? known.name : told.name,
      role: isTold ? known.role : told.role,
      tier: isTold ? known.tier : told.tier,
      actor: known?.actor ?? (isOfBody ? null : told.actor),
      gender: known?.gender ?? told.gender,
    });
  }

  #mention({ from, to }: Run): PersonMention[] {
    const { tokens } = this.#doc;
    const who = this.named(surnameIn(tokens, { from, to }));
    return who ? [{ start: tokens[from]!.start, end: tokens[to - 1]!.end, who }] : [];
  }
}
