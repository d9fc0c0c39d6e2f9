import { defineMigration } from '../src/database/migrate.pg.ts';

/** Working state of polls, readings, the alert decision and deliveries. Not facts, but the ledger must never be lost. */
const TABLES = `
  create table demarche_state.source_polls (
    source_id text primary key,
    next_poll_at timestamptz not null,
    etag text,
    last_modified text,
    last_kind text,
    told_at timestamptz,
    failures int not null default 0
  );
  create table demarche_state.readings (
    article_id uuid primary key,
    tries int not null default 0,
    next_read_at timestamptz,
    first_try_at timestamptz not null,
    rechecks int not null default 0,
    error text
  );
  create index readings_due on demarche_state.readings (next_read_at);
  create table demarche_state.decider (
    one boolean primary key default true check (one),
    position bigint not null,
    baseline timestamptz
  );
  create table demarche_state.acts (
    act_id uuid primary key,
    relationship text not null,
    article_id uuid not null,
    act jsonb not null
  );
  create index acts_relationship on demarche_state.acts (relationship);
  create table demarche_state.ledger (
    entry_id uuid primary key,
    number bigint generated always as identity,
    relationship text not null,
    alert_id uuid,
    entry jsonb not null
  );
  create index ledger_relationship on demarche_state.ledger (relationship);
  create table demarche_state.outbox (
    event_id uuid primary key,
    number bigint generated always as identity,
    stream text not null,
    event jsonb not null
  );
  create table demarche_state.deliveries (
    alert_id uuid not null,
    endpoint_id text not null,
    state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
    tries int not null default 0,
    next_try_at timestamptz not null,
    raised_at timestamptz not null,
    primary key (alert_id, endpoint_id)
  );
  create index events_article on demarche_log.events (article_id, type) where article_id is not null;
  create index events_found on demarche_log.events (position) where type in ('ArticleDiscovered', 'ArticleScraped', 'ArticleRevised');
`;

export default defineMigration(async (run) => {
  await run(TABLES);
});
