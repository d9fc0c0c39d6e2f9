import type { RecordedStatement } from '../../domain/statement.ts';
import { patternOf } from '../../language/pattern.ts';

/** "A bill introduced last week by Senator Roe would end …" */
const BILL_OF_ONE = patternOf('iu')`
  \b(?:bill|resolution|motion|amendment|draft law)\b[^.;]{0,60}\bby (?:(?:a|an|the|republican|democratic|labour|conservative|two|three|several|opposition) ){0,3}(?:
    senators?|representatives?|congress(?:man|woman)|mps?|deputies|lawmakers?|legislators?|backbenchers?
  )\b|
  \bprivate member['’]s bill\b|
  \b(?:bill|resolution|motion|draft law)\b[^.;]{0,160}\b(?:filed|tabled|introduced|brought|put forward|submitted) by (?:the |an )?(?:opposition|\p{L}+ opposition)\b`;
/** "Ann Lind, who chairs the committee, filed a resolution which would have the ministry give notice" */
const BROUGHT =
  /^([^.;]{0,160}?)\b(?:filed|tabled|introduced|sponsored|put forward) (?:a|an|another|two|three) (?:[\w'’-]+ ){0,2}(?:bill|resolution|motion|amendment|petition)s?\b/i;
const GOVERNS =
  /\b(?:governments?|cabinet|ministry|ministers?|president|premier|coalition|palace|majority)\b/i;

function isBroughtByOne({ speaker, cue, text }: RecordedStatement): boolean {
  const by = BROUGHT.exec(speaker ? `${speaker.text} ${cue?.text ?? ''} ${text}` : text)?.[1];
  return by !== undefined && !GOVERNS.test(by);
}

/** Whether what is told is a bill that one lawmaker, or some of them, have brought in. */
export const isBillOfOne = (statement: RecordedStatement): boolean =>
  (statement.kind === 'narrated' && BILL_OF_ONE.test(statement.text.slice(0, 240))) ||
  isBroughtByOne(statement);
