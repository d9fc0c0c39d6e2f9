import { addDays, type Day, type DaySpan } from '../domain/days.ts';
import { type DatedSpan, inferredSpan, lengthDays } from './dates.ts';

/** Words that say that somebody only looks back. */
const BACK =
  /\b(?:repeatedly|previously|earlier|in the past|once|back then|at the time|subsequently|series of|has long|have long|in recent (?:weeks|months|years)|going back|since then|last (?:year|month|fall|autumn|summer|spring|winter)|years? ago|months? ago|weeks? ago)\b/i;

/** When something was said and whether that is only recalled. */
export interface Said {
  readonly saidOn: DaySpan | null;
  readonly recount: boolean;
  /** Whether a time was named for it. */
  readonly isDated: boolean;
}

/** Days by which a saying may lie before the article's own news without being looked back on. */
const NEWS_DAYS = 3;

/** The latest day that the article names, at most a fortnight before publication: its own news; publication otherwise. */
export function newsDay(dates: readonly DatedSpan[], published: Day): Day {
  const recent = dates.filter(
    (date) => lengthDays(date) <= 2 && date.to <= published && date.to >= addDays(published, -14),
  );
  return (
    recent
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? published
  );
}

/** The time that holds for a cue: the nearest one named in its sentence outside of what is said. */
function timeOf(
  dates: readonly DatedSpan[],
  cue: number,
  parts: readonly (readonly [number, number])[],
): DatedSpan | null {
  const outside = dates.filter(({ start }) => !parts.some(([from, to]) => start >= from && start < to));
  const [nearest] = [...outside].sort(
    (a, b) => lengthDays(a) - lengthDays(b) || Math.abs(a.start - cue) - Math.abs(b.start - cue),
  );
  return nearest ?? null;
}

export interface SaidInput {
  readonly published: Day | null;
  readonly news: Day | null;
  /** Times named in the sentence. */
  readonly dates: readonly DatedSpan[];
  readonly cue: number;
  readonly parts: readonly (readonly [number, number])[];
  /** The words around the statement: the sentence without it. */
  readonly around: string;
  /** What held for the same speaker just before. */
  readonly carried: Said | null;
}

/** When a statement was said, by the times named around it, or by what held for the same speaker just before. */
export function saidOf({ published, news, dates, cue, parts, around, carried }: SaidInput): Said {
  if (published === null || news === null) return { saidOn: null, recount: false, isDated: false };
  const time = timeOf(dates, cue, parts);
  if (time) {
    const isWide = lengthDays(time) > 45;
    const recount =
      time.to < addDays(news, -NEWS_DAYS) ||
      (isWide && BACK.test(around)) ||
      (lengthDays(time) > 20 && time.from < addDays(news, -25));
    return {
      saidOn: isWide && recount ? null : { from: time.from, to: time.to, basis: 'stated' },
      recount,
      isDated: true,
    };
  }
  if (carried?.isDated) return carried;
  const recount = BACK.test(around);
  return { saidOn: recount ? null : inferredSpan(published), recount, isDated: false };
}
