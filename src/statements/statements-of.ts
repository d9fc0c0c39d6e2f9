import type { Article } from '../domain/article.ts';
import { addDays, type Day, type DaySpan, dayIn } from '../domain/days.ts';
import { idOf, sha256 } from '../domain/ids.ts';
import type { EntityMention, Nearness, RecordedStatement, Span, StatementKind } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { actorOfPerson, findEntities } from '../language/names.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import { anaphorsOf, withMentions } from './anaphors.ts';
import type { Attribution } from './attribution.ts';
import { contextOf } from './context.ts';
import type { DatedSpan } from './dates.ts';
import { type Frame, framesOf, wordsIn } from './frames.ts';
import { gather } from './gather.ts';
import { type About, aboutOf, firstAfter, homeOf } from './mentions.ts';
import { narrationIn } from './narrated.ts';
import { People, type Resolved } from './people.ts';
import { type Quote, quotesOf } from './quotes.ts';
import {
  isBesides,
  isComment,
  isPerfect,
  isRecount,
  isRemembering,
  isRetelling,
  isTied,
  tellsOfEarlier,
} from './recount.ts';
import { rememberedDays, saidOnOf } from './remembered.ts';
import { Speakers } from './speakers.ts';
import { datesOf, isBefore, newsDay, opensEarlier, type Told, toldBy } from './times.ts';

/** What all statements of one article share. */
interface Reading {
  readonly doc: Doc;
  readonly gazetteer: Gazetteer;
  readonly published: Day | null;
  readonly textHash: string;
  readonly frames: readonly Frame[];
  readonly quotes: readonly Quote[];
  readonly about: About;
  readonly mentions: readonly EntityMention[];
  readonly layout: Layout;
  readonly knownFrom: ReadonlyMap<string, number>;
  readonly isRetelling: boolean;
  /** By frame, the day that what remembers goes on with; empty where the article tells news. */
  readonly remembered: readonly (DaySpan | null)[];
}

/** A saying with whoever says it and when. */
interface Spoken {
  readonly attribution: Attribution;
  readonly resolved: Resolved | null;
  readonly told: Told;
}

const spanOf = (text: string, [start, end]: readonly [number, number]): Span => ({
  start,
  end,
  text: text.slice(start, end),
});
const key = ({ resolved }: Spoken): string | null =>
  resolved?.speaker.name ?? resolved?.speaker.actor ?? null;

interface Layout {
  /** Paragraphs that are headlines: short, without a stop, with prose after them. */
  readonly headlines: ReadonlySet<number>;
  /** The first paragraph of prose. */
  readonly lead: number;
}

function layoutOf(doc: Doc): Layout {
  const paragraphs: { words: number; end: number }[] = [];
  for (const { from, to, end, paragraph } of doc.sentences)
    paragraphs[paragraph] = { words: (paragraphs[paragraph]?.words ?? 0) + to - from, end };
  const stops = paragraphs.map(({ end }) => /[.!?]["”’]?$/.test(doc.text.slice(end - 2, end)));
  const lead = Math.max(
    0,
    paragraphs.findIndex(({ words }, i) => words > 25 || (words > 12 && stops[i])),
  );
  const isHeadline = ({ words }: { words: number }, i: number) => i < lead && words <= 30 && !stops[i];
  return { lead, headlines: new Set(paragraphs.flatMap((one, i) => (isHeadline(one, i) ? [i] : []))) };
}

function kindOf(parts: Attribution['parts'], quotes: readonly Quote[], text: string): StatementKind {
  let [quoted, all] = [0, 0];
  for (const [start, end] of parts) {
    all += wordsIn(text.slice(start, end));
    for (let i = firstAfter(quotes, start); i < quotes.length && quotes[i]!.start < end; i++) {
      quoted += wordsIn(text.slice(Math.max(start, quotes[i]!.start), Math.min(end, quotes[i]!.end)));
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted / all >= 0.9 ? 'direct' : 'mixed';
}

const NEARNESS: Readonly<Record<StatementKind, Nearness>> = {
  direct: 'quotation',
  mixed: 'mixed',
  indirect: 'paraphrase',
  narrated: 'narrated',
};

/** The day of publication where a speaker governs; in UTC where no speaker's zone is known. */
type DayOf = (actor: string | null) => Day | null;

/** Time zones are dear (0.1 ms each time), so each is asked for once. */
function daysOf(publishedAt: string | null, gazetteer: Gazetteer): DayOf {
  const days = new Map<string | null, Day>();
  const isDayOnly = /T00:00(?::00(?:\.0+)?)?Z?$|^\d{4}-\d{2}-\d{2}$/.test(publishedAt ?? '');
  return (actor) => {
    if (publishedAt === null) return null;
    const zone = isDayOnly || actor === null ? null : (gazetteer.states.get(actor)?.timeZone ?? null);
    const known = days.get(zone);
    if (known !== undefined) return known;
    const day = isDayOnly ? publishedAt.slice(0, 10) : dayIn(publishedAt, zone);
    days.set(zone, day);
    return day;
  };
}

/** The time of an undated saying: that of the same speaker's nearest dated one, which is no recount, before it or else behind it. */
function lentDate(all: readonly Spoken[], at: number, news: Day | null): DatedSpan | null {
  const who = key(all[at]!);
  if (who === null) return null;
  const dated = (i: number): DatedSpan | null => {
    const one = all[i]!;
    return key(one) === who && one.told.date && !one.told.looksBack && !isBefore(one.told.date, news)
      ? one.told.date
      : null;
  };
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) if (dated(i)) return dated(i);
  for (let i = at + 1; i < Math.min(all.length, at + 8); i++) if (dated(i)) return dated(i);
  return null;
}

/** What holds on for a saying that names no time: "In March he said A. He added B.", and the quotation that opens the next paragraph. */
function heldTold(all: readonly Spoken[], at: number, frames: readonly Frame[]): Told | null {
  const here = all[at]!;
  const paragraph = (one: Spoken) => frames[one.attribution.frame]!.paragraph;
  const opens =
    here.attribution.parts[0]![0] < frames[here.attribution.frame]!.start ||
    here.attribution.parts[0]![0] === frames[here.attribution.frame]!.start;
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
    const one = all[i]!;
    const apart = paragraph(here) - paragraph(one);
    if (apart > (opens ? 1 : 0) || key(one) !== key(here)) return null;
    if (one.told.date) return one.told;
  }
  return null;
}

function build(
  reading: Reading,
  kind: StatementKind,
  parts: Attribution['parts'],
  frame: number,
  rest: {
    readonly cue: Attribution['cue'];
    readonly resolved: Resolved | null;
    readonly saidOn: DaySpan | null;
    readonly recount: boolean;
  },
): RecordedStatement {
  const { doc, textHash, mentions, about, published } = reading;
  const ordered = [...parts].sort((a, b) => a[0] - b[0]);
  const [start, end] = [ordered[0]![0], ordered.reduce((most, [, to]) => Math.max(most, to), 0)];
  const { cue, resolved, saidOn, recount } = rest;
  const speaker = resolved?.speaker ?? null;
  const later = about.bodies.filter((id) => (reading.knownFrom.get(id) ?? 0) > start);
  const edges = [start, end, ...(cue ?? []), ...(speaker ? [speaker.start, speaker.end] : [])];
  const nearness = reading.layout.headlines.has(reading.frames[frame]!.paragraph)
    ? 'headline'
    : NEARNESS[kind];
  return {
    id: idOf('statement', textHash, start, end, kind, cue?.[0] ?? null),
    ...spanOf(doc.text, [start, end]),
    kind,
    speaker,
    cue: cue && spanOf(doc.text, cue),
    saidOn,
    recount,
    parts: ordered,
    nearness,
    tier: resolved?.tier ?? null,
    context: contextOf(doc, mentions, { ...about, later }, published, Math.min(...edges), Math.max(...edges)),
  };
}

function spokenIn(
  reading: Reading,
  speakers: Speakers,
  found: readonly Attribution[],
  dayOf: DayOf,
): Spoken[] {
  const { doc, frames } = reading;
  return found.map((attribution) => {
    const resolved = attribution.speaker ? speakers.resolve(...attribution.speaker) : null;
    const frame = frames[attribution.frame]!;
    const day = dayOf(resolved?.speaker.actor ?? null);
    const told =
      day === null
        ? toldBy(attribution, frame, [], doc.text)
        : toldBy(attribution, frame, datesOf(frame, doc.text, day), doc.text);
    return { attribution, resolved, told };
  });
}

/** A saying with all that is worked out of its time. */
interface Timed extends Spoken {
  readonly recount: boolean;
  readonly saidOn: DaySpan | null;
}

/** The days that the lead names: "the note has arrived and goes to the members today". */
function leadDates({ frames, doc, layout, published }: Reading): DatedSpan[] {
  if (published === null) return [];
  return frames
    .filter(({ paragraph }) => paragraph === layout.lead)
    .flatMap((frame) => datesOf(frame, doc.text, published));
}

/** Without a day, or of an earlier one where the article only weighs the news. */
const isRetold = ({ isRetelling, doc: { text }, published }: Reading, date: DatedSpan | null): boolean =>
  isRetelling && (date === null || (isBefore(date, published, 0) && isComment(text)));

/** When each was said. What is tied to background before it ("In response, …") is background too. */
function timed(reading: Reading, all: readonly Spoken[], dayOf: DayOf): Timed[] {
  const { frames, doc } = reading;
  // What explains tells no news of its own: its days are held against the day on which it came out.
  const news = reading.isRetelling
    ? reading.published
    : newsDay(
        all.map(({ told }) => told),
        leadDates(reading),
        reading.published,
      );
  const background = backgroundOf(reading);
  return all.map((one, at) => {
    const { frame } = one.attribution;
    const held = one.told.date ? one.told : (heldTold(all, at, frames) ?? one.told);
    const told = { ...held, looksBack: held.looksBack || one.told.looksBack };
    const recount =
      isRetold(reading, told.date) ||
      isRecount(one.attribution, frames[frame]!, told, news, reading.layout.lead, doc.text) ||
      (isTied(frames[frame]!, doc.text) && (background[frame - 1] ?? false));
    if (recount) background[frame] = true;
    const date = held.date ?? (recount ? null : lentDate(all, at, news));
    const day = dayOf(one.resolved?.speaker.actor ?? null);
    return {
      ...one,
      recount,
      saidOn: saidOnOf(date, recount, reading.remembered[frame] ?? null, day),
    };
  });
}

/** Which frames tell of earlier things in the article's own words. */
function backgroundOf({ frames, doc, published }: Reading): boolean[] {
  const background: boolean[] = [];
  for (const frame of frames) {
    const words = doc.text.slice(frame.start, frame.end);
    const isEarlier = tellsOfEarlier(words) || (published !== null && opensEarlier(words, published));
    background.push(isEarlier || (isTied(frame, doc.text) && (background.at(-1) ?? false)));
  }
  return background;
}

function attributed(reading: Reading, all: readonly Timed[]): RecordedStatement[] {
  return all.map(({ attribution: { parts, cue, frame }, resolved, saidOn, recount }) =>
    build(reading, kindOf(parts, reading.quotes, reading.doc.text), parts, frame, {
      cue,
      resolved,
      saidOn,
      recount,
    }),
  );
}

/** Frames that a saying's words stand in, its cue's included. */
function framesOfAttribution({ parts, frame }: Attribution, frames: readonly Frame[]): Set<number> {
  const touched = new Set([frame]);
  for (const [start, end] of parts)
    for (let i = firstAfter(frames, start); i < frames.length && frames[i]!.start < end; i++) touched.add(i);
  return touched;
}

/** A day before yesterday's, told below the first paragraph, is no news of this article's. */
function isBehindNews({ to }: DatedSpan, { paragraph }: Frame, { layout, published }: Reading): boolean {
  return published !== null && paragraph > layout.lead && to < addDays(published, -1);
}

function narrated(reading: Reading, all: readonly Timed[]): RecordedStatement[] {
  const { frames, doc, published, mentions, about } = reading;
  const byFrame = new Map<number, Timed[]>();
  for (const one of all)
    for (const at of framesOfAttribution(one.attribution, frames))
      byFrame.set(at, [...(byFrame.get(at) ?? []), one]);
  let before = false;
  return frames.flatMap((frame, index) => {
    const here = byFrame.get(index) ?? [];
    const narration = narrationIn(
      frame,
      index,
      // What a known actor is said to have done is told once: as the actor's own.
      here.map(({ attribution, resolved }) =>
        resolved?.speaker.actor ? { ...attribution, manner: 'speech' as const } : attribution,
      ),
      mentions,
      frames[index - 1],
      about.bodies.length > 0,
    );
    const told = narration?.parts.map(([start, end]) => doc.text.slice(start, end)).join(' ') ?? '';
    const dates = published === null || narration === null ? [] : datesOf(frame, doc.text, published);
    const isOwn = ({ start, end }: { readonly start: number; readonly end: number }) =>
      narration?.parts.some(([from, to]) => start >= from && end <= to) &&
      !isBesides(doc.text, frame.start, start, mentions);
    const date = dates.find(isOwn) ?? null;
    const recount =
      tellsOfEarlier(told) ||
      (narration?.isBesides ?? false) ||
      isRetold(reading, date) ||
      (date !== null &&
        (isBefore(date, published) || (!isPerfect(told) && isBehindNews(date, frame, reading)))) ||
      (before && isTied(frame, doc.text));
    before = recount || here.some((one) => one.recount);
    if (narration === null) return [];
    const saidOn = saidOnOf(date, recount, reading.remembered[index] ?? null, published);
    const rest = { cue: null, resolved: null, saidOn, recount };
    return [build(reading, 'narrated', narration.parts, index, rest)];
  });
}

/** A speaker's pronoun as a mention of whom it means. */
function pronounOf(resolved: Resolved | null): EntityMention[] {
  const speaker = resolved?.speaker;
  if (!speaker?.name || !/^(?:he|she)$/i.test(speaker.text)) return [];
  return [{ start: speaker.start, end: speaker.end, kind: 'person', id: speaker.name, via: 'anaphor' }];
}

/** How much of a text tells which treaty a title's word is: one between two states needs both to be named. */
const LEAD_LENGTH = 2000;

function namedInTitle(title: string, text: string, gazetteer: Gazetteer, day: Day | null): EntityMention[] {
  const found = findEntities(`${title}\n${text.slice(0, LEAD_LENGTH)}`, gazetteer, day);
  return found.filter(({ end }) => end <= title.length);
}

/**
 * Everything that an article says somebody said, and what it tells in its own voice of states and bodies, in the order of
 * the text. Time grows linearly with the text.
 *
 * @param doc the article's text, as read with the same gazetteer
 */
export function statementsOf(doc: Doc, article: Article, gazetteer: Gazetteer): RecordedStatement[] {
  const { publishedAt } = article;
  const isDated = publishedAt !== null && !Number.isNaN(Date.parse(publishedAt));
  const published = isDated ? dayIn(publishedAt) : null;
  const dayOf = daysOf(isDated ? publishedAt : null, gazetteer);
  const quotes = quotesOf(doc.text);
  const frames = framesOf(doc, quotes);
  const found = gather(frames);
  const isState = (id: string) => gazetteer.states.has(id);
  const title = article.title ?? '';
  const titled = namedInTitle(title, doc.text, gazetteer, published);
  const about = aboutOf(doc, title, titled, (name) => actorOfPerson(gazetteer, name, published), gazetteer);
  const home = homeOf(doc, titled, about, gazetteer);
  const pointed = withMentions(doc.entities, anaphorsOf(doc, [], isState, home));
  const base = {
    doc,
    gazetteer,
    published,
    textHash: sha256(doc.text),
    frames,
    quotes,
    about,
    layout: layoutOf(doc),
    knownFrom: home.knownFrom,
    isRetelling: isRetelling(title, doc.text),
    remembered: isRemembering(title, doc.text) ? rememberedDays(frames, doc.text, published) : [],
  };
  const speakers = new Speakers(doc, gazetteer, new People(doc, gazetteer, published), {
    about,
    mentions: pointed,
    day: published,
    quotes,
  });
  const all = spokenIn({ ...base, mentions: doc.entities }, speakers, found, dayOf);
  const said = all.map(({ attribution, resolved }) => ({
    parts: attribution.parts,
    actor: resolved?.speaker.actor ?? null,
  }));
  const pronouns = all.flatMap(({ resolved }) => pronounOf(resolved));
  const anaphors = anaphorsOf(doc, said, isState, home);
  const mentions = withMentions(doc.entities, [...pronouns, ...anaphors]);
  const reading: Reading = { ...base, mentions };
  const sayings = timed(reading, all, dayOf);
  return [...attributed(reading, sayings), ...narrated(reading, sayings)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
