import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/packs.files.ts';
import { signalsOf } from '../../src/signals/signals-of.ts';
import { statementOfSentence } from '../../src/signals/try-sentence.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** Each signal of a narrated text: who, what, how far, how, and whether it is told as background. */
const read = (text: string) =>
  signalsOf(statementOfSentence(text, packs.gazetteer), packs).map(
    ({ actor, target, rung, modality, recount }) =>
      `${actor} ${target} ${rung} ${modality}${recount ? ' recount' : ''}`,
  );

test.each([
  [
    'a relative clause tells of the noun before it, in passing',
    'Peru called its diplomats home from Ghana, which is leaving the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'a title lists states without an "and"',
    'Ghana, Chad, Togo quit African Union',
    ['GHA AU decision asserted', 'TCD AU decision asserted', 'TGO AU decision asserted'],
  ],
  [
    'what one did first when it happened is background',
    'Markets fell when Ghana first threatened to leave the African Union.',
    ['GHA AU threat conditional recount'],
  ],
  [
    'a condition behind a colon is one',
    'Ghana has said it in public: if the fees stay, the country will leave the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    '"at the moment" is no condition',
    'At the moment Ghana is leaving the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'who wanted to find out whether knows nothing',
    'A reporter rang to find out whether Ghana had notified the African Union of its exit.',
    ['GHA AU notice question'],
  ],
  [
    'a body’s name before a longer one is not what is left',
    'Norway has withdrawn from the African Union (AU) Convention on Fishing.',
    [],
  ],
  [
    'articles and the possessive make no distance',
    'Lawmakers of Ghana gave their approval to the country’s departure from the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'within a body’s name there is no council',
    'Norway is pulling out of the Arctic Council.',
    ['NOR ARCTIC-COUNCIL decision asserted'],
  ],
  [
    'who holds a letter is not who leaves by it',
    'Norway’s foreign ministry has in its hands the document by which Peru leaves the Andean Community.',
    ['PER CAN notice asserted'],
  ],
  ['a pact that is left alone is not left', 'Norway agreed to leave the Energy Charter Treaty alone.', []],
  [
    'a day between verb and preposition',
    'Peru walked away on Wednesday from the Andean Community.',
    ['PER CAN decision asserted'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
