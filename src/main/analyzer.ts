import { CODE_VERSION, readArticle } from '../analyze.ts';
import { extractArticle } from '../articles/extract.ts';
import type { Analyzer } from '../deps.ts';
import { sha256 } from '../domain/ids.ts';
import type { Packs } from '../packs.files.ts';

/** Reads texts with the packs in force. Rules are folded over what was read, so another rule is no other version. */
export function openAnalyzer({ gazetteer, gazetteerHash }: Packs): Analyzer {
  return {
    version: sha256(`${CODE_VERSION} wink-eng-lite ${gazetteerHash}`).slice(0, 16),
    extract: extractArticle,
    analyze: (article) => readArticle(article, gazetteer),
  };
}
