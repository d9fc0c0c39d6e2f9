import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Backtest } from '../src/backtest.ts';
import { loadPacks } from '../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../packs')]);

const article = (id: string, day: string | null, text: string) => ({
  id,
  url: null,
  publishedAt: day && `${day}T09:00:00Z`,
  html: null,
  text,
  title: null,
});

const STORY = [
  article(
    'review',
    '2031-01-10',
    'The government of Nepal is reviewing its membership of the World Trade Organization, the foreign minister said on Friday in Kathmandu.',
  ),
  article(
    'decision',
    '2031-03-04',
    'Nepal has decided to leave the World Trade Organization, Prime Minister Ram Thapa said on Tuesday. The cabinet met for six hours.',
  ),
  article(
    'again',
    '2031-03-05',
    'The government of Nepal has decided to leave the World Trade Organization. Exporters of carpets in the valley are worried about tariffs.',
  ),
  article(
    'back',
    '2031-06-02',
    'Nepal has reversed its decision to leave the World Trade Organization, the new government said on Monday.',
  ),
];

function run(articles: readonly ReturnType<typeof article>[]) {
  const backtest = new Backtest(packs);
  return articles.flatMap((one) => backtest.next(one));
}

test('a story from review to decision and back alerts once for each step', () => {
  expect(
    run(STORY).map(({ articleId, kind, reason, rung }) => `${articleId} ${kind} ${reason} ${rung}`),
  ).toEqual([
    'review alert new-rung review',
    'decision alert new-rung decision',
    'back alert reversal affirmation',
  ]);
});

test('an alert has the fields of the contract', () => {
  expect(Object.keys(run(STORY)[0]!).sort()).toEqual([
    'articleId',
    'disputed',
    'evidence',
    'form',
    'kind',
    'level',
    'modality',
    'previousLevel',
    'reason',
    'relationship',
    'rule',
    'rung',
    'saidOn',
    'track',
  ]);
});

test('articles that come later change no alert that was raised before', () => {
  const whole = run(STORY);
  for (let n = 0; n <= STORY.length; n++) {
    const ids = STORY.slice(0, n).map(({ id }) => id);
    expect(run(STORY.slice(0, n))).toEqual(whole.filter(({ articleId }) => ids.includes(articleId)));
  }
});

test('an undated article counts as read last', () => {
  const undated = article('undated', null, STORY[2]!.text);
  expect(run([...STORY.slice(0, 2), undated]).map(({ articleId }) => articleId)).toEqual([
    'review',
    'decision',
  ]);
});
