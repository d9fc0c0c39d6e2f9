import { expect, test } from 'vitest';
import { isSatire } from '../../src/articles/satire.ts';

const article = {
  title: null,
  canonicalUrl: null,
  text: 'Fiji has left the Pacific Islands Forum for the Moon.',
};

test.each([
  ['its title', { title: 'Satire: Fiji joins the Moon' }],
  ['its title, at the end', { title: 'Fiji joins the Moon | Satire' }],
  ['its address', { canonicalUrl: 'https://paper.example/satire/fiji-moon' }],
  ['a note at its foot', { text: `${article.text}\n\nThis article is satire.` }],
  ['a note at its head', { text: `The following is a work of satire.\n\n${article.text}` }],
])('satire is told by %s', (_, more) => {
  expect(isSatire({ ...article, ...more })).toBe(true);
});

test.each([
  ['nothing', {}],
  ['a title about it', { title: 'Satire under pressure as Peru leaves the court' }],
  ['an address with the word in it', { canonicalUrl: 'https://paper.example/news/satirebreak-in-lima' }],
  ['a saying in the middle', { text: `${article.text}\n\n“This is satire,” he said.\n\nNobody laughed.` }],
])('and not by %s', (_, more) => {
  expect(isSatire({ ...article, ...more })).toBe(false);
});
