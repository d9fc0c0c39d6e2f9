import { levelOf, type Modality, type Rung } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { wordSet } from '../language/word-set.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import type { ReadSignal } from './act.ts';
import { type FoundModality, modalityOf } from './mood/modality.ts';
import { readSignals } from './read-signal.ts';
import { readIn, type SignalPacks } from './signal-packs.ts';
import { OWN_GUESS } from './standing/standing.ts';
import { isOtherArticle } from './step/article-number.ts';
import { isAlikeInWords, isDoneSo } from './step/done-alike.ts';
import { isForeseen, isLeftOpen } from './step/foretold.ts';
import { isImposed } from './step/imposed.ts';
import { noStep } from './step/no-step.ts';
import { toldBy } from './when/told-besides.ts';
import { targetsOf } from './who/target.ts';
import { tellsOfLeaving, tellsOfWayBack } from './words/before-it.ts';
import { type Clause, clauseOf, hasWord, phraseOf } from './words/clause.ts';
import type { Match } from './words/match.ts';
import type { SentenceView } from './words/view.ts';

/** What became of a rule's words: its signals, or why there are none. */
export interface Outcome {
  readonly match: Match;
  readonly words: string;
  readonly signals: readonly ReadSignal[];
  /** Null where there are signals. */
  readonly why: string | null;
}

/** A match in its sentence, with what stands before it. */
export interface Found {
  readonly match: Match;
  readonly sentence: SentenceView;
  readonly before: SentenceView | null;
  /** What rules match in the sentence before. */
  readonly readBefore: () => readonly Match[];
}

export const NOBODY_TAKES = 'nobody takes it: ';
export const NO_TARGET = 'nothing known is left';

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

/** Whether the sentence before, the beginning of this one or the article tells of leaving: what "the decision" points to. */
function isOfLeaving(
  { match, sentence, readBefore }: Found,
  { context }: RecordedStatement,
  packs: SignalPacks,
): boolean {
  if (context.about.leaving && !isDoneSo(sentence.tokens[match.nucleus]!)) return true;
  if (tellsOfLeaving(readBefore(), { least: context.about.leaving ? 1 : 3 })) return true;
  if (!match.rule.recount) return false;
  // "Peru left in 2009 and was taken back later": told of within the sentence
  const ahead = sentence.tokens.slice(0, match.from);
  return tellsOfLeaving(readIn(ahead, packs), { lowest: match.rule.tells === 'alike' ? 4 : 6 });
}

/** Why words that point back point to nothing; null where they name the step themselves or it is found. */
function pointsNowhere(found: Found, statement: RecordedStatement, packs: SignalPacks): string | null {
  const { match, sentence, before, readBefore } = found;
  if (!match.rule.follows) return null;
  if (!isOfLeaving(found, statement, packs))
    return 'nothing before it tells of leaving, nor does the beginning of the article';
  if (isAlikeInWords(sentence.tokens[match.nucleus]!, before)) return 'what others have said';
  const isDecided = match.body === null && match.rule.tells === 'act';
  return isDecided && tellsOfWayBack(readBefore(), before?.tokens ?? [])
    ? 'what was decided before is a way back'
    : null;
}

/** How a step is spoken of that somebody takes; or why nobody does. */
function takenHow(clause: Clause, statement: RecordedStatement): NonNullable<FoundModality> | string {
  const read = modalityOf(clause) ?? ownCall(clause.match, statement);
  if (!read) return 'a call upon somebody';
  if (IMAGINED.has(read.modality) || isForeseen(clause, statement, read.modality))
    return NOBODY_TAKES + read.reason;
  const isGuess =
    read.modality === 'asserted' && (isGuessed(clause, statement) || isLeftOpen(clause, statement));
  return isGuess ? { modality: 'possible', reason: 'expected by somebody' } : read;
}

/** "We have made the decision", of whoever speaks about another's place in the bloc; "its parliament will discuss the matter", which is another's. */
function isOnOther(
  { match, readBefore }: Found,
  clause: Clause,
  { speaker, context }: RecordedStatement,
  actor: string,
): boolean {
  const [main] = context.about.states;
  if (main === undefined || actor === main) return false;
  if (match.rule.rung === 'review' && match.rule.organ !== null) return true;
  return (
    match.rule.follows &&
    hasWord(clause.tokens.slice(clause.from, match.nucleus), WE) &&
    actor === speaker?.actor &&
    !tellsOfLeaving(readBefore())
  );
}

/** The signals of those who can take the step and are not only spoken of. */
function ofThoseWhoCan(
  all: readonly ReadSignal[],
  found: Found,
  clause: Clause,
  statement: RecordedStatement,
  modality: Modality,
  { gazetteer }: SignalPacks,
): ReadSignal[] {
  const { match, sentence } = found;
  // "Accused Russia of not complying": no step of whoever accuses.
  const accuser = /^accus/.test(statement.cue?.text ?? '') ? statement.speaker?.actor : undefined;
  const followed = followedIn(clause);
  const isDenounced = sentence.tokens[match.nucleus]!.lemma === 'denounce';
  return all.filter(
    ({ actor, target, rung, standing, reasons }) =>
      !isOnOther(found, clause, statement, actor) &&
      (actor !== accuser || standing !== 'self') &&
      (modality !== 'conditional' || reasons.standing !== OWN_GUESS) &&
      actor !== followed &&
      mayBeParty(actor, target, gazetteer, rung, isDenounced),
  );
}

/** One match as it is read; without a target the next reading of its nucleus gets its turn. */
export function outcomeOf(found: Found, recorded: RecordedStatement, packs: SignalPacks): Outcome {
  const { match, sentence, before } = found;
  const clause = clauseOf(sentence, match, before);
  const statement = toldBy(clause, recorded);
  const words = wordsOf(sentence, match, statement);
  const none = (why: string): Outcome => ({ match, words, signals: [], why });
  const nowhere = pointsNowhere(found, statement, packs);
  if (nowhere !== null) return none(nowhere);
  if (match.rule.noStep) return none('how it is done, and nobody does it');
  const targets = targetsOf(clause, statement, packs.gazetteer);
  if (!targets) return none(NO_TARGET);
  const { clause: exitClause = null } = packs.gazetteer.bodies.get(targets.ids[0]!) ?? {};
  if (match.rule.rung === 'notice' && isOtherArticle(words, exitClause?.text ?? null))
    return none('an article by which nobody leaves');
  const other = noStep(clause);
  if (other !== null) return none(other);
  const modality = takenHow(clause, statement);
  if (typeof modality === 'string') return none(modality);
  const isOwnWord = statement.tier !== 'body' && packs.gazetteer.states.has(statement.speaker?.actor ?? '');
  if (isImposed(clause, targets.ids[0]!, isOwnWord)) return none('the body does it, not the state');
  const all = targets.ids.flatMap((id) =>
    readSignals({ clause, target: { id, reason: targets.reason }, modality }, statement, packs),
  );
  const signals = ofThoseWhoCan(all, found, clause, statement, modality.modality, packs);
  return signals.length > 0
    ? { match, words, signals, why: null }
    : none(all.length > 0 ? 'a guess of the article, or nobody who could' : 'no state in particular');
}

/**
 * Whether a state can be meant by a pact whose name is other pacts' too: it has to be one of its parties, as far as they are known. So it
 * has where it "denounces" one, since anybody else does so in words, and where it stays away: who never joined takes part in nothing.
 */
function mayBeParty(
  state: string,
  target: string,
  { bodies }: Gazetteer,
  rung: Rung,
  isDenounced: boolean,
): boolean {
  const { needsParties = false, members = [] } = bodies.get(target) ?? {};
  const isForParties = rung === 'non-participation' || (rung === 'notice' && isDenounced);
  if (!needsParties && !(isForParties && members.length > 0)) return true;
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
