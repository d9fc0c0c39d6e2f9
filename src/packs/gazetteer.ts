import type { Day } from '../domain/days.ts';
import type { SpeakerTier } from '../domain/statement.ts';

/** Words of a state or body in a language other than English; a BCP 47 tag leads to them. */
export interface OtherWords {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly metonyms: readonly string[];
  readonly acronyms: readonly string[];
}

/** What somebody or something is called where it is plain who is meant: a name in articles that name all these states. */
export interface Byname {
  readonly names: readonly string[];
  readonly with: readonly string[];
}

/** A state with the words that stand for it. */
export interface State {
  /** ISO 3166-1 alpha-3; XKX is Kosovo. */
  readonly id: string;
  readonly names: readonly string[];
  /** "Armenian", "Armenians". */
  readonly demonyms: readonly string[];
  readonly capital: string | null;
  /** Whether other places or people are called like the capital, so that its name doesn't stand for the government. */
  readonly namesakeCapital?: boolean;
  /** What stands for its government besides the capital: "the Kremlin"; a ministry known by a name of its own. */
  readonly metonyms: readonly string[];
  /** The proper names of its parliament and chambers: "Seimas". */
  readonly parliaments?: readonly string[];
  /** What it is called where it is plain who is meant, "the North": a name in articles that name all the states under `with`. */
  readonly bynames?: readonly Byname[];
  /** IANA zone of the capital. */
  readonly timeZone: string;
  /** Whether the news of the world calls its office holders by surname without saying whose they are; true where not told. */
  readonly surnamesAlone?: boolean;
  readonly in?: Readonly<Record<string, OtherWords>>;
}

/**
 * When a notice of withdrawal takes effect:
 * `after-notice` so many months or days after it; `end-of-next-year` on the last day of the next year; `start-of-next-year`
 * on its first; `start-of-next-year-if-by-july` so for notice by 1 July, else a year later; `end-of-year-or-next-from-october`
 * and `…-from-september` on the last day of the year, of the next one for notice in its last three or four months;
 * `june-after-january-first` on the next 30 June that follows a 1 January; `month-start-after-notice` on the first of the month after the months have run.
 */
export type NoticeEffect =
  | 'after-notice'
  | 'end-of-next-year'
  | 'start-of-next-year'
  | 'start-of-next-year-if-by-july'
  | 'end-of-year-or-next-from-october'
  | 'end-of-year-or-next-from-september'
  | 'june-after-january-first'
  | 'month-start-after-notice';

/** How a body is left in law. */
export interface Clause {
  /** The article; "none" where there is none, "not known here" where it was not looked up. */
  readonly text: string;
  /** Months from notice to effect; 0 is at once; null where no period is told in months. */
  readonly noticeMonths: number | null;
  /** Days, where the text counts in days. */
  readonly noticeDays?: number | null;
  readonly effect?: NoticeEffect;
  /** What else the clause asks for or leaves in force. */
  readonly rule?: string | null;
  /** Where it stands; ends in "not checked" where nobody looked. */
  readonly source: string | null;
}

/** An organisation or a treaty that can be left. */
export interface Body {
  readonly id: string;
  readonly kind: 'organisation' | 'treaty';
  /** The first is the one to show. Long forms, short forms, former names, nicknames. */
  readonly names: readonly string[];
  /** Matched in this case only. */
  readonly acronyms: readonly string[];
  /** Nouns that may point back to it in an article: "bloc", "alliance", "treaty". */
  readonly nouns: readonly string[];
  /** Organs that speak for it: "CSTO Secretariat"; titles such as "Secretary General". */
  readonly organs: readonly string[];
  /** Whether its names are those of other pacts too, so that it is meant only where all its members are named. */
  readonly needsParties?: boolean;
  /** Whether it may leave a treaty itself, as a party (the European Union) or for its members together (a mass exit). */
  readonly actsAsOne?: boolean;
  /** What it is called where it is plain who is meant, "the military pact": a name in articles that name all these states, and none elsewhere. */
  readonly bynames?: readonly Byname[];
  /**
   * Words that together tell what it is about, each list of them by itself: "the treaty that bans land mines" is the body, whose
   * description holds one word of each of the lists; in articles that name all the states under `with`.
   */
  readonly about?: readonly { readonly words: readonly string[]; readonly with: readonly string[] }[];
  /** Who is to be notified. */
  readonly depositary: string | null;
  /** The seat. */
  readonly secretariat?: string | null;
  readonly clause: Clause | null;
  /** Members or parties of every day; empty where membership is not known here. A state that came back stands twice. */
  readonly members: readonly { readonly state: string; readonly from: Day | null; readonly to: Day | null }[];
  readonly membersSource?: string | null;
  readonly in?: Readonly<Record<string, OtherWords>>;
}

/** Somebody who holds or held an office, from which day until which. */
export interface OfficeHolder {
  readonly name: string;
  /** Other spellings. */
  readonly aliases: readonly string[];
  readonly role: string;
  /** The state or body spoken for. */
  readonly actor: string;
  readonly tier: SpeakerTier;
  readonly from: Day | null;
  readonly to: Day | null;
  /** False where the surname alone is a word or a name of too many: "Young", "Martin". True where not told. */
  readonly bySurname?: boolean;
  /** Where it is from, and what it was checked against. */
  readonly source?: string | null;
}

/** An outlet or agency that articles quote through. */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** States that go by one name together: "the Baltics", "the three Baltic states". */
export interface Region {
  /** What stands for all of them alone: "Baltics". */
  readonly nouns: readonly string[];
  /** What stands before "states" or "countries": "Baltic". */
  readonly adjectives: readonly string[];
  readonly states: readonly string[];
  readonly source: string;
}

export interface GazetteerData {
  readonly states: readonly State[];
  readonly bodies: readonly Body[];
  readonly offices: readonly OfficeHolder[];
  readonly outlets: readonly Outlet[];
  readonly regions: readonly Region[];
}
