import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadChangedPacks, loadPacks } from '../src/packs.files.ts';

const PACKS = resolve(import.meta.dirname, '../packs');
const folder = mkdtempSync(join(tmpdir(), 'demarche-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const live = loadPacks([PACKS]);
const namesOf = ({ rules }: typeof live) => rules.rules.map(({ name }) => name);
const rule = (id: string) =>
  `pack: membership\nrules:\n  - id: ${id}\n    rung: exit\n    pattern: "walk [out] of ~4 {body}"\n    must: [Fiji walks out of the Pacific Islands Forum.]\n`;

/** A folder with rule files of our own. */
function pack(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'rules'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, 'rules', file), text);
  return path;
}

test('a changed file takes the place of the one with its name; the others stay in force', () => {
  const folders = [PACKS, pack('house', { 'house.yaml': rule('walks-out') })];
  const before = loadPacks(folders);
  const { packs, isGazetteerChanged } = loadChangedPacks(
    folders,
    pack('next', { 'house.yaml': rule('strolls-out') }),
  );
  expect(namesOf(before)).toEqual([...namesOf(live), 'membership/exit.walks-out']);
  expect(namesOf(packs)).toEqual([...namesOf(live), 'membership/exit.strolls-out']);
  expect(isGazetteerChanged).toBe(false);
  expect(packs.hash).not.toBe(before.hash);
});

test('a file with a name of its own comes behind those in force', () => {
  const { packs } = loadChangedPacks([PACKS], pack('added', { 'own.yaml': rule('walks-out') }));
  expect(namesOf(packs)).toEqual([...namesOf(live), 'membership/exit.walks-out']);
});

test('the packs in force as a changed pack change nothing', () => {
  const { packs, isGazetteerChanged } = loadChangedPacks([PACKS], PACKS);
  expect([packs.hash, isGazetteerChanged]).toEqual([live.hash, false]);
});

test('another gazetteer is told, since names resolve otherwise by it', () => {
  const names = join(folder, 'names');
  cpSync(join(PACKS, 'gazetteer', 'outlets.json'), join(names, 'gazetteer', 'outlets.json'));
  expect(loadChangedPacks([PACKS], names).isGazetteerChanged).toBe(false);
  writeFileSync(
    join(names, 'gazetteer', 'outlets.json'),
    '[{ "name": "The Arendia Gazette", "aliases": [] }]',
  );
  expect(loadChangedPacks([PACKS], names).isGazetteerChanged).toBe(true);
});

test('a folder without a pack is refused with what was expected', () => {
  expect(() => loadChangedPacks([PACKS], join(folder, 'none'))).toThrow(
    /none holds no pack; expected .*rules/,
  );
});

test('another rule is no other reading of the texts; another name is', () => {
  const { packs } = loadChangedPacks([PACKS], pack('other', { 'own.yaml': rule('walks-out') }));
  expect(packs.gazetteerHash).toBe(live.gazetteerHash);
  const names = join(folder, 'names', 'gazetteer');
  mkdirSync(names, { recursive: true });
  cpSync(join(PACKS, 'gazetteer', 'outlets.json'), join(names, 'outlets-own.json'));
  expect(loadPacks([PACKS, join(folder, 'names')]).gazetteerHash).not.toBe(live.gazetteerHash);
});
