import { load } from 'cheerio';
import { InputError } from '../domain/errors.ts';
import { decodeFeed } from './decode.ts';

export interface OpmlFeed {
  readonly url: string;
  readonly title: string | null;
}

/**
 * The feeds that an OPML list names, each once, in order.
 *
 * @throws InputError `input.opml` where it is no OPML
 * @see OPML 2.0, "subscription lists"
 */
export function readOpml(bytes: Uint8Array): OpmlFeed[] {
  const $ = load(decodeFeed(bytes, null).text, {
    xml: { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  });
  if ($('opml').length === 0)
    throw new InputError('input.opml', 'the list is no OPML: it has no <opml> element');
  const feeds = $('outline[xmlurl]')
    .toArray()
    .map(
      (outline): OpmlFeed => ({
        url: $(outline).attr('xmlurl')!.trim(),
        title: $(outline).attr('title') ?? $(outline).attr('text') ?? null,
      }),
    );
  return [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
}
