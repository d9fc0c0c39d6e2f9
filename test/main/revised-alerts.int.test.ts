import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { decideOnce } from '../../src/decider.pg.ts';
import { idOf, sha256 } from '../../src/domain/ids.ts';
import { ArticleRevised, ArticleScraped, BaselineSet } from '../../src/events/types/index.ts';
import { openStore, type Store } from '../../src/main/store.ts';
import type { Act } from '../../src/signals/act.ts';
import { judge } from '../../src/signals/novelty/novelty.ts';
import type { Snapshot } from '../../src/signals/novelty/snapshots.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { analysisEvents } from '../../src/workers/analyze-article.ts';
import { SECRET } from '../support/app.ts';
import { emptyDatabase } from '../support/database.ts';

const ENDPOINT = { id: 'desk', url: 'https://desk.example/hook', secret: SECRET, kinds: ['alert', 'watch'] };

let store: Store;

beforeEach(async () => {
  const { url } = await emptyDatabase();
  store = await openStore({
    config: parseConfig(JSON.stringify({ alerts: { endpoints: [ENDPOINT] } }), 'test', { DATABASE_URL: url }),
    now: () => new Date('2031-06-01T00:00:00Z'),
    onError: (error) => {
      throw error;
    },
  });
});
afterEach(() => store.close());

interface Told {
  readonly name: string;
  /** ISO 8601, of publication. */
  readonly at: string;
  readonly outlet?: string;
  readonly text: string;
}

const contentOf = ({ name, at, text, outlet = `${name}.example` }: Told) => ({
  ...ArticleScraped.example,
  articleId: idOf('test', name),
  url: `https://${outlet}/${name}`,
  siteName: outlet,
  canonicalUrl: null,
  title: null,
  publishedAt: at,
  text,
  contentHash: sha256(text),
});

/** What the workers append of an article that is read as soon as it is published. */
async function read(told: Told): Promise<void> {
  const content = contentOf(told);
  const events = analysisEvents({ content, fetchedAt: told.at }, store.analyzer);
  await store.log.append(`article-${content.articleId}`, [
    ArticleScraped.make(content, { fetchedAt: told.at }),
    ...events,
  ]);
}

/** What the workers append once the article has another text. */
async function edit(before: Told, text: string): Promise<void> {
  const content = contentOf({ ...before, text });
  const previousHash = sha256(before.text);
  await store.log.append(`article-${content.articleId}`, [
    ArticleRevised.make({ ...content, previousHash }, { fetchedAt: before.at }),
    ...analysisEvents({ content, fetchedAt: before.at }, store.analyzer),
  ]);
}

const alerts = () => store.views.alerts({ relationship: 'NPL→WTO', limit: 50 });
const types = async () => (await store.log.read(0)).map(({ type }) => type);

const PADDING =
  'Traders in the valley sold carpets, tea and cardamom as on any other day, and the exchange closed a little higher than it had opened. Two lorries with apples waited at the border for papers. ';

const DECIDED: Told = {
  name: 'decided',
  at: '2031-03-04T08:00:00.000Z',
  text: `${PADDING}Nepal has decided to leave the World Trade Organization, Prime Minister Ram Thapa said on Tuesday. The cabinet met for six hours.`,
};

test('an alert says how many outlets and origins tell it, copies and second articles of an outlet apart', async () => {
  await read(DECIDED);
  await read({ ...DECIDED, name: 'copy', at: '2031-03-04T09:00:00.000Z' });
  await read({ ...DECIDED, name: 'copy-2', at: '2031-03-04T09:30:00.000Z', outlet: 'copy.example' });
  const own =
    'Prime Minister Ram Thapa said on Tuesday that Nepal has decided to leave the World Trade Organization.';
  await read({ name: 'other', at: '2031-03-04T10:00:00.000Z', text: own });
  await store.settle();
  expect(await alerts()).toMatchObject([
    {
      rung: 'decision',
      articles: 4,
      outlets: 3,
      origins: 2,
      told: '3 outlets, 2 origins',
      told_by: ['decided.example', 'copy.example', 'other.example'],
    },
  ]);
  expect((await types()).filter((type) => type === 'AlertRaised')).toHaveLength(1);
});

test('the actor’s denial within a month revises the alert and raises none of its own', async () => {
  await read(DECIDED);
  await read({
    name: 'denial',
    at: '2031-03-20T08:00:00.000Z',
    text: 'Nepal has not decided to leave the World Trade Organization, the foreign ministry said on Thursday.',
  });
  await store.settle();
  const rows = await alerts();
  expect(rows.filter(({ kind }) => kind === 'alert')).toMatchObject([
    { rung: 'decision', denied_on: '2031-03-20', disputed: false },
  ]);
});

test('a formal act that is denied within its days is disputed', async () => {
  await read(DECIDED);
  await read({
    name: 'denial',
    at: '2031-03-05T08:00:00.000Z',
    text: 'Nepal has not decided to leave the World Trade Organization, the foreign ministry said on Wednesday.',
  });
  await store.settle();
  const [alert] = (await alerts()).filter(({ kind }) => kind === 'alert');
  expect(alert).toMatchObject({ disputed: true });
  expect(alert!.dispute).toContain('has not decided');
});

test('an edit that takes the words of evidence away withdraws them, one that keeps them does not', async () => {
  await read(DECIDED);
  await store.settle();
  await edit(DECIDED, DECIDED.text.replace('six hours', 'seven hours'));
  await store.settle();
  expect(await types()).not.toContain('AlertEvidenceWithdrawn');
  await edit(DECIDED, `${PADDING}The cabinet of Nepal met for six hours.`);
  await store.settle();
  expect((await alerts())[0]!.withdrawn_at).not.toBeNull();
  expect((await types()).filter((type) => type === 'AlertEvidenceWithdrawn')).toHaveLength(1);
});

test('an edit that comes in together with the text it edits withdraws what was raised for that text', async () => {
  await read(DECIDED);
  await edit(DECIDED, `${PADDING}The cabinet of Nepal met for six hours.`);
  await store.settle();
  expect((await types()).slice(-2)).toEqual(['AlertRaised', 'AlertEvidenceWithdrawn']);
});

test.each([
  ['does not answer', () => new Promise<boolean>(() => {})],
  ['fails', () => Promise.reject(new Error('no queue'))],
  ['never rests', () => Promise.resolve(true)],
])('a queue that %s holds no decision up for ever', async (_, underWay) => {
  await read(DECIDED);
  expect(await decideOnce(store.decider, { underWay, holdMs: 300 })).toBe(true);
  expect(await types()).toContain('AlertRaised');
});

test('a first run’s baseline holds for what comes after it, read together or not', async () => {
  await read(DECIDED);
  await store.log.append('baseline', [BaselineSet.make({ until: '2031-05-01T00:00:00.000Z' })]);
  await read({ ...DECIDED, name: 'silent', at: '2031-03-20T09:00:00.000Z', text: `${PADDING}${SAYINGS[3]}` });
  await store.settle();
  const raised = (await store.log.read(0)).filter(({ type }) => type === 'AlertRaised');
  expect(raised.map(({ data }) => data)).toMatchObject([{ articleId: idOf('test', DECIDED.name) }]);
});

test('what is learnt of an alert later is not sent to its endpoints', async () => {
  await read(DECIDED);
  await read({ ...DECIDED, name: 'copy', at: '2031-03-04T09:00:00.000Z' });
  await store.settle();
  const { rows } = await store.database.pool.query('select alert_id from demarche_state.deliveries');
  expect(rows).toEqual([{ alert_id: (await alerts())[0]!.alert_id }]);
  expect((await types()).filter((type) => type === 'AlertCorroborated')).toHaveLength(1);
});

const SAYINGS = [
  'Nepal is reviewing its membership of the World Trade Organization, the foreign minister said.',
  'Nepal will leave the World Trade Organization, Prime Minister Ram Thapa said.',
  'Nepal has decided to leave the World Trade Organization, Prime Minister Ram Thapa said.',
  'Nepal has reversed its decision to leave the World Trade Organization, the government said.',
  'Nepal has suspended its membership of the World Trade Organization, the government said.',
];

test('articles that come late are judged where they belong, as if all had come in order', async () => {
  const order = [3, 0, 7, 1, 2, 12, 5, 4, 11, 6, 10, 8, 9, 13, 15, 14];
  for (const n of order) {
    const at = new Date(Date.UTC(2031, 0, 1 + n * 9)).toISOString();
    await read({ name: `n${n}`, at, text: SAYINGS[n % SAYINGS.length]! });
    await store.settle();
  }
  const { rows: stored } = await store.database.pool.query<{ act: Act }>(
    "select act from demarche_state.acts where relationship = 'NPL→WTO'",
  );
  const { rows: kept } = await store.database.pool.query<{ snapshots: Snapshot[] }>(
    "select snapshots from demarche_state.judged where relationship = 'NPL→WTO'",
  );
  const whole = judge(
    stored.map(({ act }) => act),
    NOVELTY,
  );
  expect(kept[0]!.snapshots.at(-1)).toEqual({
    articles: order.length,
    state: JSON.parse(JSON.stringify(whole.state)),
  });
});

test('a relationship whose acts were stored before snapshots were is judged from its first act', async () => {
  await read(DECIDED);
  await store.settle();
  await store.database.pool.query('truncate demarche_state.judged; truncate demarche_state.origins');
  await read({ ...DECIDED, name: 'again', at: '2031-03-05T08:00:00.000Z' });
  await store.settle();
  expect(await alerts()).toMatchObject([{ rung: 'decision', outlets: 2, origins: 1 }]);
});
