import type { RecordedStatement } from '../../domain/statement.ts';
import type { Clause } from '../words/clause.ts';

const ORDERS = /^(?:instructed|ordered|told|asked|tasked|directed|charged|commissioned)$/;
const SAID = /\b(?:according to|said|says|added|declared|argued) [^.;“”"]{3,120}, ?$/;

/** "The court is a farce, according to the premier, who told his ministry to prepare for an exit": what whoever speaks orders is news as much as what he says. */
export const isSpeakersOrder = (
  { tokens, match }: Clause,
  { start, context }: Pick<RecordedStatement, 'start' | 'context'>,
): boolean =>
  ORDERS.test(tokens[match.from]!.lower) && SAID.test(context.text.slice(0, start - context.start));
