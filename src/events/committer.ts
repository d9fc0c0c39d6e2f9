/** An append that waits for its turn. */
export interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** What the committer must know of an append. */
export interface Sized {
  readonly stream: string;
  readonly ids: readonly string[];
  /** About how much it sends, bytes. */
  readonly bytes: number;
}

export interface CommitterOptions<Job extends Sized, Answer> {
  /** Commits a group in one call and answers each, in order. A rejection answers all alike. */
  readonly commit: (group: readonly Job[]) => Promise<readonly Answer[]>;
  /** Whether a failed group is worth committing again one by one: something in it may be at fault. */
  readonly isolate: (error: unknown) => boolean;
  /** Runs the function a little later, so that those who are about to append come along; `setImmediate`. */
  readonly later: (run: () => void) => void;
  /** Calls at once; 2: the next group is sent and read by the server while the first one is flushed. */
  readonly calls?: number;
}

/** Limits of one call: small answers leave the server before its client could block it. */
const MAX_APPENDS = 256;
const MAX_EVENTS = 2_000;
const MAX_BYTES = 4_000_000;

/** Gathers appends and commits them in groups. */
export interface Committer<Job, Answer> {
  submit(job: Job): Promise<Answer>;
  /** Resolves once nothing waits and nothing is on its way. */
  idle(): Promise<void>;
}

/** Whether an append goes along with those of the group: within the limits of a call. */
function fits(group: readonly { readonly job: Sized }[], job: Sized): boolean {
  const sum = (size: (job: Sized) => number): number =>
    group.reduce((all, { job }) => all + size(job), size(job));
  return (
    group.length === 0 ||
    (group.length < MAX_APPENDS &&
      sum(({ ids }) => ids.length) <= MAX_EVENTS &&
      sum(({ bytes }) => bytes) <= MAX_BYTES)
  );
}

/**
 * Takes out of the queue what one call may carry: in order, within the limits, each stream and each id once. Streams
 * that are on their way (`busy`) wait, so that appends of one process to one stream keep their order.
 */
export function takeGroup<W extends { readonly job: Sized }>(queue: W[], busy: ReadonlySet<string>): W[] {
  const streams = new Set(busy);
  const ids = new Set<string>();
  const group: W[] = [];
  const passed: W[] = [];
  let next = 0;
  for (; next < queue.length && fits(group, queue[next]!.job); next++) {
    const waiting = queue[next]!;
    const free = !streams.has(waiting.job.stream) && !waiting.job.ids.some((id) => ids.has(id));
    (free ? group : passed).push(waiting);
    // Also of one that is passed over: what comes after it to the same stream must not overtake it.
    streams.add(waiting.job.stream);
    for (const id of waiting.job.ids) ids.add(id);
  }
  queue.splice(0, next, ...passed);
  return group;
}

/** Makes a committer. Order is kept for each stream; a group is whatever waits when a call becomes free. */
export function createCommitter<Job extends Sized, Answer>(
  options: CommitterOptions<Job, Answer>,
): Committer<Job, Answer> {
  const { commit, isolate, later, calls = 2 } = options;
  const queue: Waiting<Job, Answer>[] = [];
  const busy = new Set<string>();
  let running = 0;
  let scheduled = false;
  let idlers: (() => void)[] = [];

  async function send(group: readonly Waiting<Job, Answer>[]): Promise<void> {
    try {
      const answers = await commit(group.map(({ job }) => job));
      for (const [index, waiting] of group.entries()) waiting.resolve(answers[index]!);
    } catch (error) {
      if (group.length > 1 && isolate(error)) for (const waiting of group) await send([waiting]);
      else for (const waiting of group) waiting.reject(error);
    }
  }

  async function run(group: readonly Waiting<Job, Answer>[]): Promise<void> {
    running++;
    for (const { job } of group) busy.add(job.stream);
    await send(group);
    for (const { job } of group) busy.delete(job.stream);
    running--;
    schedule();
  }

  function pump(): void {
    scheduled = false;
    while (running < calls && queue.length > 0) {
      const group = takeGroup(queue, busy);
      if (group.length === 0) return; // all wait for streams on their way
      void run(group);
    }
    if (running > 0 || queue.length > 0) return;
    for (const resolve of idlers.splice(0)) resolve();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    later(pump);
  }

  return {
    submit: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        schedule();
      }),
    idle: () =>
      new Promise((resolve) => {
        idlers = [...idlers, resolve];
        schedule();
      }),
  };
}
