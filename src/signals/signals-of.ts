import { formRank, levelOf, type Rung } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import type { ReadSignal } from './act.ts';
import { WHETHER } from './mood/whether.ts';
import { type Found, NO_TARGET, NOBODY_TAKES, type Outcome, outcomeOf } from './outcome.ts';
import { readIn, type SignalPacks } from './signal-packs.ts';
import { HOW_JOINED, TWO_CLAUSES } from './step/no-step.ts';
import { phraseOf } from './words/clause.ts';
import { type Match, readingsByNucleus } from './words/match.ts';
import { type SentenceView, viewOf } from './words/view.ts';

/** One signal for each (actor, target, rung, modality, standing, recount): the hardest form, then the first. */
function distinct(signals: readonly ReadSignal[]): ReadSignal[] {
  const kept = new Map<string, ReadSignal>();
  for (const signal of signals) {
    const other = kept.get(signal.id);
    if (!other || formRank(signal.rung, signal.form) > formRank(other.rung, other.form)) {
      kept.set(signal.id, signal);
    }
  }
  return [...kept.values()].sort((a, b) => a.start - b.start);
}

/** The outcomes of one nucleus: the best match that has a target decides. */
function outcomesOfNucleus(
  matches: readonly Match[],
  place: Omit<Found, 'match'>,
  statement: RecordedStatement,
  packs: SignalPacks,
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const match of matches) {
    const outcome = outcomeOf({ ...place, match }, statement, packs);
    outcomes.push(outcome);
    const isOpen =
      outcome.why === NO_TARGET ||
      outcome.why === HOW_JOINED ||
      outcome.why === NOBODY_TAKES + WHETHER ||
      (outcome.why === TWO_CLAUSES && match.rule.noNotice) ||
      (match.rule.follows && outcome.signals.length === 0);
    if (!isOpen) break;
  }
  return outcomes;
}

const levelOfRule = ({ rung }: { readonly rung: Rung }) => levelOf(rung);

/** Whether a token is the statement's own: of its parts, or its cue, which may itself be the step ("invoked Article 50"). */
function isOwn({ parts, cue }: RecordedStatement, { start, end }: { start: number; end: number }): boolean {
  const own = cue ? [...parts, [cue.start, cue.end] as const] : parts;
  return own.some(([from, to]) => start < to && from < end);
}

const THAT_IT = /^(?:[^,;]+ )?that (?:it|they|he|she|the \w+)(?: \w+){0,2}$/;

/** "Gave notice in May that it was leaving": what the notice says is no step besides. */
function isContentOf(one: Outcome, notice: Outcome, { tokens }: SentenceView): boolean {
  const isNotice = notice.match.rule.rung === 'notice' && notice.signals.length > 0;
  if (!isNotice || one.match.rule.rung === 'notice' || notice.match.to > one.match.nucleus) return false;
  const isSame = one.signals.every(({ actor, target }) =>
    notice.signals.some((other) => other.actor === actor && other.target === target),
  );
  return isSame && THAT_IT.test(phraseOf(tokens.slice(notice.match.to, one.match.nucleus)));
}

/** "Has decided that Peru shall no longer be a member": what is decided is no intention besides. */
function isDecided(one: Outcome, decision: Outcome): boolean {
  const { from, to } = decision.match;
  const isInside = one !== decision && from <= one.match.nucleus && one.match.nucleus < to;
  return (
    isInside &&
    one.signals.every(
      ({ rung, actor, target }) =>
        rung === 'intent' &&
        decision.signals.some(
          (other) => other.rung === 'decision' && other.actor === actor && other.target === target,
        ),
    )
  );
}

/** A sentence is read when it is first asked for, as its own or as the one before, and no more. */
function once<Found>(find: () => Found): () => Found {
  let found: { readonly value: Found } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** What rules make of a statement's sentences, those readings included that gave no signal. */
export function outcomesOf(statement: RecordedStatement, packs: SignalPacks): Outcome[] {
  const { about, entities } = statement.context;
  // Where nothing that can be left is spoken of, nothing is left.
  if (about.bodies.length === 0 && !entities.some(({ kind }) => kind === 'body')) return [];
  const sentences = viewOf(statement, packs.gazetteer);
  const readings = sentences.map(({ tokens }) => once(() => readIn(tokens, packs)));
  return sentences.flatMap((sentence, i) => {
    if (!sentence.own) return [];
    const { tokens } = sentence;
    const before = sentences[i - 1] ?? null;
    const readBefore = readings[i - 1] ?? (() => []);
    const outcomes = readingsByNucleus(readings[i]!(), levelOfRule)
      .filter(([match]) => isOwn(statement, tokens[match!.nucleus]!))
      .flatMap((matches) => outcomesOfNucleus(matches, { sentence, before, readBefore }, statement, packs));
    return outcomes.filter(
      (one) => !outcomes.some((other) => isContentOf(one, other, sentence) || isDecided(one, other)),
    );
  });
}

/**
 * What a statement says of leaving, by the rules: from the recorded statement alone, without its article.
 * Time grows linearly with the statement's context.
 */
export function signalsOf(statement: RecordedStatement, packs: SignalPacks): ReadSignal[] {
  return distinct(outcomesOf(statement, packs).flatMap(({ signals }) => signals));
}
