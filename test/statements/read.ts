import type { Article } from '../../src/domain/article.ts';
import type { RecordedStatement } from '../../src/domain/statement.ts';
import { readDoc } from '../../src/language/doc.ts';
import { buildGazetteer, type Gazetteer } from '../../src/packs/gazetteer-index.ts';
import { statementsOf } from '../../src/statements/statements-of.ts';

/** A small world of its own, so that these tests don't hang on the packs. */
export const GAZETTEER = buildGazetteer({
  states: [
    {
      id: 'ARM',
      names: ['Armenia'],
      demonyms: ['Armenian', 'Armenians'],
      capital: 'Yerevan',
      metonyms: [],
      timeZone: 'Asia/Yerevan',
    },
    {
      id: 'RUS',
      names: ['Russia'],
      demonyms: ['Russian', 'Russians'],
      capital: 'Moscow',
      metonyms: ['Kremlin'],
      timeZone: 'Europe/Moscow',
    },
    {
      id: 'HUN',
      names: ['Hungary'],
      demonyms: ['Hungarian', 'Hungarians'],
      capital: 'Budapest',
      metonyms: [],
      timeZone: 'Europe/Budapest',
    },
  ],
  bodies: [
    {
      id: 'CSTO',
      kind: 'organisation',
      names: ['Collective Security Treaty Organization'],
      acronyms: ['CSTO'],
      nouns: ['alliance', 'bloc', 'organization'],
      organs: ['CSTO Secretariat'],
      depositary: 'Russia',
      clause: null,
      members: [],
    },
  ],
  offices: [
    {
      name: 'Serzh Sargsyan',
      aliases: [],
      role: 'prime minister',
      actor: 'ARM',
      tier: 'head',
      from: '2018-04-17',
      to: '2018-04-23',
    },
    {
      name: 'Nikol Pashinyan',
      aliases: [],
      role: 'prime minister',
      actor: 'ARM',
      tier: 'head',
      from: '2018-05-08',
      to: null,
    },
    {
      name: 'Dmitry Peskov',
      aliases: [],
      role: 'government spokesperson',
      actor: 'RUS',
      tier: 'head',
      from: '2012-05-22',
      to: null,
    },
  ],
  outlets: [{ name: 'Armenpress', aliases: [] }],
  regions: [],
});

/** Statements of a text published at noon of a day or at an instant, or undated. */
export function statementsIn(
  text: string,
  day: string | null = '2024-06-13',
  title: string | null = null,
  gazetteer: Gazetteer = GAZETTEER,
): RecordedStatement[] {
  const publishedAt = day && (day.includes('T') ? day : `${day}T12:00:00Z`);
  const article: Article = {
    text,
    title,
    byline: null,
    siteName: null,
    publishedAt,
    language: 'en',
    canonicalUrl: null,
    syndicatedFrom: null,
  };
  return statementsOf(readDoc(text, gazetteer, day?.slice(0, 10) ?? null, title ?? ''), article, gazetteer);
}

/** Those in which somebody speaks. */
export const saidIn = (text: string, day?: string | null): RecordedStatement[] =>
  statementsIn(text, day).filter(({ kind }) => kind !== 'narrated');

/** "speaker | cue | part … part" of each saying. */
export const outlined = (text: string): string[] =>
  saidIn(text).map(
    ({ speaker, cue, parts }) =>
      `${speaker?.text ?? '-'} | ${cue?.text ?? '-'} | ${parts.map(([start, end]) => text.slice(start, end)).join(' … ')}`,
  );
