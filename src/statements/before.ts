import { add, type Candidate, type Judge, mannerOf, quotedAs, type Reading } from './attribution.ts';
import { anyComplement, type Complement, complementEnd, complementOf } from './complement.ts';
import type { Frame, Item } from './frames.ts';
import { isLearned } from './judge.ts';
import { HIDDEN, INFINITIVE, LONE, SILENT, SPEECH, STANCES } from './lexicon.ts';
import { nounCueAt } from './noun-cues.ts';
import { isPronoun, nounsBefore, type Phrase, subjectBefore } from './phrases.ts';
import { asPhrase, subjectOf } from './subjects.ts';
import { isCueVerb, isVerb, type VerbGroup, verbGroup } from './verbs.ts';

/** "is expected to leave", "it is believed that …": nobody is named as saying so. */
function hidden({ items }: Frame, group: VerbGroup): Candidate | null {
  const { lemma } = items[group.at]!;
  if (group.form !== 'passive' || !HIDDEN.has(lemma)) return null;
  const next = items[group.at + 1]?.lower;
  const subject = subjectBefore(items, 0, group.from);
  const end = complementEnd(
    items,
    group.at,
    { from: group.at + 1, cueTo: group.at + 1, kind: 'clause' },
    items.length,
  );
  const rest = { isHidden: true };
  if (next === 'that' && subject && isPronoun(items[subject.from]))
    return {
      at: group.at,
      tie: 'hidden that',
      group,
      cue: [subject.from, group.at + 1],
      speaker: null,
      ranges: [[group.at + 1, end]],
      rest,
      variant: '',
    };
  if (!subject || next === undefined || !/^(?:to|as|an?|the|of)$/.test(next)) return null;
  const from = group.at + (/^(?:to|as|of)$/.test(next) ? 2 : 1);
  return {
    at: group.at,
    tie: `hidden ${next}`,
    group,
    cue: [group.from, from],
    speaker: null,
    ranges: [
      [subject.from, subject.to],
      [from, end],
    ],
    rest,
    variant: '',
  };
}

/** "Responding to Bell's remarks about the exit, …": who answers takes it for said. */
const isAnswered = (items: readonly Item[], { from }: Phrase): boolean =>
  from === 2 && /^(?:respond|repl|react|answer)\w*$/.test(items[0]!.lower) && items[1]!.lower === 'to';

/** A noun of saying with its owner. */
function byNoun({ items }: Frame, at: number): Candidate | null {
  const noun = nounCueAt(items, at);
  return (
    noun && {
      at,
      tie: isAnswered(items, noun.speaker) ? 'answered' : `noun ${items[at + 1]!.lower}`,
      group: null,
      cue: [noun.cueFrom, noun.from],
      speaker: noun.speaker,
      ranges: [[noun.from, noun.to]],
      rest: { manner: 'speech' },
      variant: '',
    }
  );
}

/** A refusal or consent that stands by itself. */
function alone({ items }: Frame, at: number): Candidate | null {
  if (!LONE.has(items[at]!.lemma) || !/^[.,;]?$/.test(items[at + 1]?.lower ?? '') || !isVerb(items, at))
    return null;
  const group = verbGroup(items, 0, at);
  const speaker = group.form === 'finite' ? nounsBefore(items, 0, group.from) : null;
  const own: [number, number] = [group.from, at + 1];
  return (
    speaker && {
      at,
      tie: 'alone',
      group,
      cue: own,
      speaker,
      ranges: [own],
      rest: { manner: 'deed', cue: null },
      variant: '',
    }
  );
}

/** "Announced its exit", "decided to leave": done by saying it. */
const isDeed = (lemma: string, kind: Complement['kind']): boolean =>
  kind === 'object' &&
  (/^(?:announce|declare|request)$/.test(lemma) || (INFINITIVE.has(lemma) && !SPEECH.has(lemma)));

/** "has been critical of", "is confident that": a stance told by an adjective. */
function byStance({ items }: Frame, at: number): Candidate | null {
  const ties = Object.hasOwn(STANCES, items[at]!.lower) ? STANCES[items[at]!.lower]! : null;
  const tie = items[at + 1]?.lower;
  if (ties === null || tie === undefined || !ties.has(tie) || items[at]!.pos === 'VERB') return null;
  const group = verbGroup(items, 0, at);
  const speaker =
    group.from < at && items[group.from]!.pos === 'AUX' ? subjectBefore(items, 0, group.from) : null;
  if (speaker === null) return null;
  const from = tie === 'that' ? at + 1 : at + 2;
  const kind = tie === 'that' ? 'clause' : 'object';
  const end = complementEnd(items, at, { from, cueTo: from, kind }, items.length);
  return {
    at,
    tie: `stance ${tie}`,
    group,
    cue: [group.from, from],
    speaker,
    ranges: [[from, end]],
    rest: { manner: 'stance' },
    variant: '',
  };
}

/** "did not say when", "declined to specify": the article tells of a silence. */
function isSilent(items: readonly Item[], { from, at }: VerbGroup): boolean {
  return (
    SILENT.has(items[at]!.lemma) &&
    items.slice(from, at).some(({ lower }) => /^(?:not|n['’]t|never)$/.test(lower))
  );
}

/** "what Bell claims are failures": what is said goes on behind the cue. */
function brokenOff(items: readonly Item[], { from, at }: VerbGroup, ceiling: number): Complement | null {
  const subject = nounsBefore(items, 0, from);
  const isOpen = subject !== null && /^(?:what|which|whom)$/.test(items[subject.from - 1]?.lower ?? '');
  return isOpen && items[at + 1]?.pos === 'AUX' && at + 1 < ceiling
    ? { from: at + 1, cueTo: at + 1, kind: 'clause' }
    : null;
}

/** What ties a complement to its cue, in closed words. */
function tieOf(items: readonly Item[], { from, kind }: Complement, at: number): string {
  const before = items[from - 1]!;
  const first = items[from]!;
  if (from - 1 > at && /^(?:ADP|PART|SCONJ)$/.test(before.pos)) return `${kind} ${before.lower}`;
  if (first.quote) return `${kind} “`;
  return first.lower === 'that' ? `${kind} that` : kind;
}

/** Where what is said may end: as its clause tells, at its first comma, or with all that is free. */
function endsOf(items: readonly Item[], at: number, complement: Complement, ceiling: number): number[] {
  const comma = items.findIndex(({ lower }, i) => i > complement.from && /^(?:,|;|–|—|--)$/.test(lower));
  const end = complementEnd(items, at, complement, ceiling);
  const quote = items.findIndex((item, i) => i >= complement.from && item.quote !== null);
  const behindQuote = quote >= 0 && quote < ceiling && quote + 1 < end ? [quote + 1] : [];
  return [...new Set([end, ...behindQuote, comma > 0 ? Math.min(comma, ceiling) : end, ceiling])];
}

/** Whose words they may be: the subject's, or those of whoever spoke before. */
function subjectsOf(reading: Reading, group: VerbGroup): Phrase[] {
  const { items } = reading.frame;
  const last = reading.found.findLast(({ speaker }) => speaker)?.speaker;
  const all = [subjectOf(reading, group), last ?? null].map((one) => one && asPhrase(items, one));
  return all.filter((one, i) => one !== null && (i === 0 || one.from !== all[0]?.from)) as Phrase[];
}

/** "Responding to Bell's remarks, Lind said …": what is answered is no word of whoever answers. */
function isAnswering(items: readonly Item[], { from, at }: VerbGroup): boolean {
  return from === 0 && items[at]!.lower.endsWith('ing') && items[at + 1]?.lower === 'to';
}

const LAW = /^(?:law|bill|act|decree|order|legislation|ordinance)$/;

/** "A law by which Peru denounces the treaty": the deed of the law, and nothing said. */
function isByWhich(items: readonly Item[], { from }: VerbGroup): boolean {
  const subject = subjectBefore(items, 0, from);
  const [law, by, which] = subject ? items.slice(Math.max(0, subject.from - 3), subject.from) : [];
  return which?.lower === 'which' && /^(?:by|under|through)$/.test(by?.lower ?? '') && LAW.test(law!.lower);
}

const DAY_OPENER =
  /^(?:in|on|at|last|earlier|back|early|late|only|just|two|three|several|some|years|months|weeks)$/;

/** "The departure, announced in 2022, takes effect today": told of it besides, and nothing is said. */
function isDayPutIn(items: readonly Item[], { form, from }: VerbGroup, at: number): boolean {
  if (form === 'finite' && items[at]!.lower === items[at]!.lemma) return false;
  if (items[from - 1]?.lower !== ',' || from !== at || !DAY_OPENER.test(items[at + 1]?.lower ?? ''))
    return false;
  const comma = items.findIndex(({ lower }, i) => i > at + 1 && i < at + 8 && lower === ',');
  return comma > 0 && /^(?:VERB|AUX)$/.test(items[comma + 1]?.pos ?? '');
}

/** A verb with its subject and what it governs on its right, in every way that may be meant; the likeliest by rule first. */
function byVerb(reading: Reading, at: number): Candidate[] {
  const { items } = reading.frame;
  const isKnown = isCueVerb(items, at);
  if (!isKnown && !(isVerb(items, at) && isLearned(items[at]!.lemma))) return [];
  const group = verbGroup(items, 0, at);
  const veiled = isKnown ? hidden(reading.frame, group) : null;
  if (veiled) return [veiled];
  const limit = reading.taken.indexOf(1, at + 1);
  const ceiling = limit < 0 ? items.length : limit;
  const carried = quotedAs(items, at);
  if (carried) {
    const from = carried.end;
    const end = complementEnd(items, at, { from, cueTo: at + 1, kind: 'clause' }, ceiling);
    return [
      {
        at,
        tie: 'as saying',
        group,
        cue: [at, at + 1],
        speaker: carried.speaker ?? subjectBefore(items, 0, group.from),
        ranges: [[from, end]],
        rest: { manner: 'speech' },
        variant: '',
      },
    ];
  }
  if (group.form === 'passive' || isSilent(items, group) || isAnswering(items, group)) return [];
  if (isByWhich(items, group) || isDayPutIn(items, group, at)) return [];
  const known = isKnown ? (complementOf(items, at, ceiling) ?? brokenOff(items, group, ceiling)) : null;
  const any = anyComplement(items, at, ceiling);
  const subjects = subjectsOf(reading, group);
  return [known, any].flatMap((complement) => {
    if (complement === null || (complement === any && known && known.from === any.from)) return [];
    const tie = `${complement === known ? '' : 'any '}${tieOf(items, complement, at)}`;
    const rest = {
      ofObject: complement.kind === 'object',
      manner:
        complement !== known || isDeed(items[at]!.lemma, complement.kind)
          ? ('deed' as const) // what no list of cues knows may be told in the article's own voice too
          : mannerOf(items[at]!.lemma),
    };
    const cue = [group.from, complement.cueTo] as const;
    return endsOf(items, at, complement, ceiling).flatMap((end, e) =>
      (e === 0 || complement === known || !known ? subjects : subjects.slice(0, 1)).map((speaker, s) => ({
        at,
        tie,
        group,
        cue,
        speaker,
        ranges: [[complement.from, end] as const],
        rest,
        variant: `${e === 0 ? 0 : end === ceiling ? 'all' : 1} ${s === 0 ? 0 : speaker.from === 0 ? 'first' : 1}`,
      })),
    );
  });
}

/** "A report released last year found that …": a later cue, whose subject stands before this one, claims what follows with more right. */
function isOutdone(reading: Reading, judge: Judge, chosen: Candidate): boolean {
  const to = chosen.ranges.at(-1)![1];
  if (chosen.group?.form === 'participle' || chosen.tie === 'as saying') return false;
  for (let at = chosen.at + 1; at < Math.min(to, chosen.at + 12); at++) {
    const rivals = byVerb(reading, at).filter(
      ({ speaker }) => speaker !== null && speaker.to <= chosen.at + 1 && speaker.from < chosen.at,
    );
    const rival = rivals.length > 0 ? judge(reading, [chosen, ...rivals]) : null;
    if (rival !== null && rival !== chosen) return true;
  }
  return false;
}

/** Second pass, left to right: cues before what is said. A cue within what another says is part of that. */
export function before(reading: Reading, judge: Judge): void {
  const { frame, taken } = reading;
  for (let at = 0; at < frame.items.length; at++) {
    if (taken[at]) continue;
    const others = [byNoun(frame, at), alone(frame, at), byStance(frame, at)].filter((one) => one !== null);
    const candidates = [...others, ...byVerb(reading, at)];
    // "The agency quoted Bell as saying": there is but one way to read that.
    const plain = candidates.find(({ tie }) => tie === 'as saying');
    const chosen = plain ?? (candidates.length > 0 ? judge(reading, candidates) : null);
    if (chosen && !isOutdone(reading, judge, chosen))
      add(reading, at, chosen.cue, chosen.speaker, chosen.ranges, chosen.rest);
  }
}
