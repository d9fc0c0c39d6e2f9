/** What kind of feed an outlet offers, and how it builds its pages. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly feed: 'rss' | 'atom' | 'rdf' | 'json';
  readonly feedPath: string;
  readonly page: 'json-ld' | 'open-graph' | 'nested' | 'plain';
  /** Scenes in which its feed is broken. */
  readonly brokenUntil: number;
}

export const OUTLETS: readonly Outlet[] = [
  {
    id: 'meridian-post',
    name: 'Meridian Post',
    feed: 'rss',
    feedPath: '/rss/world.xml',
    page: 'json-ld',
    brokenUntil: 0,
  },
  {
    id: 'northline',
    name: 'Northline',
    feed: 'atom',
    feedPath: '/feed/atom',
    page: 'open-graph',
    brokenUntil: 0,
  },
  {
    id: 'baltic-lantern',
    name: 'The Baltic Lantern',
    feed: 'rdf',
    feedPath: '/index.rdf',
    page: 'nested',
    brokenUntil: 0,
  },
  {
    id: 'crossroads-daily',
    name: 'Crossroads Daily',
    feed: 'json',
    feedPath: '/feed.json',
    page: 'plain',
    brokenUntil: 0,
  },
  {
    id: 'eastgate-review',
    name: 'Eastgate Review',
    feed: 'rss',
    feedPath: '/feed/',
    page: 'open-graph',
    brokenUntil: 2,
  },
  {
    id: 'highland-courier',
    name: 'Highland Courier',
    feed: 'rss',
    feedPath: '/rss.xml',
    page: 'nested',
    brokenUntil: 0,
  },
];
