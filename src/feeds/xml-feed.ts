import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import { resolveUrl } from '../domain/urls.ts';
import { feedDate } from './dates.ts';
import { type Feed, type FeedHead, type FeedItem, type FeedProblem, MAX_ITEMS } from './feed.ts';

/** cheerio's own node type is that of its parser, a package that is not ours to import. */
type Node = Cheerio<never>;

const text = (value: string | undefined | null): string | null => value?.trim() || null;

/** An element's name without its prefix, in lower case: feeds bind prefixes as they like. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Reads one document; `$` is cheerio on it. */
class Reader {
  readonly $: CheerioAPI;
  readonly base: string | null;

  constructor($: CheerioAPI, base: string | null) {
    this.$ = $;
    this.base = base;
  }

  /** Children with one of the given local names, in the order of the names. */
  children(of: Node, ...names: readonly string[]): Node[] {
    const all = of.children().toArray();
    return names.flatMap((name) => {
      const [prefix, local] = name.includes(':') ? name.split(':') : [null, name];
      return all
        .filter((element) => {
          const full = (element as { name: string }).name;
          if (localName(full) !== local) return false;
          const has = full.includes(':') ? full.split(':')[0]!.toLowerCase() : null;
          return prefix === null ? has === null || has === 'atom' || has === 'rss' : has === prefix;
        })
        .map((element) => this.$(element) as unknown as Node);
    });
  }

  text(of: Node, ...names: readonly string[]): string | null {
    for (const child of this.children(of, ...names)) {
      const found = text(child.text());
      if (found !== null) return found;
    }
    return null;
  }

  /** Markup of an element: Atom's xhtml as it stands, everything else as the text that it holds. */
  html(of: Node, ...names: readonly string[]): string | null {
    const [child] = this.children(of, ...names);
    if (!child) return null;
    return text(child.attr('type') === 'xhtml' ? child.html() : child.text());
  }

  /** The base in force at an element: every `xml:base` above it, from outside in. */
  baseOf(of: Node): string | null {
    const bases = [
      of,
      ...of
        .parents()
        .toArray()
        .map((parent) => this.$(parent) as unknown as Node),
    ].map((at) => at.attr('xml:base'));
    return bases
      .reverse()
      .reduce<string | null>((base, own) => (own === undefined ? base : resolveUrl(own, base)), this.base);
  }

  /** Atom's link of a kind: `alternate`, or one without a kind. */
  atomLink(of: Node): string | null {
    const links = this.children(of, 'link').filter((link) => link.attr('href') !== undefined);
    const link = links.find((one) => (one.attr('rel') ?? 'alternate') === 'alternate');
    return link ? resolveUrl(link.attr('href'), this.baseOf(link)) : null;
  }

  link(of: Node): string | null {
    const own = this.children(of, 'link').find(
      (one) => one.attr('href') === undefined && text(one.text()) !== null,
    );
    return own ? resolveUrl(own.text(), this.baseOf(own)) : this.atomLink(of);
  }

  /** The address that a guid is, where RSS says so: unless isPermaLink is false. */
  permalink(item: Node): string | null {
    const [guid] = this.children(item, 'guid');
    const isLink = guid && guid.attr('ispermalink') !== 'false' && guid.attr('isPermaLink') !== 'false';
    return isLink && /^https?:\/\//i.test(guid.text().trim()) ? resolveUrl(guid.text(), null) : null;
  }

  author(of: Node): string | null {
    for (const author of this.children(of, 'author', 'dc:creator', 'itunes:author', 'dc:author')) {
      const name =
        this.text(author, 'name') ??
        (author.children().length > 0 ? this.text(author, 'email') : text(author.text()));
      if (name !== null) return name;
    }
    return null;
  }

  item(item: Node): FeedItem {
    const about = item.attr('rdf:about');
    return {
      guid: this.text(item, 'guid', 'id', 'dc:identifier') ?? text(about),
      url: this.link(item) ?? this.permalink(item),
      title: this.html(item, 'title', 'dc:title', 'media:title'),
      publishedAt:
        this.#date(item, 'pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'created') ??
        this.#date(item, 'updated', 'modified', 'dcterms:modified'),
      author: this.author(item),
      summaryHtml: this.html(item, 'description', 'summary', 'dc:description', 'itunes:summary'),
      contentHtml: this.html(item, 'content:encoded', 'content', 'fullitem', 'body'),
    };
  }

  head(channel: Node): FeedHead {
    const ttlMinutes = Number(this.text(channel, 'ttl') ?? Number.NaN);
    return {
      title: this.html(channel, 'title', 'dc:title'),
      link: this.link(channel),
      language: this.text(channel, 'language', 'dc:language') ?? text(channel.attr('xml:lang')),
      ttlSeconds: Number.isFinite(ttlMinutes) && ttlMinutes > 0 ? Math.min(ttlMinutes, 525_600) * 60 : null,
    };
  }

  #date(of: Node, ...names: readonly string[]): string | null {
    for (const child of this.children(of, ...names)) {
      const date = feedDate(child.text());
      if (date !== null) return date;
    }
    return null;
  }
}

/** Deeper nesting is no feed, and a tree that deep would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 200;

function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([a-z_][^\s<>/]*)[^<>]*?(\/?)>/gi)) {
    if (self === '/' || name === undefined) continue;
    depth += close === '/' ? -1 : 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

const CLOSED: Readonly<Record<string, RegExp>> = {
  rss: /<\/(?:\w+:)?rss\s*>/i,
  rdf: /<\/(?:\w+:)?rdf\s*>/i,
  feed: /<\/(?:\w+:)?feed\s*>/i,
};

function problemsOf(xml: string, root: string, count: number): FeedProblem[] {
  const isOpen = !CLOSED[root]!.test(xml);
  return [
    ...(isOpen ? [{ code: 'feed.truncated', message: `the document ends before </${root}>` }] : []),
    ...(count > MAX_ITEMS
      ? [{ code: 'feed.too-many', message: `${count} items; the first ${MAX_ITEMS} were read` }]
      : []),
  ];
}

/** @see RSS 2.0, RDF Site Summary 1.0, RFC 4287 (Atom). Null where it is none of them. */
export function readXmlFeed(xml: string, base: string | null): Feed | null {
  if (isTooDeep(xml)) return null;
  const $ = load(xml, { xml: { xmlMode: true, decodeEntities: true, lowerCaseTags: false } });
  const reader = new Reader($, base);
  const root = $.root()
    .children()
    .toArray()
    .map((element) => $(element) as unknown as Node)
    .find((element) => localName((element.get(0) as unknown as { name: string }).name) in CLOSED);
  if (!root) return null;
  const rootName = localName((root.get(0) as unknown as { name: string }).name);
  const [channel = root] = rootName === 'feed' ? [root] : reader.children(root, 'channel');
  const within = [
    ...reader.children(channel, 'item', 'entry'),
    ...(channel === root ? [] : reader.children(root, 'item', 'entry')),
  ];
  return {
    feed: reader.head(channel),
    items: within.slice(0, MAX_ITEMS).map((item) => reader.item(item)),
    problems: problemsOf(xml, rootName, within.length),
  };
}
