/** Items a second of some work, the best of a few rounds: what disturbs a round only ever slows it. */
export interface Measured {
  readonly perSecond: number;
  readonly rounds: readonly number[];
}

/** Two works measured in turns, so that both meet the same machine. */
export async function inTurns(
  items: number,
  rounds: number,
  works: readonly (() => void | Promise<void>)[],
): Promise<Measured[]> {
  const rates: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, work] of works.entries()) {
      const startedMs = performance.now();
      await work();
      rates[i]!.push((items / (performance.now() - startedMs)) * 1000);
    }
  }
  return rates.map((all) => ({ perSecond: Math.max(...all), rounds: all }));
}

const number = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** One line of the outcome: what, how fast, and in which ratio to its limit or peer. */
export function line(what: string, { perSecond, rounds }: Measured, unit: string, peer?: Measured): string {
  const ratio = peer === undefined ? '' : `  ${(perSecond / peer.perSecond).toFixed(2)} of it`;
  const spread = `${number(Math.min(...rounds))} to ${number(perSecond)}`;
  return `  ${what.padEnd(44)} ${`${number(perSecond)} ${unit}/s`.padStart(22)}${ratio.padEnd(14)}  (${spread})\n`;
}

/** Memory in use after a collection where the process allows one, MB. */
export function heapMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}
