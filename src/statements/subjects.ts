import type { Reading } from './attribution.ts';
import type { Item } from './frames.ts';
import { NOUNS, OCCASIONS } from './lexicon.ts';
import { nounsBefore, type Phrase, subjectBefore } from './phrases.ts';
import { type VerbGroup, verbGroup } from './verbs.ts';

/** The verb with a tense that stands nearest before `at`, with its subject: whose doing a participle or "and added" goes on with. */
function earlierSubject(
  { frame, found, taken }: Reading,
  at: number,
): Phrase | readonly [number, number] | null {
  const last = found
    .filter((one) => one.at < at && one.speaker)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (last?.speaker) return last.speaker;
  const { items } = frame;
  for (let i = 0; i < at; i++) {
    if (taken[i] || (items[i]!.pos !== 'VERB' && items[i]!.pos !== 'AUX') || items[i]!.lower.endsWith('ing'))
      continue;
    if (items[i - 1]?.lower === 'to') continue;
    const group = verbGroup(items, 0, i);
    const subject = subjectBefore(items, 0, items[i]!.pos === 'AUX' ? i : group.from);
    if (subject && !/^(?:that|which)$/.test(items[subject.to - 1]!.lower)) return subject;
  }
  return null;
}

/** "A statement regretting", "a letter saying": whoever made it speaks. */
const isThing = ({ lemma, pos }: Item): boolean =>
  pos === 'NOUN' && (NOUNS.has(lemma) || OCCASIONS.has(lemma) || lemma === 'letter');

/** Subject of a participle that opens its sentence: "Speaking in Rome, Bell …". */
function laterSubject(items: readonly Item[], at: number): Phrase | null {
  for (let i = at + 1; i < items.length; i++)
    if (
      (items[i]!.pos === 'VERB' || items[i]!.pos === 'AUX') &&
      !items[i]!.lower.endsWith('ing') &&
      items[i - 1]!.lower !== 'to'
    ) {
      const subject = nounsBefore(items, at + 1, verbGroup(items, at + 1, i).from);
      if (subject && items[subject.from - 1]?.lower === ',') return subject;
    }
  return null;
}

/** A subject as items of its frame, whether found there or told by an earlier saying's span; null where it is elsewhere. */
export const asPhrase = (
  items: readonly Item[],
  subject: Phrase | readonly [number, number],
): Phrase | null => {
  if ('from' in subject) return subject;
  const from = items.findIndex(({ start }) => start === subject[0]);
  const to = items.findIndex(({ end }) => end === subject[1]);
  return from >= 0 && to >= from ? { from, to: to + 1 } : null;
};

/** Whose doing a verb group is: left of it, of the verb before it ("and added"), or behind an opening participle; null where none is told. */
export function subjectOf(reading: Reading, group: VerbGroup): Phrase | readonly [number, number] | null {
  const { items } = reading.frame;
  if (group.form === 'participle') {
    const before = items[group.from - 1]?.lower;
    if (group.from === 0) return laterSubject(items, group.at);
    const near =
      before !== undefined && !/^(?:,|by|while|in|of|after|before|and|without|when|for|–|—)$/.test(before)
        ? nounsBefore(items, 0, group.from)
        : null;
    return near && !isThing(items[near.to - 1]!) ? near : earlierSubject(reading, group.at);
  }
  if (group.form === 'infinitive') return earlierSubject(reading, group.at);
  const direct = subjectBefore(items, 0, group.from);
  if (direct) return direct;
  const before = items[group.from - 1]?.lower;
  return before === 'and' || before === 'but' || before === ',' || before === 'or' || before === 'then'
    ? earlierSubject(reading, group.at)
    : null;
}
