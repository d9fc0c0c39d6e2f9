import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

const BILL = '(?:bills?|laws?|motions?|drafts?|legislation|resolutions?|decrees?)';

/** What a bill is for: "to", "that would", or right away "suspending". */
const FOR =
  '(?:to|that|which|on|for|under which|by which|suspending|freezing|halting|pausing|stopping|putting|holding)';

const IN_HAND = new RegExp(
  String.raw`${
    pattern`
  \b(?:
    draft(?:s|ing|ed)?|drawing up|dr[ae]wn? up|prepar(?:e|es|ing|ed)|tabl(?:e|es|ing|ed)|
    introduc(?:e|es|ing|ed)|submit(?:s|ting|ted)?|debat(?:e|es|ing|ed)|consider(?:s|ing|ed)?|
    discuss(?:es|ing|ed)?|send(?:s|ing)?|sent|present(?:s|ing|ed)?|brings?|brought|forward(?:s|ed)?|
    refer(?:s|red)?|lodg(?:es?|ed)|examin(?:es?|ing|ed)|
    (?:
      (?<!\b(?:voted|decided|agreed|resolved|moved) )to|will|would|shall
    ) (?:\w+ )?(?:pass|adopt|approve|back|vote (?:on|for))
  )`.source
  } (?:[\w'’-]+ ){0,6}?${BILL} (?:[\w'’-]+ ){0,4}?${FOR} (?:[\w'’-]+ ){0,4}$`,
);

const OF_A_BILL = new RegExp(
  String.raw`\b(?:bill|draft law|draft decree|draft|motion|legislation) (?:${FOR} )?(?:[\w'’-]+ ){0,4}$`,
);
const STILL_TO_PASS = pattern`
  ^(?:(?!that |which |who )[\w'’-]+ ){0,6}?(?:
    (?:be|been|being|is|are|was|were) (?:\w+ly |now |yet |still )?(?:
      laid|put|tabled|submitted|introduced|sent|referred|presented|brought|placed|drafted|drawn up|
      prepared|debated|discussed|examined|considered|registered|filed|lodged|before|pending|
      in preparation|to be
    )|
    (?:goes|go|comes|come|went|came) (?:before|to|up)|awaits?|lies|lay
  )\b`;

/**
 * "Plans to pass a bill to suspend its part in the bloc", "a bill suspending the treaty is to be laid before the house": a bill
 * is drafted, and nothing is suspended by that.
 */
export function isByBillAhead({ tokens, match }: Clause): boolean {
  const before = `${phraseOf(tokens.slice(Math.max(0, match.from - 24), match.nucleus + 1))} `;
  return (
    IN_HAND.test(before) ||
    (OF_A_BILL.test(before) && STILL_TO_PASS.test(phraseOf(tokens.slice(match.to, match.to + 12))))
  );
}
