import type { Article } from '../domain/article.ts';
import { type Day, dayIn } from '../domain/days.ts';
import { idOf } from '../domain/ids.ts';
import type { Nearness, RecordedStatement, SpeakerTier } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import { type Draft, draftsOf, orphanDrafts } from './assemble.ts';
import { attributionsIn } from './attributions.ts';
import { aboutOf, type ContextInput, contextOf } from './context.ts';
import { datesIn } from './dates.ts';
import { narratedSpans } from './narrated.ts';
import { peopleOf } from './people.ts';
import { type Quote, quotesOf } from './quotes.ts';
import { newsDay, type Said, saidOf } from './said-on.ts';
import { type Resolved, Speakers } from './speakers.ts';

/** More statements than any article has that people write. */
const MAX_STATEMENTS = 600;

const NEARNESS: Readonly<Record<Draft['kind'], Nearness>> = {
  direct: 'quotation',
  mixed: 'mixed',
  indirect: 'paraphrase',
};

interface Spoken {
  readonly draft: Draft;
  readonly resolved: Resolved | null;
  readonly sentence: number;
}

type Carried = { readonly name: string | null; readonly said: Said; readonly paragraph: number } | null;

/** A summary at the top names no day; the same speaker's news further down may. */
function asDatedLater(statement: RecordedStatement, all: readonly RecordedStatement[]): RecordedStatement {
  const { saidOn, recount, speaker } = statement;
  if (saidOn?.basis !== 'inferred' || recount || !speaker?.name) return statement;
  const dated = all.find(
    (other) => other.speaker?.name === speaker.name && !other.recount && other.saidOn?.basis === 'stated',
  );
  return dated ? { ...statement, saidOn: dated.saidOn } : statement;
}

/** Reads one article; holds what goes from one statement to the next. */
class Reader {
  readonly #doc: Doc;
  readonly #context: ContextInput;
  readonly #speakers: Speakers;
  readonly #quotes: readonly Quote[];
  readonly #published: Day | null;
  readonly #news: Day | null;
  #carried: Carried = null;

  constructor(doc: Doc, article: Article, gazetteer: Gazetteer) {
    this.#doc = doc;
    this.#published = article.publishedAt === null ? null : dayIn(article.publishedAt);
    this.#context = { doc, about: aboutOf(doc), publishedOn: this.#published };
    this.#quotes = quotesOf(doc.text);
    this.#speakers = new Speakers(doc, gazetteer, peopleOf(doc, gazetteer, this.#published), this.#published);
    this.#news =
      this.#published === null
        ? null
        : newsDay(datesIn(doc.text.slice(0, 100_000), 0, this.#published), this.#published);
  }

  read(): RecordedStatement[] {
    const statements: RecordedStatement[] = [];
    const used = new Set<Quote>();
    const orphans = this.#orphans();
    for (let i = 0; i < this.#doc.sentences.length && statements.length < MAX_STATEMENTS; i++) {
      const spoken = [
        ...this.#spokenIn(i, used),
        ...(orphans.get(i) ?? []).map((draft) => ({ draft, resolved: this.#ofOrphan(draft), sentence: i })),
      ];
      const attributed = spoken.map((one) => this.#statement(one));
      statements.push(...attributed);
      statements.push(...this.#narrated(i, statements.slice(-40)));
      const sentence = this.#doc.sentences[i]!;
      if (spoken.length === 0) this.#noticeSubject(sentence.from, sentence.to);
    }
    return statements.map((statement) => asDatedLater(statement, statements));
  }

  /** Cues are read first for the whole text, so that a quotation that a later cue claims is no orphan. */
  #orphans(): ReadonlyMap<number, readonly Draft[]> {
    const claimed = new Set<Quote>();
    this.#doc.sentences.forEach((_, i) => {
      draftsOf(this.#doc, attributionsIn(this.#doc, i, this.#quotes), this.#quotes, claimed);
    });
    const bySentence = new Map<number, Draft[]>();
    let sentence = 0;
    for (const draft of orphanDrafts(this.#doc, this.#quotes, claimed)) {
      while (
        sentence + 1 < this.#doc.sentences.length &&
        this.#doc.sentences[sentence]!.end <= draft.parts[0]![0]
      )
        sentence += 1;
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
    }
    return bySentence;
  }

  /** Who signed a quotation from behind; whoever spoke last otherwise. */
  #ofOrphan(draft: Draft): Resolved | null {
    if (draft.signature === null) return this.#speakers.last;
    const [start, end] = draft.signature;
    const from = this.#doc.tokens.findIndex((token) => token.start >= start);
    const to = this.#doc.tokens.findIndex((token) => token.end >= end);
    return from < 0 || to < from ? null : this.#speakers.resolve({ from, to: to + 1 });
  }

  #spokenIn(i: number, used: Set<Quote>): Spoken[] {
    const attributions = attributionsIn(this.#doc, i, this.#quotes);
    const drafts = draftsOf(this.#doc, attributions, this.#quotes, used);
    let last: Resolved | null = null;
    return drafts.map((draft) => {
      const phrase = draft.attribution?.speaker ?? null;
      const resolved: Resolved | null = phrase === null ? last : this.#speakers.resolve(phrase);
      last = resolved;
      return { draft, resolved, sentence: i };
    });
  }

  #noticeSubject(from: number, to: number): void {
    const { tokens } = this.#doc;
    const verb = tokens.findIndex(
      (token, i) => i >= from && i < to && (token.pos === 'VERB' || token.pos === 'AUX'),
    );
    if (verb > from) this.#speakers.notice(tokens[from]!.start, tokens[verb - 1]!.end);
  }

  #said(
    sentence: number,
    name: string | null,
    cue: number,
    parts: readonly (readonly [number, number])[],
  ): Said {
    const { start, end, paragraph } = this.#doc.sentences[sentence]!;
    const text = this.#doc.text.slice(start, end);
    const around = parts.reduceRight(
      (rest, [from, to]) => rest.slice(0, Math.max(0, from - start)) + rest.slice(Math.max(0, to - start)),
      text,
    );
    const isSame =
      this.#carried !== null && this.#carried.name === name && paragraph - this.#carried.paragraph <= 1;
    const said = saidOf({
      published: this.#published,
      news: this.#news,
      dates: this.#published === null ? [] : datesIn(text, start, this.#published),
      cue,
      parts,
      around,
      carried: isSame ? this.#carried!.said : null,
    });
    if (name !== null) this.#carried = { name, said, paragraph };
    return said;
  }

  #statement({ draft, resolved, sentence }: Spoken): RecordedStatement {
    const { parts, kind, attribution } = draft;
    const start = parts[0]![0];
    const end = parts.at(-1)![1];
    const speaker = resolved?.speaker ?? null;
    const cue = attribution
      ? {
          start: attribution.cue.start,
          end: attribution.cue.end,
          text: this.#doc.text.slice(attribution.cue.start, attribution.cue.end),
        }
      : null;
    const { saidOn, recount } = this.#said(sentence, speaker?.name ?? null, cue?.start ?? start, parts);
    return this.#recorded({
      start,
      end,
      parts,
      kind,
      speaker,
      cue,
      saidOn,
      recount,
      nearness: NEARNESS[kind],
      tier: resolved?.tier ?? null,
    });
  }

  #narrated(i: number, attributed: readonly RecordedStatement[]): RecordedStatement[] {
    const taken = attributed.flatMap(({ parts, speaker, cue }) => [
      ...parts,
      ...(speaker && speaker.end > 0 ? [[speaker.start, speaker.end] as const] : []),
      ...(cue ? [[cue.start, cue.end] as const] : []),
    ]);
    return narratedSpans(this.#doc, this.#doc.sentences[i]!, taken).map(([start, end]) => {
      const { saidOn, recount } = this.#said(i, null, start, []);
      return this.#recorded({
        start,
        end,
        parts: [[start, end]],
        kind: 'narrated',
        speaker: null,
        cue: null,
        saidOn,
        recount,
        nearness: 'narrated',
        tier: null,
      });
    });
  }

  #recorded(
    fields: Omit<RecordedStatement, 'id' | 'text' | 'context'> & { tier: SpeakerTier | null },
  ): RecordedStatement {
    const { start, end, cue, kind } = fields;
    return {
      id: idOf('statement', start, end, cue?.start ?? null, kind),
      text: this.#doc.text.slice(start, end),
      ...fields,
      context: contextOf(this.#context, Math.min(start, cue?.start ?? start), end),
    };
  }
}

/**
 * Who said what in an article, and what it tells in its own voice, in the order of the text.
 *
 * @returns at most 600 statements; spans are UTF-16 units into the article's text
 */
export function statementsOf(doc: Doc, article: Article, gazetteer: Gazetteer): RecordedStatement[] {
  return new Reader(doc, article, gazetteer).read();
}
