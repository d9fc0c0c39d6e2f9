import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** The decision that follows on a way back is the one to stay. */
test.each([
  'Ghana has cancelled its departure from the African Union, the foreign minister said on Tuesday. The cabinet took the decision on Tuesday.',
  'Ghana has revoked its notice of withdrawal from the African Union, a spokesman said on Tuesday. He gave no reasons. The decision was taken on Tuesday by the cabinet.',
  'Ghana has shelved its plan to leave the African Union. Ministers announced the decision on Tuesday.',
  'Ghana rejoins the African Union, which it left in 2019.\n\nParliament approved the step on Tuesday.',
])('%s', (text) => {
  expect(read(text).filter((signal) => / decision .*self$/.test(signal))).toEqual([]);
});

test.each([
  'Ghana is leaving the African Union, which it rejoined in 2019.\n\nThe decision was taken on Tuesday by the cabinet.',
  'Two cases that seek to undo Ghana’s withdrawal from the African Union were heard on Tuesday.\n\nThe decision was taken on Tuesday by the cabinet.',
  'Ghana will not revoke its notice of withdrawal from the African Union. The bill was passed by parliament on Tuesday.',
])('where nothing is taken back it is the one to leave: %s', (text) => {
  expect(read(text)).toContain('GHA AU decision asserted self');
});
