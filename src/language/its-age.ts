/** "Leaves the pact, signed in 2016", "the bloc, founded in 1969": how old the pact or bloc is. */
export const MADE =
  '(?:signed|concluded|adopted|ratified|dated|agreed|reached|struck|made|negotiated|brokered|founded|established|created|formed|launched|born|set up)';

/** "The cartel that it joined in 1961": how long whoever leaves was in it. */
export const ENTERED =
  '(?:joined|signed|ratified|entered|acceded to|co-?founded|helped (?:to )?(?:found|create|set up|build|establish))';

/** What ties a body's name to the day of its making: "the accord with the North signed in", ", founded in", "the agreement of". */
export const OF_ITS_AGE = new RegExp(
  String.raw`^(?: ?(?:with|between|on|for)(?: the)?(?: [\p{L}’'-]+){1,3}?)??(?: ?,)? ?(?:${MADE}(?: (?:back )?(?:in|on|by|at|between|with)\b[^,;.:]{0,40})?|of) ?$`,
  'iu',
);

/** Before a day: "the charter of", "the Charter of the Basin Authority of": the day of its signing. */
export const TREATY_OF =
  /\b(?:[Mm]emorandum|[Aa]greement|[Aa]ccord|[Tt]reaty|[Pp]act|[Pp]rotocol|[Cc]onvention|[Cc]harter|[Ss]tatute|[Cc]ovenant|[Cc]onstitution)(?: of (?:the )?(?:[A-Z][\w’-]* ){0,5}[A-Z][\w’-]*)? (?:of|dated) $/;

/** "A member since 1973, it left in 1992": how long it had been one. */
export const MEMBER_SINCE = /\b(?:member|party|signatory|founder) (?:\w+ ){0,4}?since (?:19|20)\d\d\b/gi;

/** Behind a comma: "the body that was founded 18 years ago", "something that no state has done before". A decision or a vote so told is the step itself. */
export const DESCRIBED = String.raw`(?:the|an?|something|one) (?!(?:\w+ )?(?:decision|move|step|vote|law|bill|decree|order|notice|announcement|process|procedure)\b)(?:[\w’'-]+ ){0,7}?(?:that|which|who|where|since)\b`;
