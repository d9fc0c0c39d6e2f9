import { resolve } from 'node:path';
import { loadPacks } from '../../src/packs.files.ts';
import { statementOfSentence } from '../../src/signals/rules/try-sentence.ts';
import { signalsOf } from '../../src/signals/signals-of.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** Each signal of a narrated text: who, what, how far, how, and whether it is told as background. */
export const read = (text: string) =>
  signalsOf(statementOfSentence(text, packs.gazetteer), packs).map(
    ({ actor, target, rung, modality, recount }) =>
      `${actor} ${target} ${rung} ${modality}${recount ? ' recount' : ''}`,
  );
