import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';
import type { Body, GazetteerData, OfficeHolder, Outlet, State } from './gazetteer.ts';

const Day = z.iso.date().nullable();
const Words = z.array(z.string().min(1));

const StateSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}$/),
  names: Words.min(1),
  demonyms: Words,
  capital: z.string().nullable(),
  metonyms: Words,
  timeZone: z.string(),
});
const BodySchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
  kind: z.enum(['organisation', 'treaty']),
  names: Words.min(1),
  acronyms: Words,
  nouns: Words,
  organs: Words,
  depositary: z.string().nullable(),
  clause: z
    .strictObject({ text: z.string(), noticeMonths: z.number().nullable(), source: z.string().nullable() })
    .nullable(),
  members: z.array(z.strictObject({ state: z.string(), from: Day, to: Day })),
});
const OfficeSchema = z.strictObject({
  name: z.string(),
  aliases: Words,
  role: z.string(),
  actor: z.string(),
  tier: z.enum(['head', 'minister', 'parliament', 'official', 'party', 'body', 'none']),
  from: Day,
  to: Day,
});
const OutletSchema = z.strictObject({ name: z.string(), aliases: Words });

/** One file of a gazetteer as it was parsed, with the name to show in errors. */
export interface GazetteerFile {
  readonly name: string;
  readonly kind: 'states' | 'bodies' | 'offices' | 'outlets';
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

/**
 * Gazetteer files, checked and put together.
 *
 * @throws ConfigError `config.pack` naming file and entry: a wrong shape, an id told twice, a member that is no state
 */
export function readGazetteer(files: readonly GazetteerFile[]): GazetteerData {
  const of = <Item>(kind: GazetteerFile['kind'], schema: z.ZodType<Item>) =>
    files
      .filter((file) => file.kind === kind)
      .flatMap((file) => check(schema, file).map((item) => ({ item, file: file.name })));
  const states = of<State>('states', StateSchema);
  const bodies = of<Body>('bodies', BodySchema as z.ZodType<Body>);
  // A state and a body may share an id (CAN is Canada and the Andean Community): an actor is a state, a target is a body.
  refuseTwice(states.map(({ item, file }) => ({ id: item.id, file })));
  refuseTwice(bodies.map(({ item, file }) => ({ id: item.id, file })));
  const known = new Set([...states, ...bodies].map(({ item }) => item.id));
  for (const { item, file } of bodies) {
    const stranger = item.members.find(({ state }) => !known.has(state));
    if (stranger)
      throw new ConfigError(
        'config.pack',
        `${file}: ${item.id} has the member ${stranger.state}, which is no state of the gazetteer`,
      );
  }
  const offices = of<OfficeHolder>('offices', OfficeSchema);
  for (const { item, file } of offices) {
    if (!known.has(item.actor))
      throw new ConfigError(
        'config.pack',
        `${file}: ${item.name} speaks for ${item.actor}, which is not in the gazetteer`,
      );
  }
  return {
    states: states.map(({ item }) => item),
    bodies: bodies.map(({ item }) => item),
    offices: offices.map(({ item }) => item),
    outlets: of<Outlet>('outlets', OutletSchema).map(({ item }) => item),
  };
}
