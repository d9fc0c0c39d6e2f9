import type { Day } from '../domain/days.ts';
import type { SpeakerTier } from '../domain/statement.ts';

/** A state with the words that stand for it. */
export interface State {
  /** ISO 3166-1 alpha-3. */
  readonly id: string;
  readonly names: readonly string[];
  /** "Armenian", "Armenians". */
  readonly demonyms: readonly string[];
  readonly capital: string | null;
  /** What stands for its government besides the capital: "the Kremlin". */
  readonly metonyms: readonly string[];
  /** IANA zone of the capital. */
  readonly timeZone: string;
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
  readonly depositary: string | null;
  readonly clause: {
    readonly text: string;
    readonly noticeMonths: number | null;
    readonly source: string | null;
  } | null;
  readonly members: readonly { readonly state: string; readonly from: Day | null; readonly to: Day | null }[];
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
}

/** An outlet or agency that articles quote through. */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface GazetteerData {
  readonly states: readonly State[];
  readonly bodies: readonly Body[];
  readonly offices: readonly OfficeHolder[];
  readonly outlets: readonly Outlet[];
}
