import type { z } from 'zod';
import type { RecordedEvent } from '../events/types/define.ts';
import {
  ArticleAnalyzed,
  ArticleDiscovered,
  ArticleRevised,
  ArticleScraped,
  ArticleUnavailable,
} from '../events/types/index.ts';
import { defineProjection } from '../projection.ts';

type Discovered = z.output<typeof ArticleDiscovered.data>;
type Content = z.output<typeof ArticleScraped.data>;
type Unavailable = z.output<typeof ArticleUnavailable.data>;
type Analyzed = z.output<typeof ArticleAnalyzed.data>;

const start = (key: string) => ({
  article_id: key,
  source_id: null as string | null,
  url: null as string | null,
  title: null as string | null,
  site_name: null as string | null,
  byline: null as string | null,
  language: null as string | null,
  published_at: null as string | null,
  status: 'discovered',
  revisions: 0,
  content_hash: null as string | null,
  syndicated_from: null as string | null,
  statements: null as number | null,
  remark: null as string | null,
  text: null as string | null,
  texts: {} as Readonly<Record<string, Pick<Analyzed, 'statements' | 'unsupported'>>>,
});
type ArticleRow = ReturnType<typeof start>;

function read(row: ArticleRow, event: RecordedEvent): ArticleRow {
  const data = event.data as Content;
  // A text that the article had before was analyzed then, and is not analyzed again.
  const known = row.texts[data.contentHash];
  return {
    ...row,
    source_id: row.source_id ?? data.sourceId,
    url: row.url ?? data.url,
    title: data.title ?? row.title,
    site_name: data.siteName,
    byline: data.byline,
    language: data.language,
    published_at: data.publishedAt ?? row.published_at,
    status: known ? 'analyzed' : 'scraped',
    statements: known?.statements ?? null,
    remark: known?.unsupported ?? null,
    revisions: row.revisions + 1,
    content_hash: data.contentHash,
    syndicated_from: data.syndicatedFrom,
    text: data.text,
  };
}

/** Every article that was discovered, and how far it got. */
export default () =>
  defineProjection({
    name: 'articles',
    version: 2,
    comment: 'Every article that was discovered, and how far it got.',
    index: ['published_at'],
    columns: [
      { name: 'article_id', type: 'uuid', comment: 'Made of the address without tracking parameters.' },
      {
        name: 'source_id',
        type: 'text',
        comment: 'Source that brought it first; null where it was taken from a file.',
      },
      { name: 'url', type: 'text', comment: 'Its address.' },
      { name: 'title', type: 'text', comment: 'Its title, without the site’s name.' },
      { name: 'site_name', type: 'text', comment: 'The outlet, as the page names it.' },
      { name: 'byline', type: 'text', comment: 'Its authors.' },
      { name: 'language', type: 'text', comment: 'BCP 47.' },
      { name: 'published_at', type: 'timestamptz', comment: 'As page or feed say.' },
      { name: 'status', type: 'text', comment: 'discovered, scraped, analyzed or unavailable.' },
      {
        name: 'revisions',
        type: 'integer',
        comment: 'Texts it was read with: 2 means that it was edited once.',
      },
      { name: 'content_hash', type: 'text', comment: 'SHA-256 of the newest text.' },
      {
        name: 'syndicated_from',
        type: 'text',
        comment: 'The outlet or agency that the page says it is from.',
      },
      {
        name: 'statements',
        type: 'integer',
        comment: 'Statements found in the newest text, by the analysis in use.',
      },
      { name: 'remark', type: 'text', comment: 'Why it is unavailable or was not read.' },
      { name: 'text', type: 'text', comment: 'The newest text.' },
      {
        name: 'texts',
        type: 'jsonb',
        comment: 'Hash of each text that was analyzed, with the number of statements found in it.',
      },
    ],
    reads: [
      'articleId',
      'sourceId',
      'url',
      'title',
      'publishedAt',
      'siteName',
      'byline',
      'language',
      'contentHash',
      'analysisVersion',
      'syndicatedFrom',
      'text',
      'message',
      'statements',
      'unsupported',
    ],
    key: ({ data }) => (data as { articleId: string }).articleId,
    start,
    on: {
      [ArticleDiscovered.type]: (row, event) => {
        const { sourceId, url, title, publishedAt } = event.data as Discovered;
        return {
          ...row,
          source_id: sourceId,
          url,
          title: row.title ?? title,
          published_at: row.published_at ?? publishedAt,
        };
      },
      [ArticleScraped.type]: read,
      [ArticleRevised.type]: read,
      [ArticleUnavailable.type]: (row, event) => {
        const { url, message } = event.data as Unavailable;
        return { ...row, url, status: 'unavailable', remark: message };
      },
      [ArticleAnalyzed.type]: (row, event) => {
        const { contentHash, statements, unsupported } = event.data as Analyzed;
        const texts = { ...row.texts, [contentHash]: { statements, unsupported } };
        return contentHash === row.content_hash
          ? { ...row, texts, status: 'analyzed', statements, remark: unsupported }
          : { ...row, texts };
      },
    },
  });
