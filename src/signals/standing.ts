import type { Modality, Standing } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';

/** Whose word it is, and why. */
export interface FoundStanding {
  readonly standing: Standing;
  readonly reason: string;
}

const of = (standing: Standing, reason: string): FoundStanding => ({ standing, reason });

const GOVERNING = /\b(?:ruling|governing|leader of the house|majority|coalition|government)\b/i;
const OPPOSITION =
  /\b(?:opposition|former|ex-|analyst|expert|professor|activist|protest|dissident|exiled|rebel|critic|columnist|researcher|economist|campaigner|fellow|retired|candidate|shadow)\b/i;
const OFFICIAL =
  /\b(?:officials?|government|ministry|minister|president|sources?|diplomats?|spokes\w+|authorities|secretary|presidency|cabinet)\b/i;

/** The article's own voice: deeds told as fact are the actor's, guesses nobody's. */
function narrated(modality: Modality): FoundStanding {
  return modality === 'asserted' || modality === 'conditional' || modality === 'historical'
    ? of('self', 'told as fact')
    : of('third-party', "the article's own guess");
}

function ofActor({ speaker, tier }: RecordedStatement): FoundStanding {
  const words = `${speaker?.role ?? ''} ${speaker?.text ?? ''}`;
  if (OPPOSITION.test(words)) return of('third-party', 'no authority of the actor');
  if (tier === 'none') return of('third-party', 'no authority of the actor');
  if (tier === 'party' && !GOVERNING.test(words)) return of('third-party', 'a party');
  return of('self', "the actor's authorities");
}

/** Of the actor, of the other side, or of anybody else. */
export function standingOf(
  statement: RecordedStatement,
  actor: string,
  target: string,
  modality: Modality,
  gazetteer: Gazetteer,
): FoundStanding {
  const { speaker, tier, kind } = statement;
  if (kind === 'narrated' || speaker === null) return narrated(modality);
  const words = `${speaker.role ?? ''} ${speaker.text}`;
  if (speaker.actor === actor) return ofActor(statement);
  if (speaker.actor === target || tier === 'body') return of('counterparty', 'the body itself');
  if (speaker.actor !== null && tier !== 'none' && tier !== 'party') {
    const body = gazetteer.bodies.get(target);
    const depositary = body?.depositary ?? null;
    if (body?.members.some(({ state }) => state === speaker.actor))
      return of('counterparty', 'another member');
    if (depositary === speaker.actor) return of('counterparty', 'the depositary');
    return of('third-party', 'no party to it');
  }
  if (speaker.actor === null && !OPPOSITION.test(words) && tier !== 'none' && tier !== 'party') {
    if (
      statement.context.entities.some(
        ({ kind: one, start, end }) => one === 'outlet' && start < speaker.end && speaker.start < end,
      )
    ) {
      return narrated(modality);
    }
    if (OFFICIAL.test(words)) return of('self', 'officials who are not named');
  }
  return of('third-party', 'somebody else');
}
