import { expect, test } from 'vitest';
import { supersededIn, usedAnalysis } from '../src/adoption.ts';
import { ArticleScraped, StatementRecorded } from '../src/events/types/index.ts';

const analysis = (analysisVersion: string, position: number, contentHash = 'h') => ({
  articleId: 'a',
  contentHash,
  analysisVersion,
  position,
});
const adoption = (analysisVersion: string, position: number) => ({ analysisVersion, position });

test('the first analysis of a text is used while no other is adopted', () => {
  expect(usedAnalysis([analysis('new', 5), analysis('old', 2)], [])?.analysisVersion).toBe('old');
});

test('a further analysis is used once its version is adopted behind it', () => {
  const both = [analysis('old', 2), analysis('new', 5)];
  expect(usedAnalysis(both, [adoption('new', 9)])?.analysisVersion).toBe('new');
});

test('an adoption says nothing of what was analyzed after it', () => {
  const both = [analysis('old', 2), analysis('new', 12)];
  expect(usedAnalysis(both, [adoption('new', 9)])?.analysisVersion).toBe('old');
});

test('the last adoption wins, also where it goes back to an earlier version', () => {
  const all = [analysis('one', 2), analysis('two', 5), analysis('three', 7)];
  const adoptions = [adoption('two', 6), adoption('three', 8), adoption('two', 9)];
  expect(usedAnalysis(all, adoptions)?.analysisVersion).toBe('two');
});

test('a text that nobody analyzed has none', () => {
  expect(usedAnalysis([], [adoption('new', 9)])).toBeNull();
});

test('only what belongs to another analysis of the same text is left out', () => {
  const isSuperseded = supersededIn(
    [analysis('old', 2), analysis('new', 5), analysis('old', 3, 'other text')],
    [adoption('new', 9)],
  );
  const statement = (of: object) => ({ type: StatementRecorded.type, data: { articleId: 'a', ...of } });
  expect(isSuperseded(statement({ contentHash: 'h', analysisVersion: 'old' }))).toBe(true);
  expect(isSuperseded(statement({ contentHash: 'h', analysisVersion: 'new' }))).toBe(false);
  expect(isSuperseded(statement({ contentHash: 'other text', analysisVersion: 'old' }))).toBe(false);
  const text = { articleId: 'a', contentHash: 'h', analysisVersion: 'old' };
  expect(isSuperseded({ type: ArticleScraped.type, data: text })).toBe(false);
});
