import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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

/** How a pack's file is named to people: from the package on where it is the product's own, else as given. */
export function packFile(path: string): string {
  const inside = relative(packageRoot(), path);
  return inside.startsWith('..') ? path : inside;
}
