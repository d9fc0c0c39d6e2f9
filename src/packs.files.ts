import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { ConfigError } from './domain/errors.ts';
import { sha256 } from './domain/ids.ts';
import { type GazetteerFile, readGazetteer } from './packs/gazetteer-data.ts';
import { buildGazetteer, type Gazetteer } from './packs/gazetteer-index.ts';
import { type RuleFile, type RulePacks, readRules } from './packs/rules.ts';

/** Gazetteer and rules in force. */
export interface Packs {
  readonly gazetteer: Gazetteer;
  readonly rules: RulePacks;
  /** Over the gazetteer alone: who is meant in a text depends on nothing else here. */
  readonly gazetteerHash: string;
  /** Over all that was read: signals depend on it. */
  readonly hash: string;
}

interface Source {
  readonly name: string;
  readonly text: string;
}

function filesIn(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

function parsed({ name, text }: Source): unknown {
  try {
    return name.endsWith('.json') ? JSON.parse(text) : parse(text);
  } catch (cause) {
    throw new ConfigError(
      'config.pack',
      `${name} can't be read: ${(cause as Error).message.split('\n')[0]}`,
      { cause },
    );
  }
}

const KINDS = ['states', 'bodies', 'offices', 'outlets', 'regions'] as const;

function gazetteerFile(source: Source): GazetteerFile {
  const kind = KINDS.find((one) => source.name.split('/').at(-1)!.startsWith(one));
  if (!kind)
    throw new ConfigError(
      'config.pack',
      `${source.name} is no gazetteer file: its name must begin with ${KINDS.join(', ')}`,
    );
  return { name: source.name, kind, data: parsed(source) };
}

/**
 * Reads the packs of the product and then those of the user's folders.
 *
 * @param folders each with `gazetteer/` and `rules/`
 * @throws ConfigError `config.pack` naming the file
 */
export function loadPacks(folders: readonly string[]): Packs {
  return packsOf(sourcesIn(folders, 'gazetteer'), sourcesIn(folders, 'rules'));
}

const sourcesIn = (folders: readonly string[], kind: 'gazetteer' | 'rules'): Source[] =>
  folders.flatMap((folder) => filesIn(join(folder, kind)));

function packsOf(gazetteer: readonly Source[], rules: readonly Source[]): Packs {
  return {
    gazetteer: buildGazetteer(readGazetteer(gazetteer.map(gazetteerFile))),
    rules: readRules(rules.map(ruleFile)),
    gazetteerHash: sha256(textOf(gazetteer)),
    hash: sha256(textOf([...gazetteer, ...rules])),
  };
}

const ruleFile = (source: Source): RuleFile => ({ name: source.name, data: parsed(source) });

/** The rule files of some folders as they were parsed, by which a rule's file is found. @throws ConfigError `config.pack` */
export function loadRuleFiles(folders: readonly string[]): RuleFile[] {
  return sourcesIn(folders, 'rules').map(ruleFile);
}

/** Packs with a changed pack in them. */
export interface ChangedPacks {
  readonly packs: Packs;
  /** Whether names resolve otherwise: then texts have to be read again. */
  readonly isGazetteerChanged: boolean;
}

/** Files of `changed` take the place of those with the same name; others are added behind. */
function withChanged(live: readonly Source[], changed: readonly Source[]): Source[] {
  const byName = new Map(changed.map((source) => [basename(source.name), source]));
  const replaced = live.map((source) => byName.get(basename(source.name)) ?? source);
  return [...replaced, ...changed.filter((source) => !replaced.includes(source))];
}

const textOf = (sources: readonly Source[]) => sources.map(({ text }) => text).join('\u0001');

/**
 * The packs as they would be with a changed pack: its files take the place of files in force with the same name, and
 * the others come behind.
 *
 * @throws ConfigError `config.pack` naming the file, or the folder where there is no pack in it
 */
export function loadChangedPacks(folders: readonly string[], changed: string): ChangedPacks {
  const [names, rules] = [sourcesIn([changed], 'gazetteer'), sourcesIn([changed], 'rules')];
  if (names.length + rules.length === 0)
    throw new ConfigError(
      'config.pack',
      `${changed} holds no pack; expected .yaml or .json files in ${join(changed, 'rules')} or ${join(changed, 'gazetteer')}`,
    );
  const live = sourcesIn(folders, 'gazetteer');
  const gazetteer = withChanged(live, names);
  return {
    packs: packsOf(gazetteer, withChanged(sourcesIn(folders, 'rules'), rules)),
    isGazetteerChanged: textOf(gazetteer) !== textOf(live),
  };
}
