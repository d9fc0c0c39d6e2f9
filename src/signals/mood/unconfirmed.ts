import { type Clause, phraseOf } from '../words/clause.ts';

const HEARSAY =
  '(?:that|whether|if|(?:(?:the|an?|any|such|media|press|news) ){0,2}(?:reports?|rumou?rs?|claims?|speculation|suggestions?|stor(?:y|ies)))';

const UNCONFIRMED = new RegExp(
  [
    String.raw`\b(?:neither|not|n't) (?:confirm(?:s|ed|ing)? (?:n?or den(?:y|ies|ied|ying))|den(?:y|ies|ied|ying) n?or confirm(?:s|ed|ing)?)\b`,
    String.raw`\b(?:refus|declin|unwilling|unable|not prepared|not ready)\w* to (?:confirm (?:or|nor) deny|deny or confirm)\b`,
    String.raw`\b(?:refus|declin|unwilling|unable)\w* to (?:officially |formally )?confirm ${HEARSAY}\b`,
    String.raw`\b(?:could|can|would|will|did|does|do) (?:not|n't) (?:\w+ly |yet )?confirm ${HEARSAY}\b`,
    String.raw`\bcannot (?:yet )?confirm ${HEARSAY}\b`,
    String.raw`\b(?:without|stopp?\w* short of) confirming ${HEARSAY}\b`,
  ].join('|'),
);

/** "Would neither confirm nor deny that Peru is leaving", "declined to confirm reports that it will leave": nothing is said, and nothing denied. */
export const isUnconfirmed = ({ tokens, match }: Clause): boolean =>
  !match.rule.noNotice && UNCONFIRMED.test(phraseOf(tokens.slice(0, match.nucleus + 1)));
