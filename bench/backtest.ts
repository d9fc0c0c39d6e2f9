import type { ArticleFacts } from '../src/acts.ts';
import { analyze } from '../src/analyze.ts';
import { Backtest } from '../src/backtest.ts';
import { RecordedBacktest } from '../src/backtest-recorded.ts';
import { packagePath } from '../src/main/package.ts';
import { loadPacks } from '../src/packs.files.ts';
import { heapMb, inTurns, line } from './measure.ts';
import { benchArticles } from './texts.ts';

const RECORDED_ROUNDS = 20;

/** The same article in another round: another article, of other years, so that the wire isn't told twenty times a day. */
function factsOf(facts: ArticleFacts, round: number): ArticleFacts {
  const published = new Date(facts.publishedAt!);
  published.setUTCFullYear(published.getUTCFullYear() + round * 4);
  const articleId = `${facts.articleId}-${round}`;
  return { ...facts, articleId, url: `${facts.url}/${round}`, publishedAt: published.toISOString() };
}

/** A backtest from texts against analysis alone; and one from recorded statements against decoding them alone. */
export default async function (): Promise<void> {
  const packs = loadPacks([packagePath('packs')]);
  const articles = benchArticles(220);
  const analyses = articles.map((article) => ({ article, analysis: analyze(article, packs) }));
  const recorded = analyses.map(({ article, analysis }) => ({
    facts: {
      articleId: article.id,
      url: article.url,
      outlet: null,
      publishedAt: article.publishedAt,
      fetchedAt: null,
      syndicatedFrom: null,
      sketch: analysis.sketch,
    },
    json: JSON.stringify(analysis.statements),
  }));
  const statements = analyses.reduce((sum, { analysis }) => sum + analysis.statements.length, 0);

  const [alone, whole] = await inTurns(articles.length, 3, [
    () => {
      for (const article of articles) analyze(article, packs);
    },
    () => {
      const backtest = new Backtest(packs);
      for (const article of articles) backtest.next(article);
    },
  ]);
  process.stdout.write(`backtest: ${articles.length} articles, ${statements} statements, one core\n`);
  process.stdout.write(line('the limit: analysis alone', alone!, 'articles'));
  process.stdout.write(line('with novelty and the decision', whole!, 'articles', alone));

  const again = statements * RECORDED_ROUNDS;
  let kept = 0;
  const [decoded, folded] = await inTurns(again, 3, [
    () => {
      for (let round = 0; round < RECORDED_ROUNDS; round++) for (const { json } of recorded) JSON.parse(json);
    },
    () => {
      const backtest = new RecordedBacktest(packs);
      const before = heapMb();
      for (let round = 0; round < RECORDED_ROUNDS; round++)
        for (const { facts, json } of recorded) backtest.add(factsOf(facts, round), JSON.parse(json));
      backtest.alerts();
      kept = heapMb() - before;
    },
  ]);
  process.stdout.write(`backtest of recorded statements: ${again.toLocaleString('en')}, one core\n`);
  process.stdout.write(line('the limit: decoding them alone', decoded!, 'statements'));
  process.stdout.write(line('rules, novelty and the decision', folded!, 'statements', decoded));
  process.stdout.write(`  heap grew by ${kept} MB over ${again.toLocaleString('en')} statements\n`);
}
