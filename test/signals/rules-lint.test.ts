import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readRules } from '../../src/packs/rules.ts';
import { parsePattern } from '../../src/packs/rules-pattern.ts';
import { loadPacks, loadRuleFiles } from '../../src/packs.files.ts';
import { constraintsOf, lintRules } from '../../src/signals/rules/rules-lint.ts';

const PACKS = resolve(import.meta.dirname, '../../packs');
const { gazetteer, rules } = loadPacks([PACKS]);

const LEAVES = 'Fiji will leave the Pacific Islands Forum.';
const QUITS = 'Fiji will quit the Pacific Islands Forum.';
const leaves = {
  id: 'leaves',
  rung: 'intent',
  form: 'declared',
  pattern: 'will [leave] ~4 {body}',
  must: [LEAVES],
};

function lint(own: readonly object[], lists: Readonly<Record<string, readonly string[]>> = {}) {
  const files = [{ name: 'own.yaml', data: { pack: 'own', lists, rules: own } }];
  return lintRules({ packs: { gazetteer, rules: readRules(files) }, files, minConstraints: 2 });
}

test('the product’s own rules have nothing to mend', () => {
  const found = lintRules({ packs: { gazetteer, rules }, files: loadRuleFiles([PACKS]), minConstraints: 2 });
  expect(found).toEqual([]);
}, 300_000);

test('a rule that reads its examples by itself is left alone', () => {
  expect(lint([leaves])).toEqual([]);
});

test('a list that no rule reaches is named with its file; one that another list uses is not', () => {
  const found = lint([{ ...leaves, pattern: 'will $GO ~4 {body}' }], {
    GO: ['$WAYS'],
    WAYS: ['[leave]'],
    IDLE: ['stay'],
  });
  expect(found).toEqual([{ file: 'own.yaml', rule: '$IDLE', kind: 'unused-list', why: 'no rule uses it' }]);
});

test('a rule whose every example another reads first is unreachable, and the other is named', () => {
  const weighty = {
    ...leaves,
    id: 'weighty',
    weight: 5,
    pattern: 'will [leave|quit] ~4 {body}',
    must: [LEAVES, QUITS],
  };
  expect(lint([leaves, weighty])).toEqual([
    {
      file: 'own.yaml',
      rule: 'own/intent.leaves',
      kind: 'unreachable',
      why: expect.stringContaining('own/intent.weighty'),
    },
  ]);
});

test('a rule that reads none of its own examples is unreachable too', () => {
  expect(lint([{ ...leaves, must: ['Fiji will host the Pacific Islands Forum.'] }])).toMatchObject([
    { kind: 'unreachable', why: 'none of its own examples is read at all' },
  ]);
});

test('a rule without which its examples come out just the same is shadowed', () => {
  const both = { ...leaves, id: 'both', pattern: 'will [leave|quit] ~4 {body}', must: [QUITS] };
  expect(lint([leaves, both])).toMatchObject([
    { rule: 'own/intent.leaves', kind: 'shadowed', why: expect.stringContaining('own/intent.both') },
  ]);
});

test('a rule that adds a form is not shadowed by one without it', () => {
  const other = {
    ...leaves,
    id: 'other',
    form: 'irreversible',
    pattern: '[leave|quit] ~4 {body}',
    must: [QUITS],
  };
  expect(lint([leaves, other]).filter(({ kind }) => kind === 'shadowed')).toEqual([]);
});

test('a pattern that one token satisfies is too general', () => {
  expect(lint([{ ...leaves, targetless: true, pattern: '[leave]' }])).toMatchObject([
    { kind: 'too-general', why: '“[leave]” needs 1 token, expected 2 or more' },
  ]);
});

test('a rule that reads what another of its kind must not is too general, unless it claims it', () => {
  const narrow = {
    ...leaves,
    id: 'narrow',
    pattern: 'will [quit] ~4 {body}',
    must: [QUITS],
    mustNot: [LEAVES],
  };
  const wide = { ...leaves, must: ['Peru will leave the Rome Statute.'] };
  expect(lint([wide, narrow])).toMatchObject([
    {
      rule: 'own/intent.leaves',
      kind: 'too-general',
      why: expect.stringContaining('own/intent.narrow must not'),
    },
  ]);
  expect(lint([leaves, narrow])).toEqual([]);
});

test.each([
  ['leave', 1],
  ['will leave', 2],
  ['will? leave ~4 {body}', 2],
  ['will (leave|go away from) ..3 {body}', 3],
  ['^ [quit] <NOUN> $', 4],
  ['~6', 0],
])('%s needs %i tokens', (pattern, tokens) => {
  expect(constraintsOf(parsePattern(pattern, new Map()))).toBe(tokens);
});
