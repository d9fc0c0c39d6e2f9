// Learns from PolNeAR's train part which readings of a cue are sayings, and writes src/statements/cue-weights.data.ts:
//   POLNEAR=/path/to/PolNeAR npm run train:cues
// (github: networkdynamics/PolNeAR; the reader of ../shared/eval is needed too.) What is kept are cue lemmas, tags and
// words of closed classes, each with its weight: nothing of an article.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { polnear } from '../../shared/eval/attribution-dev/lib/corpus.mjs';
import { readDoc } from '../dist/src/language/doc.js';
import { loadPacks } from '../dist/src/packs.files.js';
import { partOf } from '../dist/src/statements/attribution.js';
import { framesOf } from '../dist/src/statements/frames.js';
import { gather } from '../dist/src/statements/gather.js';
import { featuresOf } from '../dist/src/statements/judge.js';
import { isCueLemma } from '../dist/src/statements/lexicon.js';
import { quotesOf } from '../dist/src/statements/quotes.js';

const MIN_CUES = 4; // a lemma that heads fewer sayings is not tried
const MIN_SEEN = 4; // a feature seen at fewer cues gets no weight
const MIN_WEIGHT = 0.06;
const RUNS = 15; // in different orders, averaged: a single one swings by half a point
const EPOCHS = 4;
const RATE = 0.07;
const DECAY = 0.001;
const OUT = new URL('../src/statements/cue-weights.data.ts', import.meta.url);

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const size = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Characters that two lists of spans share. */
function shared(some, others) {
  let sum = 0;
  for (const [a, b] of some) for (const [c, d] of others) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

/** Lemmas that head cues in the corpus, and those of the lists of cues. */
function cueLemmas(articles) {
  const heads = new Map();
  for (const { gold, doc } of articles)
    for (const [start, end] of gold.flatMap(({ cue }) => cue ?? [])) {
      const words = doc.tokens.filter(
        (token) => token.start >= start && token.end <= end && /^(?:VERB|NOUN|ADJ)$/.test(token.pos),
      );
      const { lemma } = words.find(({ pos }) => pos === 'VERB') ?? words[0] ?? { lemma: '' };
      if (/^[a-z]+$/.test(lemma)) heads.set(lemma, (heads.get(lemma) ?? 0) + 1);
    }
  return [...heads]
    .filter(([lemma, count]) => count >= MIN_CUES || isCueLemma(lemma))
    .map(([lemma]) => lemma)
    .sort();
}

/** How well a candidate meets what is marked, 0 where its speaker is wrong or half of it is elsewhere. */
function quality({ frame: { items } }, { ranges, speaker }, gold) {
  const parts = ranges.map(([from, to]) => (to > from ? partOf(items, from, to) : null)).filter(Boolean);
  const who = speaker ? [[items[speaker.from].start, items[speaker.to - 1].end]] : [];
  return Math.max(
    0,
    ...gold.map(({ content, source }) => {
      const both = shared(parts, content);
      const overlap = both / (size(parts) + size(content) - both || 1);
      const of = source ?? [];
      const same = shared(who, of);
      const isRight =
        of.length === 0 ? who.length === 0 : same > 0 && same >= Math.min(size(who), size(of)) / 2;
      return overlap >= 0.5 && isRight ? overlap + (0.3 * same) / (size(who) + size(of) - same || 1) : 0;
    }),
  );
}

/** Every cue with its candidates' features and the index of the best, -1 where none is marked. What is marked is taken, as a perfect judge would. */
function cuesOf({ gold, doc }) {
  const cues = [];
  gather(framesOf(doc, quotesOf(doc.text)), (reading, candidates) => {
    const rated = candidates.map((candidate) => quality(reading, candidate, gold));
    const most = Math.max(...rated);
    const best = most > 0 ? rated.indexOf(most) : -1;
    const { start } = reading.frame.items[candidates[0].at];
    const isNested = gold.some(({ content }) => content.some(([a, b]) => start >= a && start < b));
    cues.push({
      best,
      weight: best < 0 && isNested ? 0.4 : 1, // the corpus marks no saying within another
      rows: candidates.map((candidate) => featuresOf(reading, candidate)),
    });
    return best < 0 ? null : candidates[best];
  });
  return cues;
}

/** Pseudo-random numbers in [0, 1), the same each time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Conditional logit over a cue's candidates and none of them, by AdaGrad, the epochs but the first averaged. */
function train(cues) {
  const seen = new Map();
  for (const { rows } of cues)
    for (const name of new Set(rows.flat())) seen.set(name, (seen.get(name) ?? 0) + 1);
  const ids = new Map();
  for (const [name, count] of seen) if (count >= MIN_SEEN) ids.set(name, ids.size);
  const sets = cues.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map((names) => names.map((name) => ids.get(name)).filter((id) => id !== undefined)),
  }));
  const sums = new Float64Array(ids.size);
  for (let run = 1; run <= RUNS; run++) {
    const means = runOnce(sets, ids.size, random(run));
    for (let i = 0; i < sums.length; i++) sums[i] += means[i] / RUNS;
  }
  return [...ids]
    .map(([name, id]) => [name, Math.round(sums[id] * 100) / 100])
    .filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Mean weights over all epochs but the first. */
function runOnce(sets, count, next) {
  const weights = new Float64Array(count);
  const squares = new Float64Array(count).fill(1e-6);
  const sums = new Float64Array(count);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = sets.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [sets[i], sets[j]] = [sets[j], sets[i]];
    }
    for (const { rows, best, weight } of sets) {
      const odds = rows.map((row) =>
        Math.exp(
          Math.min(
            30,
            row.reduce((sum, id) => sum + weights[id], 0),
          ),
        ),
      );
      const total = odds.reduce((sum, one) => sum + one, 1);
      const errors = new Map();
      rows.forEach((row, i) => {
        const error = ((i === best ? 1 : 0) - odds[i] / total) * weight;
        for (const id of row) errors.set(id, (errors.get(id) ?? 0) + error);
      });
      for (const [id, error] of errors) {
        const slope = error - DECAY * weights[id];
        squares[id] += slope * slope;
        weights[id] += (RATE * slope) / Math.sqrt(squares[id]);
      }
    }
    if (epoch > 0) for (let i = 0; i < sums.length; i++) sums[i] += weights[i] / (EPOCHS - 1);
  }
  return sums;
}

function write(lemmas, weights) {
  const lines = weights.map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight},`);
  const text = [
    '// Written by scripts/train-cues.mjs from counts over tags, cue lemmas and words of closed classes.',
    '/** Lemmas that are tried as cues. */',
    `export const LEMMAS =\n  '${lemmas.join(' ')}';`,
    '/** Feature → weight in log odds. */',
    `export const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  ];
  writeFileSync(OUT, text.join('\n'));
}

if (!process.env.POLNEAR) {
  console.error('train-cues: set POLNEAR to a checkout of PolNeAR');
  process.exit(2);
}
const { gazetteer } = loadPacks([at('../packs')]);
const articles = polnear(process.env.POLNEAR, 'train', { coref: false }).map(({ text, gold }) => ({
  gold,
  doc: readDoc(text, gazetteer, null),
}));
const cues = articles.flatMap(cuesOf);
const right = cues.filter(({ best }) => best >= 0).length;
console.error(`train-cues: ${articles.length} articles, ${cues.length} cues tried, ${right} of them marked`);
write(cueLemmas(articles), train(cues));
