import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { noveltyOf } from '../../src/main/store.ts';
import { NOVELTY } from '../../src/signals/settings.ts';

const DATABASE = { DATABASE_URL: 'postgres://nobody@localhost/none' };

test('alerts.tiers is what novelty goes by, and its default is that of backtest', () => {
  expect(noveltyOf(parseConfig('{}', 'test', DATABASE))).toEqual(NOVELTY);
  const config = parseConfig('{"alerts": {"tiers": ["head", "party"]}}', 'test', DATABASE);
  expect(noveltyOf(config).tiers).toEqual(['head', 'party']);
});
