import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadArticles } from '../demo/articles.ts';
import { analyze } from '../src/analyze.ts';
import { Backtest } from '../src/backtest.ts';
import { RecordedBacktest } from '../src/backtest-recorded.ts';
import { loadPacks } from '../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../packs')]);

/** The demo's wire, of which each article has its own instant of publication. */
const WIRE = loadArticles().map(({ outlet, slug, title, publishedAt, paragraphs }) => {
  const url = `https://${outlet}.example/${slug}`;
  const text = paragraphs.join('\n\n');
  const id = `${outlet}/${slug}`;
  const input = { id, url, publishedAt, html: null, text, title };
  const { statements, sketch, article } = analyze(input, packs);
  const { syndicatedFrom } = article;
  const facts = {
    articleId: id,
    url,
    outlet: `${outlet}.example`,
    publishedAt,
    fetchedAt: null,
    syndicatedFrom,
    sketch,
  };
  return { input, facts, statements };
});

function alertsOf(wire: typeof WIRE) {
  const backtest = new RecordedBacktest(packs);
  for (const { facts, statements } of wire) backtest.add(facts, statements);
  return backtest.alerts();
}

test('recorded statements give the alerts that the texts give', () => {
  const backtest = new Backtest(packs);
  const fromTexts = WIRE.flatMap(({ input }) => backtest.next(input));
  expect(fromTexts.length).toBeGreaterThan(5);
  expect(alertsOf(WIRE)).toMatchObject(fromTexts);
});

test('the order in which a log recorded them changes nothing, nor does a second analysis', () => {
  expect(alertsOf([...WIRE].reverse())).toEqual(alertsOf(WIRE));
  expect(alertsOf([...WIRE, ...WIRE.slice(0, 20)])).toEqual(alertsOf(WIRE));
});
