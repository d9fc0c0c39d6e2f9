import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ConfigError } from './domain/errors.ts';
import { sha256 } from './domain/ids.ts';
import { type GazetteerFile, readGazetteer } from './packs/gazetteer-data.ts';
import { buildGazetteer, type Gazetteer } from './packs/gazetteer-index.ts';
import { type RuleFile, type RulePacks, readRules } from './packs/rules.ts';

/** Gazetteer and rules in force, with a hash over all that was read. */
export interface Packs {
  readonly gazetteer: Gazetteer;
  readonly rules: RulePacks;
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

const KINDS = ['states', 'bodies', 'offices', 'outlets'] as const;

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
  const gazetteer = folders.flatMap((folder) => filesIn(join(folder, 'gazetteer')));
  const rules = folders.flatMap((folder) => filesIn(join(folder, 'rules')));
  const ruleFiles = rules.map((source): RuleFile => ({ name: source.name, data: parsed(source) }));
  return {
    gazetteer: buildGazetteer(readGazetteer(gazetteer.map(gazetteerFile))),
    rules: readRules(ruleFiles),
    hash: sha256([...gazetteer, ...rules].map(({ text }) => text).join('\u0001')),
  };
}
