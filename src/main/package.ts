import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: the nearest one above this file that holds package.json, whether this runs from `src` or `dist`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** A path inside the package, such as `packs/rules`. */
export function packagePath(...parts: readonly string[]): string {
  return join(packageRoot(), ...parts);
}
