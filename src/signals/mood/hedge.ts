import { levelOf } from '../../domain/ladder.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, phraseOf, slice } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { ofRelative } from './governing.ts';

const WITHIN = /\b(?:may|might|could)(?: (?:well|yet|still|soon|now|even))?$/;
const TEMPTED =
  /\b(?:may|might|could) (?:\w+ )?(?:be (?:tempted|inclined|about|ready|able|forced|minded|persuaded) to|try to|seek to|decide to|choose to|opt to)\b/;
const AS_IF = /\bas (?:if|though)\b/;
/** "Reports that Peru had left moved the markets": nobody vouches for it. */
const HEARSAY = pattern`
  (?<!\bconfirm\w* (?:the )?)\b(?:
    reports?|claims?|suggestions|accounts|predictions|forecasts|fears|rumou?rs|speculation|
    (?:the|a|their) (?:fear|worry|suspicion|possibility|risk|danger|prospect|option|scenario)|
    (?:an?|any|every|some|no) (?:[\w-]+ ){0,6}?(?:chance|probability|likelihood)|chances|(?:the )?odds
  )(?: (?:in|from|among|on|by|at) (?:[\w'’-]+ ){0,4}?[\w'’-]+)? that\b|
  \b(?:may|might|could) (?:well )?be that\b|
  (?:
    more (?:likely|probable) than not|talk|\b(?:one|people) (?:reads?|hears?)(?: [^.,]{1,50})?
  )(?: [”"])? that\b|
  \bit (?:is|was|seems|seemed) (?:quite |well |even )?(?:possible|likely|probable|conceivable|imaginable)(?: (?:and|or|if not) (?:even )?(?:possible|likely|probable)
  )? that\b|\b(?:can|could) (?:easily |well )?imagine that\b`;
/** "The paper reports that Peru has told Chile that it leaves", "angered by a report that blamed it": no reports that go round. */
const isPassedOn = ({ tokens }: Clause): boolean =>
  tokens.some(
    ({ lower, pos }, i) =>
      /^(?:reports?|claims?)$/.test(lower) &&
      tokens[i + 1]?.lower === 'that' &&
      (pos === 'VERB' || tokens[i - 1]?.pos === 'PROPN' || /^(?:VERB|AUX)$/.test(tokens[i + 2]?.pos ?? '')),
  );

const MAY = wordSet(
  'might may could maybe perhaps possibly possible potentially potential likely likelihood expected probably reportedly seemingly apparently supposedly purportedly allegedly eventual speculation rumour rumor rumours rumors prospect probable predictions expectations forecasts fear fears concern worry predict prediction scenario chance chances odds probability',
);
/** "Could not rule out leaving", "could not in conscience attend" hedge nothing. */
function rulesNothingOut(tokens: readonly ViewToken[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return (
    /^(?:not|n't)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:rule|exclude)$/.test(tokens[at + 2]?.lower ?? '')
  );
}

/** "Sees the bill as the first stage of a departure" */
const STAGE =
  /\bas (?:the|a|an|another|its) (?:first |next |final |last |initial )?(?:stage|step|prelude|beginning|start) (?:of|to|towards)\b/;
/** The lowest rung that takes an act of state. */
const FORMAL = 7;

/** What a frame such as "drafting a bill" holds inside does not hedge the frame. */
function hedgeBefore(clause: Clause): string | null {
  const { tokens, match } = clause;
  const isFramed = match.rule.weight >= 3;
  const window = slice(
    clause,
    Math.max(ofRelative(clause), match.nucleus - 8),
    isFramed ? match.from + 1 : match.nucleus + 1,
  );
  const isAbsence = match.rule.rung === 'non-participation' && /\bcould (?:not|n't)\b/.test(phraseOf(window));
  const isHedge = ({ lower, lemma, text, start }: ViewToken) =>
    !(isAbsence && lower === 'could') &&
    text !== 'May' &&
    (MAY.has(lower) || MAY.has(lemma)) &&
    !rulesNothingOut(tokens, start);
  return window.find(isHedge)?.lower ?? null;
}

/** "Its membership may come under review", "regrets that Peru may decide to leave", "may be tempted to go": the verb within the words is hedged. */
function hedgeWithin({ tokens, match, from }: Clause): string | null {
  const { rung } = match.rule;
  const verb = tokens.slice(match.from, match.to).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb && verb.text !== 'May' && /^(?:may|might|could)$/.test(verb.lower) && rung === 'review')
    return verb.lower;
  const first = tokens.findIndex(({ pos }, i) => i >= match.from && i < match.to && pos === 'VERB');
  const modal = phraseOf(tokens.slice(Math.max(0, first - 2), Math.max(0, first)));
  if (levelOf(rung) >= FORMAL && WITHIN.test(modal)) return modal;
  const near = phraseOf(tokens.slice(Math.max(from, match.from - 6), match.nucleus + 1));
  return TEMPTED.exec(near)?.[0] ?? null;
}

/** By which words somebody does not quite say that a step is taken; null where nothing hedges it. */
export function hedgeOf(clause: Clause, far: string): string | null {
  const { tokens, match } = clause;
  const hedge = hedgeBefore(clause) ?? hedgeWithin(clause);
  if (hedge !== null) return hedge;
  const isFormal = levelOf(match.rule.rung) >= FORMAL;
  // "So that voters can vote on leaving": a step that somebody else may take.
  const isFramed = match.rule.weight >= 3;
  if (isFormal && isFramed && /^(?:can|could)$/.test(tokens[match.from - 1]?.lower ?? '')) return 'can';
  if (isFormal && STAGE.test(phraseOf(tokens.slice(match.from, match.to)))) return 'called a step';
  if (AS_IF.test(phraseOf(tokens))) return 'as if';
  const heard = isPassedOn(clause) ? far.replace(/\b(?:reports?|claims?) that\b/g, ' ') : far;
  return HEARSAY.exec(heard)?.[0] ?? null;
}
