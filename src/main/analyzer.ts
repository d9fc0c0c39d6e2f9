import { extractArticle } from '../articles/extract.ts';
import { sketchOf } from '../articles/sketch.ts';
import type { Analyzer, TextAnalysis } from '../deps.ts';
import type { Article } from '../domain/article.ts';
import { dayIn } from '../domain/days.ts';
import { sha256 } from '../domain/ids.ts';
import { readDoc } from '../language/doc.ts';
import type { Packs } from '../packs.files.ts';
import { statementsOf } from '../statements/statements-of.ts';

/** Raised whenever the code reads a text differently: part of every analysis version. */
const CODE_VERSION = 1;

function unsupportedLanguage({ language }: Article): string | null {
  if (language === null || /^en\b/i.test(language)) return null;
  return `language ${language} is not supported; only English is read`;
}

/** Reads texts with the packs in force. */
export function openAnalyzer({ gazetteer, hash }: Packs): Analyzer {
  return {
    version: sha256(`${CODE_VERSION} wink-eng-lite ${hash}`).slice(0, 16),
    extract: extractArticle,
    analyze(article): TextAnalysis {
      const unsupported = unsupportedLanguage(article);
      if (unsupported !== null) return { statements: [], sketch: sketchOf(article.text), unsupported };
      const day = article.publishedAt === null ? null : dayIn(article.publishedAt);
      const doc = readDoc(article.text, gazetteer, day);
      return {
        statements: statementsOf(doc, article, gazetteer),
        sketch: sketchOf(article.text),
        unsupported,
      };
    },
  };
}
