import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';

const REQUESTS =
  'request|bid|motion|appeal|attempt|effort|call|plea|proposal|demand|petition|lawsuit|suit|application|campaign';
const REQUESTED = new RegExp(String.raw`\b(?:${REQUESTS})s? to$`);
const REQUESTED_STOP = new RegExp(
  String.raw`\b(?:${REQUESTS})s? to (?:halt|stop|block|suspend|annul|overturn|quash|reverse|cancel|undo|delay|freeze|prevent|stay)(?: (?:the|its|their|his))?$`,
);

const TURNED_DOWN = /\b(?:turn\w* down|reject\w*|dismiss\w*|refus\w*|thr(?:ew|ow\w*) out|den(?:y|ies|ied))\b/;

/** "A request to halt the withdrawal is before the court": what is asked for is not done; where it is turned down, that is denied. */
export function isRequested({ tokens, match }: Clause): boolean {
  const before = (at: number) => phraseOf(tokens.slice(Math.max(0, at - 5), at));
  return (
    match.rule.rung === 'affirmation' &&
    !match.rule.granted &&
    !TURNED_DOWN.test(before(match.from)) &&
    (REQUESTED.test(before(match.from)) || REQUESTED_STOP.test(before(match.nucleus)))
  );
}

const TERMS = /\b(?:condition|understanding|proviso|premise|assumption|basis) that$/;

/** "Is put off on the condition that Seoul can end the pact at any time": on what terms. */
export const isOnTerms = ({ tokens, from }: Clause): boolean =>
  TERMS.test(phraseOf(tokens.slice(Math.max(0, from - 3), from)));

const WARNS = /\b(?:i|we) (?:(?:hereby|am|are|do) )?(?:serve|serving|give|giving|put|putting)$/;

/** "I serve notice on the Americans: you have a month": a warning, where no leaving is in the words. */
export const isWarning = ({ tokens, match }: Clause, words: string): boolean =>
  match.rule.rung === 'notice' &&
  tokens[match.nucleus]!.lower === 'notice' &&
  WARNS.test(phraseOf(tokens.slice(0, match.nucleus))) &&
  !/\b(?:withdraw|leav|terminat|denunc|quit|exit|end)/.test(words);

const GAP_LEFT =
  /\b(?:gap|void|vacuum|hole|space|room|vacancy|mark|legacy|emptiness|bill|debt|debts|arrears) (?:(?:that|which) )?(?:[\w'’-]+ ){0,3}$/;

/** "China fills the gap that the Americans left", "the bill that Peru left behind": that is left, and no body. */
export const isGapLeft = ({ tokens, match }: Clause): boolean =>
  match.body === null &&
  tokens[match.nucleus]!.lemma === 'leave' &&
  GAP_LEFT.test(`${phraseOf(tokens.slice(Math.max(0, match.nucleus - 7), match.nucleus))} `);

const UNTIL =
  /^(?:effective )?(?:for (?:another |at least |about )?(?:an?|one|two|three|six|nine|twelve|\d+) (?:days?|weeks?|months?|years?)|until|before)\b/;

/** "The withdrawal does not take effect for a year", "is not effective until May": when it ends, and no denial. */
export const isNotYet = ({ tokens, match }: Clause, words: string): boolean =>
  match.rule.rung === 'exit' &&
  /\beffect/.test(words) &&
  tokens.slice(Math.max(0, match.from - 4), match.to).some(({ lower }) => /^(?:not|n't)$/.test(lower)) &&
  [0, 1].some((n) => UNTIL.test(phraseOf(tokens.slice(match.to - n, match.to + 6))));

const COMES_INTO_FORCE =
  /\b(?:withdrawal|denunciation|departure|exit|termination)(?: (?:from|of)(?: [\w'’-]+){1,7})? (?:only )?(?:takes? effect|becomes? effective|comes? into (?:effect|force)|enters? into force|is effective) [^.;]{0,40}\b(?:after|once|when)$/;

/** "A withdrawal becomes effective one year after the instrument reaches the depositary": how one leaves. */
export const isHowOneLeaves = ({ tokens, match, from }: Clause): boolean =>
  match.rule.rung === 'notice' &&
  COMES_INTO_FORCE.test(phraseOf(tokens.slice(0, from))) &&
  !tokens.slice(from, match.to).some(isFinitePast);
