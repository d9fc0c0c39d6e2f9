import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';
import { FORMS, type Form, MODALITIES, type Modality, RUNGS, type Rung } from '../domain/ladder.ts';
import { type Lists, type PatternNode, parsePattern } from './rules-pattern.ts';

/** A sentence that a rule is tried on. Fields that are there must come out so. */
export interface RuleExample {
  readonly text: string;
  readonly modality?: Modality;
  readonly rung?: Rung;
  readonly actor?: string;
  readonly target?: string;
}

/** Which organ of the actor takes a formal step; another organ's step is another act. */
export const ORGANS = ['government', 'head', 'chamber', 'court', 'people'] as const;
export type Organ = (typeof ORGANS)[number];

/**
 * How a rule's words tell the step: as announced, as a formal act, as going on ("is leaving"), as a departure ("has left"), as like
 * another's ("did the same"), by its noun ("the decision"), or as received by the other side.
 */
export const TELLINGS = ['announcement', 'act', 'going', 'departure', 'alike', 'noun', 'receipt'] as const;
export type Telling = (typeof TELLINGS)[number];

/** One way of saying that a step is taken. */
export interface Rule {
  /** `pack/rung.id`. */
  readonly name: string;
  readonly rung: Rung;
  readonly form: Form | null;
  readonly patterns: readonly PatternNode[];
  /** Fixed by the words themselves, whatever stands around them; null: worked out from the clause. */
  readonly modality: Modality | null;
  readonly organ: Organ | null;
  /** How the words tell it; null where that changes nothing. */
  readonly tells: Telling | null;
  /** Of two rules that read one nucleus the weightier wins, then the longer match. */
  readonly weight: number;
  /** Without a body in the words, the article's main one is meant. */
  readonly targetless: boolean;
  /** Of bodies that the words do not name only a treaty is meant: "its obligations". */
  readonly ofTreaty: boolean;
  /** The other side says that nothing formal came. */
  readonly noNotice: boolean;
  /** The body grants what the actor wished. */
  readonly granted: boolean;
  /** The rung that it is under a condition: to leave if … is a threat. Null: the same. */
  readonly underCondition: Rung | null;
  /** The words tell of what is to come of a notice; where the notice itself is yet to come, of the will to give it. */
  readonly future: boolean;
  /** Reported as announced ("…, the government announced") it is the decision. */
  readonly announces: boolean;
  /** What an article remarks on somebody's words, whoever's statement it stands in: "he named no date". */
  readonly observed: boolean;
  /** The words themselves look back: "the decision to leave". */
  readonly recount: boolean;
  /** A negation is part of the words and denies nothing. */
  readonly negated: boolean;
  /** The words tell how such a step is taken, and that nobody takes it: no signal, whatever else reads them. */
  readonly noStep: boolean;
  /** Read only where the sentence before, or the title or beginning of the article, tells of leaving: "The decision was taken on Monday." */
  readonly follows: boolean;
  readonly must: readonly RuleExample[];
  readonly mustNot: readonly string[];
}

/** A rule file as it was parsed, with the name to show in errors. */
export interface RuleFile {
  readonly name: string;
  readonly data: unknown;
}

/** All rules in force, in the order of their files. */
export interface RulePacks {
  readonly rules: readonly Rule[];
}

const Example = z.union([
  z.string().transform((text): RuleExample => ({ text })),
  z.strictObject({
    text: z.string(),
    modality: z.enum(MODALITIES).optional(),
    rung: z.enum(RUNGS).optional(),
    actor: z.string().optional(),
    target: z.string().optional(),
  }),
]);
const forms = [...new Set(Object.values(FORMS).flat())] as [Form, ...Form[]];
const RuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  rung: z.enum(RUNGS),
  form: z.enum(forms).optional(),
  pattern: z.union([z.string(), z.array(z.string()).min(1)]),
  modality: z.enum(MODALITIES).optional(),
  organ: z.enum(ORGANS).optional(),
  tells: z.enum(TELLINGS).nullable().default(null),
  weight: z.number().int().default(0),
  targetless: z.boolean().default(false),
  ofTreaty: z.boolean().default(false),
  noNotice: z.boolean().default(false),
  granted: z.boolean().default(false),
  underCondition: z.enum(RUNGS).nullable().default(null),
  future: z.boolean().default(false),
  announces: z.boolean().default(false),
  observed: z.boolean().default(false),
  recount: z.boolean().default(false),
  negated: z.boolean().default(false),
  follows: z.boolean().default(false),
  noStep: z.boolean().default(false),
  must: z.array(Example).min(1),
  mustNot: z.array(z.string()).default([]),
});
const FileSchema = z.strictObject({
  pack: z.string().regex(/^[a-z0-9-]+$/),
  lists: z.record(z.string().regex(/^[A-Z][A-Z_]*$/), z.array(z.string())).default({}),
  rules: z.array(RuleSchema).default([]),
});
type Parsed = z.output<typeof FileSchema>;

function fail(file: string, where: string, why: string): never {
  throw new ConfigError('config.pack', `${file}${where}: ${why}`);
}

function ruleLabel(data: unknown, index: unknown): string {
  const rules = (data as { rules?: { id?: unknown }[] }).rules ?? [];
  return `, rule ${rules[Number(index)]?.id ?? Number(index) + 1}`;
}

function parseFile({ name, data }: RuleFile): Parsed {
  const parsed = FileSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [top, index, ...rest] = issue!.path;
  if (top !== 'rules' || index === undefined) fail(name, '', `${issue!.path.join('.')}: ${issue!.message}`);
  return fail(name, ruleLabel(data, index), `${rest.join('.') || 'the rule'}: ${issue!.message}`);
}

function listsOf(files: readonly (readonly [string, Parsed])[]): Lists {
  const lists = new Map<string, string[]>();
  for (const [file, { lists: own }] of files) {
    for (const [name, patterns] of Object.entries(own)) {
      if (lists.has(name)) fail(file, '', `list ${name} stands in another file too; a list may stand once`);
      lists.set(name, patterns);
    }
  }
  return lists;
}

function ruleOf(file: string, pack: string, raw: Parsed['rules'][number], lists: Lists): Rule {
  const { id, rung, form = null, pattern, modality = null, organ = null, ...rest } = raw;
  if (form !== null && !FORMS[rung]?.includes(form)) {
    fail(
      file,
      `, rule ${id}`,
      `${rung} has no form ${form}, expected ${FORMS[rung]?.join(' or ') ?? 'none'}`,
    );
  }
  const patterns = [pattern].flat().map((source) => {
    try {
      return parsePattern(source, lists);
    } catch (error) {
      return fail(file, `, rule ${id}`, `pattern ${JSON.stringify(source)}: ${(error as Error).message}`);
    }
  });
  return { name: `${pack}/${rung}.${id}`, rung, form, patterns, modality, organ, ...rest };
}

/**
 * Rule files, checked and put together; lists may be used across files.
 *
 * @throws ConfigError `config.pack` naming file and rule: a wrong shape, a broken pattern, a rule told twice
 */
export function readRules(files: readonly RuleFile[]): RulePacks {
  const parsed = files.map((file) => [file.name, parseFile(file)] as const);
  const lists = listsOf(parsed);
  const rules = new Map<string, Rule>();
  for (const [file, { pack, rules: raws }] of parsed) {
    for (const raw of raws) {
      const rule = ruleOf(file, pack, raw, lists);
      if (rules.has(rule.name)) fail(file, `, rule ${raw.id}`, `${rule.name} stands twice`);
      rules.set(rule.name, rule);
    }
  }
  return { rules: [...rules.values()] };
}
