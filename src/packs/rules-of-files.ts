import type { RuleFile } from './rules.ts';

interface RawRule {
  readonly id: string;
  readonly rung: string;
  readonly pattern: string | readonly string[];
}
interface RawFile {
  readonly pack: string;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly rules?: readonly RawRule[];
}

/** A rule as it is written, with the file that it stands in. */
export interface WrittenRule {
  readonly file: string;
  /** `pack/rung.id`. */
  readonly name: string;
  readonly patterns: readonly string[];
}

/** A list as it is written, with the file that it stands in. */
export interface WrittenList {
  readonly file: string;
  readonly name: string;
  readonly patterns: readonly string[];
}

/** The rules of some files, as written. @param files that `readRules` has taken: their shape is not checked again */
export function writtenRules(files: readonly RuleFile[]): WrittenRule[] {
  return files.flatMap(({ name: file, data }) => {
    const { pack, rules = [] } = data as RawFile;
    return rules.map(({ id, rung, pattern }) => ({
      file,
      name: `${pack}/${rung}.${id}`,
      patterns: [pattern].flat(),
    }));
  });
}

/** The lists of some files, as written. @param files that `readRules` has taken */
export function writtenLists(files: readonly RuleFile[]): WrittenList[] {
  return files.flatMap(({ name: file, data }) =>
    Object.entries((data as RawFile).lists ?? {}).map(([name, patterns]) => ({ file, name, patterns })),
  );
}
