import { expect, test } from 'vitest';
import type { Rung } from '../../src/domain/ladder.ts';
import { effectiveOn } from '../../src/signals/when/effective-on.ts';

test.each<readonly [Rung, string, string | null]>([
  ['notice', 'The withdrawal will take effect on 29 January 2032, the pact said.', '2032-01-29'],
  ['notice', 'Arendia handed in its notice, effective March 3rd, 2032.', '2032-03-03'],
  ['decision', 'Arendia is leaving the Basin Pact as of 1 July.', '2031-07-01'],
  ['decision', 'Arendia is leaving the Basin Pact on January 5.', '2032-01-05'],
  ['exit', 'Arendia ceased to be a member on 2031-02-01.', '2031-02-01'],
  ['threat', 'It will leave unless the rules are changed by 15 May.', '2031-05-15'],
  ['intent', 'Arendia will leave the pact on 30 September 2031.', '2031-09-30'],
  // not the step's day
  ['decision', 'Arendia decided to leave; parliament will vote on 3 June 2031.', null],
  ['notice', 'Arendia notified the depositary on 2 March 2031.', null],
  ['decision', 'The pact was signed on 12 May 1994 and Arendia has decided to leave it.', null],
  ['decision', 'Arendia has decided to leave, its third such announcement since 1 May 2029.', null],
  ['intent', 'It will leave on 31 February 2032.', null],
  ['intent', 'It will leave next year.', null],
])('%s: “%s” takes effect on %s', (rung, text, day) => {
  expect(effectiveOn(text, rung, '2031-03-10')).toBe(day);
});

test('without a day of publication only a day with its year is read', () => {
  expect(effectiveOn('It will leave on 1 July.', 'intent', null)).toBeNull();
  expect(effectiveOn('It will leave on 1 July 2031.', 'intent', null)).toBe('2031-07-01');
});
