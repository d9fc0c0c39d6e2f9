import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analysisLine, analyze } from '../src/analyze.ts';
import { loadPacks } from '../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../packs')]);
const TEXT = `Nepal is leaving the World Trade Organization, the foreign ministry in Kathmandu said on Tuesday.

The decision surprised traders. A spokesman for the ministry did not say when the country would hand in its notice.`;
const input = {
  id: 'n1',
  url: null,
  publishedAt: '2031-05-07T10:00:00Z',
  html: null,
  text: TEXT,
  title: null,
};

test('signals carry the contract’s fields and no others', () => {
  const line = analysisLine('n1', analyze(input, packs)) as { signals: Record<string, unknown>[] };
  expect(line.signals.length).toBeGreaterThan(0);
  expect(Object.keys(line.signals[0]!).sort()).toEqual(
    [
      'actor',
      'end',
      'form',
      'id',
      'level',
      'modality',
      'recount',
      'rule',
      'rung',
      'saidOn',
      'standing',
      'start',
      'statementId',
      'target',
      'text',
    ].sort(),
  );
});

test('statements show nothing of what is recorded for the rules', () => {
  const line = analysisLine('n1', analyze(input, packs)) as { statements: object[] };
  expect(line.statements.length).toBeGreaterThan(0);
  expect(line.statements.flatMap((one) => Object.keys(one))).not.toContain('context');
});

test('every span is the text that stands there', () => {
  const { article, statements, signals } = analyze(input, packs);
  for (const { start, end, text } of [...statements, ...signals]) {
    expect(text).toBe(article.text.slice(start, end));
  }
});

test('satire is said to be so and left unread', () => {
  const analysis = analyze({ ...input, title: 'Satire: Nepal leaves for the Moon' }, packs);
  expect(analysis).toMatchObject({ statements: [], signals: [] });
  expect(analysis.unsupported).toMatch(/satire/);
});

test('a text in another language is said to be so and left unread', () => {
  const text =
    'Le gouvernement du Pérou a décidé de quitter la Communauté andine, a dit le ministre mardi. Il ne sera pas possible de revenir sur cette décision, selon les autorités du pays.';
  const analysis = analyze({ ...input, text }, packs);
  expect(analysis).toMatchObject({ statements: [], signals: [] });
  expect(analysis.unsupported).toMatch(/language fr/);
});

test('the same article gives the same ids', () => {
  const ids = () => analyze(input, packs).signals.map(({ id }) => id);
  expect(ids()).toEqual(ids());
});
