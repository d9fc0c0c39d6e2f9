import type { ArticleAnswer, SourceOfHost, Stage } from '../../why/article.ts';
import type { NearMiss } from '../../why/stopped.ts';
import { instant, quoted, shortId, stepName, wrapped } from './prose.ts';

const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

function source({ id, seen }: SourceOfHost): string[] {
  if (seen === null) return wrapped(`source ${id} is of that site and was never polled`);
  const failed = seen.lastKind === 'failed' ? `, failed: ${seen.lastError}` : '';
  return wrapped(
    `source ${id} is of that site; last told of ${instant(seen.lastToldAt)}${failed || `, ${seen.lastKind}`}`,
  );
}

function neverDiscovered({
  host,
  sources,
  nearest,
}: Extract<Stage, { stage: 'never-discovered' }>): string[] {
  if (host === null) return ['NEVER DISCOVERED: no article has that id'];
  return [
    `NEVER DISCOVERED: no source has listed it`,
    ...(sources.length === 0
      ? wrapped(`no source of the configuration is of ${host}; demarche source add URL watches one`)
      : sources.flatMap(source)),
    ...(nearest.length === 0
      ? wrapped(`nothing of ${host} was ever found`)
      : [`  known of ${host}, the newest first:`]),
    ...nearest.flatMap(({ url, title, status }) => [
      `    ${url}`,
      ...wrapped(`${quoted(title ?? 'no title')}, ${status}`, 6),
    ]),
  ];
}

function notRead({ tries }: Extract<Stage, { stage: 'not-read' }>): string[] {
  if (tries === null) return ['FOUND, NOT READ YET: it waits for its turn'];
  return [
    `FOUND, NOT READ: ${many(tries.tries, 'try').replace('trys', 'tries')} failed`,
    ...wrapped(tries.error ?? 'no error is kept'),
    `  next try ${tries.nextReadAt === null ? 'none' : instant(tries.nextReadAt)}`,
  ];
}

function miss({
  words,
  because,
  rule,
  speaker,
  alertId,
  articleId,
  articleUrl,
  stopped,
  ...step
}: NearMiss): string[] {
  const known = alertId === null ? '' : `; alert ${shortId(alertId)}`;
  const first = articleId === null ? [] : [`      told in ${articleUrl ?? `article ${articleId}`}`];
  return [
    `  ${step.relationship}  ${stepName(step)}  ${speaker ?? 'told as fact'}`,
    ...wrapped(quoted(words), 4),
    ...wrapped(`${stopped}: ${because}${known}`, 4, 2),
    ...first,
    `      rule ${rule}`,
  ];
}

function stage(outcome: Stage): string[] {
  switch (outcome.stage) {
    case 'never-discovered':
      return neverDiscovered(outcome);
    case 'not-read':
      return notRead(outcome);
    case 'unavailable':
      return ['UNAVAILABLE: it could not be had', ...wrapped(`${outcome.message} [${outcome.code}]`)];
    case 'no-article':
      return ['NOT AN ARTICLE', ...wrapped(`${outcome.message} [${outcome.code}]`)];
    case 'unsupported':
      return ['FETCHED, NOT READ FOR WHAT IT IS', ...wrapped(outcome.message)];
    case 'not-analyzed':
      return [`READ, NOT ANALYZED YET: its text has been here since ${instant(outcome.readAt)}`];
    case 'nothing-about-leaving':
      return [
        'NOTHING ABOUT LEAVING',
        ...wrapped(
          `${many(outcome.statements, 'statement')} read, and ${outcome.unheeded.length === 0 ? 'no rule reads a step in any of them' : 'nobody takes a step in any of them'}; ${outcome.bodies.length === 0 ? 'none names a body or treaty' : `they name ${outcome.bodies.slice(0, 6).join(', ')}`}`,
        ),
        ...outcome.unheeded.flatMap(({ rule, words, why }) => [
          '',
          ...wrapped(quoted(words), 4),
          ...wrapped(`no signal: ${why}`, 4, 2),
          `      rule ${rule}`,
        ]),
      ];
    case 'near-misses':
      return [
        `WOKE NOBODY: ${many(outcome.misses.length, 'signal')} read, each quiet`,
        ...outcome.misses.flatMap(miss),
      ];
    case 'alerted':
      return [
        `IT DID ALERT: ${outcome.alerts.map(({ id, kind, relationship }) => `${kind} ${shortId(id)} on ${relationship}`).join(', ')}`,
        ...wrapped(`demarche why ${shortId(outcome.alerts[0]!.id)} tells how`),
        ...(outcome.misses.length === 0
          ? []
          : ['', `Its other signals: ${outcome.misses.length}, each quiet`]),
        ...outcome.misses.flatMap(miss),
      ];
  }
}

/** An article's answer for a terminal: what stopped it, and what it is. */
export function articleLines(answer: ArticleAnswer): string[] {
  const { articleId, url, title, outlet, publishedAt, discoveredBy, revisions, alsoTells, outcome } = answer;
  if (outcome.stage === 'never-discovered') return stage(outcome);
  return [
    ...stage(outcome),
    ...(alsoTells.length === 0
      ? []
      : ['', `It is a further source of ${alsoTells.map((id) => `alert ${shortId(id)}`).join(', ')}`]),
    '',
    'The article',
    ...wrapped(`${outlet ?? 'outlet unknown'}: ${quoted(title ?? 'no title')}`),
    ...(url === null ? ['  taken from a file'] : [`  ${url}`]),
    ...wrapped(
      `published ${instant(publishedAt)}; ${discoveredBy === null ? 'no source listed it' : `listed by source ${discoveredBy}`}; ${many(revisions, 'text')} read`,
    ),
    `  id ${articleId}`,
  ];
}
