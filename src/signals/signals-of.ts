import { idOf } from '../domain/ids.ts';
import { formRank, levelOf, type Modality, type Rung } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import type { Organ, Rule, RulePacks } from '../packs/rules.ts';
import type { ReadSignal } from './act.ts';
import { actorsOf } from './actor.ts';
import { type Clause, clauseOf, hasWord, phraseOf, wordSet } from './clause.ts';
import { type Match, matchesIn, readingsByNucleus } from './match.ts';
import { modalityOf } from './modality.ts';
import { recountOf } from './recount.ts';
import { standingOf } from './standing.ts';
import { targetsOf } from './target.ts';
import { type SentenceView, type ViewToken, viewOf } from './view.ts';

/** What signals are read by. */
export interface SignalPacks {
  readonly gazetteer: Gazetteer;
  readonly rules: RulePacks;
}

const CHAMBER = wordSet(
  'parliament lawmaker mp mps deputy deputies senate senator duma saeima seimas riigikogu knesset majlis congress legislature chamber legislator assembly house bundestag verkhovna rada',
);
const COURT = wordSet('court tribunal judge');
const HEAD = wordSet('president king emir sultan decree');

function organOf({ tokens, match }: Clause, rule: Rule): Organ | null {
  if (rule.organ !== null) return rule.organ;
  if (levelOf(rule.rung) < 7) return null;
  const near = tokens.slice(Math.max(0, match.from - 10), match.to);
  if (hasWord(near, CHAMBER)) return 'chamber';
  if (hasWord(near, COURT)) return 'court';
  return hasWord(near, HEAD) ? 'head' : null;
}

const FUTURE = wordSet("will shall 'll would plan intend prepare promise pledge vow expect going");

/** Whether a formal step is announced and not yet taken: "will notify", "plans to announce". */
function isFuture({ tokens, match, from }: Clause): boolean {
  if (match.rule.future) return false;
  return hasWord(tokens.slice(Math.max(from, match.from - 3), match.from), FUTURE);
}

/** "It will leave, the government announced": reported so, it is the announcement; quoted, it is what the words say. */
function isAnnounced({ name }: Rule, { kind, cue }: RecordedStatement): boolean {
  return (
    kind === 'indirect' &&
    name.endsWith('/intent.will-leave') &&
    /^(?:announc|proclaim)/i.test(cue?.text ?? '')
  );
}

const AHEAD = wordSet("will shall 'll would");

const IN_TIME = /\b(?:in|within|after) (?:\S+ ){1,2}(?:days?|weeks?|months?|years?)\b|\bnext \w+|\btomorrow\b/;
const PRESENT = wordSet('is are becomes takes comes');

/** "withdrawal will have taken effect in May", "in a year our withdrawal is complete": the notice runs, nothing has ended yet. */
function isAhead({ tokens, match, to }: Clause): boolean {
  const own = tokens.slice(match.from, match.to);
  if (hasWord(own, AHEAD)) return true;
  return own.some(({ lower }) => PRESENT.has(lower)) && IN_TIME.test(phraseOf(tokens.slice(0, to)));
}

const ORDERS = wordSet('order instruct direct command');

/** "ordered the ministry to notify": decided, and not yet done. */
function isOrdered({ tokens, match, from }: Clause): boolean {
  const before = tokens.slice(Math.max(from, match.from - 12), match.from);
  return levelOf(match.rule.rung) >= 7 && tokens[match.from - 1]?.lower === 'to' && hasWord(before, ORDERS);
}

/** The rung that a modality turns it into: leaving under a condition is a threat, a closed departure is an exit. */
function settledRung(
  rule: Rule,
  modality: Modality,
  isFuture: boolean,
  isAnnounced: boolean,
  isAhead: boolean,
): Pick<ReadSignal, 'rung' | 'form'> {
  const { rung, form } = rule;
  if (isAnnounced && modality === 'asserted') return { rung: 'decision', form: 'announced' };
  if (isAhead && rung === 'exit' && modality === 'asserted') return { rung: 'notice', form: null };
  if (isFuture && levelOf(rung) >= 7 && modality !== 'denied') {
    return modality === 'conditional' ? { rung: 'threat', form: null } : { rung: 'intent', form: 'declared' };
  }
  if (modality === 'conditional' && (rung === 'intent' || rung === 'decision')) {
    return { rung: 'threat', form: null };
  }
  if (modality === 'conditional' && rule.underCondition) return { rung: rule.underCondition, form: null };
  if (modality === 'historical' && rung === 'decision') return { rung: 'exit', form: null };
  if (modality === 'permission' && levelOf(rung) >= 5) return { rung: 'exit', form: null };
  return { rung, form };
}

interface Reading {
  readonly clause: Clause;
  readonly target: { readonly id: string; readonly reason: string };
  readonly modality: { readonly modality: Modality; readonly reason: string };
}

function spanOf({ tokens, from, to, match }: Clause, statement: RecordedStatement) {
  const first = tokens[Math.min(from, match.from)]!;
  const last = tokens[Math.max(to, match.to) - 1]!;
  const { start, end } = { start: first.start, end: last.end };
  const { context } = statement;
  return { start, end, text: context.text.slice(start - context.start, end - context.start) };
}

function signalsOfReading(
  { clause, target, modality: found }: Reading,
  statement: RecordedStatement,
  { gazetteer }: SignalPacks,
): ReadSignal[] {
  const { rule } = clause.match;
  const told = recountOf(clause, statement);
  const closed = told.historical && (found.modality === 'asserted' || found.modality === 'conditional');
  const modality = closed ? 'historical' : found.modality;
  const { rung, form } = settledRung(
    rule,
    modality,
    isFuture(clause),
    isAnnounced(rule, statement) || isOrdered(clause),
    isAhead(clause),
  );
  const isTold = rule.modality === 'conditional';
  const before = phraseOf(clause.tokens.slice(clause.from, clause.match.nucleus));
  const actors = actorsOf(clause, statement, gazetteer, target.id);
  return actors.ids.map((actor) => {
    const { standing, reason } =
      rule.observed && statement.kind !== 'direct'
        ? { standing: 'third-party' as const, reason: "the article's own remark" }
        : standingOf(statement, actor, target.id, modality, isTold, before, gazetteer);
    const recount = told.recount;
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
      effectiveOn: null,
      granted: rule.granted,
      noNotice: rule.noNotice,
      reasons: {
        target: target.reason,
        actor: actors.reason,
        modality: found.reason,
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

/** What a body receives. */
const NOTE = wordSet('note letter request notification application');
const BY_THE_BODY: ReadonlySet<Rung> = new Set<Rung>(['review', 'suspension', 'threat', 'decision']);

/** "The union has suspended Mali": the body does it, to the state. */
function isImposed({ tokens, match, from }: Clause, target: string): boolean {
  const { rung, granted } = match.rule;
  // Of a notice or an exit the body may well tell: it has received it.
  if (granted || !BY_THE_BODY.has(rung)) return false;
  if (match.rule.modality !== null || NOTE.has(tokens[match.from]!.lemma)) return false;
  const subject = tokens.findLast(
    (token, i) => i >= from && i < match.from && token.begins && !isObject(tokens, i),
  );
  return subject?.entity?.kind === 'body' && subject.entity.id === target;
}

/** Governed by a preposition, or a possessor. */
function isObject(tokens: readonly ViewToken[], at: number): boolean {
  const { entity } = tokens[at]!;
  const end = tokens.findIndex((token, i) => i > at && token.entity !== entity);
  const isPossessor = end >= 0 && tokens[end]!.lower === "'s";
  return isPossessor || tokens.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'ADP');
}

const LEAVING = wordSet(
  'leave quit exit withdraw withdrawal departure pullout denounce denunciation terminate secede out abandon',
);

/** The signals of the best match that has a target; a call upon somebody ends the search. */
function firstReading(
  matches: readonly Match[],
  sentence: SentenceView,
  before: SentenceView | null,
  statement: RecordedStatement,
  packs: SignalPacks,
): ReadSignal[] {
  for (const match of matches) {
    if (match.rule.follows && !hasWord(before?.tokens ?? [], LEAVING)) continue;
    const clause = clauseOf(sentence, match, before);
    const targets = targetsOf(clause, statement, packs.gazetteer);
    if (!targets) continue;
    const modality = modalityOf(clause, statement);
    if (!modality || isImposed(clause, targets.ids[0]!)) return [];
    return targets.ids.flatMap((id) =>
      signalsOfReading({ clause, target: { id, reason: targets.reason }, modality }, statement, packs),
    );
  }
  return [];
}

const levelOfRule = ({ rung }: { readonly rung: Rung }) => levelOf(rung);

/**
 * What a statement says of leaving, by the rules: from the recorded statement alone, without its article.
 * Time grows linearly with the statement's context.
 */
export function signalsOf(statement: RecordedStatement, packs: SignalPacks): ReadSignal[] {
  const { about, entities } = statement.context;
  // Where nothing that can be left is spoken of, nothing is left.
  if (about.bodies.length === 0 && !entities.some(({ kind }) => kind === 'body')) return [];
  const sentences = viewOf(statement, packs.gazetteer);
  const isTreaty = ({ id }: { readonly id: string }) => packs.gazetteer.bodies.get(id)?.kind === 'treaty';
  const signals = sentences.flatMap((sentence, i) => {
    if (!sentence.own) return [];
    const { parts, cue } = statement;
    // A cue may itself be the step: "invoked Article 50", "denounced the treaty".
    const own = cue ? [...parts, [cue.start, cue.end] as const] : parts;
    const isOwn = (at: number) =>
      own.some(([start, end]) => sentence.tokens[at]!.start < end && start < sentence.tokens[at]!.end);
    return readingsByNucleus(matchesIn(sentence.tokens, packs.rules, isTreaty), levelOfRule)
      .filter(([match]) => isOwn(match!.nucleus))
      .flatMap((matches) => firstReading(matches, sentence, sentences[i - 1] ?? null, statement, packs));
  });
  return distinct(signals);
}
