import type { DaySpan } from './days.ts';

/** UTF-16 units into the article's text, end excluded, with the words that stand there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Speaker extends Span {
  /** Who the mention resolves to, as the article's fullest or the gazetteer's name. */
  readonly name: string | null;
  readonly role: string | null;
  /** The state (alpha-3) or organisation spoken for. */
  readonly actor: string | null;
}

export type StatementKind = 'direct' | 'indirect' | 'mixed' | 'narrated';

/** A span in which something is said or done: the shape that the command line prints. */
export interface Statement {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: StatementKind;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly saidOn: DaySpan | null;
  readonly recount: boolean;
  readonly parts: readonly (readonly [number, number])[];
}

/** What a name in the text stands for. `id` is a state's alpha-3, a body's id, or a person's name. */
export interface EntityMention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'state' | 'body' | 'person' | 'outlet';
  readonly id: string;
  /** How the words name it: by name, as an adjective, by its capital or seat, by an office, or by a word that points back ("the bloc", "it"). */
  readonly via: 'name' | 'demonym' | 'metonym' | 'office' | 'anaphor';
}

/** A token as rules see it: where it is, its lemma and its universal part of speech. */
export type ContextToken = readonly [start: number, end: number, lemma: string, pos: string];

/**
 * What rules need besides the statement, recorded with it so that they fold without the article:
 * its sentences and the one before them. All offsets are into the article's text; `text` is the slice from `start`.
 */
export interface StatementContext {
  readonly start: number;
  readonly text: string;
  /** Sentence spans within, in order; the first may be the one before the statement's own. */
  readonly sentences: readonly (readonly [number, number])[];
  readonly tokens: readonly ContextToken[];
  readonly entities: readonly EntityMention[];
  /** The body and the state that the article is about, most named first; where "the treaty" or "we" point when nothing nearer does. */
  readonly about: {
    readonly bodies: readonly string[];
    readonly states: readonly string[];
    /** Whether its title or beginning speaks of leaving: then "the decision" and "the letter" are those to leave. */
    readonly leaving: boolean;
    /** Those of the bodies that the article names only behind the statement, far down or once: its words don't mean them. */
    readonly later: readonly string[];
  };
  /** Day of publication in UTC, or null. */
  readonly publishedOn: string | null;
}

/** How near the statement is to the words that were said. */
export type Nearness = 'quotation' | 'mixed' | 'paraphrase' | 'headline' | 'narrated';

/** A statement as the log keeps it. */
export interface RecordedStatement extends Statement {
  readonly nearness: Nearness;
  /** The speaker's tier, as far as the role tells. */
  readonly tier: SpeakerTier | null;
  readonly context: StatementContext;
}

export type SpeakerTier =
  | 'head' // of state or government
  | 'minister' // or a ministry and its spokespersons
  | 'parliament' // as a body
  | 'official' // any other, unnamed ones included
  | 'party' // a party or a single member of parliament
  | 'body' // an organisation's own organs
  | 'none'; // analysts, newspapers, protesters
