import { wordSet } from './word-set.ts';

/** What happened, where it only tells when: "two years after its return Peru announced". */
export const EVENT_NOUNS: ReadonlySet<string> = wordSet(
  'return arrival accession entry admission readmission election independence founding foundation signing ratification war coup invasion revolution collapse defeat death start end beginning outbreak attack ceasefire vote referendum deadline',
);

/** What such an event stands behind, and what may stand between. */
export const TIME_OPENER = /^(?:after|since|before|upon|following|until|despite)$/;
export const WHOSE_EVENT = /^(?:its|their|his|her|the|a|an|that|this)$/;
