import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/domain/errors.ts';
import { readFeed } from '../../src/feeds/read.ts';

const read = (text: string | Uint8Array, contentType: string | null = null) =>
  readFeed(typeof text === 'string' ? Buffer.from(text) : text, {
    contentType,
    url: 'https://news.example/feed',
  });

test('RSS 2.0: title, link, guid, date, author and content', () => {
  const { feed, items, problems } =
    read(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>News</title><link>https://news.example/</link><language>en-gb</language><ttl>15</ttl>
    <item><title>A &amp; B</title><link>/a</link><guid isPermaLink="false">x1</guid><pubDate>Thu, 02 May 2024 09:30:00 +0200</pubDate>
    <dc:creator>Ann Writer</dc:creator><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item></channel></rss>`);
  expect(feed).toEqual({ title: 'News', link: 'https://news.example/', language: 'en-gb', ttlSeconds: 900 });
  expect(items).toEqual([
    {
      guid: 'x1',
      url: 'https://news.example/a',
      title: 'A & B',
      publishedAt: '2024-05-02T07:30:00.000Z',
      author: 'Ann Writer',
      summaryHtml: 'Short',
      contentHtml: '<p>Long</p>',
    },
  ]);
  expect(problems).toEqual([]);
});

test('Atom: links resolve against xml:base, and the date of updating stands in for publication', () => {
  const { items } =
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/x/"><title>T</title>
    <entry><id>tag:1</id><title>One</title><link rel="alternate" href="one.html"/><link rel="self" href="self"/><updated>2024-05-02T09:00:00Z</updated>
    <author><name>Bo</name></author><summary>S</summary></entry></feed>`);
  expect(items[0]).toMatchObject({
    guid: 'tag:1',
    url: 'https://atom.example/x/one.html',
    publishedAt: '2024-05-02T09:00:00.000Z',
    author: 'Bo',
  });
});

test('RDF: items stand beside the channel', () => {
  const { feed, items } =
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="c"><title>R</title></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2024-05-02</dc:date></item></rdf:RDF>`);
  expect(feed.title).toBe('R');
  expect(items[0]).toMatchObject({
    guid: 'https://r.example/1',
    url: 'https://r.example/1',
    publishedAt: '2024-05-02T00:00:00.000Z',
  });
});

test('JSON Feed 1.1', () => {
  const { items } = read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: '1',
          url: '/1',
          title: 'One',
          date_published: '2024-05-02T00:00:00Z',
          authors: [{ name: 'Cy' }],
          content_text: 'a < b',
        },
      ],
    }),
  );
  expect(items[0]).toMatchObject({
    guid: '1',
    url: 'https://news.example/1',
    author: 'Cy',
    contentHtml: 'a &lt; b',
  });
});

test('nothing is made up: no title from the summary, no link from the site', () => {
  const { items } = read(
    '<rss version="2.0"><channel><link>https://news.example/</link><item><description>Only this</description></item></channel></rss>',
  );
  expect(items[0]).toMatchObject({ title: null, url: null, guid: null, publishedAt: null });
});

test('a permalink guid serves as address, one that is none does not', () => {
  const item = (guid: string) =>
    read(`<rss version="2.0"><channel><item>${guid}</item></channel></rss>`).items[0]?.url;
  expect(item('<guid>https://news.example/1</guid>')).toBe('https://news.example/1');
  expect(item('<guid isPermaLink="false">https://news.example/1</guid>')).toBeNull();
});

test('a document that breaks off gives what can be read, and says so', () => {
  const { items, problems } = read(
    '<rss version="2.0"><channel><item><title>One</title></item><item><title>Two</ti',
  );
  expect(items[0]?.title).toBe('One');
  expect(problems.map(({ code }) => code)).toContain('feed.truncated');
});

test.each([
  [
    'windows-1251 by its declaration',
    Buffer.from([
      ...Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>'),
      0xcd,
      0xee,
      0xe2,
      ...Buffer.from('</title></channel></rss>'),
    ]),
    null,
    'Нов',
  ],
  [
    'latin-1 by the header',
    Buffer.from('<rss version="2.0"><channel><title>caf\u00e9</title></channel></rss>', 'latin1'),
    'text/xml; charset=iso-8859-1',
    'café',
  ],
  [
    'UTF-16 by its mark',
    Buffer.from('\ufeff<rss version="2.0"><channel><title>Ü</title></channel></rss>', 'utf16le'),
    null,
    'Ü',
  ],
])('the encoding is found: %s', (_, bytes, contentType, title) => {
  expect(read(bytes, contentType).feed.title).toBe(title);
});

test('what says UTF-8 and is not is read as Windows-1252 and told', () => {
  const { feed, problems } = read(
    Buffer.from(
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>caf\u00e9</title></channel></rss>',
      'latin1',
    ),
  );
  expect(feed.title).toBe('café');
  expect(problems.map(({ code }) => code)).toEqual(['feed.encoding']);
});

test.each(['<html><body>Not found</body></html>', 'hello', '', '{"a": 1}', '[]'])('%j is no feed', (text) => {
  expect(() => read(text)).toThrow(InputError);
});

test('entities that multiply are not followed', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]><rss version="2.0"><channel><title>&a19;</title></channel></rss>`;
  expect(read(bomb).feed.title?.length ?? 0).toBeLessThan(100);
});

test('whatever the bytes, the answer is a feed or an InputError', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ maxLength: 200 }).map((text) => Buffer.from(`<rss><channel>${text}</channel></rss>`)),
      ),
      (bytes) => {
        try {
          read(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      },
    ),
    { numRuns: 300 },
  );
});
