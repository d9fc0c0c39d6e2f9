import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** What fills the first paragraphs of an article about Togo's step. */
const LEAD =
  'LOME – Togo has handed in its notice of withdrawal from the African Union, its foreign minister said on Wednesday.\n\nThe bridge to the harbour, which was closed for repairs in the spring, has been opened to traffic once more, and the mayor cut the ribbon before a brass band and some two hundred guests. The host thanked them for having come over rough seas. The ferry was late, as it has been since the storm, and the choir sang until the band had found its instruments. Fish was served, and bread, and there were speeches about the weather, the price of rice and the football team, which lost.';

test.each([
  [
    'what others announced then follows the step that is remembered',
    `${LEAD}\n\nWhen Togo moved first, it looked like a flood. Within days Ghana and Chad announced that they were going as well.`,
    ['GHA AU decision asserted self recount', 'TCD AU decision asserted self recount'],
  ],
  [
    'and needs no such day where the words say that others did so too',
    `${LEAD}\n\nGhana declared that it would leave too.`,
    ['GHA AU intent asserted self recount'],
  ],
  [
    'what they announce today is news',
    `${LEAD}\n\nGhana announced on Wednesday that it was leaving the African Union as well.`,
    ['GHA AU decision asserted self'],
  ],
  [
    'a decision that no body is named for is known where it was taken some days earlier',
    'LOME – Togo has handed in its notice of withdrawal from the African Union, which has its seat in Addis Ababa and has had fifty-five members until now.\n\nThe foreign minister confirmed it on Wednesday; the cabinet took the decision on Monday, he said.',
    ['TGO AU notice asserted self', 'TGO AU decision asserted self recount'],
  ],
  [
    'one of the day itself is news',
    'LOME – Togo has handed in its notice of withdrawal from the African Union, which has its seat in Addis Ababa and has had fifty-five members until now.\n\nThe foreign minister confirmed it on Wednesday; the cabinet took the decision on Wednesday, he said.',
    ['TGO AU notice asserted self', 'TGO AU decision asserted self'],
  ],
  [
    'before an exit something else was done',
    'The embassy noted that this was three days before the withdrawal of Ghana from the African Union became effective.',
    ['GHA AU exit asserted self recount'],
  ],
  [
    'how long an exit took is no news of it',
    'LOME – Togo is leaving the African Union. Ghana was the first: its withdrawal from the African Union took effect a year after it had notified the bloc.',
    ['GHA AU exit asserted self recount'],
  ],
  [
    'the day on which it took effect is',
    'Ghana’s withdrawal from the African Union took effect on Tuesday, a year after it had notified the bloc.',
    ['GHA AU exit asserted self'],
  ],
  [
    'years before that are those of the second state alone',
    'LOME – Togo is leaving the African Union. Ghana went in 2021 and Chad ten years before that, and nobody rushed after them.',
    ['GHA AU exit asserted self recount', 'TCD AU exit historical self recount'],
  ],
  [
    'an exit before something else is told itself',
    'Ghana ceased to be a member of the African Union on Tuesday, three days before the summit opened.',
    ['GHA AU exit asserted self'],
  ],
])('%s', (_, text, expected) => {
  const found = read(text);
  for (const signal of expected) {
    expect(found).toContain(signal);
    const other = signal.endsWith(' recount') ? signal.replace(' recount', '') : `${signal} recount`;
    expect(found).not.toContain(other);
  }
});
