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
  comment: 'The same statement across outlets, copies, wordings and translations, once.',
  key: ['claim_id'],
  shown: true,
  index: [
    ['relationship', 'day'],
    ['relationship', 'last_read_at'],
  ],
  columns: [
    column('claim_id', 'uuid', 'Made of the signal that was the first in the log to tell it.'),
    column('relationship', 'text', 'Who would leave what, such as ARM→CSTO.'),
    ...STEP,
    ...SAID,
    column('speaker', 'text', 'Who said it, as it was first in the log.'),
    column('text', 'text', 'The words, as they were first in the log.'),
    column('articles', 'integer', 'Articles that tell it.'),
    column('outlets', 'integer', 'Outlets among them.'),
    column('origins', 'integer', 'Articles that are no copies of others.'),
    column('first_read_at', 'timestamptz', 'Reading time of the article that first told it.'),
    column('last_read_at', 'timestamptz', 'Reading time of the article that told it last.'),
    column('told_by', 'jsonb', 'The outlets, in the order of coming.'),
    column('copies', 'integer', 'Articles that are copies.'),
    column(
      'day',
      'date',
      'The day that it is known by: the last on which it can have been said, or else of reading.',
    ),
    column('organ', 'text', 'Which organ of the actor takes a formal step, where the words tell.'),
    column('position', 'bigint', 'Position in the log of the statement that was the first to tell it.'),
  ],
};

export const SIGNALS: Table = {
  name: 'signals',
  comment: 'What the rules in force read in each statement, and what novelty says of it.',
  key: ['signal_id'],
  shown: true,
  index: [['relationship', 'read_at'], 'article_id'],
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
    column('effective_on', 'date', 'Day of effect or deadline that the words state.'),
    column('copy_of', 'uuid', 'The article that this one’s article is a copy of.'),
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

const who = (name: 'word' | 'deed'): Column[] => [
  column(`${name}_role`, 'text', `Office of who took the step in ${name}s.`),
  column(`${name}_tier`, 'text', 'Their tier: head, minister, parliament, official, party, body or none.'),
  column(`${name}_article_id`, 'uuid', 'The article that first told it.'),
  column(`${name}_url`, 'text', 'Its address.'),
];

const ANSWER = [
  column(
    'answered_on',
    'date',
    'When the other side first answered the step; of the last step that was answered.',
  ),
  column('answer_days', 'integer', 'Days from the step to the answer.'),
  column('answered_by', 'text', 'Who answered.'),
  column('answer', 'text', 'The words of the answer.'),
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
    ...who('word'),
    ...who('deed'),
    column(
      'answers',
      'integer',
      'Statements of the other side since the first step, the last way back apart.',
    ),
    ...ANSWER,
    column(
      'notice_on',
      'date',
      'Day of the notice; null where none is known or sources contradict each other.',
    ),
    column('notice_article_id', 'uuid', 'The article that told of the notice.'),
    column('notice_url', 'text', 'Its address.'),
    column('clause', 'text', 'The clause on withdrawal, as the gazetteer has it.'),
    column('leaves_on_by_law', 'date', 'Day on which the notice takes effect by the clause.'),
    column('leaves_on_claimed', 'date', 'Day of leaving as it was said last.'),
  ],
};

/** Steps of every relationship, for ever: a way back ends them and begins a new count, and removes nothing. */
export const HISTORY: Table = {
  name: 'history',
  comment: 'Every step that a relationship stood on, with its time, evidence and answer.',
  key: ['step_id'],
  shown: true,
  index: ['relationship'],
  columns: [
    column('step_id', 'uuid', 'Made of relationship, count of ways back, rung, form and organ.'),
    column('relationship', 'text', 'Who would leave what, such as ARM→CSTO.'),
    column('reversals', 'integer', 'Ways back that came before it.'),
    column('track', 'text', 'word or deed.'),
    column('rung', 'text', 'Step on the ladder; affirmation is a way back.'),
    column('level', 'integer', 'The rung’s number, 0 to 9.'),
    column('form', 'text', 'The rung’s form, where it has any.'),
    column('organ', 'text', 'Which organ of the actor took a formal step, where the words tell.'),
    column('since', 'date', 'When it was first said or done.'),
    column(
      'until',
      'date',
      'When a higher step or a way back took its place; null while it stands. The same as since: an article that came late showed that it never stood.',
    ),
    column('by', 'text', 'By whom; null where an article tells it in its own voice.'),
    column('role', 'text', 'Their office.'),
    column('tier', 'text', 'head, minister, parliament, official, party, body or none.'),
    column('evidence', 'text', 'The words.'),
    column('article_id', 'uuid', 'The article that first told it.'),
    column('url', 'text', 'Its address.'),
    column('disputed', 'boolean', 'Whether sources contradicted each other about it when it was told.'),
    ...ANSWER,
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

/** Where judging may go on from, by relationship. */
export const STATES: Table = {
  name: 'ladder_states',
  comment: 'Snapshots of each relationship.',
  key: ['relationship'],
  shown: false,
  columns: [column('relationship', 'text', ''), column('snapshots', 'jsonb', '')],
};

/** Articles that later ones may be copies of. */
export const ORIGINS: Table = {
  name: 'ladder_origins',
  comment: 'Articles by relationship, as origins of copies.',
  key: ['relationship', 'article_id'],
  shown: false,
  index: [['relationship', 'read_at']],
  columns: [
    column('relationship', 'text', ''),
    column('article_id', 'uuid', ''),
    column('read_at', 'timestamptz', ''),
    column('origin', 'jsonb', ''),
  ],
};
