import type { CheerioAPI } from 'cheerio';
import { cleanText, oneLine, wordCount } from './clean.ts';
import { bylineOf, isBiography, isFurniture } from './furniture.ts';
import {
  elementsIn,
  type Measure,
  measuresOf,
  removeAll,
  replaceAll,
  type TreeNode,
  textOf,
} from './tree.ts';

/** Never prose, wherever it stands. */
const NEVER =
  'script,style,noscript,template,iframe,svg,canvas,form,button,input,select,textarea,nav,header,footer,aside,figure,figcaption,video,audio,object,dialog,[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="banner"],[role="contentinfo"],[role="search"]';
/** Class names and ids by which pages mark what surrounds an article. */
const AROUND =
  /(?:^|[-_\s])(?:nav|menu|breadcrumb|share|sharing|social|related|recommend(?:ed|ations)?|more-(?:on|from|stories)|read-more|most-(?:read|popular)|trending|newsletter|subscri(?:be|ption)|signup|promo|advert(?:isement)?s?|ads?|banner|sponsor(?:ed)?|comments?|disqus|cookie|consent|paywall|sidebar|widget|tags?|byline|author-?(?:bio|box|info)|bio|caption|credit|copyright|toolbar|pagination|outbrain|taboola|popup|modal|footer|masthead|correction-form)(?:$|[-_\s])/i;
const PARAGRAPH = new Set(['p']);
/** What may be marked so. */
const MARKED = new Set(['div', 'section', 'ul', 'ol', 'p', 'span', 'aside', 'table']);
/** Marked as surroundings or not: this many words are the article, wrongly named. */
const MAX_AROUND_WORDS = 400;
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'blockquote', 'li', 'pre', 'td', 'dd']);
/** What may hold an article's body; the best of them by the words of prose in it. */
const CONTAINERS = new Set(['article', 'main', 'section', 'div', 'td', 'body']);
/** A container's own blocks. */
const OWN = new Set(['p', 'blockquote', 'h2', 'h3', 'ul', 'ol']);

/**
 * Name of an element put around the page: pages may leave out html and body, and cheerio compares each node at the top
 * with each (8,000 of them took 6 s).
 */
export const ROOT = 'demarche-page';

type Measures = ReadonlyMap<TreeNode, Measure>;

const nodes = (found: { toArray(): unknown[] }): TreeNode[] => found.toArray() as TreeNode[];
const wordsIn = (node: TreeNode, measures: Measures): number => measures.get(node)?.words ?? 0;
const named = ({ attribs }: TreeNode): string => `${attribs?.class ?? ''} ${attribs?.id ?? ''}`;
const rootOf = ($: CheerioAPI): TreeNode => nodes($(ROOT))[0]!;

function isWithin({ parent }: TreeNode, holders: ReadonlySet<TreeNode>): boolean {
  for (let up = parent; up !== null; up = up.parent) if (holders.has(up)) return true;
  return false;
}

/** A standfirst often stands in the article's own header: the header goes, its paragraphs stay. */
function openHeaders($: CheerioAPI): void {
  const headers = new Set(nodes($('article header, main header')));
  const standfirst = (header: TreeNode) =>
    elementsIn(header, PARAGRAPH).filter((p) => wordCount(textOf(p)) >= 8);
  const outermost = [...headers].filter((header) => !isWithin(header, headers));
  replaceAll(new Map(outermost.map((header) => [header, standfirst(header)])));
}

/** Elements with an article below them. */
function holdersOf(root: TreeNode): ReadonlySet<TreeNode> {
  const holders = new Set<TreeNode>();
  for (const article of elementsIn(root, new Set(['article'])))
    for (let up = article.parent; up !== null && !holders.has(up); up = up.parent) holders.add(up);
  return holders;
}

/** Takes out what can't be prose. */
export function strip($: CheerioAPI): void {
  openHeaders($);
  removeAll(nodes($(NEVER)));
  const root = rootOf($);
  const [measures, holders] = [measuresOf(root), holdersOf(root)];
  removeAll(
    elementsIn(root, MARKED).filter(
      (element) =>
        AROUND.test(named(element)) && !holders.has(element) && wordsIn(element, measures) < MAX_AROUND_WORDS,
    ),
  );
}

/** Share of an element's text that is links. */
function linkDensity(element: TreeNode, measures: Measures): number {
  const { chars, linked } = measures.get(element) ?? { chars: 0, linked: 0 };
  return chars === 0 ? 1 : linked / chars;
}

/** Words of running prose in the element's own blocks, not in nested containers'. */
function ownProse({ children = [] }: TreeNode, measures: Measures): number {
  let [words, loose] = [0, 0];
  for (const child of children) {
    const count = wordsIn(child, measures);
    if (child.type === 'text') loose += count;
    else if (OWN.has(child.name ?? '') && count >= 6 && linkDensity(child, measures) < 0.5) words += count;
  }
  return words + (loose >= 20 ? loose : 0);
}

/** The element that holds the article: the one with most prose of its own, or its parent where siblings hold more of it. */
function bodyOf(root: TreeNode, measures: Measures): TreeNode {
  const scores = new Map<TreeNode, number>();
  const add = (node: TreeNode | null | undefined, words: number) =>
    node && scores.set(node, (scores.get(node) ?? 0) + words);
  for (const element of [root, ...elementsIn(root, CONTAINERS)]) {
    const words = ownProse(element, measures);
    if (words === 0) continue;
    add(element, words);
    add(element.parent, words * 0.6);
    add(element.parent?.parent, words * 0.3);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? root;
}

/** A block's text; `<br><br>` parts paragraphs. */
function textsOf(element: TreeNode, after: Readonly<Record<string, string>> = {}): string[] {
  return cleanText(textOf(element, { br: '\n', ...after }))
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((text) => text !== '');
}

/** Few words that are prose: a whole sentence, or who says the block behind them. */
const SHORT_PROSE =
  /(?:[.!?…"”]|\b(?:said|says|wrote|writes|added|asked|replied|continued|stated|tweeted):)$/;

function isProseBlock(element: TreeNode, measures: Measures, text: string): boolean {
  if (isFurniture(text) || bylineOf(text) !== null || isBiography(text)) return false;
  return wordCount(text) < 4 ? SHORT_PROSE.test(text) : linkDensity(element, measures) < 0.6;
}

/** Blocks with no block below them. */
function innermostBlocks(body: TreeNode): TreeNode[] {
  const blocks = elementsIn(body, BLOCKS);
  const outer = new Set<TreeNode>();
  for (const block of blocks)
    for (let up = block.parent; up !== null && !outer.has(up); up = up.parent) outer.add(up);
  return blocks.filter((block) => !outer.has(block));
}

/** The paragraphs of an article in a page whose furniture is stripped. */
export function paragraphsOf($: CheerioAPI, selector: string | null): string[] {
  const root = rootOf($);
  const measures = measuresOf(root);
  const body = selector === null ? bodyOf(root, measures) : nodes($(selector).first())[0];
  if (body === undefined) return [];
  const inBlocks = innermostBlocks(body).flatMap((block) =>
    textsOf(block).filter((text) => isProseBlock(block, measures, text)),
  );
  if (inBlocks.reduce((words, text) => words + wordCount(text), 0) >= 40) return inBlocks;
  // No paragraphs are marked: the text stands loose in the container, parted by line breaks.
  return textsOf(body, { div: '\n\n', section: '\n\n', p: '\n\n' }).filter((text) => !isFurniture(text));
}
