// Learns from PolNeAR's train part which candidates of src/statements are sayings, and writes src/statements/cue-weights.ts:
//   POLNEAR=/path/to/checkout npm run train
// What is kept: cue lemmas, tags and words of closed classes, each with its weight. Nothing of an article is.
import { writeFileSync } from 'node:fs';
import { loadPacks } from '../dist/src/packs.files.js';
import { readDoc } from '../dist/src/language/doc.js';
import { framesOf } from '../dist/src/statements/frames.js';
import { gather } from '../dist/src/statements/gather.js';
import { featuresOf } from '../dist/src/statements/judge.js';
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

function examples() {
  const all = [];
  let positives = 0;
  docsRead.forEach((d, k) => {
    const { gold, doc } = d;
    const judge = (reading, c) => {
      const { items } = reading.frame;
      const span = ([a, b]) => [items[a].start, items[b - 1].end];
      const content = c.ranges.filter(([a, b]) => b > a).map(span);
      if (content.length === 0) return false;
      const cue = span(c.cue);
      const speaker = c.speaker ? [span([c.speaker.from, c.speaker.to])] : [];
      const cleaned = size(content) - meet(content, [cue]);
      let label = 0;
      for (const g of gold) {
        const m = meet(content, g.content);
        if (m === 0) continue;
        const iou = m / (Math.max(cleaned, m) + size(g.content) - m);
        const source = g.source ?? [];
        const sm = meet(speaker, source);
        const sp = source.length === 0 ? speaker.length === 0 : sm >= 0.5 * Math.min(size(speaker), size(source)) && sm > 0;
        if (iou >= 0.5 && sp) label = 1;
      }
      const nested = label === 0 && gold.some((g) => g.content.some(([s, e]) => cue[0] >= s && cue[1] <= e));
      all.push({ fold: k % 5, label, weight: nested ? 0.4 : 1, f: featuresOf(reading, c) });
      positives += label;
      return label === 1;
    };
    gather(framesOf(doc, quotesOf(doc.text)), judge);
  });
  console.error(`${all.length} candidates, ${positives} right, of ${docs.reduce((n, d) => n + d.gold.length, 0)} in gold`);
  return all;
}

function train(data, { epochs = 8, rate = 0.15, l2 = 2e-5 } = {}) {
  const counts = new Map();
  for (const { f } of data) for (const x of f) counts.set(x, (counts.get(x) ?? 0) + 1);
  const ids = new Map();
  for (const [x, n] of counts) if (n >= 4) ids.set(x, ids.size);
  const rows = data.map(({ f, label, weight }) => ({ f: f.map((x) => ids.get(x)).filter((i) => i !== undefined), label, weight }));
  const w = new Float64Array(ids.size), g2 = new Float64Array(ids.size).fill(1e-6);
  let seed = 7;
  const random = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
  const sum = new Float64Array(ids.size); let steps = 0;
  for (let ep = 0; ep < epochs; ep++) {
    for (let i = rows.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [rows[i], rows[j]] = [rows[j], rows[i]]; }
    for (const { f, label, weight } of rows) {
      let z = 0; for (const i of f) z += w[i];
      const err = (label - 1 / (1 + Math.exp(-z))) * weight;
      for (const i of f) { const g = err - l2 * 50 * w[i]; g2[i] += g * g; w[i] += (rate * g) / Math.sqrt(g2[i]); }
    }
    if (ep >= 2) { for (let i = 0; i < w.length; i++) sum[i] += w[i]; steps++; }
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
  const data = examples();
  const curve = [-2, -1.5, -1, -0.7, -0.4, 0, 0.4, 0.8].map((tau) => ({ tau, tp: 0, n: 0 }));
  let gold = 0;
  for (let fold = 0; fold < 5; fold++) {
    const w = train(data.filter((x) => x.fold !== fold));
    for (const x of data.filter((y) => y.fold === fold)) {
      const z = x.f.reduce((n, f) => n + (w[f] ?? 0), 0);
      gold += x.label;
      for (const c of curve) if (z > c.tau) { c.n++; c.tp += x.label; }
    }
  }
  for (const c of curve) console.error(`threshold ${c.tau}: P ${(c.tp / c.n).toFixed(3)} R ${(c.tp / gold).toFixed(3)}`);
  write(cueLemmas(), train(data));
}
