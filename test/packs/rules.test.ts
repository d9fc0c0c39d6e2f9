import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/domain/errors.ts';
import { RUNGS } from '../../src/domain/ladder.ts';
import { readRules } from '../../src/packs/rules.ts';
import { parsePattern } from '../../src/packs/rules-pattern.ts';
import { loadPacks } from '../../src/packs.files.ts';
import { failedExamples } from '../../src/signals/rules/try-rules.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);
const rule = { id: 'goes', rung: 'intent', pattern: 'will [go]', must: ['It will go.'] };
const file = (rules: readonly unknown[], more: object = {}) => [
  { name: 'own.yaml', data: { pack: 'own', rules, ...more } },
];

describe.each(packs.rules.rules.map((one) => [one.name, one] as const))('rule %s', (_, one) => {
  test('comes out on its own examples as they say', () => {
    expect(failedExamples(one, packs)).toEqual([]);
  });
});

test('every rung of the ladder has a rule', () => {
  const rungs = new Set(packs.rules.rules.map(({ rung }) => rung));
  expect(RUNGS.filter((rung) => !rungs.has(rung))).toEqual([]);
});

test.each([
  ['an unknown rung', file([{ ...rule, rung: 'sulk' }]), /own\.yaml, rule goes: rung/],
  ['an unknown key', file([{ ...rule, colour: 'red' }]), /own\.yaml, rule goes: .*colour/],
  ['a form that the rung has not', file([{ ...rule, form: 'formal' }]), /intent has no form formal/],
  ['no example', file([{ ...rule, must: [] }]), /own\.yaml, rule goes: must/],
  ['a list that is nowhere', file([{ ...rule, pattern: '$NOWHERE' }]), /no list is called NOWHERE/],
  ['an open bracket', file([{ ...rule, pattern: 'will [go' }]), /a \] is missing/],
  ['a rule told twice', file([rule, rule]), /own\/intent\.goes stands twice/],
  ['no rules but nonsense', [{ name: 'own.yaml', data: 'nonsense' }], /own\.yaml/],
])('refuses %s, naming file and rule', (_, files, message) => {
  expect(() => readRules(files)).toThrow(ConfigError);
  expect(() => readRules(files)).toThrow(message);
});

test('a list that holds itself is refused', () => {
  expect(() => parsePattern('$A', new Map([['A', ['$A']]]))).toThrow(/without end/);
});

test('lists may be used across files', () => {
  const lists = { name: 'lists.yaml', data: { pack: 'own', lists: { GO: ['[go]'] } } };
  const { rules } = readRules([lists, ...file([{ ...rule, pattern: 'will $GO' }])]);
  expect(rules.map(({ name }) => name)).toEqual(['own/intent.goes']);
});
