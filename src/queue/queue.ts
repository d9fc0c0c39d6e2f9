export interface EnqueueOptions {
  /** Ask for the same one at most once in so many ms, whether it is done or not. */
  readonly atMostEveryMs?: number;
}

/** Asks for a job; asking again while the same one waits or runs does nothing. */
export type Enqueue = (job: string, payload: unknown, options?: EnqueueOptions) => Promise<void>;

/** A job that was tried to the end of its attempts, or whose error said that trying again can't help. */
export interface DeadJob {
  readonly job: string;
  readonly payload: unknown;
  readonly error: string;
  readonly attempts: number;
  /** ISO 8601. */
  readonly failedAt: string | null;
}

/** How many jobs are waiting, running, delayed for another try, and dead. */
export interface QueueCounts {
  readonly job: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
}

/** The queue says only what to do next; if it is emptied, the log tells what is still to be done. */
export interface JobQueue {
  readonly enqueue: Enqueue;
  deadJobs(limit: number): Promise<DeadJob[]>;
  counts(): Promise<QueueCounts[]>;
  /**
   * Whether one of these jobs waits or runs. They are asked for one after another: where each orders the next, none slips
   * through between two looks.
   */
  isAtWork(jobs: readonly string[]): Promise<boolean>;
  /** Takes away all jobs and whatever else it keeps. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
