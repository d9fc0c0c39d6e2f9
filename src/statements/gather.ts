import { type Attribution, type Judge, partOf, SAYING } from './attribution.ts';
import { attributionsIn } from './attributions.ts';
import { type Frame, wordsIn } from './frames.ts';
import { learnedJudge } from './judge.ts';
import { CLAUSE } from './lexicon.ts';
import { subjectBefore } from './phrases.ts';
import { namedLine, signatureBehind, signedLine, turnInMarks } from './signed.ts';
import { isCueVerb, isVerb, verbGroup } from './verbs.ts';

interface Open extends Attribution {
  readonly parts: (readonly [number, number])[];
}

/** What stands in marks alone, but for stops. */
const isQuoteOnly = ({ items }: Frame): boolean =>
  items.some(({ quote }) => quote) && items.every(({ quote, pos }) => quote || pos === 'PUNCT');
const span = ({ items }: Frame): readonly [number, number] => [items[0]!.start, items.at(-1)!.end];

/** A cue with its subject and nothing said beside it: "Bell said.", "He added:". */
function bareCue({ items }: Frame, index: number, taken: Uint8Array): Omit<Attribution, 'parts'> | null {
  for (let at = 0; at < items.length; at++) {
    if (taken[at] || !isCueVerb(items, at) || !CLAUSE.has(items[at]!.lemma)) continue;
    const group = verbGroup(items, 0, at);
    const subject = subjectBefore(items, 0, group.from);
    if (subject === null || group.form === 'participle') continue;
    return {
      cue: [items[group.from]!.start, items[at]!.end],
      speaker: [items[subject.from]!.start, items[subject.to - 1]!.end],
      frame: index,
      ...SAYING,
      lemma: items[at]!.lemma,
    };
  }
  return null;
}

const MIN_LONE_WORDS = 4;
/** Characters of a quotation that can be a paragraph's speech by itself. */
const MIN_LONE = 20;
const NONE = new Uint8Array(0);

/** "Ten Years of the Pact": a work's name, whose longer words have capitals and which ends without a stop. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= 2 && capitals / words.length > 0.7 && !/[.,!?…]["”’»']*$/.test(text);
}

/** A quotation that no known cue claims is its subject's all the same where it is a sentence: "Bell's plan is “a total failure of …”". */
function unclaimed({ items }: Frame, index: number, taken: Uint8Array): Attribution[] {
  const at = items.findIndex(
    (item, i) => item.quote !== null && !taken[i] && wordsIn(item.text) >= MIN_LONE_WORDS,
  );
  if (at < 1) return [];
  const isSentence = /^\P{L}*\p{Lu}/u.test(items[at]!.text) && wordsIn(items[at]!.text) >= 5;
  if (!isSentence || isTitle(items[at]!.text)) return [];
  for (let i = at - 1; i >= 0; i--) {
    if (!isVerb(items, i)) continue;
    const group = verbGroup(items, 0, i);
    const subject = subjectBefore(items, 0, group.from);
    const part = partOf(items, at, at + 1);
    if (subject === null || part === null) continue;
    return [
      {
        cue: [items[i]!.start, items[i]!.end],
        speaker: [items[subject.from]!.start, items[subject.to - 1]!.end],
        parts: [part],
        frame: index,
        ...SAYING,
        lemma: items[i]!.lemma,
      },
    ];
  }
  return [];
}

const OF_SPEAKER = /^\P{L}*(?:we|I|our|my)\P{L}/u;
const GOES_ON = /^(?:and|but|or|if|unless|should|otherwise)$/;

/** "Wants to talk, he wrote, but if nothing comes of it “we will leave”": what goes on with a saying up to its own "we" in marks; null where nothing does. */
function ownTail({ items }: Frame, taken: Uint8Array, behind: number): readonly [number, number] | null {
  const at = items.findLastIndex(({ pos }) => pos !== 'PUNCT');
  const last = items[at];
  if (!last?.quote || taken[at] || !OF_SPEAKER.test(last.text) || wordsIn(last.text) < MIN_LONE_WORDS)
    return null;
  const from = items.findIndex(({ start, lower }) => start >= behind && GOES_ON.test(lower));
  if (from < 1 || from >= at || taken.slice(from, at).some(Boolean)) return null;
  const isOthers = items.some((_, i) => i > from && i < at && isCueVerb(items, i));
  return isOthers ? null : [items[from]!.start, last.end];
}

/** Modal verbs of what is promised or threatened: a sentence between two quotations of one speaker goes on with them. */
const MODAL = /^(?:will|would|shall|must|can|could|should)$/;
const goesOn = ({ items }: Frame): boolean => items.some(({ lower }) => MODAL.test(lower));

interface Waiting {
  readonly quote: readonly [number, number];
  /** Sentences between it and whoever says it. */
  readonly between: Frame[];
}

class Gathering {
  readonly #judge: Judge;
  readonly found: Open[] = [];
  /** Where a quotation by itself belongs, and the paragraph in which that was said. */
  #open: { readonly to: Open; readonly paragraph: number } | null = null;
  /** Who spoke last in the paragraph, whatever was told since. */
  #spoken: { readonly to: Open; readonly paragraph: number } | null = null;
  /** A quotation at a paragraph's beginning, until who says it is told behind it. */
  #waiting: Waiting | null = null;
  /** "He added:" at a paragraph's end. */
  #asked: Omit<Attribution, 'parts'> | null = null;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  #push(attribution: Attribution, paragraph: number): Open {
    const open: Open = { ...attribution, parts: [...attribution.parts] };
    this.found.push(open);
    this.#open = { to: open, paragraph };
    if (open.manner === 'speech') this.#spoken = this.#open;
    return open;
  }

  #goOn(part: readonly [number, number], paragraph: number): void {
    if (!this.#open) return;
    this.#open.to.parts.push(part);
    this.#open = { to: this.#open.to, paragraph };
  }

  /** A quotation by itself: of whoever spoke in this paragraph, else of whoever is told behind it, else of the one before. */
  #quoteAlone(frame: Frame, isFirst: boolean, next: Frame | undefined): void {
    const part = partOf(frame.items, 0, frame.items.length) ?? span(frame);
    const isCarried = frame.items[0]!.quote?.isCarried ?? false;
    const isAnswered =
      next !== undefined &&
      bareCue(next, 0, NONE) !== null &&
      attributionsIn(next, 0, this.#judge).attributions.length === 0;
    if (this.#asked) {
      this.#push({ ...this.#asked, parts: [part] }, frame.paragraph);
      this.#asked = null;
    } else if (isCarried && this.#open) this.#goOn(part, frame.paragraph);
    else if ((isFirst && next !== undefined) || isAnswered) this.#waiting = { quote: part, between: [] };
    else if (this.#open?.paragraph === frame.paragraph) this.#goOn(part, frame.paragraph);
    else if (this.#spoken?.paragraph === frame.paragraph && part[1] - part[0] > MIN_LONE)
      this.#spoken.to.parts.push(part);
    else this.#fromBefore(part, frame.paragraph);
  }

  /** A paragraph that is a quotation goes on with what was quoted in the one before. */
  #fromBefore(part: readonly [number, number], paragraph: number): void {
    if (this.#isNear(paragraph) && part[1] - part[0] > MIN_LONE) this.#goOn(part, paragraph);
  }

  /** Whether somebody spoke in the paragraph before. */
  #isNear(paragraph: number): boolean {
    return this.#open?.paragraph === paragraph - 1 && this.#open.to.manner === 'speech';
  }

  #withWaiting(opened: Open | undefined, bare: Omit<Attribution, 'parts'> | null, paragraph: number): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    const between = waiting.between
      .filter(goesOn)
      .map(({ items }) => partOf(items, 0, items.length))
      .filter((part) => part !== null);
    if (bare && waiting.between.length === 0) this.#push({ ...bare, parts: [waiting.quote] }, paragraph);
    else if (opened) opened.parts.unshift(waiting.quote, ...between);
    else return;
    this.#waiting = null;
  }

  #frame(frame: Frame, index: number): void {
    const lines = signedLine(frame, index).concat(namedLine(frame, index)).slice(0, 1);
    const { attributions, taken } =
      lines.length > 0
        ? { attributions: lines, taken: new Uint8Array(frame.items.length).fill(1) }
        : attributionsIn(frame, index, this.#judge);
    const all = lines.length > 0 ? lines : [...attributions, ...unclaimed(frame, index, taken)];
    const first = frame.items[0]!;
    if (first.quote?.isCarried && this.#open && all.length === 0)
      this.#open.to.parts.push([first.start, first.end]);
    const bare = all.length === 0 ? bareCue(frame, index, taken) : null;
    const opened = all.map((one) => this.#push(one, frame.paragraph));
    const last = opened.findLast(({ manner, cue }) => manner === 'speech' && cue !== null);
    const tail = last ? ownTail(frame, taken, last.cue![1]) : null;
    if (tail !== null) last!.parts.push(tail);
    this.#withWaiting(
      opened.find(({ manner }) => manner === 'speech'),
      bare,
      frame.paragraph,
    );
    if (all.length === 0) this.#waiting?.between.push(frame);
    this.#asked = bare && frame.items.at(-1)!.lower === ':' ? bare : null;
    if (all.length === 0 && !first.quote?.isCarried && !bare) this.#open = null;
  }

  /** "The minister said:" and a paragraph without marks, as a page sets a block quotation. */
  #block(frames: readonly Frame[]): boolean {
    const asked = this.#asked;
    if (asked === null || frames[0]!.items[0]!.quote) return false;
    const [start, end] = [frames[0]!.items[0]!.start, frames.at(-1)!.end];
    const shift = frames[0]!.items[0]!.lower === '>' ? (frames[0]!.items[1]?.start ?? start) - start : 0;
    this.#asked = null;
    this.#push({ ...asked, parts: [[start + shift, end]] }, frames[0]!.paragraph);
    return true;
  }

  paragraph(frames: readonly Frame[], offset: number): void {
    if (this.#block(frames)) return;
    const before = this.#open;
    this.#waiting = null;
    frames.forEach((frame, i) => {
      const next = frames[i + 1];
      const [signed] = isQuoteOnly(frame)
        ? turnInMarks(frame, offset + i).concat(next ? signatureBehind(frame, next, offset + i) : [])
        : [];
      if (signed) this.#push(signed, frame.paragraph);
      else if (isQuoteOnly(frame)) this.#quoteAlone(frame, i === 0, next);
      else this.#frame(frame, offset + i);
    });
    if (
      this.#waiting &&
      before &&
      before.paragraph === frames[0]!.paragraph - 1 &&
      before.to.manner === 'speech'
    )
      before.to.parts.push((this.#waiting as Waiting).quote);
  }
}

/** Everything that the text attributes to somebody, in order; quotations by themselves join the saying that they go on with. */
export function gather(frames: readonly Frame[], judge: Judge = learnedJudge): Attribution[] {
  const gathering = new Gathering(judge);
  for (let from = 0; from < frames.length; ) {
    let to = from + 1;
    while (to < frames.length && frames[to]!.paragraph === frames[from]!.paragraph) to += 1;
    gathering.paragraph(frames.slice(from, to), from);
    from = to;
  }
  return gathering.found;
}
