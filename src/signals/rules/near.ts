import type { Rule, RulePacks } from '../../packs/rules.ts';
import type { PatternNode } from '../../packs/rules-pattern.ts';
import type { IsTreaty } from '../words/body-phrase.ts';
import { firstWords } from '../words/first-words.ts';
import { matchAt } from '../words/match.ts';
import type { ViewToken } from '../words/view.ts';

/** A rule of which all parts but one stand in a sentence. */
export interface NearMatch {
  readonly rule: Rule;
  /** First token of what stands there, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** The part that is not there, as a pattern would write it. */
  readonly missing: string;
}

interface Variant {
  readonly node: PatternNode;
  readonly missing: PatternNode;
}

function holdsNucleus(node: PatternNode): boolean {
  if (node.kind === 'nucleus') return true;
  if (node.kind === 'sequence' || node.kind === 'choice') return node.items.some(holdsNucleus);
  return node.kind === 'optional' && holdsNucleus(node.inner);
}

const MAY_BE_AWAY: ReadonlySet<PatternNode['kind']> = new Set(['optional', 'gap', 'start', 'end']);

/** The pattern with one of its parts taken out, once for each part; the nucleus, which names the step, stays. */
function variantsOf(node: PatternNode): Variant[] {
  if (node.kind === 'choice') return node.items.flatMap(variantsOf);
  if (node.kind !== 'sequence') return [];
  return node.items.flatMap((item, i): Variant[] => {
    const put = (other: readonly PatternNode[]): PatternNode => ({
      kind: 'sequence',
      items: [...node.items.slice(0, i), ...other, ...node.items.slice(i + 1)],
    });
    if (MAY_BE_AWAY.has(item.kind)) return [];
    if (!holdsNucleus(item)) return [{ node: put([]), missing: item }];
    return variantsOf(item).map((inner) => ({ node: put([inner.node]), missing: inner.missing }));
  });
}

/** A variant with the words that it may begin with; null where that may be any. */
interface Tried extends Variant {
  readonly firsts: ReadonlySet<string> | null;
}

const variants = new WeakMap<Rule, readonly Tried[]>();

/** All variants of a rule, made once. */
function variantsOfRule(rule: Rule): readonly Tried[] {
  const known =
    variants.get(rule) ??
    rule.patterns.flatMap(variantsOf).map((variant) => ({ ...variant, firsts: firstWords(variant.node) }));
  variants.set(rule, known);
  return known;
}

const SHOWN_WORDS = 5;

/** A part of a pattern in the words of the pattern language, long lists cut. */
export function shownPattern(node: PatternNode): string {
  switch (node.kind) {
    case 'words': {
      const all = [...node.words];
      return all.length > SHOWN_WORDS ? `${all.slice(0, SHOWN_WORDS).join('|')}|…` : all.join('|');
    }
    case 'exact':
      return node.word;
    case 'pos':
      return `<${node.pos}>`;
    case 'entity':
      return `{${node.entity}}`;
    case 'choice':
      return node.items.slice(0, 3).map(shownPattern).join(' | ') + (node.items.length > 3 ? ' | …' : '');
    case 'sequence':
      return node.items.map(shownPattern).filter(Boolean).join(' ');
    case 'nucleus':
    case 'optional':
      return shownPattern(node.inner);
    default:
      return '';
  }
}

const MOST = 5;

function nearestOf(rule: Rule, tokens: readonly ViewToken[], isTreaty: IsTreaty): NearMatch | null {
  let nearest: NearMatch | null = null;
  for (const { node, missing, firsts } of variantsOfRule(rule)) {
    for (let from = 0; from < tokens.length; from++) {
      const { lower, lemma } = tokens[from]!;
      if (firsts !== null && !firsts.has(lower) && !firsts.has(lemma)) continue;
      const match = matchAt({ rule, pattern: node }, tokens, from, isTreaty);
      if (!match || match.to - from < 2) continue;
      if (nearest && match.to - from <= nearest.to - nearest.from) continue;
      nearest = { rule, from, to: match.to, missing: shownPattern(missing) };
    }
  }
  return nearest;
}

/**
 * Rules that a sentence misses by one part, the longest first, at most five. Every pattern is tried once for each of its
 * parts: for people who ask about one text, not for the run.
 *
 * @param fired names of rules that did match, which are left out
 */
export function nearMatchesIn(
  tokens: readonly ViewToken[],
  packs: RulePacks,
  isTreaty: IsTreaty,
  fired: ReadonlySet<string>,
): NearMatch[] {
  return packs.rules
    .filter(({ name }) => !fired.has(name))
    .flatMap((rule) => nearestOf(rule, tokens, isTreaty) ?? [])
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST);
}
