import { type Attribution, attributionsIn, partOf } from './attributions.ts';
import { type Frame, type Item, wordsIn } from './frames.ts';
import { CLAUSE } from './lexicon.ts';
import { subjectBefore } from './phrases.ts';
import { namedLine, signedLine } from './signed.ts';
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
      isSpeech: true,
      isHidden: false,
      lemma: items[at]!.lemma,
    };
  }
  return null;
}

const MIN_LONE_WORDS = 4;

/** A quotation that no known cue claims is its subject's all the same where it is a sentence: "Bell's plan is “a total failure of …”". */
function unclaimed({ items }: Frame, index: number, taken: Uint8Array): Attribution[] {
  const at = items.findIndex(
    (item, i) => item.quote !== null && !taken[i] && wordsIn(item.text) >= MIN_LONE_WORDS,
  );
  if (at < 1) return [];
  const isSentence = /^\P{L}*\p{Lu}/u.test(items[at]!.text) && wordsIn(items[at]!.text) >= 5;
  if (!isSentence) return [];
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
        isSpeech: true,
        isHidden: false,
        lemma: items[i]!.lemma,
      },
    ];
  }
  return [];
}

class Gathering {
  readonly found: Open[] = [];
  /** Where a quotation by itself belongs, and the paragraph in which that was said. */
  #open: { readonly to: Open; readonly paragraph: number } | null = null;
  /** A quotation by itself at a paragraph's beginning, until who says it is told behind it. */
  #waiting: readonly [number, number] | null = null;
  #asked: Omit<Attribution, 'parts'> | null = null;

  push(attribution: Attribution, paragraph: number): Open {
    const open: Open = { ...attribution, parts: [...attribution.parts] };
    this.found.push(open);
    this.#open = { to: open, paragraph };
    return open;
  }

  quoteAlone(frame: Frame, isFirst: boolean): void {
    const part = partOf(frame.items, 0, frame.items.length) ?? span(frame);
    const isCarried = frame.items[0]!.quote?.isCarried ?? false;
    if (this.#asked) {
      this.push({ ...this.#asked, parts: [part] }, frame.paragraph);
      this.#asked = null;
    } else if (this.#open && (this.#open.paragraph === frame.paragraph || isCarried)) {
      this.#open.to.parts.push(part);
      this.#open = { to: this.#open.to, paragraph: frame.paragraph };
    } else if (
      isFirst &&
      this.#open &&
      this.#open.paragraph === frame.paragraph - 1 &&
      wordsIn(frame.items[0]!.text) >= MIN_LONE_WORDS &&
      this.#open.to.isSpeech
    ) {
      this.#open.to.parts.push(part);
      this.#open = { to: this.#open.to, paragraph: frame.paragraph };
    } else this.#waiting = part;
  }

  frame(frame: Frame, index: number, isFirst: boolean): void {
    if (isQuoteOnly(frame)) {
      this.quoteAlone(frame, isFirst);
      return;
    }
    const lines = signedLine(frame, index).concat(namedLine(frame, index)).slice(0, 1);
    const { attributions, taken } =
      lines.length > 0
        ? { attributions: lines, taken: new Uint8Array(frame.items.length).fill(1) }
        : attributionsIn(frame, index);
    const all = lines.length > 0 ? lines : [...attributions, ...unclaimed(frame, index, taken)];
    const isCarried = frame.items[0]!.quote?.isCarried ?? false;
    if (isCarried && this.#open && all.length === 0)
      this.#open.to.parts.push([frame.items[0]!.start, frame.items[0]!.end]);
    const bare = all.length === 0 ? bareCue(frame, index, taken) : null;
    const opened = all.map((one) => this.push(one, frame.paragraph));
    if (bare && this.#waiting && !isFirst) this.push({ ...bare, parts: [this.#waiting] }, frame.paragraph);
    else if (this.#waiting && opened[0]) opened[0].parts.unshift(this.#waiting);
    this.#asked = bare && frame.items.at(-1)!.lower === ':' ? bare : null;
    this.#waiting = null;
    if (all.length === 0 && !isCarried && !bare) this.#open = null;
  }
}

/** Everything that the text attributes to somebody, in order; quotations by themselves join the saying that they go on with. */
export function gather(frames: readonly Frame[]): Attribution[] {
  const gathering = new Gathering();
  frames.forEach((frame, i) => {
    gathering.frame(frame, i, frames[i - 1]?.paragraph !== frame.paragraph);
  });
  return gathering.found;
}

/** Items of a frame that stand within [start, end). */
export function itemsWithin({ items }: Frame, start: number, end: number): Item[] {
  return items.filter((item) => item.start >= start && item.end <= end);
}
