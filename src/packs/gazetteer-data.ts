import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';
import { alternativesOf } from './alternatives.ts';
import type { Body, GazetteerData, OfficeHolder, Outlet, Region, State } from './gazetteer.ts';

const Day = z.iso.date().nullable();
const Words = z.array(z.string().min(1));
/** Names that may hold alternatives: "(mine|landmine) treaty". */
const Names = Words.min(1).transform((names) => [...new Set(names.flatMap(alternativesOf))]);
/** One word of each list must be there, none of one after "!": "mine|landmine", "dispos*" for words that begin so. */
const Descriptive = z
  .array(z.string().regex(/^!?(?:[a-z0-9]{3,}\*|[a-z0-9.]{2,})(?:\|(?:[a-z0-9]{3,}\*|[a-z0-9.]{2,}))*$/))
  .refine((words) => words.filter((word) => !word.startsWith('!')).length > 1, {
    error: 'a description takes two lists of words or more, besides those that must not be there',
  });
const Language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{4})?$/);
const Others = z
  .record(
    Language,
    z.strictObject({
      names: Words.default([]),
      demonyms: Words.default([]),
      metonyms: Words.default([]),
      acronyms: Words.default([]),
    }),
  )
  .default({});
const StateId = z.string().regex(/^[A-Z]{3}$/);
const Bynames = z.array(z.strictObject({ names: Names, with: z.array(StateId).min(1) })).default([]);

const StateSchema = z.strictObject({
  id: StateId,
  names: Words.min(1),
  demonyms: Words,
  capital: z.string().nullable(),
  namesakeCapital: z.boolean().default(false),
  metonyms: Words,
  parliaments: Words.default([]),
  bynames: Bynames,
  timeZone: z.string(),
  surnamesAlone: z.boolean().default(true),
  in: Others,
});
const ClauseSchema = z.strictObject({
  text: z.string(),
  noticeMonths: z.number().nonnegative().nullable(),
  noticeDays: z.number().positive().nullable().default(null),
  effect: z
    .enum([
      'after-notice',
      'end-of-next-year',
      'start-of-next-year',
      'start-of-next-year-if-by-july',
      'end-of-year-or-next-from-october',
      'end-of-year-or-next-from-september',
      'june-after-january-first',
      'month-start-after-notice',
    ])
    .default('after-notice'),
  rule: z.string().nullable().default(null),
  source: z.string().nullable(),
});
/** "ARM UZB:2006-08-16..2012-12-19 SWE:2024-03-07": states with a blank between them, each with its first and last day where they are told. */
const MEMBERS = /^[A-Z]{3}(?::(?:\d{4}-\d\d-\d\d)?(?:\.\.\d{4}-\d\d-\d\d)?)?$/;
const MembersSchema = z.union([
  z.string().refine((text) => text.split(' ').every((one) => text === '' || MEMBERS.test(one)), {
    error: 'members are written like "ARM UZB:2006-08-16..2012-12-19", with a blank between them',
  }),
  z.array(z.strictObject({ state: StateId, from: Day.default(null), to: Day.default(null) })),
]);
const BodySchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
  kind: z.enum(['organisation', 'treaty']),
  names: Names,
  acronyms: Words,
  nouns: Words,
  organs: Words,
  needsParties: z.boolean().default(false),
  actsAsOne: z.boolean().default(false),
  bynames: Bynames,
  about: z.array(z.strictObject({ words: Descriptive, with: z.array(StateId).default([]) })).default([]),
  depositary: z.string().nullable(),
  secretariat: z.string().nullable().default(null),
  clause: ClauseSchema.nullable(),
  allBut: z.array(StateId).optional(),
  members: MembersSchema,
  membersSource: z.string().nullable().default(null),
  in: Others,
});
const OfficeSchema = z.strictObject({
  name: z.string().min(1),
  aliases: Words.default([]),
  role: z.string(),
  actor: z.string(),
  tier: z.enum(['head', 'minister', 'parliament', 'official', 'party', 'body', 'none']),
  from: Day,
  to: Day,
  bySurname: z.boolean().default(true),
  source: z.string().nullable().default(null),
});
const OutletSchema = z.strictObject({ name: z.string(), aliases: Words });
const RegionSchema = z.strictObject({
  nouns: Words,
  adjectives: Words,
  states: z.array(StateId).min(2),
  source: z.string(),
});

/** One file of a gazetteer as it was parsed, with the name to show in errors. */
export interface GazetteerFile {
  readonly name: string;
  readonly kind: 'states' | 'bodies' | 'offices' | 'outlets' | 'regions';
  readonly data: unknown;
}

function check<Item>(schema: z.ZodType<Item>, file: GazetteerFile): Item[] {
  const parsed = z.array(schema).safeParse(file.data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const [index = 0, ...path] = issue.path;
  throw new ConfigError(
    'config.pack',
    `${file.name}, entry ${Number(index) + 1}: ${path.join('.') || 'the entry'}: ${issue.message}`,
  );
}

function refuseTwice(entries: readonly { readonly id: string; readonly file: string }[]): void {
  const seen = new Map<string, string>();
  for (const { id, file } of entries) {
    const other = seen.get(id);
    if (other !== undefined)
      throw new ConfigError(
        'config.pack',
        `${id} stands in ${other} and again in ${file}; an id may stand once`,
      );
    seen.set(id, file);
  }
}

interface Entry<Item> {
  readonly item: Item;
  readonly file: string;
}

type Membership = Body['members'][number];

function membersIn(text: string): Membership[] {
  return text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [from = '', to = ''] = one.slice(4).split('..');
      return { state: one.slice(0, 3), from: from || null, to: to || null };
    });
}

/** A body of all states but some is told as one of all the others, besides those with dates of their own. */
function withMembers(
  { allBut, members, ...body }: z.infer<typeof BodySchema>,
  all: readonly Membership[],
): Body {
  const own = typeof members === 'string' ? membersIn(members) : members;
  if (!allBut) return { ...body, members: own };
  const told = new Set([...allBut, ...own.map(({ state }) => state)]);
  return { ...body, members: [...own, ...all.filter(({ state }) => !told.has(state))] };
}

function refuseStrangers(bodies: readonly Entry<Body>[], known: ReadonlySet<string>): void {
  for (const { item, file } of bodies) {
    const named = [...(item.bynames ?? []), ...(item.about ?? [])].flatMap((one) => one.with);
    const stranger = [...item.members.map(({ state }) => state), ...named].find((id) => !known.has(id));
    if (stranger !== undefined)
      throw new ConfigError(
        'config.pack',
        `${file}: ${item.id} names ${stranger}, which is no state of the gazetteer`,
      );
  }
}

interface Lasting {
  readonly from: string | null;
  readonly to: string | null;
}

/** Two terms of one person in one office, or two memberships of one state in one body, at once: a slip of the pen. */
function refuseOverlaps<Item extends Lasting>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  whereOf: (item: Item) => string,
): void {
  const terms = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const same = terms.get(key) ?? [];
    const other = same.find(
      ({ from, to }) => (to ?? '9999') > (item.from ?? '') && (item.to ?? '9999') > (from ?? ''),
    );
    const why =
      (item.to ?? '9999') < (item.from ?? '')
        ? `ends on ${item.to}, before it began`
        : other && `overlaps with the time from ${other.from ?? 'the start'} to ${other.to ?? 'today'}`;
    if (why)
      throw new ConfigError('config.pack', `${whereOf(item)}, from ${item.from ?? 'the start'}: ${why}`);
    if (same.length === 0) terms.set(key, same);
    same.push(item);
  }
}

/**
 * Gazetteer files, checked and put together.
 *
 * @throws ConfigError `config.pack` naming file and entry: a wrong shape, an id told twice, a member that is no state,
 * an office of nobody's, terms of one person or memberships of one state that overlap
 */
export function readGazetteer(files: readonly GazetteerFile[]): GazetteerData {
  const of = <Item>(kind: GazetteerFile['kind'], schema: z.ZodType<Item>) =>
    files
      .filter((file) => file.kind === kind)
      .flatMap((file) => check(schema, file).map((item) => ({ item, file: file.name })));
  const states = of<State>('states', StateSchema);
  const always = states.map(({ item }): Membership => ({ state: item.id, from: null, to: null }));
  const bodies = of<z.infer<typeof BodySchema>>('bodies', BodySchema).map(({ item, file }) => ({
    item: withMembers(item, always),
    file,
  }));
  // A state and a body may share an id (CAN is Canada and the Andean Community): an actor is a state, a target is a body.
  refuseTwice(states.map(({ item, file }) => ({ id: item.id, file })));
  refuseTwice(bodies.map(({ item, file }) => ({ id: item.id, file })));
  const known = new Set([...states, ...bodies].map(({ item }) => item.id));
  refuseStrangers(bodies, known);
  const regions = of<Region>('regions', RegionSchema);
  for (const { item, file } of regions) {
    const stranger = item.states.find((id) => !known.has(id));
    if (stranger !== undefined)
      throw new ConfigError(
        'config.pack',
        `${file}: ${[...item.nouns, ...item.adjectives][0]} has the state ${stranger}, which is not in the gazetteer`,
      );
  }
  const isAlways = new Set(always);
  for (const { item, file } of bodies)
    refuseOverlaps(
      item.members.filter((member) => !isAlways.has(member)),
      ({ state }) => state,
      ({ state }) => `${file}: ${item.id}: ${state}`,
    );
  const offices = of<OfficeHolder>('offices', OfficeSchema);
  const owner = offices.find(({ item }) => !known.has(item.actor));
  if (owner)
    throw new ConfigError(
      'config.pack',
      `${owner.file}: ${owner.item.name} speaks for ${owner.item.actor}, which is not in the gazetteer`,
    );
  refuseOverlaps(
    offices.map(({ item }) => item),
    ({ name, actor, role }) => `${name} ${actor} ${role}`,
    ({ name, actor, role }) => `offices: ${name}, ${role} of ${actor}`,
  );
  return {
    states: states.map(({ item }) => item),
    bodies: bodies.map(({ item }) => item),
    offices: offices.map(({ item }) => item),
    outlets: of<Outlet>('outlets', OutletSchema).map(({ item }) => item),
    regions: regions.map(({ item }) => item),
  };
}
