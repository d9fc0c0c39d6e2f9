import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configFor, pollOnce, start, stop } from '../support/app.ts';
import { until } from '../support/compiled.ts';
import { emptyDatabase } from '../support/database.ts';
import { startPress, told } from '../support/press.ts';

const press = await startPress();
const databaseUrl = (await emptyDatabase()).url;
const packs = mkdtempSync(join(tmpdir(), 'demarche-own-packs-'));
mkdirSync(join(packs, 'rules'));
afterAll(() => rmSync(packs, { recursive: true }));

/** A way of saying that a state leaves which no rule of the product knows. */
const RULE = `pack: own
rules:
  - id: empties-its-chair
    rung: decision
    form: announced
    pattern: "have [emptied] its chair at ~6 {body}"
    must:
      - Fiji has emptied its chair at the Pacific Islands Forum.
`;

test('a changed rule reads the past anew beside the live views, and alerts nobody for it', async () => {
  const config = configFor(press, databaseUrl, { packs: [packs] });
  const clock = { now: new Date('2024-05-01T00:00:00Z') };
  const first = await start(config, clock);
  press.articles = [
    told(
      '/known',
      '2024-05-02T08:00:00Z',
      'Estonia’s government has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.',
    ),
    told(
      '/unknown',
      '2024-05-02T09:00:00Z',
      'Latvia has emptied its chair at the Energy Charter Treaty, Prime Minister Evika Siliņa said on Thursday.',
    ),
  ];
  clock.now = new Date('2024-05-02T10:00:00Z');
  await pollOnce(first);
  await until(() => press.hooks.length === 1);
  expect(await first.store.views.signals({ relationship: 'LVA→ECT', limit: 10 })).toEqual([]);
  await stop(first);

  writeFileSync(join(packs, 'rules', 'own.yaml'), RULE);
  clock.now = new Date('2024-05-02T11:00:00Z');
  const second = await start(config, clock);
  const { views } = second.store;
  const signals = (relationship: string) => views.signals({ relationship, limit: 10 });
  const missed: string[] = [];
  await until(async () => {
    if ((await signals('EST→ECT')).length === 0) missed.push('a reader found the live view without its rows');
    return (await signals('LVA→ECT')).length > 0;
  });
  expect(missed).toEqual([]);
  expect((await signals('LVA→ECT')).map(({ rung, rule }) => [rung, rule])).toEqual([
    ['decision', 'own/decision.empties-its-chair'],
  ]);
  await pollOnce(second);
  const alerts = await views.alerts({ relationship: null, limit: 10 });
  expect(alerts.map(({ relationship }) => relationship)).toEqual(['EST→ECT']);
  expect(press.hooks).toHaveLength(1);
});
