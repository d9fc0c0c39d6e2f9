import { randomUUID } from 'node:crypto';
import type { WorkloadEvent } from '../src/events/bench.pg.ts';

const WORDS = 'the council met again and said nothing new about the matter at hand'.split(' ');

/** Some 900 characters of prose that no two events share. */
function prose(seed: number): string {
  return Array.from({ length: 150 }, (_, i) => WORDS[(seed * 7 + i * i) % WORDS.length]).join(' ');
}

/** Events of about 1 KB in streams of ten batches each: what `demarche bench eventstore` takes as a workload. */
export function makeEvents(count: number, batch: number): WorkloadEvent[] {
  const perStream = batch * 10;
  return Array.from({ length: count }, (_, i) => ({
    streamId: `bench-${Math.floor(i / perStream)}`,
    position: (i % perStream) + 1,
    id: randomUUID(),
    type: i % 10 === 0 ? 'ArticleRead' : 'StatementFound',
    data: {
      number: i,
      text: prose(i),
      source: `S${i % 40}`,
      target: `B${i % 11}`,
      day: new Date(1_700_000_000_000 + (i % 90) * 86_400_000).toISOString().slice(0, 10),
      severity: i % 10,
    },
    metadata: { correlation: `run-${Math.floor(i / 1000)}` },
  }));
}
