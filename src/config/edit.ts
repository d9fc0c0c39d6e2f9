import { type Document, isMap, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { ConfigError } from '../domain/errors.ts';

export interface NewSource {
  readonly id: string;
  readonly url: string;
  readonly name: string | null;
}

function sourcesOf(document: Document): YAMLSeq {
  const found = document.get('sources', true);
  if (isSeq(found) && found.items.length > 0) return found;
  const fresh = document.createNode([]);
  if (isNode(found)) fresh.comment = found.comment;
  document.set('sources', fresh);
  return fresh;
}

/** The file's text with further sources; comments and order stay as they are. Ids that are there already are left alone. */
export function withSources(text: string, added: readonly NewSource[]): string {
  const document = parseDocument(text);
  const sources = sourcesOf(document);
  sources.flow = false;
  for (const { id, url, name } of added) {
    sources.add(document.createNode(name === null ? { id, url } : { id, url, name }));
  }
  return document.toString({ lineWidth: 0 });
}

/** The file's text without one source. @throws ConfigError `config.unknown-source` where it has none of that id */
export function withoutSource(text: string, id: string): string {
  const document = parseDocument(text);
  const sources = document.get('sources');
  const at = isSeq(sources) ? sources.items.findIndex((item) => isMap(item) && item.get('id') === id) : -1;
  if (!isSeq(sources) || at < 0) {
    throw new ConfigError(
      'config.unknown-source',
      `there is no source "${id}" in the configuration; demarche source list shows them`,
    );
  }
  sources.delete(at);
  return document.toString({ lineWidth: 0 });
}

/** An id out of a feed's address: its host without `www`, with its path where that host is taken already. */
export function sourceIdOf(url: string, taken: ReadonlySet<string>): string {
  const { hostname, pathname } = new URL(url);
  const slug = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50);
  const host = slug(hostname.replace(/^www\./, ''));
  const candidates = [
    host,
    slug(`${host}-${pathname}`),
    ...Array.from({ length: 50 }, (_, i) => `${host}-${i + 2}`),
  ];
  return candidates.find((id) => id !== '' && !taken.has(id)) ?? `${host}-${taken.size}`;
}
