import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import type { Rule, RuleExample } from '../../packs/rules.ts';
import type { ReadSignal } from '../act.ts';
import type { SignalPacks } from '../signal-packs.ts';
import { signalsOf } from '../signals-of.ts';
import { statementOfSentence } from './try-sentence.ts';

/** An example that did not come out as its rule says. */
export interface FailedExample {
  readonly rule: string;
  readonly text: string;
  readonly why: string;
}

const shown = (signals: readonly ReadSignal[]) =>
  signals.map(({ rule, actor, target, modality }) => `${rule} ${actor}→${target} ${modality}`).join('; ') ||
  'nothing';

const read = (text: string, packs: SignalPacks, gazetteer: Gazetteer) =>
  signalsOf(statementOfSentence(text, gazetteer), packs);

function isAsked({ rung, modality, actor, target }: RuleExample, signal: ReadSignal): boolean {
  return (
    (rung === undefined || signal.rung === rung) &&
    (modality === undefined || signal.modality === modality) &&
    (actor === undefined || signal.actor === actor) &&
    (target === undefined || signal.target === target)
  );
}

/** Tries a rule's examples among all rules: each `must` has to come out by it, no `mustNot` may. */
export function failedExamples(rule: Rule, packs: SignalPacks): FailedExample[] {
  const { name } = rule;
  const missed = rule.must.flatMap((example) => {
    const got = read(example.text, packs, packs.gazetteer);
    if (rule.noStep) {
      const why = `must be no step, but gave ${shown(got)}`;
      return got.length === 0 ? [] : [{ rule: name, text: example.text, why }];
    }
    const isThere = got.some((signal) => signal.rule === name && isAsked(example, signal));
    return isThere ? [] : [{ rule: name, text: example.text, why: `must match, but gave ${shown(got)}` }];
  });
  const fired = rule.mustNot.flatMap((text) => {
    const got = read(text, packs, packs.gazetteer).filter((signal) => signal.rule === name);
    return got.length === 0 ? [] : [{ rule: name, text, why: `must not match, but gave ${shown(got)}` }];
  });
  return [...missed, ...fired];
}
