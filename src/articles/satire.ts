import type { Article } from '../domain/article.ts';

const TITLE = /^\W{0,3}satire\b\s*[:|–—\-\])]|[|–—-]\s*satire\W{0,3}$/i;
const PATH = /\/(?:satire|satirical)(?:\/|$)/i;
/** "This article is satire", "the above is a work of satire": of the page, as the page's own note. */
const NOTE =
  /\b(?:this|the above|the following) (?:(?:article|story|piece|column|post|page|text|report) )?is (?:(?:a|an|pure|entirely|purely) ){0,2}(?:work of )?(?:satire|satirical|parody)\b/i;

/** Whether an article says of itself that it is satire: in its title, its address, or a note at its head or foot. */
export function isSatire({
  title,
  canonicalUrl,
  text,
}: Pick<Article, 'title' | 'canonicalUrl' | 'text'>): boolean {
  if (title !== null && TITLE.test(title)) return true;
  if (canonicalUrl !== null && PATH.test(canonicalUrl)) return true;
  const paragraphs = text.split('\n');
  return NOTE.test(paragraphs[0]!) || NOTE.test(paragraphs.at(-1)!);
}
