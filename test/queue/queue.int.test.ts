import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { DeliveryError, InputError } from '../../src/domain/errors.ts';
import { openWorkers, type QueueSettings, type WorkingQueue } from '../../src/queue/bull.queue.ts';
import { defineWorker } from '../../src/worker.ts';
import { backendUnderTest } from '../support/backend.ts';
import { freshDatabase } from '../support/database.ts';

const { url } = await freshDatabase();
const Payload = z.object({ name: z.string() });
type Run = (name: string) => Promise<void>;

const opened: WorkingQueue[] = [];
afterEach(async () => {
  for (const queue of opened.splice(0)) {
    await queue.stop(2000);
    await queue.close();
  }
});

async function open(
  run: Run,
  settings: Partial<QueueSettings> = {},
  tick: () => void = () => {},
): Promise<WorkingQueue> {
  const files = [
    defineWorker<object, typeof Payload>({
      job: 'greet',
      payload: Payload,
      sameAs: ({ name }) => `greet:${name}`,
      run: ({ name }) => run(name),
    }),
    defineWorker<object, z.ZodObject>({
      job: 'tick',
      payload: z.object({}),
      sameAs: () => 'tick',
      run: async () => tick(),
    }),
  ];
  const queue = await openWorkers<object>(
    { backend: backendUnderTest(url), attempts: 3, backoffMs: 20, onError: () => {}, ...settings },
    { files, concurrency: () => 2, deps: {}, scheduled: { job: 'tick', everyMs: 100 } },
  );
  opened.push(queue);
  return queue;
}

const until = (check: () => unknown) => expect.poll(check, { timeout: 5000 });

test('a job that fails for a while is tried again until it succeeds', async () => {
  const tries: string[] = [];
  const queue = await open(async (name) => {
    tries.push(name);
    if (tries.length < 3) throw new DeliveryError('alert.status', 'not now');
  });
  await queue.start();
  await queue.enqueue('greet', { name: 'again' });
  await until(() => tries).toEqual(['again', 'again', 'again']);
  expect(await queue.deadJobs(10)).toEqual([]);
});

test('an error that trying again can’t mend makes the job dead at once, with its words', async () => {
  let tries = 0;
  const queue = await open(async () => {
    tries += 1;
    throw new InputError('input.no-article', 'page \u0000 is no article');
  });
  await queue.start();
  await queue.enqueue('greet', { name: 'bad' });
  await until(async () => (await queue.deadJobs(10)).map(({ error }) => error)).toEqual([
    'page \\0 is no article [input.no-article]',
  ]);
  expect(tries).toBe(1);
});

test('a dead job does not swallow the same order given again', async () => {
  let tries = 0;
  const queue = await open(async () => {
    tries += 1;
    throw new InputError('input.no-article', 'no');
  });
  await queue.start();
  await queue.enqueue('greet', { name: 'same' });
  await until(async () => (await queue.deadJobs(10)).length).toBe(1);
  await queue.enqueue('greet', { name: 'same' });
  await until(() => tries).toBe(2);
});

test('a done job does not swallow the same order given again', async () => {
  let done = 0;
  const queue = await open(async () => {
    done += 1;
  });
  await queue.start();
  await queue.enqueue('greet', { name: 'same' });
  await until(() => done).toBe(1);
  await until(async () => (await queue.counts()).find(({ job }) => job === 'greet')?.active).toBe(0);
  await queue.enqueue('greet', { name: 'same' });
  await until(() => done).toBe(2);
});

test('the same order given twice while it waits is carried out once', async () => {
  const done: string[] = [];
  const queue = await open(async (name) => {
    done.push(name);
  });
  for (const name of ['a', 'a', 'b', 'a']) await queue.enqueue('greet', { name });
  await queue.start();
  await until(() => done.length).toBe(2);
  expect(done.sort()).toEqual(['a', 'b']);
});

test('the scheduled job runs by itself', async () => {
  let ticks = 0;
  const queue = await open(
    async () => {},
    {},
    () => {
      ticks += 1;
    },
  );
  await queue.start();
  await until(() => ticks).toBeGreaterThan(2);
});

// A job counts as active in the store before its worker file runs, so these two wait for the run itself.
test('stopping lets a running job finish and takes no further one', async () => {
  const begun: string[] = [];
  const done: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const queue = await open(async (name) => {
    begun.push(name);
    if (name === 'slow') await held;
    done.push(name);
  });
  await queue.start();
  await queue.enqueue('greet', { name: 'slow' });
  await until(() => begun).toEqual(['slow']);
  const stopping = queue.stop(10_000);
  await queue.enqueue('greet', { name: 'late' });
  release();
  expect(await stopping).toBe(true);
  expect(done).toEqual(['slow']);
  expect(begun).toEqual(['slow']);
});

test('a job that does not finish in time does not hold up the stop', async () => {
  const begun: string[] = [];
  const queue = await open((name) => {
    begun.push(name);
    return new Promise(() => {});
  });
  await queue.start();
  await queue.enqueue('greet', { name: 'stuck' });
  await until(() => begun).toEqual(['stuck']);
  expect(await queue.stop(300)).toBe(false);
});
