import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeHtml } from '../../src/articles/decode.ts';
import { extractArticle } from '../../src/articles/extract.ts';
import { sketchOf } from '../../src/articles/sketch.ts';
import { InputError } from '../../src/domain/errors.ts';
import { resemblance } from '../../src/domain/sketch.ts';

const P1 =
  'The harbour council of Norland met on Monday to talk about the ferry, which has not sailed since the storm in January.';
const P2 =
  'A new engine is to come in June, the harbour master told the council, and until then the mail goes by aeroplane.';
const P3 =
  'Fishermen asked who would pay for it; nobody had an answer before the lights went out in the whole street.';

const input = (html: string | null, text: string | null = null, title: string | null = null) => ({
  id: 'a',
  url: 'https://news.example/1?utm_source=x',
  publishedAt: null,
  html,
  text,
  title,
});
const body = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${inner}</body></html>`;
const ps = [P1, P2, P3].map((text) => `<p>${text}</p>`).join('');
const prose = [P1, P2, P3].join('\n\n');

test.each([
  [
    'an article element',
    `<nav><a href="/">Home</a></nav><article><h1>Ferry</h1>${ps}</article><footer><p>© Norland News</p></footer>`,
  ],
  [
    'nested divs',
    `<div class="wrap"><div class="menu"><ul><li><a href="/a">World</a></li></ul></div><div><div class="text">${ps}</div></div></div>`,
  ],
  [
    'paragraphs right in the body',
    `<h1>Ferry</h1>${ps}<div class="comments"><p>Jo: I took that ferry every day as a child and miss it dearly.</p></div>`,
  ],
  [
    'related stories inside',
    `<article>${ps.replace('</p><p>', '</p><div class="related-stories"><h3>Related</h3><p><a href="/x">Ten things to know about ferries this summer</a></p></div><p>')}</article>`,
  ],
  [
    'a newsletter box and a caption',
    `<article><figure><img src="a.jpg"><figcaption>The ferry in better days, seen from the old lighthouse.</figcaption></figure>${ps}<div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story from the harbour.</p></div></article>`,
  ],
  [
    'an aside and scripts',
    `<main>${ps}<aside><p>Most read: the mayor's dog has had nine puppies, all of them black.</p></aside><script>var a = "<p>no</p>";</script></main>`,
  ],
])('the prose of a page is found and nothing around it: %s', (_, html) => {
  expect(extractArticle(input(body(html))).text).toBe(prose);
});

test('text that is parted by line breaks only becomes paragraphs', () => {
  const { text } = extractArticle(input(body(`<div id="story">${P1}<br><br>${P2}<br><br>${P3}</div>`)));
  expect(text).toBe(prose);
});

test('title, byline, site, date and address come from what the page says of itself', () => {
  const head = `<title>Ferry stays in harbour | Norland News</title><meta property="og:site_name" content="Norland News"><link rel="canonical" href="https://news.example/ferry?utm_medium=y">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays in harbour","datePublished":"2024-05-02T09:00:00+02:00","author":[{"name":"Ann Writer"},{"name":"Bo Scribe"}]}</script>`;
  expect(extractArticle(input(body(`<article>${ps}</article>`, head)))).toMatchObject({
    title: 'Ferry stays in harbour',
    byline: 'Ann Writer, Bo Scribe',
    siteName: 'Norland News',
    publishedAt: '2024-05-02T07:00:00.000Z',
    language: 'en',
    canonicalUrl: 'https://news.example/ferry',
  });
});

test('a note of syndication names the outlet and is no prose', () => {
  const { text, syndicatedFrom } = extractArticle(
    input(body(`<article>${ps}<p><em>This article first appeared in Norland News.</em></p></article>`)),
  );
  expect(syndicatedFrom).toBe('Norland News');
  expect(text).toBe(prose);
});

test('a selector settles where the prose is, where the general way fails', () => {
  const html = body(`<div class="other">${ps}${ps}</div><div class="mine"><p>${P2}</p><p>${P3}</p></div>`);
  expect(extractArticle(input(html), '.mine').text).toBe([P2, P3].join('\n\n'));
});

test.each([
  '<html></html>',
  body('<form><input name="password"></form>'),
  body('<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>'),
])('a page that is no article is refused by name: %s', (html) => {
  expect(() => extractArticle(input(html))).toThrow(/news\.example.*is no article/);
});

test('a pull quote signed with an office is words of the article; a headline that ends with an outlet is none', () => {
  const headed = (line: string) => extractArticle(input(null, `${line}\n\n${P1}\n\n${P2}`));
  expect(headed('The ferry will never sail – Minister Ann Bell')).toMatchObject({
    title: null,
    text: `The ferry will never sail – Minister Ann Bell\n\n${P1}\n\n${P2}`,
  });
  expect(headed('The ferry will never sail – Norland News')).toMatchObject({
    title: 'The ferry will never sail – Norland News',
    text: `${P1}\n\n${P2}`,
  });
});

test('plain text keeps all prose and loses the page around it', () => {
  const text = `top of page\n\nFerry Stays in Harbour as Council Waits for an Engine\n\nBy Ann Writer\n\n${P1}\n${P2}\n\nHarbour Master Jo\n\n${P3}\n\nHarbour Master Jo\n\nComments\n\nferry_160x600.jpg\nbottom of page`;
  const article = extractArticle(input(null, text));
  expect(article.text).toBe(prose);
  expect(article).toMatchObject({
    title: 'Ferry Stays in Harbour as Council Waits for an Engine',
    byline: 'Ann Writer',
    language: 'en',
  });
});

test('lines wrapped by hand come together again', () => {
  const wrapped = P1.replace(/(.{40,55}) /g, '$1\n');
  expect(wrapped).toContain('\n');
  expect(extractArticle(input(null, `${wrapped}\n\n${P2}`)).text).toBe(`${P1}\n\n${P2}`);
});

test('what no database can hold is replaced one unit for one', () => {
  const { text } = extractArticle(input(null, `A \u0000 B \ud800 C \u0093D\u0094. ${P1}`));
  expect(text.slice(0, 15)).toBe('A \ufffd B \ufffd C “D”. ');
});

test.each([
  ['utf-8', Buffer.from('café'), null],
  ['a header', Buffer.from('café', 'latin1'), 'text/html; charset=iso-8859-1'],
  ['a meta element', Buffer.from('<meta charset="windows-1252">café', 'latin1'), null],
  ['nothing but the bytes', Buffer.from('café', 'latin1'), null],
])('bytes are decoded by %s', (_, bytes, contentType) => {
  expect(decodeHtml(bytes, contentType)).toContain('café');
});

test('nesting beyond any page is refused', () => {
  expect(() => extractArticle(input(`${'<div>'.repeat(100_000)}x`))).toThrow(InputError);
  expect(() => extractArticle(input(`${'<div>'.repeat(1600)}<p>${P1}</p><p>${P2}</p>`))).toThrow(/nest more/);
});

test('a page that nests deeply, or leaves tags open, is read', () => {
  expect(extractArticle(input(`${'<div>'.repeat(1400)}<p>${P1}</p><p>${P2}</p>`)).text).toBe(
    `${P1}\n\n${P2}`,
  );
  expect(extractArticle(input(`<svg>${'<path d="">'.repeat(1000)}</svg><p>${P1}</p><p>${P2}</p>`)).text).toBe(
    `${P1}\n\n${P2}`,
  );
});

test('a page without html and body elements is read', () => {
  expect(extractArticle(input(`<title>News</title><p>${P1}<p>${P2}`)).text).toBe(`${P1}\n\n${P2}`);
});

test.each([
  ['with many elements side by side', '<p>x</p>', 50_000],
  ['with many line breaks', '<br>', 50_000],
  ['within many lists', '<ul><li><div>', 400],
  ['within many headers', '<article><header>', 400],
  ['within many elements that are named as surroundings', '<div class="share">', 400],
])('a long article %s is read in one pass over the page', (_, piece, times) => {
  const prose = `<p>${`${P1} `.repeat(4000).trim()}</p><p>${P2}</p>`;
  expect(extractArticle(input(piece.repeat(times) + prose)).text.endsWith(`${P1}\n\n${P2}`)).toBe(true);
});

test('start tags that nest nothing are no nesting: those in a script, and many side by side', () => {
  const script = `<script>var parts = [${'"<div>",'.repeat(2000)}];</script>`;
  const wide = '<div><br></div>'.repeat(30_000);
  expect(extractArticle(input(body(`${script}<article>${ps}</article>${wide}`))).text).toBe(prose);
});

test('a page in a script without spaces is an article by the words it would have', () => {
  const sentence = '港の評議会は月曜日に集まり、一月の嵐から動いていない渡し船について話し合った。';
  const paragraph = `<p>${sentence.repeat(3)}</p>`;
  const { text } = extractArticle(input(body(`<main>${paragraph}${paragraph}</main>`)));
  expect(text.split('\n\n')).toHaveLength(2);
});

test('whatever the markup, the answer is an article or an InputError', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="x">',
    '</div>',
    '<article>',
    '<script>',
    '</script>',
    '<!--',
    '&amp;',
    '&#x0;',
    P1,
    '\u0000',
    '<a href="javascript:x">',
    '"',
    '<br>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        extractArticle(input(pieces.join('')));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 200 },
  );
});

test('a copy resembles its original, and another article does not', () => {
  const original = `${prose} ${prose.split(' ').reverse().join(' ')}`;
  expect(resemblance(sketchOf(original), sketchOf(`${original} Read more on our site.`))).toBeGreaterThan(
    0.8,
  );
  expect(
    resemblance(sketchOf(original), sketchOf(prose.toUpperCase().split(' ').sort().join(' '))),
  ).toBeLessThan(0.3);
  expect(sketchOf('too short')).toEqual([]);
});
