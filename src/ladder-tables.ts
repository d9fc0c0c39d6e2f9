import type { Column, Table } from './projection.ts';

const column = (name: string, type: string, comment: string): Column => ({ name, type, comment });

const SAID = [
  column('said_from', 'date', 'First day on which it can have been said or done.'),
  column('said_to', 'date', 'Last such day.'),
];
const STEP = [
  column('rung', 'text', 'Step on the ladder.'),
  column('form', 'text', 'The rung’s form, where it has any.'),
  column(
    'modality',
    'text',
    'asserted, conditional, possible, hypothetical, permission, denied, question or historical.',
  ),
  column('standing', 'text', 'Whose word it is: self, counterparty or third-party.'),
];

export const CLAIMS: Table = {
  name: 'claims',
  comment: 'The same act across outlets and copies, once.',
  key: ['claim_id'],
  shown: true,
  index: ['relationship'],
  columns: [
    column(
      'claim_id',
      'uuid',
      'Made of the act: relationship, rung, form, organ, day, modality and standing.',
    ),
    column('relationship', 'text', 'Who would leave what, such as ARM→CSTO.'),
    ...STEP,
    ...SAID,
    column('speaker', 'text', 'Who said it, as it was first told.'),
    column('text', 'text', 'The words, as it was first told.'),
    column('articles', 'integer', 'Articles that tell it.'),
    column('outlets', 'integer', 'Outlets among them.'),
    column('origins', 'integer', 'The same without copies.'),
    column('first_read_at', 'timestamptz', 'Reading time of the article that first told it.'),
  ],
};

export const SIGNALS: Table = {
  name: 'signals',
  comment: 'What the rules in force read in each statement, and what novelty says of it.',
  key: ['signal_id'],
  shown: true,
  index: ['relationship', 'article_id'],
  columns: [
    column('signal_id', 'uuid', 'Made of article and signal.'),
    column('claim_id', 'uuid', 'The claim that it tells.'),
    column('article_id', 'uuid', 'The article.'),
    column('relationship', 'text', 'Who would leave what, such as ARM→CSTO.'),
    column('actor', 'text', 'Who would leave: a state’s alpha-3 or a body’s id.'),
    column('target', 'text', 'What would be left.'),
    ...STEP.slice(0, 1),
    column('level', 'integer', 'The rung’s number, 0 to 9.'),
    ...STEP.slice(1, 2),
    column('track', 'text', 'word or deed.'),
    ...STEP.slice(2),
    column('recount', 'boolean', 'Whether the article only reminds of it.'),
    ...SAID,
    column('speaker', 'text', 'Who says it; null where the article speaks in its own voice.'),
    column('role', 'text', 'The speaker’s office.'),
    column('tier', 'text', 'head, minister, parliament, official, party, body or none.'),
    column('text', 'text', 'The words of evidence.'),
    column(
      'start',
      'integer',
      'Where they begin in the article’s text, in UTF-16 units: not for substring().',
    ),
    column('rule', 'text', 'The rule that read them.'),
    column('verdict', 'text', 'alert, watch or quiet: what novelty says, whether or not anybody was told.'),
    column('reason', 'text', 'Why.'),
    column('outlet', 'text', 'Outlet of the article.'),
    column('url', 'text', 'Address of the article.'),
    column('read_at', 'timestamptz', 'Reading time: publication, at most the fetch.'),
    column('position', 'bigint', 'Position of the statement in the log.'),
    column('act', 'jsonb', 'The same as novelty takes it.'),
  ],
};

const track = (name: 'word' | 'deed'): Column[] => [
  column(`${name}_rung`, 'text', `Highest step in ${name}s since the last way back.`),
  column(`${name}_level`, 'integer', 'Its number.'),
  column(`${name}_form`, 'text', 'Its form.'),
  column(`${name}_since`, 'date', 'When it was first said or done.'),
  column(`${name}_by`, 'text', 'By whom; null where an article tells it in its own voice.'),
  column(`${name}_evidence`, 'text', 'The words.'),
];

export const RELATIONSHIPS: Table = {
  name: 'relationships',
  comment: 'Where each relationship stands.',
  key: ['relationship'],
  shown: true,
  columns: [
    column('relationship', 'text', 'Who would leave what, such as ARM→CSTO.'),
    column('actor', 'text', 'Who would leave.'),
    column('target', 'text', 'What would be left.'),
    ...track('word'),
    ...track('deed'),
    column('reversals', 'integer', 'Ways back that were seen.'),
    column('articles', 'integer', 'Articles that speak of it.'),
    column('last_read_at', 'timestamptz', 'Reading time of the last of them.'),
  ],
};

export const COVERAGE: Table = {
  name: 'coverage',
  comment: 'Which outlets tell of a relationship, and how much: a silent outlet is a gap in the watch.',
  key: ['relationship', 'outlet'],
  shown: true,
  columns: [
    column('relationship', 'text', 'Who would leave what, such as ARM→CSTO.'),
    column('outlet', 'text', 'The outlet.'),
    column('articles', 'integer', 'Its articles that speak of the relationship.'),
    column('first', 'integer', 'Steps that it told before anybody else.'),
    column('last_read_at', 'timestamptz', 'Reading time of the last of its articles.'),
  ],
};

/** What the fold keeps of an analysis until its statements have come. */
export const READINGS: Table = {
  name: 'ladder_readings',
  comment: 'Articles’ facts by analysis.',
  key: ['reading'],
  shown: false,
  columns: [column('reading', 'uuid', ''), column('article_id', 'uuid', ''), column('facts', 'jsonb', '')],
};
