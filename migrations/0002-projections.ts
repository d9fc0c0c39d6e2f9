import { defineMigration } from '../src/database/migrate.pg.ts';

/** Checkpoints of projections, one row for each generation of each, and the role that reads the views. */
const CHECKPOINTS = `
  create table demarche_state.projections (
    name text not null,
    generation text not null,
    version text not null,
    state text not null check (state in ('live', 'building')),
    position bigint not null default 0,
    error text,
    swap_tries integer not null default 0,
    updated_at timestamptz not null default clock_timestamp(),
    primary key (name, generation)
  );
  create unique index projections_live on demarche_state.projections (name) where state = 'live';
  comment on column demarche_state.projections.position is 'Position of the last event folded.';
  comment on column demarche_state.projections.error is 'Why it stopped, with the position of the event that it could not fold.';
`;

// Roles are the cluster's: another database may have made it already, perhaps at this very moment.
const READER = `
  do $$
  begin
    if not exists (select 1 from pg_roles where rolname = 'demarche_reader') then
      create role demarche_reader nologin;
    end if;
  exception when duplicate_object or unique_violation then
    null;
  end $$;
  grant usage on schema demarche to demarche_reader;
  -- so that whoever owns the tables may become the reader, which sql does; since Postgres 16 creating is not enough
  grant demarche_reader to current_user;
`;

export default defineMigration(async (run) => {
  for (const sql of [CHECKPOINTS, READER]) await run(sql);
});
