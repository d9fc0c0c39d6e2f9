import { wordSet } from '../../language/word-set.ts';

/** Verbs of whoever goes nowhere. */
export const STAYS = wordSet('stay remain');
