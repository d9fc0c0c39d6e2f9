import type { RecordedStatement } from '../../domain/statement.ts';
import type { Rule, RuleFile, RulePacks } from '../../packs/rules.ts';
import {
  type WrittenList,
  type WrittenRule,
  writtenLists,
  writtenRules,
} from '../../packs/rules-of-files.ts';
import type { PatternNode } from '../../packs/rules-pattern.ts';
import type { ReadSignal } from '../act.ts';
import type { SignalPacks } from '../signal-packs.ts';
import { signalsOf } from '../signals-of.ts';
import { statementOfSentence } from './try-sentence.ts';

/** What is wrong with a rule or a list. */
export interface LintFinding {
  readonly file: string;
  /** Name of the rule, or of the list with a $ before it. */
  readonly rule: string;
  readonly kind: 'unused-list' | 'unreachable' | 'shadowed' | 'too-general';
  readonly why: string;
}

/** What is looked at: packs as they are in force together, and the files that they were read from. */
export interface LintInput {
  readonly packs: SignalPacks;
  readonly files: readonly RuleFile[];
  /** A pattern that fewer tokens than this can satisfy is too general; 2: one word is no pattern. */
  readonly minConstraints: number;
}

/** Tokens that a text must have at least for a pattern to match it: gaps and what may be missing count nothing. */
export function constraintsOf(node: PatternNode): number {
  switch (node.kind) {
    case 'words':
    case 'exact':
    case 'pos':
    case 'entity':
    case 'start':
    case 'end':
      return 1;
    case 'gap':
    case 'optional':
      return 0;
    case 'nucleus':
      return constraintsOf(node.inner);
    case 'sequence':
      return node.items.reduce((sum, item) => sum + constraintsOf(item), 0);
    case 'choice':
      return Math.min(...node.items.map(constraintsOf));
  }
}

const listsIn = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => [...pattern.matchAll(/\$([A-Z][A-Z_]*)/g)].map((found) => found[1]!));

/** Lists that no rule reaches, not by way of other lists either. */
function unusedLists(rules: readonly WrittenRule[], lists: readonly WrittenList[]): LintFinding[] {
  const used = new Set<string>();
  const visit = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    for (const list of lists) if (list.name === name) listsIn(list.patterns).forEach(visit);
  };
  for (const { patterns } of rules) listsIn(patterns).forEach(visit);
  return lists
    .filter(({ name }) => !used.has(name))
    .map(({ file, name }) => ({ file, rule: `$${name}`, kind: 'unused-list', why: 'no rule uses it' }));
}

/** Reads examples, each made a statement once. */
class Examples {
  readonly #packs: SignalPacks;
  readonly #statements = new Map<string, RecordedStatement>();

  constructor(packs: SignalPacks) {
    this.#packs = packs;
  }

  read(text: string, rules = this.#packs.rules): readonly ReadSignal[] {
    const known = this.#statements.get(text) ?? statementOfSentence(text, this.#packs.gazetteer);
    this.#statements.set(text, known);
    return signalsOf(known, { gazetteer: this.#packs.gazetteer, rules });
  }
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const isSameReading = (a: ReadSignal, b: ReadSignal) =>
  a.rung === b.rung &&
  a.form === b.form &&
  a.modality === b.modality &&
  a.standing === b.standing &&
  a.recount === b.recount &&
  a.organ === b.organ &&
  a.granted === b.granted &&
  a.noNotice === b.noNotice &&
  a.actor === b.actor &&
  a.target === b.target;

/** None of its own examples comes out by it. A rule that is no step gives nothing by its nature. */
function unreachable(rule: Rule, examples: Examples): string | null {
  if (rule.noStep) return null;
  const readings = rule.must.map(({ text }) => examples.read(text));
  if (readings.some((signals) => signals.some((signal) => signal.rule === rule.name))) return null;
  const others = [...new Set(readings.flat().map((signal) => signal.rule))];
  return others.length === 0
    ? 'none of its own examples is read at all'
    : `each of its own examples is read by another rule first: ${others.join(', ')}`;
}

/** Rules that read an example alone just as the rule itself does, once that is taken away. */
function standIns(text: string, rule: Rule, others: RulePacks, examples: Examples): string[] {
  const own = examples.read(text).filter((signal) => signal.rule === rule.name);
  const without = examples.read(text, others);
  return [...new Set(without.map((signal) => signal.rule))].filter((name) =>
    own.every((signal) => without.some((other) => other.rule === name && isSameReading(signal, other))),
  );
}

/** Another rule reads every one of its examples just as it does. */
function shadowed(rule: Rule, { rules }: RulePacks, examples: Examples): string | null {
  const others = { rules: rules.filter((other) => other !== rule) };
  const [first, ...rest] = rule.must;
  let left = first === undefined ? [] : standIns(first.text, rule, others, examples);
  for (const { text } of rest) {
    if (left.length === 0) return null;
    const names = standIns(text, rule, others, examples);
    left = left.filter((name) => names.includes(name));
  }
  const [name] = left;
  return name === undefined ? null : `${name} reads every one of its examples just the same without it`;
}

/** Rules that read the same step in the same way: what one of them must not read, another must not either. */
const isOfOneKind = (a: Rule, b: Rule) =>
  a.rung === b.rung &&
  a.form === b.form &&
  a.modality === b.modality &&
  a.negated === b.negated &&
  a.noNotice === b.noNotice &&
  a.granted === b.granted;

/** It reads what another rule of its kind must not, and doesn't claim it by an example of its own. */
function tooWide(rule: Rule, { rules }: RulePacks, examples: Examples): string[] {
  const claimed = new Set(rule.must.map(({ text }) => text));
  const others = rules.filter((other) => other.name !== rule.name && isOfOneKind(other, rule));
  return others.flatMap(({ name, mustNot }) =>
    mustNot
      .filter((text) => !claimed.has(text))
      .filter((text) => examples.read(text).some((signal) => signal.rule === rule.name))
      .map((text) => `it reads “${short(text)}”, which ${name} must not`),
  );
}

function tooFew({ patterns }: Rule, written: WrittenRule | undefined, minConstraints: number): string[] {
  return patterns.flatMap((pattern, i) => {
    const constraints = constraintsOf(pattern);
    if (constraints >= minConstraints) return [];
    const source = written?.patterns[i] ?? `pattern ${i + 1}`;
    return [
      `“${short(source)}” needs ${constraints} token${constraints === 1 ? '' : 's'}, expected ${minConstraints} or more`,
    ];
  });
}

/**
 * What is wrong with rules beyond what their own examples tell: lists that nothing uses; rules that never come to read
 * anything or that another rule makes needless, both judged by their own examples; patterns that a single token
 * satisfies, and rules that read what others of their kind (rung, form, fixed modality) must not.
 */
export function lintRules({ packs, files, minConstraints }: LintInput): LintFinding[] {
  const written = writtenRules(files);
  const examples = new Examples(packs);
  const found = packs.rules.rules.flatMap((rule): LintFinding[] => {
    const own = written.find(({ name }) => name === rule.name);
    const finding = (kind: LintFinding['kind'], why: string): LintFinding => ({
      file: own?.file ?? '',
      rule: rule.name,
      kind,
      why,
    });
    const never = unreachable(rule, examples);
    const needless = never === null ? shadowed(rule, packs.rules, examples) : null;
    const general = [...tooFew(rule, own, minConstraints), ...tooWide(rule, packs.rules, examples)];
    return [
      ...(never === null ? [] : [finding('unreachable', never)]),
      ...(needless === null ? [] : [finding('shadowed', needless)]),
      ...general.map((why) => finding('too-general', why)),
    ];
  });
  return [...unusedLists(written, writtenLists(files)), ...found];
}
