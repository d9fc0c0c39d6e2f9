import type { Day } from '../../domain/days.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';

/** Further months after an end of membership in which it is still the news. */
const STILL_NEWS_DAYS = 400;

/** Whether a state can be a member of a body on a day, as far as the gazetteer knows. */
export function canLeave(
  gazetteer: Gazetteer,
  body: string,
  state: string | undefined,
  day: Day | null,
): boolean {
  const { members = [], kind } = gazetteer.bodies.get(body) ?? {};
  if (state === undefined || members.length === 0 || kind === 'treaty') return true;
  const own = members.filter((member) => member.state === state);
  if (day === null) return own.length > 0;
  const until = new Date(Date.parse(day) - STILL_NEWS_DAYS * 86_400_000).toISOString().slice(0, 10);
  return own.some(({ to }) => to === null || to >= until);
}
