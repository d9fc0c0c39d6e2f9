import robotsParser, { type Robot } from 'robots-parser';
import { FetchError } from '../domain/errors.ts';
import type { HttpAnswer } from './http.ts';

// The package exports the function itself, while its types tell of a default within.
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** RFC 9309 §2.4: not longer than a day. */
const KEEP_MS = 86_400_000;
const MAX_HOSTS = 2000;
/** RFC 9309 §2.5: at least 500 KiB must be read; the rest may be left. */
const MAX_CHARS = 512_000;

interface Kept {
  readonly robot: Promise<Robot | null>;
  readonly untilMs: number;
}

/** What each host's robots.txt allows, asked once a day (RFC 9309). */
export class RobotsCache {
  readonly #userAgent: string;
  readonly #now: () => Date;
  readonly #get: (url: string) => Promise<HttpAnswer>;
  readonly #kept = new Map<string, Kept>();

  constructor(userAgent: string, now: () => Date, get: (url: string) => Promise<HttpAnswer>) {
    this.#userAgent = userAgent;
    this.#now = now;
    this.#get = get;
  }

  /** @throws FetchError where the host can't be asked: RFC 9309 §2.3.1.4 takes that for a complete disallow, for now */
  async allows(url: string): Promise<boolean> {
    const robot = await this.#of(new URL('/robots.txt', url).href);
    return robot?.isAllowed(url, this.#userAgent) ?? true;
  }

  #of(address: string): Promise<Robot | null> {
    const kept = this.#kept.get(address);
    const nowMs = this.#now().getTime();
    if (kept && kept.untilMs > nowMs) return kept.robot;
    const robot = this.#ask(address);
    this.#kept.set(address, { robot, untilMs: nowMs + KEEP_MS });
    robot.catch(() => this.#kept.delete(address));
    if (this.#kept.size > MAX_HOSTS) this.#kept.delete(this.#kept.keys().next().value!);
    return robot;
  }

  async #ask(address: string): Promise<Robot | null> {
    try {
      const answer = await this.#get(address);
      if (answer.kind !== 'fresh') return null;
      return parseRobots(address, new TextDecoder().decode(answer.bytes).slice(0, MAX_CHARS));
    } catch (error) {
      const status = error instanceof FetchError && / answered 4\d\d/.test(error.message);
      if (status) return null; // RFC 9309 §2.3.1.3: a client error means that nothing is forbidden
      throw error;
    }
  }
}
