import { CODE_VERSION, readArticle } from '../analyze.ts';
import { extractArticle } from '../articles/extract.ts';
import type { Analyzer } from '../deps.ts';
import { sha256 } from '../domain/ids.ts';
import type { Packs } from '../packs.files.ts';

/** Reads texts with the packs in force. */
export function openAnalyzer({ gazetteer, hash }: Packs): Analyzer {
  return {
    version: sha256(`${CODE_VERSION} wink-eng-lite ${hash}`).slice(0, 16),
    extract: extractArticle,
    analyze: (article) => readArticle(article, gazetteer),
  };
}
