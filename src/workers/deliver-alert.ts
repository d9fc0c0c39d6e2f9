import { z } from 'zod';
import type { Channel } from '../alerts/channel.ts';
import { messageOf, webhookIdOf } from '../alerts/message.ts';
import type { Deps } from '../deps.ts';
import { DeliveryError, InputError } from '../domain/errors.ts';
import { AlertDelivered, AlertDeliveryFailed, AlertRaised } from '../events/types/index.ts';
import { defineWorker } from '../worker.ts';

const Payload = z.object({ alertId: z.uuid(), endpointId: z.string() });
type Due = z.output<typeof Payload>;

const HOUR_MS = 3_600_000;
/** Pauses after each failed try, ms: seconds at first, hours at last, as Standard Webhooks advises. */
const PAUSES_MS: readonly number[] = [
  5_000,
  30_000,
  120_000,
  600_000,
  1_800_000,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
];

async function raisedAlert({ log }: Deps, alertId: string) {
  const stream = await log.readStream(`alert-${alertId}`);
  const raised = stream.find(({ type }) => type === AlertRaised.type);
  if (!raised)
    throw new InputError('input.unknown-alert', `alert ${alertId} is not in the log; nothing to deliver`);
  return {
    position: raised.position,
    recordedAt: raised.recordedAt,
    data: AlertRaised.data.parse(raised.data),
  };
}

async function send(due: Due, tries: number, channel: Channel, deps: Deps): Promise<void> {
  const { config, log, deliveries } = deps;
  const endpoint = config.alerts.endpoints.find(({ id }) => id === due.endpointId);
  if (!endpoint) return deliveries.settle(due, 'failed'); // removed from the configuration since
  const message = messageOf(await raisedAlert(deps, due.alertId));
  const id = webhookIdOf(due);
  const status = await channel.send(
    { id, url: endpoint.url, secret: endpoint.secret, message },
    deps.wallNow(),
  );
  const event = AlertDelivered.make({ ...due, webhookId: id, attempt: tries + 1, status });
  await log.append(AlertDelivered.stream(event.data), [event]);
  await deliveries.settle(due, 'delivered');
}

/** Tells of the failed try, and when the next one is due; none where the endpoint is gone or was tried for long enough. */
async function fail(
  due: Due,
  tries: number,
  raisedAt: Date,
  error: DeliveryError,
  deps: Deps,
): Promise<void> {
  const { log, deliveries, config, wallNow } = deps;
  const triedMs = wallNow().getTime() - raisedAt.getTime();
  const final = error.retry === 'never' || triedMs > config.workers.giveUpAfterHours * HOUR_MS;
  const { code, message } = error;
  const event = AlertDeliveryFailed.make({
    ...due,
    webhookId: webhookIdOf(due),
    attempt: tries + 1,
    code,
    message,
    final,
  });
  await log.append(AlertDeliveryFailed.stream(event.data), [event]);
  if (final) return deliveries.settle(due, 'failed');
  const pauseMs = Math.max(error.retryAfterMs ?? 0, PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]!);
  await deliveries.tryAgainAt(due, new Date(wallNow().getTime() + pauseMs));
}

/** Sends one alert to one endpoint. The working state says when the next try is due, so that tries survive a restart. */
export default defineWorker<Deps, typeof Payload>({
  job: 'deliver-alert',
  payload: Payload,
  sameAs: ({ alertId, endpointId }) => `${alertId}-${endpointId}`,
  async run(due, deps) {
    const state = await deps.deliveries.of(due);
    if (state?.state !== 'pending') return;
    try {
      await send(due, state.tries, deps.channel, deps);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      await fail(due, state.tries, state.raisedAt, error, deps);
    }
  },
});
