import type { Sentence } from './doc.ts';
import type { Begun } from './tokens.ts';

const CLOSERS = /^["”’'»)\]]+$/;
/** Abbreviations behind which a sentence may go on with a capital or a number. */
const SHORT =
  /^(?:Gen|Sen|Sens|Rep|Reps|Rev|Gov|Lt|Col|Maj|Capt|Sgt|Adm|Mr|Mrs|Ms|Dr|Prof|St|Hon|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Art|vs|cf|[A-Z])\.$/;

/** A closing mark stands right behind a word; one with a space before it opens. */
const closes = (before: Begun, { token }: Begun): boolean =>
  CLOSERS.test(token.text) && token.start === before.token.end;

/** How many tokens a short insertion in brackets has at most: "(D-N.C.)". */
const IN_BRACKETS = 8;

/** Whether brackets that opened before `at` close behind it: the stop in "(R-Ala.)" ends no sentence. */
function isInBrackets(tokens: readonly Begun[], at: number): boolean {
  const text = (i: number) => tokens[i]?.token.text;
  let open = at - 1;
  while (open > at - IN_BRACKETS && text(open) !== '(' && text(open) !== ')') open -= 1;
  if (text(open) !== '(') return false;
  for (let i = at; i < at + IN_BRACKETS; i++) if (text(i) === ')') return true;
  return false;
}

/** Whether no sentence begins here although the tagger lets one: a closing mark, a lower-case word, an abbreviation before. */
function continues(tokens: readonly Begun[], at: number, isStart: boolean): boolean {
  const [before, here] = [tokens[at - 1]!, tokens[at]!];
  if (!here.begins && !isStart) return true;
  if (closes(before, here)) return true;
  return /^\p{Ll}/u.test(here.token.text) || SHORT.test(`${tied(tokens, at - 1)}${before.token.text}`);
}

/** The word that a stop at `at` is tied to, where the tagger parted them: "Rev" and "." */
function tied(tokens: readonly Begun[], at: number): string {
  const [word, stop] = [tokens[at - 1]?.token, tokens[at]!.token];
  return stop.text === '.' && word?.end === stop.start ? word.text : '';
}

/** Sentences of one paragraph's tokens; `offset` is the index of its first token in the text. `“A!” he said.` is one. */
export function sentencesOf(tokens: readonly Begun[], offset: number, paragraph: number): Sentence[] {
  const bounds: { from: number; to: number }[] = [];
  let isOpen = false; // the tagger's beginning was a closing mark: the next word begins the sentence in its stead
  tokens.forEach((begun, i) => {
    const last = bounds.at(-1);
    if (last && (continues(tokens, i, isOpen) || (begun.begins && isInBrackets(tokens, i)))) last.to = i + 1;
    else bounds.push({ from: i, to: i + 1 });
    isOpen = (begun.begins || isOpen) && i > 0 && closes(tokens[i - 1]!, begun);
  });
  return bounds.map(({ from, to }) => ({
    start: tokens[from]!.token.start,
    end: tokens[to - 1]!.token.end,
    from: offset + from,
    to: offset + to,
    paragraph,
  }));
}
