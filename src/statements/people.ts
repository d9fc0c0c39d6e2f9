import type { Day } from '../domain/days.ts';
import type { EntityMention, SpeakerTier } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { type Gazetteer, holderOf, officeOf } from '../packs/gazetteer-index.ts';

/** Who a mention means and for whom they speak. */
export interface Identity {
  readonly name: string | null;
  readonly role: string | null;
  readonly actor: string | null;
  readonly tier: SpeakerTier;
}

/** Titles as they stand before or in place of a name, with the office and its tier. */
const TITLES: readonly (readonly [RegExp, string, SpeakerTier])[] = [
  [/\b(?:prime minister|premier|PM)\b/i, 'prime minister', 'head'],
  [
    /\b(?:foreign minister|FM|foreign secretary|secretary of state|foreign affairs minister)\b/i,
    'foreign minister',
    'minister',
  ],
  [/\b(?:defen[cs]e minister|defen[cs]e secretary)\b/i, 'defence minister', 'minister'],
  [
    /\b(?:foreign ministry|ministry of foreign affairs|state department|foreign office)\b.{0,30}\bspokes\w+|\bspokes\w+.{0,30}\b(?:foreign ministry|state department)/i,
    'foreign ministry spokesperson',
    'minister',
  ],
  [
    /\b(?:kremlin|presidential|government|white house)\b.{0,20}\b(?:spokes\w+|press secretary)|\bpress secretary\b/i,
    'government spokesperson',
    'head',
  ],
  [
    /\b(?:foreign|defen[cs]e|interior|justice|finance|economy|energy|health|environment)?\s*ministry\b|\bministry of\b|\bstate department\b/i,
    'ministry',
    'minister',
  ],
  [
    /\bsecretary[- ]general\b|\bdirector[- ]general\b|\bcommission (?:president|chair)/i,
    'secretary general',
    'body',
  ],
  [/\bdeputy\b.{0,20}\bminister\b|\bminister\b/i, 'minister', 'minister'],
  [
    /\bvice[- ]president\b|\bpresident(?:'s|’s)? office\b|\bpresident\b|\bchancellor\b|\bsupreme leader\b|\bmonarch\b|\b(?:military|junta|interim) (?:leader|ruler)\b|\b(?:junta|military government)\b/i,
    'president',
    'head',
  ],
  [/\b(?:government|cabinet|presidency|administration|authorities)\b/i, 'government', 'head'],
  [
    /\b(?:parliament|senate|congress|duma|national assembly|lower house|upper house)\b/i,
    'parliament',
    'parliament',
  ],
  [
    /\b(?:opposition|lawmaker|legislator|deputy|mp|senator|congressman|congresswoman|party leader|party)\b/i,
    'politician',
    'party',
  ],
  [
    /\b(?:analysts?|experts?|professors?|researchers?|observers?|historians?|scholars?|think tank|columnists?|protesters?|demonstrators?|activists?|pollsters?|critics?|residents?|voters?|former|ex-)\b/i,
    'analyst',
    'none',
  ],
  [
    /\b(?:officials?|ambassador|envoy|adviser|advisor|secretary|spokes\w+|diplomats?|sources?|representative|leader)\b/i,
    'official',
    'official',
  ],
];

const FORMER = /\b(?:former|ex-|late|then-opposition|opposition|exiled)\b/i;

/** The office that words name, or null. */
export function titleIn(words: string): { readonly role: string; readonly tier: SpeakerTier } | null {
  if (FORMER.test(words))
    return {
      role: /opposition/i.test(words) ? 'opposition' : 'former official',
      tier: /opposition/i.test(words) ? 'party' : 'none',
    };
  const found = TITLES.find(([pattern]) => pattern.test(words));
  return found ? { role: found[1], tier: found[2] } : null;
}

/** Names of people as an article gives them in full, by surname in lower case. */
export interface People {
  readonly bySurname: ReadonlyMap<string, Identity>;
  /** The one who is named with a role, where there is one only. */
  readonly byRole: ReadonlyMap<string, Identity>;
}

function onePerRole(people: Iterable<Identity>): Map<string, Identity> {
  const all = [...people].filter(({ role }) => role !== null);
  return new Map(
    all
      .filter(({ role }) => all.filter((other) => other.role === role).length === 1)
      .map((one) => [one.role!, one]),
  );
}

const NAME = /((?:\p{Lu}[\p{L}'’.-]+\s+){1,3}\p{Lu}[\p{L}'’-]+)/gu;
const NO_NAME =
  /^(?:The|A|An|In|On|At|But|And|Prime|Foreign|Minister|President|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

function identityOf(
  full: string,
  before: string,
  entities: readonly EntityMention[],
  gazetteer: Gazetteer,
  day: Day | null,
): Identity {
  const title = titleIn(before);
  const holder = holderOf(gazetteer, full, day);
  const state = entities.findLast(({ kind }) => kind === 'state' || kind === 'body')?.id ?? null;
  if (title)
    return {
      name: holder?.name ?? full,
      role: title.role,
      actor: state ?? holder?.actor ?? null,
      tier: title.tier,
    };
  return {
    name: holder?.name ?? full,
    role: holder?.role ?? null,
    actor: holder?.actor ?? null,
    tier: holder?.tier ?? 'none',
  };
}

/** Everybody whom the article names in full, with the title that stands before or behind the name: it beats the gazetteer. */
export function peopleOf(doc: Doc, gazetteer: Gazetteer, day: Day | null): People {
  const bySurname = new Map<string, Identity>();
  for (const match of doc.text.slice(0, 200_000).matchAll(NAME)) {
    const words = match[1]!.split(/\s+/);
    while (words.length > 0 && (NO_NAME.test(words[0]!) || titleIn(words[0]!) !== null)) words.shift();
    if (words.length < 2) continue;
    const full = words.join(' ').replace(/['’]s$/, '');
    const start = match.index + match[1]!.length - words.join(' ').length;
    const surname = full.split(' ').at(-1)!.toLowerCase();
    const known = gazetteer.people.has(full.toLowerCase());
    if (bySurname.has(surname)) continue;
    const before = doc.text
      .slice(Math.max(0, start - 70), start)
      .split(/[.;“”"]\s|\n/)
      .at(-1)!;
    const near = doc.entities.filter(({ start: at, end }) => at >= start - before.length && end <= start);
    const after =
      doc.text
        .slice(start + full.length, start + full.length + 60)
        .match(/^,\s+(?:the\s+)?([^,.]{3,50}),/)?.[1] ?? '';
    if (!known && titleIn(before) === null && titleIn(after) === null) continue;
    bySurname.set(surname, identityOf(full, `${before.split(',').at(-1)} ${after}`, near, gazetteer, day));
  }
  return { bySurname, byRole: onePerRole(bySurname.values()) };
}

/** Who a phrase that names nobody means by its office: "the Armenian prime minister". */
export function byOffice(
  words: string,
  actor: string | null,
  gazetteer: Gazetteer,
  day: Day | null,
): Identity | null {
  const title = titleIn(words);
  if (!title) return null;
  const holder = actor === null ? null : officeOf(gazetteer, actor, title.role, day);
  return { name: holder?.name ?? words.replace(/^the\s+/i, ''), role: title.role, actor, tier: title.tier };
}
