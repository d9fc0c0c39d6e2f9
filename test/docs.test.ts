import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { settingsPage } from '../src/config/settings-page.ts';
import { eventsPage } from '../src/events/page.ts';
import * as types from '../src/events/types/index.ts';
import { openProjections } from '../src/main/store.ts';
import { loadPacks } from '../src/packs.files.ts';
import { sqlPage } from '../src/sql-page.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.demarche', 'wire']);

function pagesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (SKIPPED.has(name)) return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return pagesIn(path);
    return name.endsWith('.md') ? [path] : [];
  });
}

const PAGES = pagesIn(ROOT);
const textOf = (path: string) => readFileSync(path, 'utf8').replace(/```[\s\S]*?```/g, '');

/** The anchors that a page's headings get, as the usual renderers make them. */
function anchorsOf(path: string): Set<string> {
  const headings = [...textOf(path).matchAll(/^#{1,6}\s+(.+)$/gm)].map((m) => m[1]!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

function brokenLinks(page: string): string[] {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1]!);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : resolve(dirname(page), decodeURI(path));
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    })
    .map((link) => `${relative(ROOT, page)}: ${link}`);
}

test('every link of the documentation leads somewhere', () => {
  expect(PAGES.length).toBeGreaterThan(3);
  expect(PAGES.flatMap(brokenLinks)).toEqual([]);
});

const written = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');

test('docs/settings.md tells every setting with its default', () => {
  expect(written('settings.md')).toBe(settingsPage());
});

test('docs/events.md tells every event type', () => {
  expect(written('events.md')).toBe(eventsPage(Object.values(types)));
});

test('docs/sql.md tells every view and column', async () => {
  expect(written('sql.md')).toBe(sqlPage(await openProjections(loadPacks([join(ROOT, 'packs')]))));
});

test('every column of every view is described', async () => {
  const projections = await openProjections(loadPacks([join(ROOT, 'packs')]));
  const shown = projections.flatMap(({ tables }) => tables).filter((table) => table.shown);
  const silent = shown.flatMap(({ name, columns }) =>
    columns.filter(({ comment }) => comment === '').map((column) => `${name}.${column.name}`),
  );
  expect(silent).toEqual([]);
});
