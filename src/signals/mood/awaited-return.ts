import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

/** What has to be done first: "once the fees are cut", "as soon as everything has been carried out". */
const ONCE_DONE = pattern`
  \b(?:once|as soon as|when(?!ever)|after(?! that\b| which\b)|the (?:moment|day)) (?:(?!and\b|but\b|which\b|who\b)[\w'’-]+ ){1,14}?(?:is|are|has|have) (?:
    (?:not|been|fully|finally|all|again|completely|duly|properly) 
  ){0,3}(?:\w+(?:ed|en)|met|put|done|kept|paid|cut|held|made|in place|over|ready)\b|
  \b(?:once|as soon as) (?:it|they|that|this|these|those) (?:is|are|has|have|does|do)(?: so)? ,`;
const TO_COME = /\b(?:will|would|shall|'ll|(?:is|are) (?:going |ready |prepared |willing |due |set )?to)\b/;

/** "Once the fees are cut, Peru will return to the pact", "as soon as they are met it is ready to come back": the way back has to be paved first. */
export function isReturnAwaited({ tokens, match, from }: Clause): boolean {
  if (match.rule.form !== 'reversal' || !TO_COME.test(phraseOf(tokens.slice(from, match.nucleus + 1))))
    return false;
  const around = `${phraseOf(tokens.slice(0, from))} | ${phraseOf(tokens.slice(match.to))}`;
  // "It will return on Monday, when the new charter is adopted": the day is set.
  return ONCE_DONE.test(around.replace(/ , (?:when|after)\b/g, ' ,'));
}
