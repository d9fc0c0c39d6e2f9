import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly webhookId: string;
  readonly relationship: string;
  readonly kind: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Requests whose signature was wrong. */
  readonly refused: () => number;
  /** Requests that were answered with 500 on purpose. */
  readonly failed: () => number;
  stop(): Promise<void>;
}

/** A webhook endpoint that checks signatures and answers the very first delivery with 500, so that a retry is seen. */
export async function startReceiver(secret: string): Promise<Receiver> {
  const received: Received[] = [];
  let [refused, failed] = [0, 0];
  const webhook = new Webhook(secret);
  const take = (body: string, headers: Record<string, string>): number => {
    try {
      webhook.verify(body, headers);
    } catch {
      refused += 1;
      return 401;
    }
    if (failed === 0) {
      failed += 1;
      return 500;
    }
    const { data } = JSON.parse(body) as { data: { relationship: string; kind: string } };
    received.push({
      webhookId: headers['webhook-id'] ?? '',
      relationship: data.relationship,
      kind: data.kind,
    });
    return 204;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      response
        .writeHead(take(Buffer.concat(chunks).toString(), request.headers as Record<string, string>))
        .end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`,
    received,
    refused: () => refused,
    failed: () => failed,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
