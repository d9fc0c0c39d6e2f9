import type { Gazetteer } from '../packs/gazetteer-index.ts';
import type { About } from './mentions.ts';

/** Offices that one state has. */
const ONLY_IN: readonly (readonly [RegExp, string])[] = [
  [/\bsecretary of state\b(?! for\b)/i, 'USA'],
  [/\btaoiseach\b/i, 'IRL'],
];
/** "The court spokesman", "a forum official": what is spoken for, by what it is. */
const BY_NOUN =
  /(?<!(?:supreme|constitutional|high|appeals?|criminal|district) )\b(\p{Ll}{3,})(?:['’]s)? (?:spokes\w+|officials?|chief|chair\w*|secretariat|prosecutors?|registrar|registry|sources?)\b/u;

/** "The foreign ministry": a ministry by its trade, of a state that the words do not name. */
export const MINISTRY = /^(?:the )?(?:foreign|defen[cs]e|justice|interior|energy|environment) ministry$/i;

/** Which of the article's bodies a noun before an office means. */
export function bodyByNoun({ bodies }: About, gazetteer: Gazetteer, words: string): string | null {
  const noun = BY_NOUN.exec(words)?.[1] ?? '';
  const isCalled = (id: string) => gazetteer.bodies.get(id)?.nouns.includes(noun) ?? false;
  return bodies.slice(0, 2).find(isCalled) ?? null;
}

/** "An official in Lima": of the state whose capital that is, but where a body of the article has its seat there. */
export function atCapital({ bodies }: About, gazetteer: Gazetteer, words: string): string | null {
  const city = /\bin (\p{Lu}[\p{L}.'’ -]+)$/u.exec(words)?.[1];
  if (city === undefined) return null;
  const isSeat = bodies.some((id) => gazetteer.bodies.get(id)?.secretariat === city);
  if (isSeat) return null;
  return [...gazetteer.states.values()].find(({ capital }) => capital === city)?.id ?? null;
}

/** The one state with such an office, if the article speaks of it. */
export function onlyIn({ states }: About, words: string): string | null {
  const state = ONLY_IN.find(([office]) => office.test(words))?.[1] ?? '';
  return states.includes(state) ? state : null;
}
