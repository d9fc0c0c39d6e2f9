import { InputError } from '../domain/errors.ts';
import { decodeFeed } from './decode.ts';
import type { Feed, FeedProblem } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

export type { Feed, FeedItem } from './feed.ts';

export interface FeedSource {
  readonly contentType: string | null;
  /** Where it was had: relative links resolve against it. */
  readonly url: string | null;
}

const MAX_BYTES = 32 * 1024 * 1024;

/**
 * A feed document in RSS 0.9x–2.0, RDF, Atom or JSON Feed. What is broken in it is told under `problems` and the rest is read.
 *
 * @throws InputError `feed.not-a-feed` where it is none of these, `feed.too-large` above 32 MiB
 */
export function readFeed(bytes: Uint8Array, source: FeedSource): Feed {
  const name = source.url ?? 'the document';
  if (bytes.byteLength > MAX_BYTES)
    throw new InputError(
      'feed.too-large',
      `${name} has ${bytes.byteLength} bytes, expected at most ${MAX_BYTES}`,
    );
  const { text, wrong } = decodeFeed(bytes, source.contentType);
  const first = text.trimStart()[0];
  const read = first === '{' ? readJsonFeed(text, source.url) : readXmlFeed(text, source.url);
  if (read === null) {
    const shown = JSON.stringify(text.trimStart().slice(0, 40));
    throw new InputError(
      'feed.not-a-feed',
      `${name} is no feed: it begins with ${shown}, expected RSS, RDF, Atom or JSON Feed`,
    );
  }
  const problems: FeedProblem[] =
    wrong === null
      ? []
      : [{ code: 'feed.encoding', message: `the encoding is said to be ${wrong}, which it is not` }];
  return { ...read, problems: [...problems, ...read.problems] };
}
