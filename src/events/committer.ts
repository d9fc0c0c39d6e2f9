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
/** Below this a second call costs more (another flush) than it gains. */
const SMALL_BYTES = 40_000;

/** Gathers appends and commits them in groups. */
export interface Committer<Job, Answer> {
  submit(job: Job): Promise<Answer>;
  /** Resolves once nothing waits and nothing is on its way. */
  idle(): Promise<void>;
}

interface Load {
  appends: number;
  events: number;
  bytes: number;
}

/** Whether a call with this load may take another append. */
function hasRoom(load: Load, job: Sized, shareBytes: number): boolean {
  if (load.appends === 0) return true;
  return (
    load.appends < MAX_APPENDS &&
    load.events + job.ids.length <= MAX_EVENTS &&
    load.bytes + job.bytes <= Math.min(shareBytes, MAX_BYTES)
  );
}

/**
 * Takes out of the queue what one call may carry: in order, within the limits, each stream and each id once. Streams
 * that are on their way (`busy`) wait, so that appends of one process to one stream keep their order.
 *
 * @param shareBytes what this call leaves to the others that are free
 */
export function takeGroup<W extends { readonly job: Sized }>(
  queue: W[],
  busy: ReadonlySet<string>,
  shareBytes = MAX_BYTES,
): W[] {
  const streams = new Set(busy);
  const ids = new Set<string>();
  const group: W[] = [];
  const passed: W[] = [];
  const load: Load = { appends: 0, events: 0, bytes: 0 };
  let next = 0;
  for (; next < queue.length && hasRoom(load, queue[next]!.job, shareBytes); next++) {
    const waiting = queue[next]!;
    const { job } = waiting;
    if (streams.has(job.stream) || job.ids.some((id) => ids.has(id))) passed.push(waiting);
    else {
      group.push(waiting);
      load.appends++;
      load.events += job.ids.length;
      load.bytes += job.bytes;
    }
    // Also of one that is passed over: what comes after it to the same stream must not overtake it.
    streams.add(job.stream);
    for (const id of job.ids) ids.add(id);
  }
  queue.splice(0, next, ...passed);
  return group;
}

/** A fair part of what waits for each free call; little goes in one. */
function shareOf(queue: readonly { readonly job: Sized }[], free: number): number {
  const bytes = queue.reduce((sum, { job }) => sum + job.bytes, 0);
  return Math.max(SMALL_BYTES, Math.ceil(bytes / free));
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
      const group = takeGroup(queue, busy, shareOf(queue, calls - running));
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
