import type { RecordedStatement } from '../../domain/statement.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import { ActorSearch } from '../who/actor-search.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import type { SentenceView, ViewToken } from '../words/view.ts';
import { OFFICIAL, OPPOSITION } from './voices.ts';

const FIRM = /\b(?:will|shall|'ll|(?:is|are) going to)\b/;
const SAYS = wordSet(
  'say tell announce declare warn add write state insist explain demand stress inform list complain call speak ask',
);
/** What hangs on voters at home is nobody's word to others. */
const AT_HOME = /\b(?:election|elections|vote|votes|voters|referendum|opposition|elected|parliament)\b/;
const MARKS = /^(?:["“”‘’]|'')$/;

/** A sentence without what stands in quotation marks. */
function outsideQuotes(tokens: readonly ViewToken[]): ViewToken[] {
  let isIn = false;
  return tokens.filter(({ text }) => {
    if (!MARKS.test(text)) return !isIn;
    isIn = text === '“' || (text === '"' && !isIn);
    return false;
  });
}

/** Whether a sentence tells what an authority of the state says: by office, or by who holds one. */
function isWordOf({ tokens }: SentenceView, actor: string, search: ActorSearch): boolean {
  const own = outsideQuotes(tokens);
  const words = phraseOf(own);
  if (OPPOSITION.test(words) || !own.some(({ lemma }) => SAYS.has(lemma))) return false;
  const named = search.candidates(own, 0, own.length);
  const first = named.find(({ governed }) => !governed);
  if (first?.id !== actor) return false;
  return own[first.at]!.entity?.kind === 'person' || OFFICIAL.test(words);
}

/** Whose word it is then. */
export const RELAYED = { standing: 'self', reason: 'behind what its own authorities say' } as const;

const SAYS_NOTHING = pattern`\b(?:could|might|may|would)\b`;

/**
 * “This is the last time,” he said. Unless the fees fall by May Peru will leave the pact: behind what its own head says, in the same
 * paragraph, a firm "will" under a condition is still his word, and no guess of the article.
 */
export function isRelayed(
  clause: Clause,
  statement: RecordedStatement,
  actor: string,
  target: string,
  gazetteer: Gazetteer,
): boolean {
  const { before, tokens, match, from } = clause;
  const { kind, context } = statement;
  const own = phraseOf(tokens.slice(from, match.nucleus + 1));
  if (kind !== 'narrated' || before === null || !FIRM.test(own) || SAYS_NOTHING.test(own)) return false;
  if (AT_HOME.test(phraseOf(tokens))) return false;
  const between = context.text.slice(before.end - context.start, tokens[0]!.start - context.start);
  if (between.includes('\n')) return false;
  return isWordOf(before, actor, new ActorSearch(statement, gazetteer, target, null));
}
