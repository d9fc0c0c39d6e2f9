import { addDays, type Day, dayIn } from '../../domain/days.ts';
import { bandsOf, resemblance } from '../../domain/sketch.ts';
import type { Act } from '../act.ts';
import type { NoveltySettings } from '../settings.ts';

/** An article as a possible origin of copies. Plain JSON. */
export interface Origin {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly syndicatedFrom: string | null;
  /** Its place in the order of reading. */
  readonly readAt: string;
  readonly source: string;
  readonly sketch: readonly number[];
}

/** Edited copies keep at least this much of what they say they are from. */
const SYNDICATED_RESEMBLANCE = 0.4;

const plain = (outlet: string) =>
  outlet
    .toLowerCase()
    .replace(/^www\.|\.[a-z]{2,}$/g, '')
    .replace(/[^a-z0-9]/g, '');

function isFrom(syndicatedFrom: string | null, outlet: string | null): boolean {
  if (syndicatedFrom === null || outlet === null) return false;
  const [from, own] = [plain(syndicatedFrom), plain(outlet)];
  return from.length > 2 && own.length > 2 && (from.includes(own) || own.includes(from));
}

/** One says that it has it from the other, or both that they have it from the same agency. */
function isSyndicated(act: Act, origin: Origin): boolean {
  return (
    isFrom(act.syndicatedFrom, origin.outlet) ||
    isFrom(origin.syndicatedFrom, act.outlet) ||
    isFrom(act.syndicatedFrom, origin.syndicatedFrom)
  );
}

function isCopyOf(act: Act, origin: Origin, { copyResemblance }: NoveltySettings): boolean {
  const likeness = resemblance(origin.sketch, act.sketch);
  return likeness >= copyResemblance || (likeness >= SYNDICATED_RESEMBLANCE && isSyndicated(act, origin));
}

/** The article of an act as later ones may be copies of it. */
export function originFrom({ articleId, outlet, syndicatedFrom, readAt, source, sketch }: Act): Origin {
  return { articleId, outlet, syndicatedFrom, readAt, source, sketch };
}

/** The first day, in UTC, of the articles that one read at a time may be a copy of. */
export function oldestOrigin(readAt: string, { copyDays }: NoveltySettings): Day {
  return addDays(dayIn(readAt), -copyDays);
}

const isBefore = ({ readAt }: Origin, day: Day) => dayIn(readAt) < day;

/** An index sweeps out what is too old once it holds this many origins more than were left by the last sweep. */
const SWEEP_EVERY = 256;

/**
 * The articles of one relationship that later ones may be copies of, found by the bands of their sketches and then
 * verified: never compared with every other. It is added to in the order of reading.
 */
export class OriginIndex {
  #byBand = new Map<number, { readonly number: number; readonly origin: Origin }[]>();
  #origins: Origin[] = [];
  #count = 0;
  #swept = 0;

  constructor(origins: readonly Origin[] = []) {
    for (const origin of origins) this.#put(origin);
  }

  /** The origins held, in the order of reading. */
  get origins(): readonly Origin[] {
    return this.#origins;
  }

  /** The earliest article, of the last `copyDays`, that the act's article is a copy of; null where it is none. */
  originOf(act: Act, settings: NoveltySettings): Origin | null {
    const oldest = oldestOrigin(act.readAt, settings);
    const tried = new Set<number>();
    let first: { readonly number: number; readonly origin: Origin } | null = null;
    for (const band of bandsOf(act.sketch)) {
      for (const entry of this.#byBand.get(band) ?? []) {
        const { number, origin } = entry;
        if (tried.has(number) || (first !== null && number > first.number)) continue;
        tried.add(number);
        if (origin.articleId === act.articleId || isBefore(origin, oldest)) continue;
        if (isCopyOf(act, origin, settings)) first = entry;
      }
    }
    return first?.origin ?? null;
  }

  /** Remembers an article, and forgets now and then what is too old to be copied. */
  add(origin: Origin, settings: NoveltySettings): void {
    if (origin.sketch.length === 0) return;
    this.#put(origin);
    if (this.#origins.length < this.#swept + SWEEP_EVERY) return;
    const oldest = oldestOrigin(origin.readAt, settings);
    const kept = this.#origins.filter((one) => !isBefore(one, oldest));
    this.#byBand = new Map();
    this.#origins = [];
    for (const one of kept) this.#put(one);
    this.#swept = Math.max(kept.length, SWEEP_EVERY);
  }

  #put(origin: Origin): void {
    const entry = { number: this.#count, origin };
    this.#count += 1;
    this.#origins.push(origin);
    for (const band of bandsOf(origin.sketch)) {
      const entries = this.#byBand.get(band);
      if (entries) entries.push(entry);
      else this.#byBand.set(band, [entry]);
    }
  }
}
