import pg from 'pg';
import { EVENT_COLUMNS } from './wire.ts';

/** What a reader may ask for: fields of `data`, one level deep (`articleId`, `statement.kind`). */
export type Fields = readonly string[];

interface Cut {
  readonly columns: string;
  /** SQL to stand behind the events, named `event`. */
  readonly joins: string;
}

const WHOLE: Cut = { columns: EVENT_COLUMNS, joins: '' };

const columnList = (names: readonly string[]): string =>
  names.map((name) => `${pg.escapeIdentifier(name)} jsonb`).join(', ');

/** `a`, `b.c`, `b.d` → a: [], b: [c, d]; a field asked for whole has no parts. */
function groupFields(fields: Fields): Map<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const field of fields) {
    const [head = '', part] = field.split('.');
    const known = groups.get(head);
    if (part === undefined) groups.set(head, []);
    else if (known === undefined || known.length > 0) groups.set(head, [...(known ?? []), part]);
  }
  return groups;
}

/**
 * SQL to read events of which `data` holds only some fields: those of a version that is not the type's newest come whole,
 * since upcasters need all of them. A field that isn't there comes as null.
 *
 * `jsonb_to_record` unpacks a stored value once, `->` once for each field: 355 ms against 1,300 ms for eight fields of
 * 22,000 statements, and 560 ms for reading them whole.
 *
 * @param newest event types whose newest version is known, with that version
 */
export function cutTo(fields: Fields | undefined, newest: ReadonlyMap<string, number>): Cut {
  if (fields === undefined || newest.size === 0) return WHOLE;
  const groups = [...groupFields(fields)];
  const isNewest = [...newest]
    .map(([type, version]) => `type = ${pg.escapeLiteral(type)} and version = ${version}`)
    .join(' or ');
  const parts = groups.map(([head, names], i) => {
    const column = `cut.${pg.escapeIdentifier(head)}`;
    if (names.length === 0) return { value: column, from: '' };
    return {
      value: `case when jsonb_typeof(${column}) = 'object' then to_jsonb(part_${i}) end`,
      from: ` cross join lateral jsonb_to_record(case when jsonb_typeof(${column}) = 'object' then ${column} else '{}' end) as part_${i} (${columnList(names)})`,
    };
  });
  const object = groups.map(([head], i) => `${pg.escapeLiteral(head)}, ${parts[i]!.value}`).join(', ');
  return {
    columns: EVENT_COLUMNS.replace(
      /\bdata$/,
      `case when ${isNewest} then jsonb_build_object(${object}) else data end`,
    ),
    joins: ` cross join lateral jsonb_to_record(case when ${isNewest} then data else '{}' end) as cut (${columnList(
      groups.map(([head]) => head),
    )})${parts.map(({ from }) => from).join('')}`,
  };
}
