import { expect, test } from 'vitest';
import { FetchError } from '../../src/domain/errors.ts';
import { AlertRaised, ArticleRevised, ArticleScraped } from '../../src/events/types/index.ts';

test('an error’s message holds no NUL, no lone surrogate and at most 2,000 units, so that no job is stranded by it', () => {
  const { message } = new FetchError('fetch.status', `a\u0000b\ud83d ${'x'.repeat(5000)}`);
  expect(message).toMatch(/^a\\0b\ufffd x/);
  expect(message.isWellFormed()).toBe(true);
  expect(message.includes('\u0000')).toBe(false);
  expect(message.length).toBeLessThanOrEqual(2001);
});

test('what people wrote is declared redactable in the event types that hold it', () => {
  expect(ArticleScraped.redactable).toEqual(['text', 'title', 'byline']);
  expect(ArticleRevised.redactable).toEqual(['text', 'title', 'byline']);
  expect(AlertRaised.redactable).toEqual(['evidence', 'title']);
});
