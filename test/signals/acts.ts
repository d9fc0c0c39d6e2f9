import { idOf } from '../../src/domain/ids.ts';
import { type Form, levelOf, type Rung } from '../../src/domain/ladder.ts';
import type { Act, ReadSignal } from '../../src/signals/act.ts';

/** What a test says of an act; the rest is a live step of Arendia's own, said on the day it is read. */
export type ActOf = Partial<
  Pick<Act, 'nearness' | 'sketch' | 'outlet' | 'syndicatedFrom' | 'offset' | 'source' | 'tier'>
> &
  Partial<
    Pick<
      ReadSignal,
      | 'modality'
      | 'standing'
      | 'recount'
      | 'organ'
      | 'saidOn'
      | 'effectiveOn'
      | 'noNotice'
      | 'granted'
      | 'heads'
    >
  > & {
    readonly article: string;
    readonly day: string;
    readonly rung: Rung;
    readonly form?: Form | null;
    readonly speaker?: string | null;
    readonly text?: string;
  };

const REASONS = { rung: '', target: '', actor: '', modality: '', standing: '', recount: '' };

/** An act on ARE→BASIN: Arendia, which does not exist, and the Basin Pact, which doesn't either. */
export function act({
  article,
  day,
  rung,
  form = null,
  speaker = 'A. Orlan',
  text = 'text',
  ...rest
}: ActOf): Act {
  const {
    modality = rung === 'threat' ? 'conditional' : 'asserted',
    standing = 'self',
    recount = false,
  } = rest;
  const offset = rest.offset ?? 0;
  const signal: ReadSignal = {
    id: idOf('signal', article, rung, form, modality, standing, String(recount), offset),
    statementId: idOf('statement', article, offset),
    start: offset,
    end: offset + text.length,
    text,
    rung,
    level: levelOf(rung),
    form,
    actor: 'ARE',
    target: 'BASIN',
    modality,
    standing,
    saidOn: rest.saidOn === undefined ? { from: day, to: day, basis: 'inferred' } : rest.saidOn,
    recount,
    rule: `test/${rung}.rule`,
    organ: rest.organ ?? null,
    effectiveOn: rest.effectiveOn ?? null,
    granted: rest.granted ?? false,
    noNotice: rest.noNotice ?? false,
    heads: rest.heads ?? [],
    reasons: REASONS,
  };
  return {
    articleId: article,
    outlet: rest.outlet ?? `${article}.example`,
    readAt: `${day}T12:00:00.000Z`,
    source: rest.source ?? article,
    offset,
    signal,
    speaker: speaker === null ? null : { name: speaker, role: null, actor: 'ARE' },
    tier: rest.tier === undefined ? 'head' : rest.tier,
    nearness: rest.nearness ?? 'paraphrase',
    sketch: rest.sketch ?? [],
    syndicatedFrom: rest.syndicatedFrom ?? null,
  };
}
