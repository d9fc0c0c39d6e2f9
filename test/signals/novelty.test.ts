import { expect, test } from 'vitest';
import type { Act } from '../../src/signals/act.ts';
import { judge } from '../../src/signals/novelty/novelty.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { act } from './acts.ts';

/** `article kind reason` of what isn't quiet, in order. */
function told(...acts: readonly Act[]): string[] {
  return judge(acts, NOVELTY)
    .verdicts.filter(({ kind }) => kind !== 'quiet')
    .map(({ act: one, kind, reason }) => `${one.articleId} ${kind} ${reason} ${one.signal.rung}`);
}

test('each higher rung alerts once, on its own track', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'suspension' }),
      act({ article: 'b', day: '2031-02-10', rung: 'review' }),
      act({ article: 'c', day: '2031-03-10', rung: 'intent', form: 'declared' }),
      act({ article: 'd', day: '2031-04-10', rung: 'decision', form: 'announced' }),
      act({ article: 'e', day: '2031-05-10', rung: 'notice' }),
    ),
  ).toEqual([
    'a alert new-rung suspension',
    'b alert new-rung review',
    'c alert new-rung intent',
    'd alert new-rung decision',
    'e alert new-rung notice',
  ]);
});

test('the same rung told weeks later is nothing new', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'declared' }),
      act({ article: 'b', day: '2031-01-11', rung: 'intent', form: 'declared' }),
      act({ article: 'c', day: '2031-03-01', rung: 'intent', form: 'declared' }),
    ),
  ).toEqual(['a alert new-rung intent']);
});

test('a harder form of the same rung alerts', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'declared' }),
      act({ article: 'b', day: '2031-06-10', rung: 'intent', form: 'irreversible' }),
    ),
  ).toEqual(['a alert new-rung intent', 'b alert harder-form intent']);
});

test('criticism and staying away wake nobody', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'criticism' }),
      act({ article: 'b', day: '2031-01-20', rung: 'non-participation' }),
    ),
  ).toEqual([]);
});

test('words after a standing decision are not new', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'decision', form: 'announced' }),
      act({ article: 'b', day: '2031-02-10', rung: 'intent', form: 'irreversible' }),
    ),
  ).toEqual(['a alert new-rung decision']);
});

test('a further organ deciding is a formal act of its own', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'notice' }),
      act({ article: 'b', day: '2031-02-10', rung: 'decision', form: 'adopted', organ: 'chamber' }),
      act({ article: 'c', day: '2031-03-10', rung: 'decision', form: 'adopted', organ: 'chamber' }),
      act({ article: 'd', day: '2031-04-10', rung: 'decision', form: 'adopted', organ: 'head' }),
    ),
  ).toEqual(['a alert new-rung notice', 'b alert formal-act decision', 'd alert formal-act decision']);
});

test('a near copy of an article already read is one more outlet and no more', () => {
  const sketch = Array.from({ length: 64 }, (_, i) => i);
  const copy = sketch.map((value, i) => (i < 12 ? value + 1000 : value)); // 52 of 64 alike: 0.81
  const other = sketch.map((value, i) => (i < 14 ? value + 1000 : value)); // 50 of 64: 0.78
  const [first, second, third] = [
    act({ article: 'a', day: '2031-01-10', rung: 'review', sketch }),
    act({ article: 'b', day: '2031-01-11', rung: 'intent', sketch: copy }),
    act({ article: 'c', day: '2031-01-12', rung: 'intent', sketch: other }),
  ];
  expect(told(first!, second!)).toEqual(['a alert new-rung review']);
  expect(told(first!, third!)).toEqual(['a alert new-rung review', 'c alert new-rung intent']);
});

test('a page that says where it is from is a copy where it resembles that', () => {
  const sketch = Array.from({ length: 64 }, (_, i) => i);
  const edited = sketch.map((value, i) => (i < 30 ? value + 1000 : value)); // 34 of 64 alike: 0.53
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'review', sketch, outlet: 'www.arendia-news.example' }),
      act({
        article: 'b',
        day: '2031-01-12',
        rung: 'intent',
        sketch: edited,
        syndicatedFrom: 'Arendia News',
      }),
    ),
  ).toEqual(['a alert new-rung review']);
});

test('another voice moves nothing, but the first permission and the first no-notice are watches', () => {
  const foreign = { standing: 'counterparty' } as const;
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'exit', modality: 'permission', ...foreign }),
      act({ article: 'b', day: '2031-01-12', rung: 'exit', modality: 'permission', ...foreign }),
      act({
        article: 'c',
        day: '2031-01-13',
        rung: 'notice',
        modality: 'denied',
        noNotice: true,
        ...foreign,
      }),
      act({ article: 'd', day: '2031-01-14', rung: 'intent', ...foreign }),
      act({ article: 'e', day: '2031-01-15', rung: 'decision', standing: 'third-party' }),
    ),
  ).toEqual(['a watch permission exit', 'c watch no-notice notice']);
});

test('a notice that the body confirms counts as the actor’s, unless the actor denies it', () => {
  const confirmed = act({ article: 'a', day: '2031-01-10', rung: 'notice', standing: 'counterparty' });
  const denied = act({ article: '0', day: '2031-01-09', rung: 'notice', modality: 'denied' });
  expect(told(confirmed)).toEqual(['a alert new-rung notice']);
  expect(told(denied, confirmed)).toEqual([]);
});

test('a hedge is a watch, and alerts once it has hardened', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'irreversible', modality: 'possible' }),
      act({ article: 'b', day: '2031-01-20', rung: 'intent', form: 'irreversible', modality: 'possible' }),
      act({ article: 'c', day: '2031-02-10', rung: 'intent', form: 'irreversible' }),
    ),
  ).toEqual(['a watch hedged intent', 'c alert new-rung intent']);
});

test('a denial within a month of what it denies is a watch, later it is not', () => {
  const said = act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'declared' });
  const denial = { rung: 'decision', form: 'announced', modality: 'denied' } as const;
  expect(told(said, act({ article: 'b', day: '2031-02-01', ...denial }))).toContain(
    'b watch denial decision',
  );
  expect(told(said, act({ article: 'b', day: '2031-03-01', ...denial }))).not.toContain(
    'b watch denial decision',
  );
});

test('a step announced for a case alerts once and is not counted as reached', () => {
  const inCase = { rung: 'suspension', modality: 'conditional' } as const;
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', ...inCase }),
      act({ article: 'b', day: '2031-02-10', ...inCase }),
      act({ article: 'c', day: '2031-03-10', rung: 'suspension' }),
    ),
  ).toEqual(['a alert new-rung suspension', 'c alert new-rung suspension']);
});

test('a step told as background is a backfill where it is higher and later than all that was seen', () => {
  const seen = act({ article: 'a', day: '2031-01-10', rung: 'suspension' });
  const recount = (from: string) =>
    act({
      article: 'b',
      day: '2031-05-10',
      rung: 'threat',
      recount: true,
      saidOn: { from, to: from, basis: 'stated' },
    });
  expect(told(seen, recount('2031-03-01'))).toEqual([
    'a alert new-rung suspension',
    'b watch backfill threat',
  ]);
  expect(told(seen, recount('2030-12-01'))).toEqual(['a alert new-rung suspension']);
});

test('what a relationship’s first article recalls is the baseline and raises nothing', () => {
  expect(told(act({ article: 'a', day: '2031-01-10', rung: 'threat', recount: true }))).toEqual([]);
});

test('a step told as background never makes the same step old when it is taken live', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'declared', recount: true }),
      act({ article: 'b', day: '2031-02-10', rung: 'intent', form: 'declared' }),
    ),
  ).toEqual(['b alert new-rung intent']);
});

test('a way back alerts and clears both tracks', () => {
  const back = { rung: 'affirmation', form: 'reversal' } as const;
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'notice' }),
      act({ article: 'b', day: '2031-03-10', ...back }),
      act({ article: 'c', day: '2031-03-12', ...back }),
      act({ article: 'd', day: '2031-09-10', rung: 'review' }),
    ),
  ).toEqual(['a alert new-rung notice', 'b alert reversal affirmation', 'd alert new-rung review']);
});

test('a state that stays after all, once it had given notice, has come back; one that stays for now has not', () => {
  const stays = (article: string, text: string) =>
    act({ article, day: '2031-03-10', rung: 'affirmation', form: 'support', text });
  const notice = act({ article: 'a', day: '2031-01-10', rung: 'notice' });
  const threat = act({ article: 'a', day: '2031-01-10', rung: 'threat' });
  const exit = act({ article: 'b', day: '2031-02-10', rung: 'exit' });
  expect(told(notice, stays('c', 'Arendia will remain in the pact'))).toContain(
    'c alert reversal affirmation',
  );
  expect(told(notice, stays('c', 'Arendia will remain in the pact until May'))).toHaveLength(1);
  expect(told(threat, stays('c', 'Arendia will remain in the pact'))).toHaveLength(1);
  expect(told(notice, exit, stays('c', 'Arendia will remain in the pact'))).toHaveLength(2);
});

test('an article that tells of a way back tells the step that is taken back as background', () => {
  const back = { article: 'b', day: '2031-03-10', rung: 'affirmation', form: 'reversal' } as const;
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'decision' }),
      act(back),
      act({ article: 'b', day: '2031-03-10', offset: 90, rung: 'decision' }),
    ),
  ).toEqual(['a alert new-rung decision', 'b alert reversal affirmation']);
});

test('there is no way back from nothing', () => {
  expect(told(act({ article: 'a', day: '2031-01-10', rung: 'affirmation', form: 'reversal' }))).toEqual([]);
});

test('a rung reached again after more than two years is renewed', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'suspension' }),
      act({ article: 'b', day: '2032-12-10', rung: 'review' }),
      act({ article: 'c', day: '2034-12-20', rung: 'review' }),
    ),
  ).toEqual(['a alert new-rung suspension', 'b alert new-rung review', 'c watch renewed review']);
});

test('a rung reached again once nobody governs who did then is renewed', () => {
  const reviewed = (article: string, day: string, ...heads: string[]) =>
    act({ article, day, rung: 'review', heads });
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'threat', heads: ['Orlan', 'Tamm'] }),
      reviewed('b', '2031-02-10', 'Orlan', 'Tamm'),
      reviewed('c', '2031-05-10', 'Orlan', 'Veld'),
      reviewed('d', '2031-09-10', 'Moor', 'Sund'),
      reviewed('e', '2031-11-10', 'Moor', 'Sund'),
      reviewed('f', '2032-02-10'),
    ),
  ).toEqual(['a alert new-rung threat', 'd watch renewed review']);
});

test('where the speaker is quoted with less than the paraphrase says, the quotation counts', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', offset: 10, rung: 'decision', form: 'announced' }),
      act({
        article: 'a',
        day: '2031-01-10',
        offset: 90,
        rung: 'intent',
        form: 'declared',
        nearness: 'quotation',
      }),
    ),
  ).toEqual(['a alert new-rung intent']);
});

test('a decision that is denied within its days is disputed', () => {
  const { verdicts } = judge(
    [
      act({ article: 'a', day: '2031-01-10', offset: 5, rung: 'decision', form: 'announced' }),
      act({
        article: 'a',
        day: '2031-01-10',
        offset: 50,
        rung: 'decision',
        modality: 'denied',
        standing: 'counterparty',
      }),
    ],
    NOVELTY,
  );
  expect(verdicts[0]).toMatchObject({ kind: 'alert', disputed: true });
});

test('another effective day of a known notice is a new date', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'notice', effectiveOn: '2032-01-10' }),
      act({ article: 'b', day: '2031-02-10', rung: 'notice', effectiveOn: '2032-01-10' }),
      act({ article: 'c', day: '2031-03-10', rung: 'notice', effectiveOn: '2032-07-01' }),
    ),
  ).toEqual(['a alert new-rung notice', 'c alert new-date notice']);
});

test('whose words may wake somebody is a setting: another tier’s are a watch, once, and reach nothing', () => {
  const party = { rung: 'intent', form: 'declared', tier: 'party' } as const;
  const acts = [
    act({ article: 'a', day: '2031-01-10', ...party }),
    act({ article: 'b', day: '2031-01-20', ...party }),
    act({ article: 'c', day: '2031-02-10', rung: 'intent', form: 'declared', tier: 'minister' }),
  ];
  expect(told(...acts)).toEqual(['a watch new-rung intent', 'c alert new-rung intent']);
  const all = judge(acts, { ...NOVELTY, tiers: [...NOVELTY.tiers, 'party'] }).verdicts;
  expect(all.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    'alert new-rung',
    'quiet below',
    'quiet below',
  ]);
});

test('a deed told as fact, and a speaker whose tier nothing tells, may always wake', () => {
  const nobody = { ...NOVELTY, tiers: [] };
  const deed = act({ article: 'a', day: '2031-01-10', rung: 'suspension', tier: null, speaker: null });
  const unnamed = act({ article: 'b', day: '2031-02-10', rung: 'intent', tier: 'none' });
  expect(judge([deed, unnamed], nobody).verdicts.map(({ kind }) => kind)).toEqual(['alert', 'alert']);
});

test('that the other side saw no notice is no reason to doubt the notice that it confirms later', () => {
  const body = { rung: 'notice', standing: 'counterparty' } as const;
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', ...body, modality: 'denied', noNotice: true }),
      act({ article: 'b', day: '2031-02-10', ...body }),
    ),
  ).toEqual(['a watch no-notice notice', 'b alert new-rung notice']);
});

test('that no notice came does not dispute the decision to send one', () => {
  const { verdicts } = judge(
    [
      act({ article: 'a', day: '2031-01-10', offset: 5, rung: 'decision', form: 'announced' }),
      act({
        article: 'a',
        day: '2031-01-10',
        offset: 50,
        rung: 'notice',
        modality: 'denied',
        standing: 'counterparty',
        noNotice: true,
      }),
    ],
    NOVELTY,
  );
  expect(verdicts[0]).toMatchObject({ kind: 'alert', disputed: false });
});

test('a day of leaving that differs from the one known by no more than the days of one act is the same', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'notice', effectiveOn: '2032-01-10' }),
      act({ article: 'b', day: '2031-03-10', rung: 'notice', effectiveOn: '2032-01-11' }),
      act({
        article: 'c',
        day: '2031-04-10',
        rung: 'decision',
        form: 'announced',
        effectiveOn: '2032-01-10',
      }),
    ),
  ).toEqual(['a alert new-rung notice']);
});

test('another deadline of a threat is a new date', () => {
  expect(
    told(
      act({ article: 'a', day: '2031-01-10', rung: 'threat', effectiveOn: '2031-03-01' }),
      act({ article: 'b', day: '2031-02-10', rung: 'threat', effectiveOn: '2031-06-01' }),
    ),
  ).toEqual(['a alert new-rung threat', 'b alert new-date threat']);
});
