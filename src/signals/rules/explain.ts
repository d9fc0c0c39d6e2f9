import type { RecordedStatement } from '../../domain/statement.ts';
import type { ReadSignal } from '../act.ts';
import { type SignalPacks, treatyOf } from '../signal-packs.ts';
import { outcomesOf } from '../signals-of.ts';
import { viewOf } from '../words/view.ts';
import { nearMatchesIn } from './near.ts';

/** A rule whose words stand in a statement, and what came of it. */
export interface Fired {
  readonly rule: string;
  readonly words: string;
  readonly signals: readonly ReadSignal[];
  /** Why it gave no signal; null where it gave one. */
  readonly why: string | null;
}

/** Words that a rule reads, and nothing comes of it. */
export interface Unheeded {
  readonly rule: string;
  readonly words: string;
  readonly why: string;
}

/** A rule that all but fired. */
export interface Nearly {
  readonly rule: string;
  readonly words: string;
  readonly missing: string;
}

export interface Explanation {
  readonly fired: readonly Fired[];
  readonly nearly: readonly Nearly[];
}

/** The words of a statement that a rule reads and that give no signal, with why. */
export function unheeded(statement: RecordedStatement, packs: SignalPacks): Unheeded[] {
  return outcomesOf(statement, packs).flatMap(({ match, words, why }) =>
    why === null ? [] : [{ rule: match.rule.name, words, why }],
  );
}

/** Which rules fired on a statement, on which words and with which reasons, and which missed it by one part. */
export function explain(statement: RecordedStatement, packs: SignalPacks): Explanation {
  const outcomes = outcomesOf(statement, packs);
  const fired = new Set(outcomes.map(({ match }) => match.rule.name));
  const { context } = statement;
  const nearly = viewOf(statement, packs.gazetteer)
    .filter(({ own }) => own)
    .flatMap(({ tokens }) =>
      nearMatchesIn(tokens, packs.rules, treatyOf(packs), fired).map(({ rule, from, to, missing }) => ({
        rule: rule.name,
        words: context.text.slice(tokens[from]!.start - context.start, tokens[to - 1]!.end - context.start),
        missing,
      })),
    );
  return {
    fired: outcomes.map(({ match, words, signals, why }) => ({ rule: match.rule.name, words, signals, why })),
    nearly,
  };
}
