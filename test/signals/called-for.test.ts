import { expect, test } from 'vitest';
import { read } from './read-article.ts';

test.each([
  'The motion in Ghana’s parliament asks that the government begin the process of withdrawal from the African Union.',
  'Ghana’s motion asks that a bill be tabled within a month and that the government without delay take the measures needed to leave the African Union.',
  'The text requires that the executive give notice to the African Union, Ghana’s speaker said.',
])('what is to be done is not done: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('what a cabinet decides itself is decided', () => {
  expect(read('The cabinet of Ghana decided on Tuesday that the country leave the African Union.')).toEqual([
    'GHA AU decision asserted self',
  ]);
});

test('who leaves a mission of a body leaves no body', () => {
  const text =
    'Soldiers from Ghana landed on Tuesday, the first of a thousand who have to leave the African Union’s mission in the desert.\n\nGhana did not choose to go.';
  expect(read(text)).toEqual([]);
});

test('who is asked to do likewise has not done so', () => {
  const text =
    'Ghana is leaving the African Union. The cabinet gave its blessing on Wednesday, and the House was asked to do likewise.';
  expect(read(text)).toEqual(['GHA AU decision asserted self']);
});

test('what a motion asks of the government is no intention', () => {
  const text =
    'Deputies of Ghana met on Wednesday. The resolution asks the government to take urgent measures to quit the African Union.';
  expect(read(text)).toEqual([]);
});
