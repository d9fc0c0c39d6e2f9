import { expect, test } from 'vitest';
import { buildApi } from '../../src/api/server.ts';
import type { Views } from '../../src/views.pg.ts';

const asked: unknown[] = [];
const rows = (name: string) => async (filter: unknown) => {
  asked.push([name, filter]);
  return [{ name }];
};
const views = {
  relationships: rows('relationships'),
  signals: rows('signals'),
  alerts: rows('alerts'),
} as unknown as Views;

test('the rows of a view come as JSON, filtered', async () => {
  const api = buildApi({ views, ping: async () => {} });
  const answer = await api.inject('/signals?relationship=ARM-%3ECSTO&limit=5');
  expect(answer.json()).toEqual([{ name: 'signals' }]);
  expect(asked.at(-1)).toEqual(['signals', { relationship: 'ARM→CSTO', limit: 5 }]);
});

test('a wrong query is refused by name', async () => {
  const api = buildApi({ views, ping: async () => {} });
  const answer = await api.inject('/alerts?limit=many');
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'input.query']);
});

test('health is the database’s', async () => {
  const down = buildApi({
    views,
    ping: async () => {
      throw new Error('gone');
    },
  });
  expect((await down.inject('/healthz')).statusCode).toBe(503);
  expect((await buildApi({ views, ping: async () => {} }).inject('/healthz')).json()).toEqual({
    status: 'ok',
  });
});
