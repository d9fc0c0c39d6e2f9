import { patternOf } from '../language/pattern.ts';
// Words by which a speaker is told without a name, and what is cut away before a name is looked for.

export const GROUP = /^(?:they|it|we|them|who|which|that|both|some|many|others|all|their|its)$/i;
/** "Peru, which said", "Peru, whose military government said" */
export const RELATIVE =
  /^(?:who|which)$|^whose (?:[\w-]+ ){0,2}(?:government|cabinet|parliament|president|ministry|authorities|junta|leaders?|rulers?)$/;
/** "Peru chose another way when it told the bloc": what "it" means there, its own sentence tells. */
export const CLAUSE_BEFORE = /\b(?:when|after|before|since|while|because|once|if)\s+$/;
/** What belongs to a title and owns nobody. */
export const OF_TITLE = patternOf('gi')`
  (?<=\b(?:minister|secretary) )(?:of|for) (?:(?!the |his |her |its )[\w-]+,? (?:and )?){1,4}$|
  \b(?:of|for) (?:
    state|defen[cs]e|foreign affairs|justice|finance|energy|
    the (?:interior|council|parliament|republic|house|treasury)
  )\b`;
export const ITS_SECRETARY = /^its (?:secretary|head|chief|chair\w*)(?! general)\b/i;
export const ITS_VOICE =
  /^(?:(?:its|their) (?:[\w-]+ )?(?:spokes\w+|officials?|sources?|press|representative)|one of (?:its|their) (?:[\w-]+ )?(?:members|ministers|officials))\b/i;
export const MEMBER = /\b(?:members?|founders?|partners?|signatory|party|ally)\b/i;
/** "The colonel" takes up whoever spoke last. */
export const RANK = /^the (?:colonel|general|captain|major|admiral|marshal|lieutenant)(?:-\w+)?$/;
/** What an issuer goes on saying in: whoever spoke last. */
export const SAME_PAPER =
  /^(?:part of )?(?:the|this|its|his|her|their) (?:(?:joint|same|brief|one-page|official|written) )?(?:statement|communiqu[ée]|press release|release|declaration|message|post)$/i;
/** "The regional organisation", "the 15-nation bloc": the body that the article is about. */
export const THE_BODY =
  /^(?:the|its) (?:(?:[\w-]+ ){1,2})?(?:organi[sz]ation|bloc|grouping|alliance|body|union|pact)$/i;

/** "The president, who spoke for two hours about Chad": what he did tells not whose he is; "who leads Peru's delegation" may. */
const OFFICE_WHO =
  /^(?:the|its|his|her) \p{Ll}[\p{Ll} -]{2,40}(?=, who (?!(?:has |had |also )?(?:represent|lead|led |head|chair|sp(?:eaks?|oke) for (?:the )?\p{Lu}|serv|work|sits? |acts? |runs? |govern|rule)))/u;

/** "Mali, which has severed its ties with France": where what is told besides begins, which tells not who speaks. */
export function headEnd(text: string, start: number, end: number): number {
  const office = OFFICE_WHO.exec(text.slice(start, end).replace(/^T/, 't'));
  if (office !== null) return start + office[0].length;
  const besides = text.slice(start, end).search(/,\s+(?:which|whose|where)\b/);
  return besides > 0 ? start + besides : end;
}
