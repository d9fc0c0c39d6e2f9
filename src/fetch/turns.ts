/** Lets so many through at a time for each host, with a pause between two beginnings. */
export class Turns {
  readonly #concurrency: number;
  readonly #delayMs: number;
  readonly #hosts = new Map<string, Host>();
  readonly #nowMs: () => number;

  constructor(options: {
    readonly concurrency: number;
    readonly delayMs: number;
    readonly nowMs: () => number;
  }) {
    this.#concurrency = options.concurrency;
    this.#delayMs = options.delayMs;
    this.#nowMs = options.nowMs;
  }

  /** Runs `work` when it is the host's turn. */
  async take<Value>(host: string, work: () => Promise<Value>): Promise<Value> {
    const line = this.#hosts.get(host) ?? { running: 0, nextAtMs: 0, waiting: [] };
    this.#hosts.set(host, line);
    if (line.running >= this.#concurrency) await new Promise<void>((resolve) => line.waiting.push(resolve));
    else line.running += 1;
    try {
      const waitMs = line.nextAtMs - this.#nowMs();
      line.nextAtMs = Math.max(line.nextAtMs, this.#nowMs()) + this.#delayMs;
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.running -= 1;
      if (line.running === 0 && line.nextAtMs <= this.#nowMs()) this.#hosts.delete(host);
    }
  }
}

interface Host {
  running: number;
  nextAtMs: number;
  readonly waiting: (() => void)[];
}
