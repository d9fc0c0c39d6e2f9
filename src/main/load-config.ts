import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { ConfigError } from '../domain/errors.ts';

export interface Where {
  readonly cwd: string;
  readonly env: Environment;
  /** A file named on the command line; `demarche.yaml` in `cwd`, or the defaults where there is none, otherwise. */
  readonly file?: string;
}

/** Path of the configuration, whether it exists or not. */
export function configPath({ cwd, env, file }: Where): string {
  return join(cwd, file ?? env.DEMARCHE_CONFIG ?? 'demarche.yaml');
}

/**
 * The configuration that is in force.
 *
 * @throws ConfigError where a file was named and isn't there, or where something in it is wrong
 */
export function loadConfig(where: Where): Config {
  const path = configPath(where);
  const named = where.file ?? where.env.DEMARCHE_CONFIG;
  if (!existsSync(path)) {
    if (named)
      throw new ConfigError('config.missing', `${path} does not exist; demarche init writes a first one`);
    return parseConfig('', path, where.env);
  }
  return parseConfig(readFileSync(path, 'utf8'), named ?? 'demarche.yaml', where.env);
}
