import type { ViewToken } from './view.ts';

/** Adverbs of several words, by the first of them. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = phrasesByFirst(`
  for good | for ever | for now | for the time being | for the moment | for the present | once and for all |
  at last | at long last | at once | of its own accord | of their own accord | of its own free will |
  of its own volition | in any case | in any event | in the end | in full | in its entirety | in due course |
  in due form | in so many words | in one go | in the meantime | with immediate effect | without delay |
  without further ado | without further delay | as of today | as of now | from today | from now on |
  as soon as possible | as quickly as possible | there and then | for the first time | for the second time |
  for the third time | a second time | a third time
`);

function phrasesByFirst(list: string): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.trim().split(/\s*\|\s*/)) {
    const words = phrase.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  return byFirst;
}

const PARTICLES = /^(?:out|away|off|up|back)$/;

/** The first token after an adverb of several words that begins at `at` behind a verb or its particle; `at` where none does. */
export function adverbialEnd(tokens: readonly ViewToken[], at: number): number {
  const before = tokens[at - 1];
  const phrases = PHRASES.get(tokens[at]?.lower ?? '');
  if (phrases === undefined || before === undefined) return at;
  if (!/^(?:VERB|AUX|ADV)$/.test(before.pos) && !PARTICLES.test(before.lower)) return at;
  const phrase = phrases.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  return at + (phrase?.length ?? 0);
}

/**
 * The same where the verb or what goes with it follows: "is withdrawing for good from", "has once and for all left". "Left for
 * good reasons" has no such adverb.
 */
export function behindAdverbial(tokens: readonly ViewToken[], at: number): number {
  const end = adverbialEnd(tokens, at);
  if (end === at) return at;
  const next = tokens[end];
  const goesOn =
    next !== undefined &&
    (tokens[at - 1]?.pos === 'AUX' ||
      next.begins ||
      /^(?:DET|PRON|VERB|AUX)$/.test(next.pos) ||
      /^(?:from|out|of|to|that|its)$/.test(next.lower));
  return goesOn ? end : at;
}
