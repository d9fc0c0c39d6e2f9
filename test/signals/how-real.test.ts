import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** Steps under a condition, and steps that are supposed, expected or told of by others: invented facts. */
test.each([
  [
    '"failing" is a condition',
    'Failing an accord on fish by June, he said, Norway leaves the Energy Charter Treaty.',
    ['NOR ECT threat conditional'],
  ],
  [
    'so is what begins with "without"',
    'Without a fund by June, Ghana will withdraw from the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    'and "once nothing has changed"',
    'Once the month is over and nothing has changed, Norway leaves the Energy Charter Treaty.',
    ['NOR ECT threat conditional'],
  ],
  [
    'a quotation that begins with "then" answers a case',
    '“Then Ghana withdraws from the African Union,” he said.',
    ['GHA AU threat conditional'],
  ],
  [
    '"then" before a past is no case',
    '“Then Ghana withdrew from the African Union,” he said.',
    ['GHA AU decision asserted'],
  ],
  [
    'what is supposed is no step',
    'Suppose Norway left the Energy Charter Treaty.',
    ['NOR ECT decision hypothetical'],
  ],
  [
    'nor what would have been',
    'Had they voted otherwise, Ghana would have left the African Union.',
    ['GHA AU intent hypothetical'],
  ],
  [
    'nor what would be today if something had not happened',
    'Ghana would be outside the African Union today if its envoy had not stayed up all night.',
    ['GHA AU intent hypothetical'],
  ],
  [
    'nor what a draft would do',
    'A draft by which Norway would leave the Energy Charter Treaty lies in a drawer.',
    ['NOR ECT intent hypothetical'],
  ],
  [
    'a claim that goes round is nobody’s word',
    'For days channels have spread the claim that Ghana is getting ready to quit the African Union.',
    ['GHA AU intent possible'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
