import type { Cheerio, CheerioAPI } from 'cheerio';
import { cleanText, oneLine, wordCount } from './clean.ts';
import { bylineOf, isBiography, isFurniture } from './furniture.ts';

type Elements = Cheerio<never>;

/** Never prose, wherever it stands. */
const NEVER =
  'script,style,noscript,template,iframe,svg,canvas,form,button,input,select,textarea,nav,header,footer,aside,figure,figcaption,video,audio,object,dialog,[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[role="search"]';
/** Class names and ids by which pages mark what surrounds an article. */
const AROUND =
  /(?:^|[-_\s])(?:nav|menu|breadcrumb|share|sharing|social|related|recommend(?:ed|ations)?|more-(?:on|from|stories)|read-more|most-(?:read|popular)|trending|newsletter|subscri(?:be|ption)|signup|promo|advert(?:isement)?s?|ads?|banner|sponsor(?:ed)?|comments?|disqus|cookie|consent|paywall|sidebar|widget|tags?|byline|author-?(?:bio|box|info)|bio|caption|credit|copyright|toolbar|pagination|outbrain|taboola|popup|modal|footer|masthead|correction-form)(?:$|[-_\s])/i;
const BLOCKS = 'p,h2,h3,h4,blockquote,li,pre,td,dd';
/** What may hold an article's body; the best of them by the words of prose in it. */
const CONTAINERS = 'article,main,section,div,td,body';

const named = (element: Elements): string => `${element.attr('class') ?? ''} ${element.attr('id') ?? ''}`;

/** Takes out what can't be prose. */
export function strip($: CheerioAPI): void {
  $('article header, main header').each((_, header) => {
    // A standfirst often stands in the article's own header.
    const paragraphs = $(header)
      .find('p')
      .filter((__, p) => wordCount($(p).text()) >= 8);
    $(header).replaceWith(paragraphs);
  });
  $(NEVER).remove();
  $('div,section,ul,ol,p,span,aside,table').each((_, found) => {
    const element = $(found) as unknown as Elements;
    if (
      AROUND.test(named(element)) &&
      element.find('article').length === 0 &&
      wordCount(element.text()) < 400
    )
      element.remove();
  });
}

/** Share of an element's text that is links. */
function linkDensity($: CheerioAPI, element: Elements): number {
  const length = oneLine(element.text()).length;
  if (length === 0) return 1;
  let linked = 0;
  element.find('a').each((_, link) => {
    linked += oneLine($(link).text()).length;
  });
  return linked / length;
}

/** Words of running prose in the element's own blocks, not in nested containers'. */
function ownProse($: CheerioAPI, element: Elements): number {
  let words = 0;
  element.children('p,blockquote,h2,h3,ul,ol').each((_, child) => {
    const block = $(child) as unknown as Elements;
    const count = wordCount(block.text());
    if (count >= 6 && linkDensity($, block) < 0.5) words += count;
  });
  const loose = element
    .contents()
    .filter((_, node) => (node as unknown as { type: string }).type === 'text')
    .text();
  return words + (wordCount(loose) >= 20 ? wordCount(loose) : 0);
}

/** The element that holds the article: the one with most prose of its own, or its parent where siblings hold more of it. */
function bodyOf($: CheerioAPI): Elements {
  const scores = new Map<unknown, number>();
  const add = (node: unknown, words: number) => scores.set(node, (scores.get(node) ?? 0) + words);
  $(CONTAINERS).each((_, found) => {
    const words = ownProse($, $(found) as unknown as Elements);
    if (words === 0) return;
    add(found, words);
    const parent = $(found).parent();
    if (parent.length > 0) add(parent.get(0), words * 0.6);
    const grand = parent.parent();
    if (grand.length > 0) add(grand.get(0), words * 0.3);
  });
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return (best ? $(best[0] as never) : $('body')) as unknown as Elements;
}

/** A block's text; `<br><br>` parts paragraphs. */
function textsOf(element: Elements): string[] {
  element.find('br').replaceWith('\n');
  return cleanText(element.text())
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((text) => text !== '');
}

function isProseBlock($: CheerioAPI, element: Elements, text: string): boolean {
  if (isFurniture(text) || bylineOf(text) !== null || isBiography(text)) return false;
  return wordCount(text) < 4 ? /[.!?…"”]$/.test(text) : linkDensity($, element) < 0.6;
}

/** The paragraphs of an article in a page whose furniture is stripped. */
export function paragraphsOf($: CheerioAPI, selector: string | null): string[] {
  const body = (selector === null ? bodyOf($) : $(selector).first()) as unknown as Elements;
  const blocks = body.find(BLOCKS).filter((_, block) => $(block).find(BLOCKS).length === 0);
  const inBlocks = blocks.toArray().flatMap((block) => {
    const element = $(block) as unknown as Elements;
    return textsOf(element).filter((text) => isProseBlock($, element, text));
  });
  if (inBlocks.reduce((words, text) => words + wordCount(text), 0) >= 40) return inBlocks;
  // No paragraphs are marked: the text stands loose in the container, parted by line breaks.
  body.find('div,section,p').append('\n\n');
  return textsOf(body).filter((text) => !isFurniture(text));
}
