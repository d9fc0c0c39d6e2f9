import { levelOf } from '../../domain/ladder.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import { afterCondition } from './governing.ts';

/** "Whenever a state leaves", "once it is out" */
const GENERAL = /^(?:whenever|once \S+ (?:is|are|has|have))\b/;

const SUPPOSE =
  /^(?:["“'‘] )?(?:suppose|supposing|imagine|assume|assuming|picture|let us (?:suppose|imagine|assume))\b/;
/** "Peru would have left the bloc": it has not. */
const COUNTERFACTUAL = /\bwould (?:\w+ly )?have(?: been| then|(?: [\w'’-]+){1,8} and)?$/;
/** "A motion that would have obliged the government to think again" */
const WOULD_HAVE =
  /\bwould have (?:asked|obliged|required|forced|made|bound|committed|led|compelled|called)\b/;
/** "Peru would be the first member to leave": if it came to that. */
const WOULD_BE_FIRST =
  /\bwould (?:\w+ )?be(?:come)? (?:only )?the (?:first|second|third|fourth|fifth|only|latest|next) (?:\w+ ){0,4}$/;
/** "Peru would be out today if its envoy had not stayed", and not "would leave if it found that the bloc had failed" */
const IF_HAD = /\bwould\b[^.]* if (?:(?!that\b)[^.,]){1,80}(?<!\b(?:be|been|being) )\bhad (?:not |n't )?\w/;

/** Whether the match itself stands in the condition: "if it left", "were it to leave", "should it leave". */
export function isInCondition({ tokens, match, from }: Clause): boolean {
  const opener = tokens[from - 1]?.lower ?? '';
  const near = phraseOf(tokens.slice(from, match.nucleus));
  if (
    match.rule.rung === 'affirmation' &&
    /^whether\b|\bwhether (?:\w+ ){0,4}(?:to|should)$/.test(phraseOf(tokens.slice(0, match.from)))
  )
    return true;
  if (afterCondition(tokens, from, match.nucleus) > from) return false;
  // "Will not pay before all take part again"
  if (
    match.rule.rung === 'affirmation' &&
    !match.rule.recount &&
    /^(?:before|until|unless|once)$/.test(opener)
  )
    return true;
  if (
    SUPPOSE.test(phraseOf(tokens.slice(0, match.from))) ||
    COUNTERFACTUAL.test(near) ||
    WOULD_HAVE.test(near)
  )
    return true;
  if (WOULD_BE_FIRST.test(`${phraseOf(tokens.slice(Math.max(0, match.nucleus - 12), match.nucleus))} `))
    return true;
  if (/\bwould\b/.test(near) && IF_HAD.test(phraseOf(tokens.slice(from)))) return true;
  // "A letter by which Peru would leave has been drafted"
  const isBy = opener === 'which' && /^(?:by|under|with|in)$/.test(tokens[from - 2]?.lower ?? '');
  if (isBy && /\bwould\b/.test(near)) return true;
  // "Explained what would end it"
  if (tokens[match.from - 1]?.lower === 'what') return true;
  // "Whether Peru leaves is nothing that one asks any more"
  if (levelOf(match.rule.rung) >= 7 && (opener === 'whether' || /^whether\b/.test(near))) return true;
  // "We want good relations even when we are no longer in the pact": what is to come, and no news of it
  if (
    match.rule.rung === 'exit' &&
    /^(?:when|once)$/.test(opener) &&
    /\b(?:is|are) no longer\b/.test(phraseOf(tokens.slice(from, match.to)))
  )
    return true;
  // "Had Rome not cancelled it by May, it would have run on"
  if (/^(?:["“] )?had$/.test(tokens[0]!.lower) && match.nucleus < 12 && !phraseOf(tokens).includes('?'))
    return true;
  if (GENERAL.test(near) || GENERAL.test(`${opener} ${near}`)) return true;
  return (
    ((opener === 'if' || opener === 'unless') && tokens[from - 2]?.lower !== 'not') ||
    /^(?:if|should|were|in the event of|in case of|what if)\b/.test(near) ||
    /\bwere to\b/.test(near)
  );
}
