import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../src/events/types/define.ts';
import * as eventTypes from '../../src/events/types/index.ts';
import { openAnalyzer } from '../../src/main/analyzer.ts';
import { packagePath } from '../../src/main/package.ts';
import { openProjections } from '../../src/main/store.ts';
import { loadPacks } from '../../src/packs.files.ts';
import type { Projection, Row, Rows, Wanted } from '../../src/projection.ts';
import { analysisEvents } from '../../src/workers/analyze-article.ts';

const packs = loadPacks([packagePath('packs')]);
const analyzer = openAnalyzer(packs);
const projections = await openProjections(packs);

const LONG =
  'Latvia froze its participation in the Energy Charter Treaty on Tuesday. Shops in the capital opened as usual, the trams ran every ten minutes, and in the port two ships with timber waited for a pilot until late in the evening.';

// Neither in order nor apart: copies, and an article that comes late.
const TEXTS: readonly (readonly [day: string, text: string])[] = [
  ['2024-05-07', LONG],
  ['2024-05-08', LONG],
  ['2024-05-05', LONG],
  [
    '2024-05-02',
    'Estonia may leave the Energy Charter Treaty unless it is reformed, Foreign Minister Margus Tsahkna said on Thursday.',
  ],
  [
    '2024-05-06',
    'Estonia has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Monday. “We see no reason to stay,” he told deputies.',
  ],
  [
    '2024-05-07',
    'Latvia froze its participation in the Energy Charter Treaty on Tuesday. Estonia decided to leave the treaty on Monday.',
  ],
  [
    '2024-06-03',
    'Estonia will remain in the Energy Charter Treaty after all and has revoked its notice of withdrawal, Prime Minister Kaja Kallas said on Monday.',
  ],
];

/** The examples of every event type, and what the product appends for a few texts. */
function log(): RecordedEvent[] {
  const examples = Object.values(eventTypes).map((type) =>
    (type as { make(data: unknown): ReturnType<typeof eventTypes.ArticleScraped.make> }).make(type.example),
  );
  const told = TEXTS.flatMap(([day, text], i) => {
    const input = { id: '', url: null, publishedAt: day, html: null, text, title: null };
    const content = {
      ...eventTypes.ArticleScraped.example,
      ...analyzer.extract(input, null),
      articleId: `0b1f2c3d-0000-5000-8000-00000000010${i}`,
      contentHash: `${i}`.padStart(64, '0'),
    };
    return [
      eventTypes.ArticleScraped.make(content),
      ...analysisEvents({ content, fetchedAt: `${day}T12:00:00.000Z` }, analyzer),
    ];
  });
  return [...examples, ...told].map((event, i) => ({
    ...event,
    data: JSON.parse(JSON.stringify(event.data)),
    position: i + 1,
    stream: 's',
    revision: i + 1,
    recordedAt: '2024-06-04T00:00:00.000Z',
  }));
}

/** Only what a projection declares to read, as the runner gives it. */
function cutTo(reads: readonly string[], event: RecordedEvent): RecordedEvent {
  const data = event.data as Readonly<Record<string, unknown>>;
  const cut: Record<string, unknown> = {};
  for (const field of reads) {
    const [head = '', part] = field.split('.');
    const value = data[head] ?? null;
    if (part === undefined) cut[head] = value;
    else if (value !== null)
      cut[head] = { ...(cut[head] as object), [part]: (value as Record<string, unknown>)[part] ?? null };
  }
  return { ...event, data: cut };
}

/** What the runner does, in memory: tables by key, rows as JSON. */
function foldAll(projection: Projection, events: readonly RecordedEvent[], batch: number): Rows {
  const tables = new Map(projection.tables.map(({ name }) => [name, new Map<string, Row>()]));
  const ours = events.filter(({ type }) => projection.types.includes(type));
  for (let at = 0; at < ours.length; at += batch) {
    const part = ours.slice(at, at + batch);
    const load = (wanted: readonly Wanted[]): Rows => {
      const loaded: Record<string, Row[]> = {};
      for (const { table, column, values, from } of wanted) {
        const rows = [...tables.get(table)!.values()].filter(
          (row) =>
            values.includes(String(row[column])) &&
            (!from ||
              (String(row[from.column]) >= from.value && (!from.to || String(row[from.column]) <= from.to))),
        );
        loaded[table] = [...(loaded[table] ?? []), ...rows];
      }
      return loaded;
    };
    const first = load(projection.wants(part));
    const loaded = { ...first, ...load(projection.wantsMore?.(part, first) ?? []) };
    for (const [name, rows] of Object.entries(projection.fold(part, loaded))) {
      const { key } = projection.tables.find((table) => table.name === name)!;
      for (const row of rows)
        tables
          .get(name)!
          .set(JSON.stringify(key.map((column) => row[column])), JSON.parse(JSON.stringify(row)));
    }
  }
  return Object.fromEntries(
    [...tables].map(([name, rows]) => [
      name,
      [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    ]),
  );
}

const EVENTS = log();
const each = projections.map((projection) => [projection.name, projection] as const);

test.each(each)('%s: it has rows to be wrong about', (_, projection) => {
  for (const [table, rows] of Object.entries(foldAll(projection, EVENTS, 500)))
    expect([table, rows.length]).not.toEqual([table, 0]);
});

/** What people see: where a fold may go on from, which it keeps for itself, depends on where it stopped. */
function shown(projection: Projection, rows: Rows): Rows {
  const names = projection.tables.filter((table) => table.shown).map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, rows[name] ?? []]));
}

test.each(each)('%s: the size of a batch changes nothing', (_, projection) => {
  const whole = shown(projection, foldAll(projection, EVENTS, EVENTS.length));
  for (const batch of [1, 2, 7]) expect(shown(projection, foldAll(projection, EVENTS, batch))).toEqual(whole);
});

test.each(each)('%s: a replay gives the same rows', (_, projection) => {
  expect(foldAll(projection, EVENTS, 500)).toEqual(foldAll(projection, EVENTS, 500));
});

test.each(each)('%s: it reads no field that it does not declare', (_, projection) => {
  const cut = EVENTS.map((event) => cutTo(projection.reads, event));
  expect(foldAll(projection, cut, 500)).toEqual(foldAll(projection, EVENTS, 500));
});
