import { idOf } from '../domain/ids.ts';
import { levelOf, type Modality, type Rung } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { headsOf } from '../packs/gazetteer-index.ts';
import type { ReadSignal } from './act.ts';
import type { FoundModality } from './mood/modality.ts';
import type { SignalPacks } from './signal-packs.ts';
import type { FoundStanding } from './standing/found.ts';
import { isRelayed, RELAYED } from './standing/relayed.ts';
import { OWN_GUESS, standingOf } from './standing/standing.ts';
import { isForetold, isGuessOfOther } from './step/foretold.ts';
import { organOf } from './step/organ.ts';
import { settledRung } from './step/rung.ts';
import { isFuture, isYetToAnnounce } from './step/to-come.ts';
import { isAside, isOfOtherAlready } from './when/aside.ts';
import { isOfLongAgo } from './when/dated.ts';
import { effectiveOn } from './when/effective-on.ts';
import type { FoundRecount } from './when/found.ts';
import { isOfLate, recountOf } from './when/recount.ts';
import { isUndoneSince } from './when/way-back.ts';
import { actorsOf } from './who/actor.ts';
import type { FoundActors } from './who/pointed.ts';
import { type Clause, phraseOf } from './words/clause.ts';
import { type Sharer, sharersOf } from './words/ellipsis.ts';

/** A clause whose body and mood are settled: what is left to find is whose step it is, which one, when and by whose word. */
export interface Reading {
  readonly clause: Clause;
  readonly target: { readonly id: string; readonly reason: string };
  readonly modality: NonNullable<FoundModality>;
}

function sentenceOf({ tokens }: Clause, { context }: RecordedStatement): string {
  return context.text.slice(tokens[0]!.start - context.start, tokens.at(-1)!.end - context.start);
}

function spanOf({ tokens, from, to, match }: Clause, statement: RecordedStatement) {
  const first = tokens[Math.min(from, match.from)]!;
  const last = tokens[Math.max(to, match.to) - 1]!;
  const { start, end } = { start: first.start, end: last.end };
  const { context } = statement;
  return { start, end, text: context.text.slice(start - context.start, end - context.start) };
}

/** What holds for all who take the step. */
interface Settled extends Reading {
  readonly statement: RecordedStatement;
  readonly told: FoundRecount;
  readonly actors: FoundActors;
  readonly spoken: Modality;
}

/** Whose word it is that an actor takes the step. */
function wordOf(
  { clause, target, statement, told, actors, spoken }: Settled,
  actor: string,
  packs: SignalPacks,
): FoundStanding {
  const { tokens, match, from } = clause;
  // "Analysts expect that …": whose guess it is stands before the "that".
  const isReported = tokens[from - 1]?.lower === 'that';
  const before = phraseOf(tokens.slice(isReported ? Math.max(0, from - 7) : from, match.nucleus));
  const found = standingOf({
    statement,
    actor,
    target: target.id,
    modality: spoken,
    // What a paper says that a government will announce is as much its word as what it says that it plans.
    rule:
      isYetToAnnounce(clause) || (match.rule.tells === 'announcement' && isFuture(clause))
        ? { ...match.rule, rung: 'intent' }
        : match.rule,
    words: before,
    isRecount: told.recount,
    gazetteer: packs.gazetteer,
    together: actors.ids,
  });
  return found.reason === OWN_GUESS && isRelayed(clause, statement, actor, target.id, packs.gazetteer)
    ? RELAYED
    : found;
}

/** The mood of an actor's own share in it: what others foretell is possible, what "ten years before that" dates is history. */
function moodOf(
  { clause, statement, spoken }: Settled,
  { standing, reason }: FoundStanding,
  sharer: Sharer | undefined,
): Modality {
  const isGuess =
    (standing === 'third-party' && reason !== OWN_GUESS && isForetold(clause, statement, spoken)) ||
    (standing !== 'self' && spoken === 'asserted' && isGuessOfOther(clause, statement));
  if (isGuess) return 'possible';
  // "Togo went in 2015 and Chad ten years before that"
  const isLongBefore = sharer !== undefined && isOfLongAgo(clause.tokens.slice(sharer.at, sharer.at + 6));
  return isLongBefore && spoken === 'asserted' ? 'historical' : spoken;
}

function signalOf(
  settled: Settled,
  actor: string,
  sharer: Sharer | undefined,
  packs: SignalPacks,
): ReadSignal {
  const { clause, target, statement, told, actors } = settled;
  const { rule } = clause.match;
  const { publishedOn } = statement.context;
  const word = wordOf(settled, actor, packs);
  const modality = moodOf(settled, word, sharer);
  const isUndone = statement.kind === 'narrated' && isUndoneSince(clause, actor);
  const effective = (of: Rung) => effectiveOn(sentenceOf(clause, statement), of, publishedOn);
  const {
    rung,
    form,
    reason: whyRung,
  } = settledRung(clause, statement, modality, {
    effectiveOn: rule.rung === 'exit' ? effective(rule.rung) : null,
    isLongOver: told.recount && !isOfLate(clause, statement),
    isUndone,
  });
  const recount =
    told.recount ||
    isUndone ||
    isAside(clause, statement, actor, actors.ids) ||
    isOfOtherAlready(clause, statement, actor);
  const parts = [statement.id, actor, target.id, rung, modality, word.standing, String(recount)];
  return {
    id: idOf('signal', ...parts),
    statementId: statement.id,
    ...spanOf(clause, statement),
    rung,
    level: levelOf(rung),
    form,
    actor,
    target: target.id,
    modality,
    standing: word.standing,
    saidOn: statement.saidOn,
    recount,
    rule: rule.name,
    organ: organOf(clause, rule),
    effectiveOn: effective(rung),
    granted: rule.granted,
    noNotice: rule.noNotice,
    heads: headsOf(packs.gazetteer, actor, publishedOn),
    reasons: {
      rung: whyRung,
      target: target.reason,
      actor: actors.reason,
      modality: settled.modality.reason,
      standing: word.reason,
      recount: told.reason,
    },
  };
}

/** A signal for each state that takes the step. */
export function readSignals(
  reading: Reading,
  statement: RecordedStatement,
  packs: SignalPacks,
): ReadSignal[] {
  const { clause, target, modality: read } = reading;
  const told = recountOf(clause, statement, read.modality);
  const isClosed = told.historical && (read.modality === 'asserted' || read.modality === 'conditional');
  const actors = actorsOf(clause, statement, packs.gazetteer, target.id);
  const settled: Settled = {
    ...reading,
    statement,
    told,
    actors,
    spoken: isClosed ? 'historical' : read.modality,
  };
  const sharers = told.recount ? sharersOf(clause.tokens, clause.match.to) : [];
  return [...new Set([...actors.ids, ...sharers.map(({ id }) => id)])].map((actor) => {
    const sharer = actors.ids.includes(actor) ? undefined : sharers.find(({ id }) => id === actor);
    return signalOf(settled, actor, sharer, packs);
  });
}
