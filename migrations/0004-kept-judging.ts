import { defineMigration } from '../src/database/migrate.pg.ts';

/**
 * What lets the decider go on from where a relationship stood instead of judging all of its acts again: snapshots by
 * relationship, the articles that later ones may be copies of, acts by reading time. Where there is no snapshot yet, the
 * acts are judged from the first, once. And alerts by the article that they rest on, for when it is edited.
 */
const TABLES = `
  create table demarche_state.judged (
    relationship text primary key,
    snapshots jsonb not null
  );
  create table demarche_state.origins (
    relationship text not null,
    article_id uuid not null,
    read_at timestamptz not null,
    bands integer[] not null,
    origin jsonb not null,
    primary key (relationship, article_id)
  );
  create index origins_bands on demarche_state.origins using gin (bands);
  alter table demarche_state.acts add column read_at timestamptz;
  update demarche_state.acts set read_at = (act->>'readAt')::timestamptz;
  alter table demarche_state.acts alter column read_at set not null;
  drop index demarche_state.acts_relationship;
  create index acts_relationship on demarche_state.acts (relationship, read_at);
  alter table demarche_state.ledger add column article_id uuid;
  update demarche_state.ledger set article_id = (entry->>'articleId')::uuid;
  create index ledger_article on demarche_state.ledger (article_id);
`;

export default defineMigration(async (run) => {
  await run(TABLES);
});
