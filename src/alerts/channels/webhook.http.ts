import { Webhook } from 'standardwebhooks';
import { request } from 'undici';
import { DeliveryError } from '../../domain/errors.ts';
import { retryAfterMs } from '../../fetch/retry-after.ts';
import type { Channel, Delivery } from '../channel.ts';

/** Standard Webhooks asks for 15 to 30 s. */
const TIMEOUT_MS = 15_000;

async function post({ id, url, secret, message }: Delivery, now: Date) {
  const body = JSON.stringify(message);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'demarche',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  try {
    const answer = await request(url, {
      method: 'POST',
      body,
      headers,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    await answer.body.dump({ limit: 65_536 });
    return answer;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DeliveryError(
      'alert.unreachable',
      `delivery ${id} to ${url} failed: ${why}; it will be tried again`,
      { cause },
    );
  }
}

/** Signed POST as of Standard Webhooks 1.0 (headers webhook-id, webhook-timestamp, webhook-signature). Redirects count as refusals. */
const webhook: Channel = {
  name: 'webhook',
  async send(delivery, now) {
    const { statusCode, headers } = await post(delivery, now);
    if (statusCode >= 200 && statusCode < 300) return statusCode;
    if (statusCode === 410) {
      throw new DeliveryError(
        'alert.gone',
        `endpoint ${delivery.url} answered 410: it wants no more; remove it from demarche.yaml`,
        { retry: 'never' },
      );
    }
    const header = headers['retry-after'];
    throw new DeliveryError(
      'alert.status',
      `endpoint ${delivery.url} answered ${statusCode} to delivery ${delivery.id}, expected 2xx`,
      {
        retryAfterMs: retryAfterMs(typeof header === 'string' ? header : null, now),
      },
    );
  },
};
export default webhook;
