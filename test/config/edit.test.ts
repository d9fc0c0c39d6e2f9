import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceIdOf, withoutSource, withSources } from '../../src/config/edit.ts';
import { parseConfig } from '../../src/config/parse.ts';

const example = readFileSync(new URL('../../demarche.example.yaml', import.meta.url), 'utf8');
const feed = { id: 'a', url: 'https://a.example/rss', name: null };

test('the example is a valid configuration', () => {
  expect(parseConfig(example, 'demarche.example.yaml', {}).sources).toEqual([]);
});

test('a source added to the example leaves every comment where it was', () => {
  const text = withSources(example, [feed]);
  expect(parseConfig(text, 'x', {}).sources.map(({ id }) => id)).toEqual(['a']);
  const comments = (all: string) => all.match(/#.*$/gm)?.map((line) => line.replace(/\s+/g, ' '));
  expect(comments(text)).toEqual(comments(example));
});

test('a second source goes behind the first, and removing it gives the first back', () => {
  const one = withSources('', [feed]);
  const two = withSources(one, [{ id: 'b', url: 'https://b.example/rss', name: 'B' }]);
  expect(parseConfig(two, 'x', {}).sources.map(({ id, name }) => [id, name])).toEqual([
    ['a', undefined],
    ['b', 'B'],
  ]);
  expect(withoutSource(two, 'b')).toBe(one);
});

test('removing what is not there says so', () => {
  expect(() => withoutSource('sources: []', 'a')).toThrow(/no source "a"/);
});

test('an id comes from the host, then from the path', () => {
  expect(sourceIdOf('https://www.news.example/world/rss.xml', new Set())).toBe('news-example');
  expect(sourceIdOf('https://news.example/world/rss.xml', new Set(['news-example']))).toBe(
    'news-example-world-rss-xml',
  );
});
