import { extractArticle } from './articles/extract.ts';
import { isSatire } from './articles/satire.ts';
import { sketchOf } from './articles/sketch.ts';
import type { Article, ArticleInput } from './domain/article.ts';
import { dayIn } from './domain/days.ts';
import type { Signal } from './domain/signal.ts';
import type { RecordedStatement, Statement } from './domain/statement.ts';
import { readDoc } from './language/doc.ts';
import type { ReadSignal } from './signals/act.ts';
import type { SignalPacks } from './signals/signal-packs.ts';
import { signalsOf } from './signals/signals-of.ts';
import { statementsOf } from './statements/statements-of.ts';

/** Raised whenever the code reads a text differently: part of every analysis version, and of that of the ladder. */
export const CODE_VERSION = 22;

/** An article's own prose, read. */
export interface Analysis {
  readonly article: Article;
  readonly statements: readonly RecordedStatement[];
  readonly signals: readonly ReadSignal[];
  /** MinHash of the text; empty where it is short. */
  readonly sketch: readonly number[];
  /** Why the text was not read: a language without rules, satire; null where it was. */
  readonly unsupported: string | null;
}

/** Why a text is not read, or null where it is: a language unknown is tried as English. */
function unsupportedIn(article: Article): string | null {
  const { language } = article;
  if (language !== null && !/^en\b/i.test(language))
    return `language ${language} is not supported; only English is read`;
  return isSatire(article)
    ? 'it says of itself that it is satire; nothing in it is taken for said or done'
    : null;
}

/** An article → its statements. Text in another language and satire are left unread, and it is said so. */
export function readArticle(
  article: Article,
  gazetteer: SignalPacks['gazetteer'],
): Pick<Analysis, 'statements' | 'sketch' | 'unsupported'> {
  const sketch = sketchOf(article.text);
  const unsupported = unsupportedIn(article);
  if (unsupported !== null) return { statements: [], sketch, unsupported };
  const day = article.publishedAt === null ? null : dayIn(article.publishedAt);
  const doc = readDoc(article.text, gazetteer, day, article.title ?? '');
  return { statements: statementsOf(doc, article, gazetteer), sketch, unsupported };
}

/**
 * A page or text → article and statements, before any rule.
 *
 * @throws InputError where it is no article
 */
export function read(input: ArticleInput, gazetteer: SignalPacks['gazetteer']): Omit<Analysis, 'signals'> {
  const article = extractArticle(input);
  return { article, ...readArticle(article, gazetteer) };
}

/** An article → its statements → their signals. */
export function analyzeArticle(article: Article, packs: SignalPacks): Analysis {
  const done = readArticle(article, packs.gazetteer);
  const signals = done.statements.flatMap((statement) => signalsOf(statement, packs));
  return { article, signals, ...done };
}

/**
 * A page or text → article, statements and signals.
 *
 * @throws InputError where it is no article
 */
export function analyze(input: ArticleInput, packs: SignalPacks): Analysis {
  return analyzeArticle(extractArticle(input), packs);
}

function statementLine({ nearness: _, tier: __, context: ___, ...statement }: RecordedStatement): Statement {
  return statement;
}

function signalLine(signal: ReadSignal): Signal {
  const {
    organ: _,
    effectiveOn: __,
    granted: ___,
    noNotice: ____,
    heads: _____,
    reasons: ______,
    ...line
  } = signal;
  return line;
}

/** An analysis in the shape that the command line prints. */
export function analysisLine(id: string, { article, statements, signals, unsupported }: Analysis): object {
  const line = { id, article, statements: statements.map(statementLine), signals: signals.map(signalLine) };
  return unsupported === null ? line : { ...line, unsupported };
}
