import { z } from 'zod';
import type { RecordedStatement } from '../../domain/statement.ts';
import { defineEvent } from './define.ts';
import { Hash, Statement, Uuid } from './parts.ts';

interface Earlier {
  readonly statement: { readonly context: { readonly about: object } };
}

const text = 'the country would decide in autumn';
const sentence = `The minister said that ${text}.`;

const example: RecordedStatement = {
  id: '0b1f2c3d-0000-5000-8000-000000000002',
  start: 23,
  end: 57,
  text,
  kind: 'indirect',
  speaker: { start: 0, end: 12, text: 'The minister', name: null, role: 'minister', actor: null },
  cue: { start: 13, end: 17, text: 'said' },
  saidOn: { from: '2024-05-08', to: '2024-05-08', basis: 'inferred' },
  recount: false,
  parts: [[23, 57]],
  nearness: 'paraphrase',
  tier: 'minister',
  context: {
    start: 0,
    text: sentence,
    sentences: [[0, sentence.length]],
    tokens: [[0, 3, 'the', 'DET']],
    entities: [],
    about: { bodies: [], states: [], leaving: false, later: [] },
    publishedOn: '2024-05-08',
  },
};

const withAbout =
  (more: object) =>
  ({ statement, ...rest }: Earlier) => {
    const { context } = statement;
    return {
      ...rest,
      statement: { ...statement, context: { ...context, about: { ...context.about, ...more } } },
    };
  };

/** Version 1 did not tell whether the article speaks of leaving: then each sentence has to. */
const ofFirstVersion = withAbout({ leaving: false });
/** Version 2 did not tell which bodies are named only later: then any of the article's may be meant. */
const ofSecondVersion = withAbout({ later: [] });

/** Somebody is quoted or reported in an article, or the article tells a deed in its own voice. */
export const StatementRecorded = defineEvent({
  type: 'StatementRecorded',
  version: 3,
  data: z.object({
    articleId: Uuid,
    contentHash: Hash,
    analysisVersion: z.string(),
    statement: Statement,
  }),
  stream: ({ articleId }) => `article-${articleId}`,
  identity: ({ articleId, contentHash, analysisVersion, statement }) => [
    articleId,
    contentHash,
    analysisVersion,
    statement.id,
  ],
  occurredAt: ({ statement }) => statement.saidOn && `${statement.saidOn.from}T00:00:00Z`,
  upcasters: { 1: ofFirstVersion, 2: ofSecondVersion },
  redactable: ['statement'],
  example: {
    articleId: '0b1f2c3d-0000-5000-8000-000000000001',
    contentHash: 'a'.repeat(64),
    analysisVersion: 'a1b2c3d4e5f6',
    statement: example,
  },
});
