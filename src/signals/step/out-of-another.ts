import { levelOf } from '../../domain/ladder.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

const STOOD_DOWN =
  /\b(?:withdr[ae]w\w*|drop(?:s|ped|ping)?|pull(?:s|ed|ing)?|abandon\w*|gave up|giv\w+ up) (?:from |out of )?(?:its|their|the|a|his|her) (?:[\w'’-]+ ){0,2}?(?:bid|candidacy|candidature|nomination|candidate)s?\b/;
const TROOPS =
  /\b(?:withdr[ae]w\w*|pull(?:s|ed|ing)?(?: out)?) (?:all |out )?(?:its|their|the|his) (?:[\w'’-]+ ){0,2}?(?:army|troops|forces|soldiers|contingent|peacekeepers)\b/;
/** "Has to leave the Union's mission in the desert": soldiers go home, and their state stays. */
export const MISSION =
  /\b(?:leav(?:e|es|ing)|left|quit\w*|withdr[ae]w\w*|pull\w* out(?: of)?|exit\w*)(?: [\p{L}'’.-]+){0,5}? (?:mission|missions|force|operation|peacekeeping|contingent)\b/iu;

/** "It had withdrawn its candidacy. Peru pulled out for lack of votes": out of a race, a war or a mission, where no body is named. */
export function isOutOfAnother({ tokens, match, before }: Clause): boolean {
  if (match.body !== null || levelOf(match.rule.rung) < 6) return false;
  const words = phraseOf([...(before?.tokens ?? []), ...tokens]);
  return STOOD_DOWN.test(words) || TROOPS.test(words) || MISSION.test(words);
}
