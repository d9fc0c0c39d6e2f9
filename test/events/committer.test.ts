import { expect, test } from 'vitest';
import { type CommitterOptions, createCommitter, type Sized, takeGroup } from '../../src/events/committer.ts';

interface Job extends Sized {
  readonly name: string;
}

const job = (name: string, stream = name, ids: readonly string[] = [name], bytes = 1): Job => ({
  name,
  stream,
  ids,
  bytes,
});

/** A committer whose calls are answered by hand, and which runs as soon as `turn` is called. */
function bench(options: Partial<CommitterOptions<Job, string>> = {}) {
  const calls: { names: string[]; answer: () => void; fail: (error: unknown) => void }[] = [];
  let turns: (() => void)[] = [];
  const committer = createCommitter<Job, string>({
    commit: (group) =>
      new Promise((resolve, reject) => {
        const names = group.map(({ name }) => name);
        calls.push({ names, answer: () => resolve(names.map((name) => `done ${name}`)), fail: reject });
      }),
    isolate: () => true,
    later: (run) => void turns.push(run),
    ...options,
  });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    committer,
    calls,
    async turn() {
      await settle();
      for (const run of turns.splice(0)) run();
      turns = [];
      await settle();
    },
  };
}

test('appends that come together go in one call, and each gets its own answer', async () => {
  const { committer, calls, turn } = bench();
  const answers = ['a', 'b', 'c'].map((name) => committer.submit(job(name)));
  await turn();
  expect(calls.map(({ names }) => names)).toEqual([['a', 'b', 'c']]);
  calls[0]!.answer();
  expect(await Promise.all(answers)).toEqual(['done a', 'done b', 'done c']);
});

test('what comes while all calls are on their way goes together in the next', async () => {
  const { committer, calls, turn } = bench({ calls: 1 });
  void committer.submit(job('a'));
  await turn();
  for (const name of ['b', 'c']) void committer.submit(job(name));
  await turn();
  expect(calls).toHaveLength(1);
  calls[0]!.answer();
  await turn();
  expect(calls[1]!.names).toEqual(['b', 'c']);
});

test('much that waits is shared out to the calls that are free', async () => {
  const { committer, calls, turn } = bench({ calls: 2 });
  for (const name of ['a', 'b', 'c', 'd']) void committer.submit(job(name, name, [name], 50_000));
  await turn();
  expect(calls.map(({ names }) => names)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a stream that is on its way waits, and others pass it', async () => {
  const { committer, calls, turn } = bench({ calls: 2 });
  void committer.submit(job('first', 's'));
  await turn();
  void committer.submit(job('second', 's'));
  void committer.submit(job('other', 't'));
  await turn();
  expect(calls.map(({ names }) => names)).toEqual([['first'], ['other']]);
  calls[0]!.answer();
  await turn();
  expect(calls[2]!.names).toEqual(['second']);
});

test('a call that fails is tried again one by one, and only the append at fault is refused', async () => {
  const { committer, calls, turn } = bench();
  const answers = ['a', 'bad', 'c'].map((name) => committer.submit(job(name)));
  const outcomes = Promise.allSettled(answers);
  await turn();
  calls[0]!.fail(new Error('no'));
  for (const index of [1, 2, 3]) {
    await turn();
    const call = calls[index]!;
    if (call.names[0] === 'bad') call.fail(new Error('no'));
    else call.answer();
  }
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('where the server is gone all are told, and nothing is tried one by one', async () => {
  const { committer, calls, turn } = bench({ isolate: () => false });
  const outcomes = Promise.allSettled(['a', 'b'].map((name) => committer.submit(job(name))));
  await turn();
  calls[0]!.fail(new Error('gone'));
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(calls).toHaveLength(1);
});

test('idle waits for all that was submitted', async () => {
  const { committer, calls, turn } = bench();
  void committer.submit(job('a'));
  let idle = false;
  void committer.idle().then(() => {
    idle = true;
  });
  await turn();
  expect(idle).toBe(false);
  calls[0]!.answer();
  await turn();
  expect(idle).toBe(true);
});

const waiting = (...jobs: readonly Job[]) => jobs.map((each) => ({ job: each }));
const names = (group: readonly { job: Job }[]): string[] => group.map(({ job: { name } }) => name);

test('a group has each stream once and each id once; the rest keep their order', () => {
  const queue = waiting(job('a', 's'), job('b', 's'), job('c', 't', ['a']), job('d', 't'), job('e', 'u'));
  expect(names(takeGroup(queue, new Set()))).toEqual(['a', 'e']);
  expect(names(queue)).toEqual(['b', 'c', 'd']);
});

test('a group ends before it is too large, but takes one append however large it is', () => {
  const queue = waiting(job('huge', 'a', ['x'], 9_000_000), job('small', 'b'));
  expect(names(takeGroup(queue, new Set()))).toEqual(['huge']);
  expect(names(takeGroup(queue, new Set()))).toEqual(['small']);
  const many = waiting(...Array.from({ length: 300 }, (_, index) => job(`j${index}`)));
  expect(takeGroup(many, new Set())).toHaveLength(256);
});
