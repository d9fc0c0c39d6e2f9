import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { beforeVerb, type Clause, phraseOf } from '../words/clause.ts';

const DEMANDS =
  /\b(?:demand\w*|insist\w*|urg\w+|recommend\w*|request\w*|propos\w+|appeal\w*|petition\w*)(?: to [\w'’-]+)?(?: (?:on|last) \w+day)?$/;

/** "demands that it quit": what somebody calls for. */
export function isDemanded({ tokens, from }: Clause): boolean {
  if (tokens[from - 1]?.lower !== 'that') return false;
  return DEMANDS.test(phraseOf(tokens.slice(Math.max(0, from - 7), from - 1)));
}

const MANDATES = pattern`
  \b(?:
    resolv\w*|resolution|motion|ask\w*|demand\w*|requir\w*|request\w*|urg\w*|
    recommend\w*|insist\w*|propos\w*|stipulat\w*|mandat\w*|mov(?:e|es|ed)|suggest\w*|
    vot(?:e|es|ed)|decid\w*|agree\w*
  )\b`;
/** Subjects whose verb would end in "s" were it told as a fact. */
const ONE = wordSet('it he she');

/** "Resolves that the government without delay take the measures needed to leave", "asks that Peru withdraw": what is to be done, by whomever. */
export function isMandated({ tokens, match, from }: Clause): boolean {
  const { pos, lower, lemma } = tokens[match.from]!;
  if (tokens[from - 1]?.lower !== 'that' || pos !== 'VERB' || lower !== lemma) return false;
  const subject = tokens[beforeVerb(tokens, match.from)];
  if (subject === undefined || tokens[match.from - 1]?.pos === 'AUX') return false;
  const isOne =
    ONE.has(subject.lower) ||
    subject.entity?.kind === 'state' ||
    (/^(?:NOUN|PROPN)$/.test(subject.pos) && subject.lower === subject.lemma);
  return isOne && MANDATES.test(phraseOf(tokens.slice(0, from)));
}

/** "The resolution asks the government to take urgent measures to quit": what a house wants of the government. */
const MOTION_ASKS =
  /\b(?:resolution|motion|petition|letter|report|appeal) (?:\w+ )?(?:asks?|asked|asking|calls?|called|urg\w+|requests?|requested|invites?|invited|recommends?|recommended|obliges?|directs?) (?:on |upon |that )?(?:[\w'’-]+ ){1,5}to\b/;
export const isAskedByMotion = ({ tokens, match, from }: Clause): boolean =>
  match.rule.rung !== 'notice' && MOTION_ASKS.test(phraseOf(tokens.slice(from, match.nucleus)));

const ASKED_TO =
  /\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:asked|urged|invited|called (?:on|upon)|requested|expected|due|told) to$/;

/** "The cabinet gave its blessing, and the House was asked to do likewise": who is asked has not followed. */
export const isAskedToFollow = ({ tokens, match }: Clause): boolean =>
  match.rule.tells === 'alike' && ASKED_TO.test(phraseOf(tokens.slice(0, match.from)));
