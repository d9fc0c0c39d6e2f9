import { analyze } from '../src/analyze.ts';
import { tag } from '../src/language/tagger.ts';
import { packagePath } from '../src/main/package.ts';
import { loadPacks } from '../src/packs.files.ts';
import { inTurns, line } from './measure.ts';
import { benchArticles } from './texts.ts';

/** Analysis of articles on one core, against its limit: the tagger alone on the same texts, which everything waits for. */
export default async function (): Promise<void> {
  const packs = loadPacks([packagePath('packs')]);
  const articles = benchArticles(220);
  const analyzeAll = () => {
    for (const article of articles) analyze(article, packs);
  };
  const tagAll = () => {
    for (const { text } of articles) for (const paragraph of text!.split('\n\n')) tag(paragraph);
  };
  analyzeAll(); // the compiler sees it once
  tagAll();
  const [limit, whole] = await inTurns(articles.length, 3, [tagAll, analyzeAll]);
  const characters = articles.reduce((sum, { text }) => sum + text!.length, 0);
  process.stdout.write(
    `analyze: ${articles.length} articles of the demo’s wire, ${Math.round(characters / articles.length)} characters each, one core\n`,
  );
  process.stdout.write(line('the limit: tagging alone', limit!, 'articles'));
  process.stdout.write(line('attribution, rules and all', whole!, 'articles', limit));
}
