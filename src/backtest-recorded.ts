import { type ArticleFacts, actsOf } from './acts.ts';
import { Backtest } from './backtest.ts';
import type { AlertVerdict } from './domain/signal.ts';
import type { RecordedStatement } from './domain/statement.ts';
import { type Act, compareActs } from './signals/act.ts';
import type { SignalPacks } from './signals/signal-packs.ts';
import { signalsOf } from './signals/signals-of.ts';

/** An alert of a backtest, with where its article is. */
export interface TestedAlert extends AlertVerdict {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly readAt: string;
}

/**
 * A backtest over what a log recorded, in whatever order: only acts are kept, a few hundred bytes each, however many
 * articles there are; they are judged in the order of reading when all are there.
 *
 * Neither a baseline nor the age of an article counts: it tells what these rules would have raised had everything been
 * read when it came out.
 */
export class RecordedBacktest {
  readonly #packs: SignalPacks;
  readonly #acts = new Map<string, Act>();

  constructor(packs: SignalPacks) {
    this.#packs = packs;
  }

  /** One analysis of a text; the same signals again count once. */
  add(facts: ArticleFacts, statements: readonly RecordedStatement[]): void {
    for (const act of actsOf(facts, statements, (statement) => signalsOf(statement, this.#packs)))
      this.#acts.set(`${act.articleId} ${act.signal.id}`, act);
  }

  /** What they raise, in the order of reading. */
  alerts(): TestedAlert[] {
    const backtest = new Backtest(this.#packs);
    return byArticle([...this.#acts.values()].sort(compareActs)).flatMap((acts) => {
      const { source, outlet, readAt } = acts[0]!;
      const url = source.startsWith('http') ? source : null;
      return backtest.nextActs(acts).map((alert): TestedAlert => ({ ...alert, url, outlet, readAt }));
    });
  }
}

function byArticle(sorted: readonly Act[]): Act[][] {
  const articles: Act[][] = [];
  for (const act of sorted) {
    const open = articles.at(-1);
    if (open && open[0]!.articleId === act.articleId) open.push(act);
    else articles.push([act]);
  }
  return articles;
}
