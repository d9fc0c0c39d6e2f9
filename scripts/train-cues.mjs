// Learns from PolNeAR's train part which candidates of src/statements are sayings, and writes src/statements/cue-weights.ts:
//   POLNEAR=/path/to/checkout npm run train
// What is kept: cue lemmas, tags and words of closed classes, each with its weight. Nothing of an article is.
import { writeFileSync } from 'node:fs';
import { loadPacks } from '../dist/src/packs.files.js';
import { readDoc } from '../dist/src/language/doc.js';
import { framesOf } from '../dist/src/statements/frames.js';
import { gather } from '../dist/src/statements/gather.js';
import { partOf } from '../dist/src/statements/attribution.js';
import { featuresOf, learnedJudge } from '../dist/src/statements/judge.js';
import { isCueLemma } from '../dist/src/statements/lexicon.js';
import { quotesOf } from '../dist/src/statements/quotes.js';
import { polnear } from '../../shared/eval/attribution-dev/lib/corpus.mjs';

const root = process.env.POLNEAR;
const docs = polnear(root, 'train', { coref: false });
const { gazetteer } = loadPacks([new URL('../packs', import.meta.url).pathname]);
const OUT = new URL('../src/statements/cue-weights.ts', import.meta.url);
const MIN_CUES = Number(process.env.MIN_CUES ?? 4);

const size = (parts) => parts.reduce((n, [s, e]) => n + e - s, 0);
const meet = (a, b) => { let n = 0; for (const [s, e] of a) for (const [x, y] of b) n += Math.max(0, Math.min(e, y) - Math.max(s, x)); return n; };
const docsRead = docs.map((d) => ({ ...d, doc: readDoc(d.text, gazetteer, null) }));

function cueLemmas() {
  const heads = new Map();
  for (const { gold, doc } of docsRead) {
    for (const g of gold) for (const [s, e] of g.cue ?? []) {
      const verbs = doc.tokens.filter((t) => t.start >= s && t.end <= e && (t.pos === 'VERB' || t.pos === 'NOUN' || t.pos === 'ADJ'));
      const head = verbs.find((t) => t.pos === 'VERB') ?? verbs[0];
      if (head && /^[a-z]+$/.test(head.lemma)) heads.set(head.lemma, (heads.get(head.lemma) ?? 0) + 1);
    }
  }
  return [...heads].filter(([l, n]) => n >= MIN_CUES || isCueLemma(l)).map(([l]) => l).sort();
}

function quality(reading, c, gold) {
  const { items } = reading.frame;
  const content = c.ranges.map(([a, b]) => (b > a ? partOf(items, a, b) : null)).filter(Boolean);
  if (content.length === 0) return { q: 0, nested: false };
  const span = ([a, b]) => [items[a].start, items[b - 1].end];
  const cue = span(c.cue);
  const speaker = c.speaker ? [span([c.speaker.from, c.speaker.to])] : [];
  let q = 0;
  for (const g of gold) {
    const m = meet(content, g.content);
    if (m === 0) continue;
    const iou = m / (size(content) + size(g.content) - m);
    const source = g.source ?? [];
    const sm = meet(speaker, source);
    const su = size(speaker) + size(source) - sm;
    const sp = source.length === 0 ? speaker.length === 0 : sm > 0 && sm >= 0.5 * Math.min(size(speaker), size(source));
    if (iou >= 0.5 && sp) q = Math.max(q, iou + (su ? 0.3 * sm / su : 0));
  }
  return { q, nested: gold.some((g) => g.content.some(([s, e]) => cue[0] >= s && cue[1] <= e)) };
}

function examples(isOracle) {
  const all = [];
  let positives = 0;
  docsRead.forEach(({ gold, doc }, k) => {
    const judge = (reading, candidates) => {
      const rated = candidates.map((c) => quality(reading, c, gold));
      let best = -1;
      rated.forEach(({ q }, i) => { if (q > 0 && (best < 0 || q > rated[best].q + 1e-9)) best = i; });
      const kept = candidates.map((_, i) => i);
      all.push({ fold: k % 5, best, weight: best < 0 && rated[0].nested ? 0.4 : 1, q: rated.map((r) => r.q), rows: kept.map((i) => featuresOf(reading, candidates[i])) });
      if (best >= 0) positives++;
      return isOracle ? (best < 0 ? null : candidates[best]) : learnedJudge(reading, candidates);
    };
    gather(framesOf(doc, quotesOf(doc.text)), judge);
  });
  console.error(`${all.length} cues, ${all.reduce((n, x) => n + x.rows.length, 0)} candidates, ${positives} right, of ${docs.reduce((n, d) => n + d.gold.length, 0)} in gold`);
  return all;
}

/** Conditional logit over a cue's candidates and none at all, by AdaGrad, averaged. */
function train(data, { epochs = 8, rate = 0.15, l2 = 1e-3, min = 4, from = 2 } = {}) {
  const counts = new Map();
  for (const { rows } of data) for (const x of new Set(rows.flat())) counts.set(x, (counts.get(x) ?? 0) + 1);
  const ids = new Map();
  for (const [x, n] of counts) if (n >= min) ids.set(x, ids.size);
  const sets = data.map(({ rows, best, weight }) => ({ rows: rows.map((f) => f.map((x) => ids.get(x)).filter((i) => i !== undefined)), best, weight }));
  const w = new Float64Array(ids.size), g2 = new Float64Array(ids.size).fill(1e-6);
  let seed = 7;
  const random = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
  const sum = new Float64Array(ids.size); let steps = 0;
  for (let ep = 0; ep < epochs; ep++) {
    for (let i = sets.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [sets[i], sets[j]] = [sets[j], sets[i]]; }
    for (const { rows, best, weight } of sets) {
      const z = rows.map((f) => Math.exp(Math.min(30, f.reduce((n, i) => n + w[i], 0))));
      const total = 1 + z.reduce((a, b) => a + b, 0);
      const grads = new Map();
      rows.forEach((f, r) => { const err = ((r === best ? 1 : 0) - z[r] / total) * weight; if (Math.abs(err) > 1e-4) for (const i of f) grads.set(i, (grads.get(i) ?? 0) + err); });
      for (const [i, e] of grads) { const g = e - l2 * w[i]; g2[i] += g * g; w[i] += (rate * g) / Math.sqrt(g2[i]); }
    }
    if (ep >= from) { for (let i = 0; i < w.length; i++) sum[i] += w[i]; steps++; }
  }
  const out = {};
  for (const [x, i] of ids) { const v = Math.round((sum[i] / steps) * 100) / 100; if (Math.abs(v) >= 0.03) out[x] = v; }
  return out;
}

const header = '// Written by scripts/train-cues.mjs; not by hand.\n';
const write = (lemmas, weights) => {
  const rows = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `  ${JSON.stringify(k)}: ${v},`);
  writeFileSync(OUT, `${header}export const LEMMAS =\n  '${lemmas.join(' ')}';\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows.join('\n')}\n};\n`);
};
if (process.argv[2] === 'lemmas') write(cueLemmas(), { bias: 1 });
else {
  const data = examples(true);
  if (process.env.OWN) data.push(...examples(false));
  const run = (opts) => {
  const curve = [-1, -0.7, -0.4, 0, 0.4, 0.8].map((tau) => ({ tau, tp: 0, n: 0 }));
  let gold = 0;
  for (let fold = 0; fold < (process.env.CV ? 5 : 0); fold++) {
    const w = train(data.filter((x) => x.fold !== fold), opts);
    for (const x of data.filter((y) => y.fold === fold)) {
      const z = x.rows.map((f) => f.reduce((n, y) => n + (w[y] ?? 0), 0));
      const top = z.indexOf(Math.max(...z));
      gold += x.best >= 0 ? 1 : 0;
      const s = opts.sum ? Math.log(z.reduce((n, x) => n + Math.exp(x), 0)) : z[top];
      for (const c of curve) if (s > c.tau) { c.n++; c.tp += x.q[top] > 0 ? 1 : 0; }
    }
  }
  if (gold) for (const c of curve) console.error(JSON.stringify(opts), `tp ${c.tp}`, `threshold ${c.tau}: P ${(c.tp / c.n).toFixed(3)} R ${(c.tp / gold).toFixed(3)}`);
  };
  for (const o of JSON.parse(process.env.OPTS ?? '[{}]')) run(o);
  write(cueLemmas(), train(data, JSON.parse(process.env.FINAL ?? '{}')));
}
