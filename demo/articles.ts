import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { packagePath } from '../src/main/package.ts';

const Edit = z.strictObject({
  scene: z.number().int(),
  title: z.string().optional(),
  replace: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
  note: z.string().optional(),
});
const FrontMatter = z.strictObject({
  path: z.string().startsWith('/'),
  publishedAt: z.union([z.string(), z.date().transform((date) => date.toISOString())]),
  scene: z.number().int().positive(),
  title: z.string(),
  byline: z.string().nullable().default(null),
  section: z.string().default('World'),
  copyOf: z.string().optional(),
  syndicatedFrom: z.string().optional(),
  edits: z.array(Edit).default([]),
});

/** An article of the wire, as its outlet holds it. */
export interface WireArticle extends z.output<typeof FrontMatter> {
  readonly outlet: string;
  readonly slug: string;
  readonly paragraphs: readonly string[];
}

function articleOf(outlet: string, file: string, source: string): WireArticle {
  const [, head = '', body = ''] = source.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  const paragraphs = body.split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ').trim());
  return {
    outlet,
    slug: file.slice(0, -3),
    ...FrontMatter.parse(parse(head)),
    paragraphs: paragraphs.filter((text) => text !== ''),
  };
}

/** Every article of the wire, in order of publication. */
export function loadArticles(): WireArticle[] {
  const folder = packagePath('demo', 'wire');
  const outlets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return outlets
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.md'))
        .map((file) => articleOf(name, file, readFileSync(join(folder, name, file), 'utf8'))),
    )
    .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.slug.localeCompare(b.slug));
}

/** The article as its page shows it in a scene: outlets edit without saying so. */
export function asOf(article: WireArticle, scene: number): Pick<WireArticle, 'title' | 'paragraphs'> {
  let { title, paragraphs } = article;
  for (const edit of article.edits.filter((one) => one.scene <= scene)) {
    title = edit.title ?? title;
    for (const { from, to } of edit.replace) paragraphs = paragraphs.map((text) => text.replace(from, to));
  }
  return { title, paragraphs };
}
