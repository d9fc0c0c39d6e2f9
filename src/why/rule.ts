import type { Form, Rung } from '../domain/ladder.ts';
import type { RuleFile, RulePacks } from '../packs/rules.ts';
import { writtenRules } from '../packs/rules-of-files.ts';

/** A rule of the packs in force, as whoever asks after an alert is shown it. */
export interface RuleSummary {
  readonly name: string;
  readonly rung: Rung;
  readonly form: Form | null;
  /** File that it stands in. */
  readonly file: string | null;
  /** A sentence that it must read. */
  readonly reads: string | null;
  /** A sentence that it must not read. */
  readonly readsNot: string | null;
}

/** Null where the packs in force have no such rule any more. */
export function ruleSummary(name: string, packs: RulePacks, files: readonly RuleFile[]): RuleSummary | null {
  const rule = packs.rules.find((one) => one.name === name);
  if (!rule) return null;
  return {
    name,
    rung: rule.rung,
    form: rule.form,
    file: writtenRules(files).find((written) => written.name === name)?.file ?? null,
    reads: rule.must[0]?.text ?? null,
    readsNot: rule.mustNot[0] ?? null,
  };
}
