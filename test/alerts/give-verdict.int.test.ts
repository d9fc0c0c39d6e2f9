import { expect, test } from 'vitest';
import { giveVerdict, standingVerdict } from '../../src/alerts/give-verdict.ts';
import { openEventLog } from '../../src/events/log.pg.ts';
import { AlertRaised } from '../../src/events/types/index.ts';
import { freshDatabase } from '../support/database.ts';

const log = openEventLog(await freshDatabase());
const ALERT = AlertRaised.example.alertId;
const NAME = `alert-${ALERT}`;
await log.append(NAME, [AlertRaised.make(AlertRaised.example)]);

const RIGHT = { reason: null, by: 'Night desk', note: null };
const WRONG = { reason: 'background', by: 'Day desk', note: null } as const;
const at = (minute: number) => new Date(Date.UTC(2024, 4, 8, 9, minute));
const verdicts = async () => (await log.readStream(NAME)).filter(({ type }) => type !== AlertRaised.type);

test('the same verdict from many at once is one event', async () => {
  const given = await Promise.all([1, 2, 3, 4].map((minute) => giveVerdict(log, ALERT, RIGHT, at(minute))));
  expect(given.toSorted()).toEqual(['given', 'known', 'known', 'known']);
  expect(await verdicts()).toHaveLength(1);
});

test('another verdict is a further event, and so is the first one again; the last counts', async () => {
  await giveVerdict(log, ALERT, WRONG, at(10));
  expect(standingVerdict(await log.readStream(NAME))).toEqual(WRONG);
  await giveVerdict(log, ALERT, RIGHT, at(1));
  expect(standingVerdict(await log.readStream(NAME))).toEqual(RIGHT);
  expect((await verdicts()).map(({ type }) => type)).toEqual([
    'AlertConfirmed',
    'AlertDismissed',
    'AlertConfirmed',
  ]);
});

test('an alert that was never raised can’t be judged', async () => {
  const unknown = '0b1f2c3d-0000-5000-8000-0000000000ff';
  await expect(giveVerdict(log, unknown, RIGHT, at(1))).rejects.toMatchObject({
    code: 'input.unknown-alert',
  });
});
