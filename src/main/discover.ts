import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ConfigError } from '../domain/errors.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/**
 * The default exports of every file of a folder of the product, sorted by file name: there is no second place to register.
 *
 * @param folder relative to `src`, such as `workers`
 * @param nameOf what must differ between them
 * @throws ConfigError `config.duplicate` where two have the same name
 */
export async function discover<Thing>(folder: string, nameOf: (thing: Thing) => string): Promise<Thing[]> {
  const files = readdirSync(join(HERE, folder)).filter(
    (name) => name.endsWith(EXTENSION) && !name.endsWith('.d.ts'),
  );
  const things: Thing[] = [];
  const seen = new Map<string, string>();
  for (const file of files.sort()) {
    const module: { default: Thing } = await import(pathToFileURL(join(HERE, folder, file)).href);
    const name = nameOf(module.default);
    const other = seen.get(name);
    if (other)
      throw new ConfigError(
        'config.duplicate',
        `${folder}/${file} and ${folder}/${other} are both called "${name}"; names must differ`,
      );
    seen.set(name, file);
    things.push(module.default);
  }
  return things;
}
