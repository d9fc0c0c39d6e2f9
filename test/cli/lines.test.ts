import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT =
  'Estonia has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.\n\nNothing else was said.';
const line = (fields: object) =>
  JSON.stringify({
    id: 'a1',
    url: null,
    publishedAt: '2024-05-02T12:00:00Z',
    html: null,
    text: TEXT,
    title: null,
    ...fields,
  });

test.each(['extract', 'analyze'])('%s answers one line for each line, in order', async (verb) => {
  const { lines, status } = await runCli([verb], {
    stdin: ['x', 'y', 'z'].map((id) => line({ id })).join('\n'),
  });
  expect(lines.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  expect(status).toBe(0);
});

test.each(['extract', 'analyze'])(
  '%s answers a bad line with an error, goes on, and ends with status 1',
  async (verb) => {
    const stdin = [
      'not json',
      line({ id: 'b', text: null }),
      line({ id: 'c', publishedAt: 'soon' }),
      line({ id: 'd' }),
    ].join('\n');
    const { lines, status } = await runCli([verb], { stdin });
    expect(lines.map(({ id, error }) => [id, (error as { code?: string } | undefined)?.code])).toEqual([
      [null, 'input.line'],
      ['b', 'input.empty'],
      ['c', 'input.line'],
      ['d', undefined],
    ]);
    expect(status).toBe(1);
  },
);

test('every span that analyze gives is where it says', async () => {
  const { lines } = await runCli(['analyze'], { stdin: line({}) });
  const [{ article, statements, signals } = {}] = lines as {
    article: { text: string };
    statements: Span[];
    signals: Span[];
  }[];
  interface Span {
    start: number;
    end: number;
    text: string;
    speaker?: Span | null;
    cue?: Span | null;
  }
  const spans = [
    ...statements!,
    ...signals!,
    ...statements!.flatMap(({ speaker, cue }) => [speaker, cue].filter((one) => one !== null)),
  ] as Span[];
  expect(spans.length).toBeGreaterThan(2);
  for (const { start, end, text } of spans) expect(article!.text.slice(start, end)).toBe(text);
});

test('a decision that is told by a minister is a signal of the actor’s own', async () => {
  const { lines } = await runCli(['analyze'], { stdin: line({}) });
  const [{ signals } = {}] = lines as { signals: Record<string, unknown>[] }[];
  expect(signals).toContainEqual(
    expect.objectContaining({
      actor: 'EST',
      target: 'ECT',
      rung: 'decision',
      level: 7,
      modality: 'asserted',
      standing: 'self',
      recount: false,
    }),
  );
});

test('analyze says that it does not read another language, and never half-reads it', async () => {
  const text =
    'Le ministre a déclaré jeudi que le pays allait quitter la Charte de l’énergie et que la décision serait prise dans les prochains jours par le gouvernement.';
  const { lines } = await runCli(['analyze'], { stdin: line({ text }) });
  expect(lines[0]).toMatchObject({ statements: [], signals: [] });
});

test('backtest tells an act once, however many articles tell it', async () => {
  const stdin = ['a', 'b', 'c'].map((id) => line({ id })).join('\n');
  const { lines } = await runCli(['backtest'], { stdin });
  expect(
    lines.map(({ articleId, kind, relationship, rung, reason }) => [
      articleId,
      kind,
      relationship,
      rung,
      reason,
    ]),
  ).toEqual([['a', 'alert', 'EST→ECT', 'decision', 'new-rung']]);
});

test('feed prints one object, and refuses what is no feed with status 1', async () => {
  const rss = join(folder, 'a.xml');
  writeFileSync(
    rss,
    '<rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://n.example/1</link></item></channel></rss>',
  );
  const { lines } = await runCli(['feed', rss]);
  expect(lines[0]).toMatchObject({
    feed: { title: 'T' },
    items: [{ title: 'One', url: 'https://n.example/1', guid: null }],
    problems: [],
  });
  const refused = await runCli(['feed'], { stdin: '<html></html>' });
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('feed.not-a-feed');
  const missing = await runCli(['feed', join(folder, 'none.xml')]);
  expect(missing.err).toMatch(/none\.xml can't be read \(ENOENT\)/);
});

test('init writes a configuration that is valid, and never over one that is there', async () => {
  const cwd = mkdtempSync(join(folder, 'init-'));
  expect((await runCli(['init'], { cwd })).out).toMatch(/whsec_[A-Za-z0-9+/]{32}/);
  expect((await runCli(['init'], { cwd })).err).toContain('config.exists');
  expect((await runCli(['source', 'list'], { cwd })).out).toContain('No sources yet');
});

test('sources are added, listed, imported and removed', async () => {
  const cwd = mkdtempSync(join(folder, 'source-'));
  await runCli(['init'], { cwd });
  await runCli(['source', 'add', 'https://www.news.example/rss', '--name', 'News'], { cwd });
  writeFileSync(
    join(cwd, 'list.opml'),
    '<opml version="2.0"><body><outline text="G"><outline type="rss" text="Other" xmlUrl="https://other.example/feed"/><outline xmlUrl="https://www.news.example/rss"/></outline></body></opml>',
  );
  expect((await runCli(['source', 'import', join(cwd, 'list.opml')], { cwd })).out).toContain(
    '1 already there',
  );
  const listed = async () =>
    (await runCli(['source', 'list', '--json'], { cwd })).lines.map(({ id, name }) => [id, name]);
  expect(await listed()).toEqual([
    ['news-example', 'News'],
    ['other-example', 'Other'],
  ]);
  await runCli(['source', 'remove', 'news-example'], { cwd });
  expect(await listed()).toEqual([['other-example', 'Other']]);
  const wrong = await runCli(['source', 'add', 'ftp://x.example'], { cwd });
  expect([wrong.status, wrong.err.includes('ftp://x.example')]).toEqual([1, true]);
});

test('a wrong configuration line is named, and nothing starts', async () => {
  const cwd = mkdtempSync(join(folder, 'wrong-'));
  writeFileSync(join(cwd, 'demarche.yaml'), 'sources: []\nalert:\n  x: 1\n');
  const { err, status } = await runCli(['relationships'], { cwd });
  expect(status).toBe(1);
  expect(err).toMatch(/demarche\.yaml:2: unknown setting "alert"; did you mean alerts\?/);
});
