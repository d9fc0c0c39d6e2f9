import { type Kysely, sql } from 'kysely';

/** Working state of polls, readings, the alert decision and deliveries. Not facts, but the ledger must never be lost. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table demarche_state.source_polls (
      source_id text primary key,
      next_poll_at timestamptz not null,
      etag text,
      last_modified text,
      last_kind text,
      told_at timestamptz,
      failures int not null default 0
    )`.execute(db);
  await sql`
    create table demarche_state.readings (
      article_id uuid primary key,
      tries int not null default 0,
      next_read_at timestamptz not null,
      first_try_at timestamptz not null,
      rechecks int not null default 0,
      error text
    )`.execute(db);
  await sql`create index readings_due on demarche_state.readings (next_read_at)`.execute(db);
  await sql`
    create table demarche_state.decider (
      one boolean primary key default true check (one),
      position bigint not null,
      baseline timestamptz
    )`.execute(db);
  await sql`
    create table demarche_state.acts (
      act_id uuid primary key,
      relationship text not null,
      article_id uuid not null,
      act jsonb not null
    )`.execute(db);
  await sql`create index acts_relationship on demarche_state.acts (relationship)`.execute(db);
  await sql`
    create table demarche_state.ledger (
      entry_id uuid primary key,
      relationship text not null,
      alert_id uuid,
      entry jsonb not null
    )`.execute(db);
  await sql`create index ledger_relationship on demarche_state.ledger (relationship)`.execute(db);
  await sql`
    create table demarche_state.outbox (
      event_id uuid primary key,
      number bigint generated always as identity,
      stream text not null,
      event jsonb not null
    )`.execute(db);
  await sql`
    create table demarche_state.deliveries (
      alert_id uuid not null,
      endpoint_id text not null,
      state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
      tries int not null default 0,
      next_try_at timestamptz not null,
      raised_at timestamptz not null,
      primary key (alert_id, endpoint_id)
    )`.execute(db);
  await sql`create index deliveries_due on demarche_state.deliveries (next_try_at) where state = 'pending'`.execute(
    db,
  );
}
