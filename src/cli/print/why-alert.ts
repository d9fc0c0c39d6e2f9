import type { AlertChain, Later } from '../../why/chain.ts';
import type { EarlierStep } from '../../why/earlier.ts';
import { instant, quoted, shortId, stepName, wrapped } from './prose.ts';
import { reasonInWords } from './reasons.ts';

const section = (title: string, lines: readonly string[]) => ['', title, ...lines];

function head({ alert }: AlertChain): string[] {
  const step = `${stepName(alert)}, a ${alert.track}`;
  return [
    `${alert.kind === 'alert' ? 'ALERT' : 'watch'} ${shortId(alert.alertId)}  ${alert.relationship}  ${step}, ${alert.modality}  raised ${instant(alert.raisedAt)}`,
    ...wrapped(quoted(alert.evidence.text)),
    ...alert.isNot.flatMap((line) => wrapped(line)),
  ];
}

function earlier(step: EarlierStep): string[] {
  const who = [step.speaker ?? 'told as fact', step.outlet].filter((part) => part !== null).join(', ');
  const alert = step.alertId === null ? 'no alert' : `alert ${shortId(step.alertId)}`;
  const line = `${stepName(step)}${step.conditional ? ', for a case only' : ''}  ${step.day}  ${who}; ${alert}`;
  return [`    ${line}`, ...(step.words === null ? [] : wrapped(quoted(step.words), 6))];
}

function novelty({
  novelty: { reason, previousLevel, track, before, reversals },
  alert,
}: AlertChain): string[] {
  const reached = previousLevel === null ? 'nothing' : `level ${previousLevel}`;
  return [
    ...wrapped(`${reason}: ${reasonInWords(reason)}`),
    ...(alert.kind === 'watch' &&
    ['new-rung', 'harder-form', 'formal-act', 'new-date', 'reversal'].includes(reason)
      ? wrapped('a watch and no alert: the article was old already when it was first read')
      : []),
    `  before it, ${reached} was reached in ${track}s${reversals > 0 ? ` since way back number ${reversals}` : ''}${before.length > 0 ? ':' : ''}`,
    ...before.flatMap(earlier),
  ];
}

function rule({ rule: { name, inForce, isSameVersion, analysisVersion, packHash } }: AlertChain): string[] {
  const packs = isSameVersion
    ? `version ${analysisVersion}, the one in force now (packs ${packHash.slice(0, 16)})`
    : `version ${analysisVersion}; since then code or packs have changed (packs in force: ${packHash.slice(0, 16)})`;
  const what =
    inForce === null
      ? 'the packs in force have this rule no more'
      : `${inForce.rung}${inForce.form === null ? '' : ` (${inForce.form})`}, in ${inForce.file ?? 'a pack'}`;
  return [
    ...wrapped(`${name}: ${what}`),
    ...(inForce?.reads ? wrapped(`reads such as ${quoted(inForce.reads)}`, 4) : []),
    ...(inForce?.readsNot ? wrapped(`and never ${quoted(inForce.readsNot)}`, 4) : []),
    ...wrapped(packs),
  ];
}

function signal({ signal: read, alert }: AlertChain): string[] {
  const [actor = '', target = ''] = alert.relationship.split('→');
  if (read === null) return wrapped('its reading is not kept any more');
  const { reasons, rung, modality, standing, recount } = read;
  return [
    ...wrapped(quoted(read.text)),
    `  who would leave   ${actor}: ${reasons.actor}`,
    `  what is left      ${target}: ${reasons.target}`,
    `  which step        ${rung}: ${reasons.rung}`,
    `  how firmly        ${modality}: ${reasons.modality}`,
    `  whose word        ${standing}: ${reasons.standing}`,
    `  now or then       ${recount ? 'background' : 'live'}: ${reasons.recount}`,
  ];
}

function saidOn(span: { from: string; to: string; basis: string } | null): string {
  if (span === null) return 'when is not told';
  const days = span.from === span.to ? `on ${span.to}` : `between ${span.from} and ${span.to}`;
  return `${days} (${span.basis})`;
}

function statement({ statement: said }: AlertChain): string[] {
  if (said === null) return wrapped('the statement is not in the log any more');
  const { speaker, tier, kind, nearness, cue } = said;
  const who =
    speaker === null
      ? 'nobody is quoted: the article tells it in its own voice'
      : [
          speaker.name ?? speaker.text,
          speaker.role,
          speaker.actor && `for ${speaker.actor}`,
          tier && `tier ${tier}`,
          speaker.name !== null && speaker.text !== speaker.name && `in the text ${quoted(speaker.text)}`,
        ]
          .filter((part) => part)
          .join(', ');
  return [
    ...wrapped(who),
    ...wrapped(
      `${kind === nearness ? kind : `${kind}, ${nearness}`}${cue === null ? '' : `, by ${quoted(cue.text)}`}; said ${saidOn(said.saidOn)}`,
    ),
    ...wrapped(quoted(said.text)),
  ];
}

function article({ article: read, text, alert }: AlertChain): string[] {
  const { start, end } = alert.evidence;
  const revision =
    read.revision === null
      ? 'a text that is not in the log any more'
      : `text ${read.revision} of ${read.revisions} of this article`;
  return [
    ...(text === null
      ? wrapped('the text is not in the log any more')
      : wrapped(`${text.before}[${text.words}]${text.after}`)),
    ...wrapped(`${read.outlet ?? 'outlet unknown'}: ${quoted(read.title ?? 'no title')}`),
    ...(read.url === null ? ['  taken from a file'] : wrapped(read.url)),
    ...(read.syndicatedFrom === null ? [] : wrapped(`first in ${read.syndicatedFrom}, says the page`)),
    ...wrapped(`published ${instant(read.publishedAt)}, fetched ${instant(read.fetchedAt)}; ${revision}`),
    `  SHA-256 ${read.contentHash}, characters ${start} to ${end}`,
  ];
}

function positions({ positions: at }: AlertChain): string[] {
  const told = Object.entries(at).filter(([, position]) => position !== null);
  return [`  ${told.map(([name, position]) => `${name} ${position}`).join(' · ')}`];
}

/** "3 outlets, 1 origin". */
function counted({ sources }: AlertChain): string {
  const outlets = new Set(sources.map(({ outlet, url }) => outlet ?? url)).size;
  const origins = sources.filter(({ isOrigin }) => isOrigin).length;
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${many(sources.length, 'article')}, ${many(outlets, 'outlet')}, ${many(origins, 'origin')}`;
}

function sources({ sources: told }: AlertChain): string[] {
  return told.map(({ outlet, url, isOrigin }, i) => {
    const how = i === 0 ? 'first' : isOrigin ? 'tells it too' : 'a copy';
    return `  ${(outlet ?? 'outlet unknown').padEnd(20)}  ${how.padEnd(12)}  ${url ?? 'from a file'}`;
  });
}

const WORDS: Readonly<Record<string, string>> = {
  AlertCorroborated: 'told again by',
  AlertConfirmed: 'confirmed',
  AlertDismissed: 'dismissed',
};

function laterLine({ at, type, position, data }: Later): string[] {
  const told = data as Readonly<Record<string, unknown>>;
  const details = {
    delivery: `${told.state} to ${told.endpoint}, attempt ${told.attempts}${told.state !== 'delivered' ? `: ${told.error}` : ''}`,
    AlertCorroborated: `told again by ${told.outlet ?? told.url}${told.newOrigin ? '' : ', a copy'}`,
  }[type];
  const reason = told.reason === undefined ? '' : ` as ${told.reason}`;
  const by = told.by ? ` by ${told.by}` : '';
  const note = told.note ? `: ${quoted(String(told.note))}` : '';
  const where = position === null ? '' : `  (${position})`;
  return wrapped(`${instant(at)}  ${details ?? `${WORDS[type] ?? type}${reason}${by}${note}`}${where}`, 2, 2);
}

/** An alert's chain for a terminal, from what made it new to what came after, at most 100 columns wide where words allow. */
export function alertLines(chain: AlertChain): string[] {
  return [
    ...head(chain),
    ...section('What made it new', novelty(chain)),
    ...section('The rule that read it', rule(chain)),
    ...section('What it read', signal(chain)),
    ...section('Who said it', statement(chain)),
    ...section('Where it stands', article(chain)),
    ...section('In the log, by position', positions(chain)),
    ...section(`Who tells it: ${counted(chain)}`, sources(chain)),
    ...section('What came after', chain.later.length === 0 ? ['  nothing'] : chain.later.flatMap(laterLine)),
  ];
}
