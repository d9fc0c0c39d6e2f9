import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../src/domain/ids.ts';
import { RUNGS } from '../../src/domain/ladder.ts';
import { foldRelationship, neededFrom, type PlacedAct } from '../../src/ladder/relationship.ts';
import type { Clause } from '../../src/packs/gazetteer.ts';
import type { Row } from '../../src/projection.ts';
import type { Act } from '../../src/signals/act.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { act } from '../signals/acts.ts';

const CLAUSE: Clause = { text: 'art. 12', noticeMonths: 6, source: null };

const KEYS = {
  signals: ['signal_id'],
  claims: ['claim_id'],
  history: ['step_id'],
  coverage: ['relationship', 'outlet'],
  origins: ['article_id'],
} as const;
type Table = keyof typeof KEYS;

/** What the projection does for one relationship, in memory: rows come back as JSON, and only those that were asked for. */
class Ladder {
  readonly tables: Record<Table, Map<string, Row>> = {
    signals: new Map(),
    claims: new Map(),
    history: new Map(),
    coverage: new Map(),
    origins: new Map(),
  };
  standing: Row = {};
  #snapshots: never[] = [];
  #position = 0;

  fold(acts: readonly Act[]): void {
    const fresh = acts.map((one): PlacedAct => {
      this.#position += 1;
      return { act: one, position: this.#position };
    });
    const from = neededFrom(this.#snapshots, acts, NOVELTY);
    const rows = (table: Table, isWanted: (row: Row) => boolean) =>
      [...this.tables[table].values()].filter(isWanted);
    const folded = foldRelationship(
      fresh,
      {
        snapshots: this.#snapshots,
        signals: rows('signals', ({ read_at }) => from.read === null || String(read_at) >= from.read),
        origins: rows('origins', ({ read_at }) => String(read_at) >= from.origins),
        claims: rows(
          'claims',
          ({ day, last_read_at }) =>
            from.claims.some((span) => span.from <= String(day) && String(day) <= span.to) ||
            from.read === null ||
            String(last_read_at) >= from.read,
        ),
        coverage: rows('coverage', () => true),
      },
      NOVELTY,
      () => CLAUSE,
    );
    for (const table of Object.keys(KEYS) as Table[])
      for (const row of folded[table])
        this.tables[table].set(
          JSON.stringify(KEYS[table].map((column) => row[column])),
          JSON.parse(JSON.stringify(row)),
        );
    this.standing = JSON.parse(JSON.stringify(folded.standing));
    this.#snapshots = JSON.parse(JSON.stringify(folded.snapshots));
  }

  history(): string[] {
    return [...this.tables.history.values()].map(
      ({ reversals, rung, since, until }) => `${reversals} ${rung} ${since} ${until}`,
    );
  }
}

/** Folds batch by batch; without sizes all at once. */
function ladderOf(acts: readonly Act[], sizes: readonly number[] = [acts.length]): Ladder {
  const ladder = new Ladder();
  let at = 0;
  for (let i = 0; at < acts.length; i++) {
    const size = sizes[i % sizes.length]!;
    ladder.fold(acts.slice(at, at + size));
    at += size;
  }
  return ladder;
}

const asRows = ({ tables, standing }: Ladder) => ({
  ...Object.fromEntries(
    (['signals', 'claims', 'coverage'] as const).map((table) => [table, [...tables[table]].sort(byKey)]),
  ),
  // A step that never stood is noted where it had been shown before the late article came, and else unknown.
  history: [...tables.history].filter(([, { since, until }]) => since !== until).sort(byKey),
  standing,
});
const byKey = ([a]: readonly [string, Row], [b]: readonly [string, Row]) => (a < b ? -1 : 1);

const SKETCH = Array.from({ length: 64 }, (_, i) => i);

const anyAct = fc
  .record({
    article: fc.nat(11),
    rung: fc.constantFrom(...RUNGS),
    modality: fc.constantFrom('asserted', 'possible', 'denied'),
    standing: fc.constantFrom('self', 'counterparty', 'third-party'),
    recount: fc.boolean(),
    offset: fc.nat(300),
    back: fc.boolean(),
    speaker: fc.constantFrom(null, 'A. Orlan', 'B. Merin'),
  })
  .map(({ article, rung, back, ...rest }) => {
    const form = rung === 'affirmation' && back ? 'reversal' : null;
    const id = idOf('article', article);
    // Articles 3 n are copies of one another, a few days apart.
    const sketch = article % 3 === 0 ? SKETCH : [];
    const day = `2031-0${1 + Math.floor(article / 3)}-${10 + (article % 3) * 9}`;
    return act({ article: id, day, rung, form, sketch, outlet: `o${article % 4}`, ...rest } as Parameters<
      typeof act
    >[0]);
  });

test('neither the size of batches nor a late article changes a row', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyAct, { maxLength: 24, selector: ({ articleId, signal }) => articleId + signal.id }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      (acts, sizes) => {
        expect(asRows(ladderOf(acts, sizes))).toEqual(asRows(ladderOf(acts)));
      },
    ),
    { numRuns: 300 },
  );
});

test('history keeps each step with its time, and a way back begins a new count', () => {
  const ladder = ladderOf([
    act({ article: 'a', day: '2031-01-10', rung: 'review' }),
    act({ article: 'b', day: '2031-02-10', rung: 'intent', form: 'declared' }),
    act({ article: 'c', day: '2031-03-10', rung: 'notice' }),
    act({ article: 'd', day: '2031-05-10', rung: 'affirmation', form: 'reversal' }),
    act({ article: 'e', day: '2031-09-10', rung: 'review' }),
  ]);
  expect(ladder.history()).toEqual([
    '0 review 2031-01-10 2031-02-10',
    '0 intent 2031-02-10 2031-05-10',
    '0 notice 2031-03-10 2031-05-10',
    '1 affirmation 2031-05-10 2031-09-10',
    '1 review 2031-09-10 null',
  ]);
  expect(ladder.standing).toMatchObject({ word_rung: 'review', deed_rung: null, reversals: 1 });
});

test('a relationship says who took the step, of which tier, and where it was told', () => {
  const { standing } = ladderOf([
    act({ article: 'a', day: '2031-02-10', rung: 'intent', form: 'declared', source: 'https://a.example/1' }),
  ]);
  expect(standing).toMatchObject({
    word_rung: 'intent',
    word_by: 'A. Orlan',
    word_tier: 'head',
    word_since: '2031-02-10',
    word_url: 'https://a.example/1',
  });
});

test('the other side’s first answer is kept with the days until it', () => {
  const { standing } = ladderOf([
    act({ article: 'a', day: '2031-02-10', rung: 'intent', form: 'declared' }),
    act({
      article: 'b',
      day: '2031-02-17',
      rung: 'exit',
      modality: 'permission',
      standing: 'counterparty',
      speaker: 'S. General',
    }),
    act({ article: 'c', day: '2031-02-20', rung: 'intent', standing: 'counterparty', speaker: 'S. General' }),
  ]);
  expect(standing).toMatchObject({
    answers: 2,
    answered_on: '2031-02-17',
    answer_days: 7,
    answered_by: 'S. General',
  });
});

test('a notice starts the clock: the day by the clause beside the day that is claimed', () => {
  const notice = act({ article: 'a', day: '2031-03-10', rung: 'notice', effectiveOn: '2031-12-31' });
  expect(ladderOf([notice]).standing).toMatchObject({
    notice_on: '2031-03-10',
    notice_article_id: 'a',
    clause: 'art. 12',
    leaves_on_by_law: '2031-09-10',
    leaves_on_claimed: '2031-12-31',
  });
});

test.each([
  ['before', '2031-03-09'],
  ['after', '2031-03-11'],
])('contradictory reports of a notice start no clock, the denial coming %s it', (_, day) => {
  const { standing } = ladderOf([
    act({ article: 'n', day: '2031-03-10', rung: 'notice' }),
    act({ article: 'd', day, rung: 'notice', modality: 'denied', standing: 'counterparty' }),
  ]);
  expect(standing).toMatchObject({ deed_rung: 'notice', notice_on: null, leaves_on_by_law: null });
});

test('a decision alone starts no clock', () => {
  const decided = act({ article: 'a', day: '2031-03-10', rung: 'decision', effectiveOn: '2031-12-31' });
  expect(ladderOf([decided]).standing).toMatchObject({
    notice_on: null,
    leaves_on_by_law: null,
    leaves_on_claimed: '2031-12-31',
  });
});

test('a step that a late article takes away stays in history, as one that never stood', () => {
  const intent = act({ article: 'c', day: '2031-03-10', rung: 'review' });
  const late = act({ article: 'b', day: '2031-02-10', rung: 'intent', form: 'declared' });
  expect(ladderOf([intent, late], [1]).history()).toEqual([
    '0 review 2031-03-10 2031-03-10',
    '0 intent 2031-02-10 null',
  ]);
});

test('a step that a way back had ended, and that never stood, ends on the day it began', () => {
  const confirmed = act({ article: 'a', day: '2031-01-10', rung: 'exit', standing: 'counterparty' });
  const back = act({ article: 'b', day: '2031-01-19', rung: 'affirmation', form: 'reversal' });
  const denied = act({ article: 'a', day: '2031-01-10', offset: 90, rung: 'notice', modality: 'denied' });
  const ladder = ladderOf([confirmed, back, denied], [1]);
  expect(ladder.history()).toContain('0 exit 2031-01-10 2031-01-10');
  expect(asRows(ladder)).toEqual(asRows(ladderOf([confirmed, back, denied])));
});
