import pg from 'pg';

/** Tells those who wait that events may have come. */
export interface Wakes {
  /** Grows with each wake; take it before you read. */
  readonly count: () => number;
  /** Resolves once `count` is beyond `seen`, after `pollMs` at the latest, or when `signal` aborts; false once closed. */
  wait(seen: number, pollMs: number, signal?: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

const RECONNECT_MS = 1000;

/**
 * Listens on a channel in one session, shared by all followers of this process. A broken session is opened again;
 * meanwhile the polls of those who wait stand in for it.
 */
export function openWakes(url: string, channel: string): Wakes {
  let count = 0;
  let closed = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  const waiting = new Set<() => void>();

  function wake(): void {
    count++;
    for (const resolve of [...waiting]) resolve();
  }

  function lost(dead: pg.Client): void {
    if (dead !== client || closed) return;
    client = null;
    void dead.end().catch(() => undefined);
    retry = setTimeout(() => void listen(), RECONNECT_MS).unref();
  }

  async function listen(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'demarche listen',
      keepAlive: true,
    });
    client = fresh;
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', wake);
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      wake(); // what came before we listened
    } catch {
      lost(fresh);
    }
  }

  return {
    count: () => count,
    wait(seen, pollMs, signal) {
      if (client === null && retry === null && !closed) void listen();
      if (count > seen || closed || signal?.aborted === true) return Promise.resolve(!closed);
      return new Promise((resolve) => {
        const done = (): void => {
          waiting.delete(done);
          clearTimeout(timer);
          signal?.removeEventListener('abort', done);
          resolve(!closed);
        };
        const timer = setTimeout(done, pollMs);
        waiting.add(done);
        signal?.addEventListener('abort', done);
      });
    },
    async close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      for (const resolve of [...waiting]) resolve();
      await client?.end().catch(() => undefined);
    },
  };
}
