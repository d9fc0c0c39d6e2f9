import { idOf } from '../domain/ids.ts';
import { formRank, levelOf, type Modality, type Rung } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { wordSet } from '../language/word-set.ts';
import { type Gazetteer, headsOf } from '../packs/gazetteer-index.ts';
import type { RulePacks } from '../packs/rules.ts';
import type { ReadSignal } from './act.ts';
import { type FoundModality, modalityOf } from './mood/modality.ts';
import { WHETHER } from './mood/whether.ts';
import { isRelayed, RELAYED } from './standing/relayed.ts';
import { OWN_GUESS, standingOf } from './standing/standing.ts';
import { isOtherArticle } from './step/article-number.ts';
import { isAlikeInWords, isDoneSo } from './step/done-alike.ts';
import { isForeseen, isForetold, isGuessOfOther, isLeftOpen } from './step/foretold.ts';
import { isImposed } from './step/imposed.ts';
import { HOW_JOINED, noStep, TWO_CLAUSES } from './step/no-step.ts';
import { organOf } from './step/organ.ts';
import { settledRung } from './step/rung.ts';
import { isYetToAnnounce } from './step/to-come.ts';
import { isAside, isOfOtherAlready } from './when/aside.ts';
import { isOfLongAgo } from './when/dated.ts';
import { effectiveOn } from './when/effective-on.ts';
import { isOfLate, recountOf } from './when/recount.ts';
import { toldBy } from './when/told-besides.ts';
import { isUndoneSince } from './when/way-back.ts';
import { actorsOf } from './who/actor.ts';
import { targetsOf } from './who/target.ts';
import { tellsOfLeaving, tellsOfWayBack } from './words/before-it.ts';
import { type Clause, clauseOf, hasWord, phraseOf } from './words/clause.ts';
import { sharersOf } from './words/ellipsis.ts';
import { type Match, matchesIn, readingsByNucleus } from './words/match.ts';
import { type SentenceView, type ViewToken, viewOf } from './words/view.ts';

/** What signals are read by. */
export interface SignalPacks {
  readonly gazetteer: Gazetteer;
  readonly rules: RulePacks;
}

interface Reading {
  readonly clause: Clause;
  readonly target: { readonly id: string; readonly reason: string };
  readonly modality: { readonly modality: Modality; readonly reason: string };
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

function signalsOfReading(
  { clause, target, modality: read }: Reading,
  statement: RecordedStatement,
  { gazetteer }: SignalPacks,
): ReadSignal[] {
  const { rule } = clause.match;
  const told = recountOf(clause, statement, read.modality);
  const isClosed = told.historical && (read.modality === 'asserted' || read.modality === 'conditional');
  const spoken = isClosed ? 'historical' : read.modality;
  const effective = (of: Rung) =>
    effectiveOn(sentenceOf(clause, statement), of, statement.context.publishedOn);
  const exitsOn = rule.rung === 'exit' ? effective(rule.rung) : null;
  const isLongOver = told.recount && !isOfLate(clause, statement);
  // "Analysts expect that …": whose guess it is stands before the "that".
  const isReported = clause.tokens[clause.from - 1]?.lower === 'that';
  const first = isReported ? Math.max(0, clause.from - 7) : clause.from;
  const before = phraseOf(clause.tokens.slice(first, clause.match.nucleus));
  const actors = actorsOf(clause, statement, gazetteer, target.id);
  const sharers = told.recount ? sharersOf(clause.tokens, clause.match.to) : [];
  return [...new Set([...actors.ids, ...sharers.map(({ id }) => id)])].map((actor) => {
    const sharer = actors.ids.includes(actor) ? undefined : sharers.find(({ id }) => id === actor);
    // "Togo went in 2015 and Chad ten years before that"
    const isLongBefore = sharer !== undefined && isOfLongAgo(clause.tokens.slice(sharer.at, sharer.at + 6));
    const found = standingOf(
      statement,
      actor,
      target.id,
      spoken,
      // What a paper says that a government will announce is as much its word as what it says that it plans.
      isYetToAnnounce(clause) ? { ...rule, rung: 'intent' } : rule,
      before,
      told.recount,
      gazetteer,
      actors.ids,
    );
    const { standing, reason } =
      found.reason === OWN_GUESS && isRelayed(clause, statement, actor, target.id, gazetteer)
        ? RELAYED
        : found;
    const isGuess =
      (standing === 'third-party' && reason !== OWN_GUESS && isForetold(clause, statement, spoken)) ||
      (standing !== 'self' && spoken === 'asserted' && isGuessOfOther(clause, statement));
    const modality = isGuess ? 'possible' : isLongBefore && spoken === 'asserted' ? 'historical' : spoken;
    const isUndone = statement.kind === 'narrated' && isUndoneSince(clause, actor);
    const times = { effectiveOn: exitsOn, isLongOver, isUndone };
    const { rung, form, reason: whyRung } = settledRung(clause, statement, modality, times);
    const recount =
      told.recount ||
      isUndone ||
      isAside(clause, statement, actor) ||
      isOfOtherAlready(clause, statement, actor);
    const parts = [statement.id, actor, target.id, rung, modality, standing, String(recount)];
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
      standing,
      saidOn: statement.saidOn,
      recount,
      rule: rule.name,
      organ: organOf(clause, rule),
      effectiveOn: effective(rung),
      granted: rule.granted,
      noNotice: rule.noNotice,
      heads: headsOf(gazetteer, actor, statement.context.publishedOn),
      reasons: {
        rung: whyRung,
        target: target.reason,
        actor: actors.reason,
        modality: read.reason,
        standing: reason,
        recount: told.reason,
      },
    };
  });
}

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

/** What became of a rule's words: its signals, or why there are none. */
export interface Outcome {
  readonly match: Match;
  readonly words: string;
  readonly signals: readonly ReadSignal[];
  /** Null where there are signals. */
  readonly why: string | null;
}

const wordsOf = ({ tokens }: SentenceView, { from, to }: Match, { context }: RecordedStatement): string =>
  context.text.slice(tokens[from]!.start - context.start, tokens[to - 1]!.end - context.start);

/** "We ought to examine our place in it", from whoever governs: no call upon others, and the review has begun. */
function ownCall({ rule }: Match, { speaker, tier }: RecordedStatement): FoundModality {
  const governs = speaker?.actor != null && (tier === 'head' || tier === 'minister');
  return governs && rule.rung === 'review'
    ? { modality: 'asserted', reason: 'asked for by who governs' }
    : null;
}

const GUESSES =
  /^(?:(?:is|are|was|were|do|does|did|has|have|had) )?(?:expect|predict|anticipat|believ|think|thought|reckon|suspect|assum|guess|forecast)/i;
const TO_COME = /\b(?:will|would|'ll|going to|soon|is|are)\b/;

/** "Two officials expect that the cabinet will approve the exit": whoever expects it has not seen it. */
const isGuessed = ({ tokens, match, from }: Clause, { kind, cue }: RecordedStatement): boolean =>
  kind === 'indirect' &&
  GUESSES.test(cue?.text ?? '') &&
  levelOf(match.rule.rung) >= 5 &&
  TO_COME.test(phraseOf(tokens.slice(from, match.nucleus + 1)));

/** "If Peru left", "a departure would hurt", "will Peru leave?": what is only thought of is no step, whoever thinks of it. */
const IMAGINED: ReadonlySet<Modality> = new Set(['hypothetical', 'question']);

/** One match as it is read; without a target the next reading of its nucleus gets its turn. */
function outcomeOf(
  match: Match,
  sentence: SentenceView,
  before: SentenceView | null,
  recorded: RecordedStatement,
  packs: SignalPacks,
  readBefore: () => readonly Match[],
): Outcome {
  const clause = clauseOf(sentence, match, before);
  const statement = toldBy(clause, recorded);
  const words = wordsOf(sentence, match, statement);
  const none = (why: string): Outcome => ({ match, words, signals: [], why });
  // "Peru left in 2009 and was taken back later": told of within the sentence
  const ahead = sentence.tokens.slice(0, match.from);
  const nucleus = sentence.tokens[match.nucleus]!;
  const isOfLeaving = () =>
    (statement.context.about.leaving && !isDoneSo(nucleus)) ||
    tellsOfLeaving(readBefore(), { least: statement.context.about.leaving ? 1 : 3 }) ||
    (match.rule.recount &&
      tellsOfLeaving(readIn(ahead, packs), { lowest: match.rule.tells === 'alike' ? 4 : 6 }));
  if (match.rule.follows && !isOfLeaving())
    return none('nothing before it tells of leaving, nor does the beginning of the article');
  if (match.rule.follows && isAlikeInWords(nucleus, before)) return none('what others have said');
  const isDecided = match.rule.follows && match.body === null && match.rule.tells === 'act';
  if (isDecided && tellsOfWayBack(readBefore(), before?.tokens ?? []))
    return none('what was decided before is a way back');
  if (match.rule.noStep) return none('how it is done, and nobody does it');
  const targets = targetsOf(clause, statement, packs.gazetteer);
  if (!targets) return none(NO_TARGET);
  const { clause: exitClause = null } = packs.gazetteer.bodies.get(targets.ids[0]!) ?? {};
  if (match.rule.rung === 'notice' && isOtherArticle(words, exitClause?.text ?? null))
    return none('an article by which nobody leaves');
  const other = noStep(clause);
  if (other !== null) return none(other);
  const read = modalityOf(clause) ?? ownCall(match, statement);
  if (!read) return none('a call upon somebody');
  if (IMAGINED.has(read.modality) || isForeseen(clause, statement, read.modality))
    return none(NOBODY_TAKES + read.reason);
  const isGuess =
    read.modality === 'asserted' && (isGuessed(clause, statement) || isLeftOpen(clause, statement));
  const modality = isGuess ? { modality: 'possible' as const, reason: 'expected by somebody' } : read;
  const isOwnWord = statement.tier !== 'body' && packs.gazetteer.states.has(statement.speaker?.actor ?? '');
  if (isImposed(clause, targets.ids[0]!, isOwnWord)) return none('the body does it, not the state');
  const all = targets.ids.flatMap((id) =>
    signalsOfReading({ clause, target: { id, reason: targets.reason }, modality }, statement, packs),
  );
  // "Accused Russia of not complying": no step of whoever accuses.
  const accuser = /^accus/.test(statement.cue?.text ?? '') ? statement.speaker?.actor : undefined;
  // "We have made the decision", of whoever speaks about another's place in the bloc
  const { states } = statement.context.about;
  const isOnOther = (actor: string) =>
    match.rule.follows &&
    hasWord(clause.tokens.slice(clause.from, match.nucleus), WE) &&
    actor === statement.speaker?.actor &&
    states[0] !== undefined &&
    actor !== states[0] &&
    !tellsOfLeaving(readBefore());
  // "Its parliament will discuss the matter", which is another's
  const isOfOther = (actor: string) =>
    match.rule.rung === 'review' &&
    match.rule.organ !== null &&
    states[0] !== undefined &&
    actor !== states[0];
  const followed = followedIn(clause);
  const isDenounced = match.rule.rung === 'notice' && nucleus.lemma === 'denounce';
  const signals = all.filter(
    ({ actor, target, standing, reasons }) =>
      !isOnOther(actor) &&
      !isOfOther(actor) &&
      (actor !== accuser || standing !== 'self') &&
      (modality.modality !== 'conditional' || reasons.standing !== OWN_GUESS) &&
      actor !== followed &&
      mayBeParty(actor, target, packs.gazetteer, isDenounced),
  );
  return signals.length > 0
    ? { match, words, signals, why: null }
    : none(all.length > 0 ? 'a guess of the article, or nobody who could' : 'no state in particular');
}

/**
 * Whether a state can be meant by a pact whose name is other pacts' too: it has to be one of its parties, as far as they are known. So it
 * has where it "denounces" one: anybody else does so in words.
 */
function mayBeParty(state: string, target: string, { bodies }: Gazetteer, isDenounced: boolean): boolean {
  const { needsParties = false, members = [] } = bodies.get(target) ?? {};
  if (!needsParties && !(isDenounced && members.length > 0)) return true;
  return members.some((member) => member.state === state);
}

/** "They are not following Chad": who is followed; null where nobody is. */
function followedIn({ tokens, match }: Clause): string | null {
  if (tokens[match.nucleus]!.lemma !== 'follow') return null;
  const named = tokens
    .slice(match.nucleus + 1, match.to + 1)
    .find(({ entity }) => entity?.kind === 'state' && entity.via !== 'anaphor');
  return named?.entity?.id ?? null;
}

const WE = wordSet('we our');
const NOBODY_TAKES = 'nobody takes it: ';
const NO_TARGET = 'nothing known is left';

/** The outcomes of one nucleus: the best match that has a target decides. */
function outcomesOfNucleus(
  matches: readonly Match[],
  sentence: SentenceView,
  before: SentenceView | null,
  statement: RecordedStatement,
  packs: SignalPacks,
  readBefore: () => readonly Match[],
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const match of matches) {
    const outcome = outcomeOf(match, sentence, before, statement, packs, readBefore);
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

/** Whether a body is an entity's: a treaty, and no organisation. */
export const treatyOf =
  ({ gazetteer }: SignalPacks) =>
  ({ id }: { readonly id: string }): boolean =>
    gazetteer.bodies.get(id)?.kind === 'treaty';

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

const readIn = (tokens: readonly ViewToken[], packs: SignalPacks): Match[] =>
  matchesIn(tokens, packs.rules, treatyOf(packs));

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
      .flatMap((matches) => outcomesOfNucleus(matches, sentence, before, statement, packs, readBefore));
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
