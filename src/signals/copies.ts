import { addDays, type Day } from '../domain/days.ts';
import { resemblance } from '../domain/sketch.ts';
import type { Act } from './act.ts';
import type { Origin } from './relationship-state.ts';
import type { NoveltySettings } from './settings.ts';

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

/** The earlier article that an act's article is a copy of, or null. */
export function originOf(act: Act, articles: readonly Origin[], settings: NoveltySettings): Origin | null {
  const likeness = ({ sketch }: Origin) => resemblance(sketch, act.sketch);
  return (
    articles.find(
      (origin) =>
        origin.articleId !== act.articleId &&
        (likeness(origin) >= settings.copyResemblance ||
          (isFrom(act.syndicatedFrom, origin.outlet) && likeness(origin) >= SYNDICATED_RESEMBLANCE)),
    ) ?? null
  );
}

/** The articles that later ones may be copies of, with this one. */
export function withOrigin(
  articles: readonly Origin[],
  { articleId, outlet, sketch }: Act,
  readOn: Day,
  { copyDays }: NoveltySettings,
): Origin[] {
  const oldest = addDays(readOn, -copyDays);
  const kept = articles.filter((origin) => origin.readOn >= oldest && origin.articleId !== articleId);
  return [...kept, { articleId, outlet, readOn, sketch }];
}
