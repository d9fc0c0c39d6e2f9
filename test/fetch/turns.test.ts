import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turns } from '../../src/fetch/turns.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const turns = (concurrency: number, delayMs: number) => new Turns({ concurrency, delayMs, nowMs: Date.now });

test('between two requests to one host passes the pause that is set; other hosts do not wait', async () => {
  const begun: [string, number][] = [];
  const line = turns(2, 500);
  const ask = (host: string) => line.take(host, async () => void begun.push([host, Date.now()]));
  const all = Promise.all([ask('a.example'), ask('a.example'), ask('b.example'), ask('a.example')]);
  await vi.runAllTimersAsync();
  await all;
  expect(begun.filter(([host]) => host === 'a.example').map(([, ms]) => ms)).toEqual([0, 500, 1000]);
  expect(begun.filter(([host]) => host === 'b.example').map(([, ms]) => ms)).toEqual([0]);
});

test('a request that fails gives its turn to the next', async () => {
  const line = turns(1, 0);
  const failed = line.take('a.example', () => Promise.reject(new Error('no answer')));
  const next = line.take('a.example', async () => 'answer');
  await expect(failed).rejects.toThrow('no answer');
  expect(await next).toBe('answer');
});
