import { defineMigration } from '../src/database/migrate.pg.ts';

const SCHEMAS = `
  create schema if not exists demarche_state;
  create schema demarche_log;
  create schema demarche;
  comment on schema demarche_log is 'The event log: facts, appended once and never changed.';
  comment on schema demarche_state is 'Checkpoints, projections'' tables and working state; rebuilt or expendable, except the ledger of alerts.';
  comment on schema demarche is 'Views for people, documented and versioned.';
`;

const EVENTS = `
  create table demarche_log.events (
    position    bigint      not null primary key,
    stream      text        not null,
    revision    integer     not null check (revision > 0),
    id          uuid        not null unique,
    type        text        not null,
    version     smallint    not null,
    data        jsonb       not null,
    data_hash   bytea       not null,
    metadata    jsonb       not null,
    article_id  uuid,
    source_id   text,
    occurred_at timestamptz,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (stream, revision)
  );
  comment on column demarche_log.events.position is 'Place in the whole log, from 1 and without gaps, in the order of commits.';
  comment on column demarche_log.events.revision is 'Place in its stream, from 1 and without gaps.';
  comment on column demarche_log.events.data_hash is 'SHA-256 of the canonical JSON of data, before NUL and lone surrogates became U+FFFD.';
  comment on column demarche_log.events.article_id is 'data.articleId, for folds that ask by it.';
  comment on column demarche_log.events.source_id is 'data.sourceId, for folds that ask by it.';
`;

// A later redaction is to be the one exception: a function of the owner's, security definer, that appends
// ArticleRedacted and blanks the fields in one transaction; the trigger for UPDATE then lets pass a row whose
// every column but data is the same, where the event that says so is in the log already. Nothing else ever passes.
const REFUSALS = `
  create function demarche_log.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% of demarche_log.events refused: the log is append-only', tg_op
      using errcode = 'object_not_in_prerequisite_state', hint = 'Append another event that says what is now known.';
  end $$;
  create trigger refuse_change before update or delete or truncate on demarche_log.events
    for each statement execute function demarche_log.refuse_change();
  -- always: also for sessions that replicate, whose role would pass by ordinary triggers
  alter table demarche_log.events enable always trigger refuse_change;
`;

/**
 * Appends a group. Arrays run in parallel: one element of the first two for each append, one of the others for each event,
 * the first of which, append_of, says to which append it belongs, from 1. Read committed only: what is read under the lock
 * must see what was committed before it. The settings make every look-up one by index, whatever the table's statistics
 * were when the plan was made.
 *
 * Outcome of each append, by itself:
 *   appended  its events are in now. Events that were in already, with the same content, stay where they are
 *             and the others follow at the stream's end: a batch that is partly known is completed.
 *   known     all were in already, with the same content, whatever revision was expected
 *   revision  the stream is not at the expected revision; nothing was inserted
 *   identity  an id is in with other content, another type or in another stream; nothing was inserted
 */
const APPEND = `
  create function demarche_log.append(
    streams text[], expected integer[], append_of integer[], ids uuid[], types text[], versions smallint[],
    datas jsonb[], hashes bytea[], metadatas jsonb[], articles uuid[], sources text[], occurrences timestamptz[]
  ) returns table (append integer, outcome text, stream_revision integer, last_revision integer, last_position bigint, culprit uuid)
  language plpgsql
  set enable_seqscan = off set enable_mergejoin = off
  as $$
  #variable_conflict use_column
  declare
    log_head bigint;
    new_head bigint;
  begin
    if (select count(*) <> count(distinct s) from unnest(streams) s) or (select count(*) <> count(distinct i) from unnest(ids) i) then
      raise exception 'a group appends to one stream once and has each id once' using errcode = 'invalid_parameter_value';
    end if;
    -- Held from here to the commit, which follows at once: the order of positions is the order of commits.
    perform pg_advisory_xact_lock(7234297431478626406);
    select coalesce(max(e.position), 0) into log_head from demarche_log.events e;

    return query
    with given as materialized (
      select * from unnest(append_of, ids, types, versions, datas, hashes, metadatas, articles, sources, occurrences)
        with ordinality as g (append, id, type, version, data, data_hash, metadata, article_id, source_id, occurred_at, place)
    ), known as materialized (
      select g.append, e.id, e.revision, e.position,
        e.data_hash = g.data_hash and e.type = g.type and e.stream = streams[g.append] as same
      from given g
      -- the limit keeps this a look-up by index for each id, never a join with the whole log
      cross join lateral (select * from demarche_log.events l where l.id = g.id limit 1) e
    ), sizes as (
      select g.append, count(*) as count from given g group by g.append
    ), known_of as (
      select k.append, count(*) as count, max(k.revision) as revision, max(k.position) as position,
        (array_agg(k.id) filter (where not k.same))[1] as culprit
      from known k group by k.append
    ), verdict as materialized (
      select a.append::integer, k.revision as known_revision, k.position as known_position, k.culprit, h.head,
        case
          when k.culprit is not null then 'identity'
          when k.count = z.count then 'known'
          when a.expected <> h.head then 'revision'
          else 'appended'
        end as outcome
      from unnest(streams, expected) with ordinality as a (stream, expected, append)
      join sizes z on z.append = a.append
      left join known_of k on k.append = a.append
      cross join lateral (
        select coalesce((select e.revision from demarche_log.events e where e.stream = a.stream order by e.revision desc limit 1), 0) as head
      ) h
    ), inserted as (
      insert into demarche_log.events
        (position, stream, revision, id, type, version, data, data_hash, metadata, article_id, source_id, occurred_at)
      select log_head + row_number() over (order by g.place), streams[g.append],
        v.head + row_number() over (partition by g.append order by g.place),
        g.id, g.type, g.version, g.data, g.data_hash, g.metadata, g.article_id, g.source_id, g.occurred_at
      from given g join verdict v on v.append = g.append
      where v.outcome = 'appended' and not exists (select from known k where k.id = g.id)
      returning events.stream, events.revision, events.position
    ), inserted_of as (
      select i.stream, max(i.revision) as revision, max(i.position) as position from inserted i group by i.stream
    )
    select v.append, v.outcome, v.head, coalesce(i.revision, v.known_revision), coalesce(i.position, v.known_position), v.culprit
    from verdict v left join inserted_of i on i.stream = streams[v.append]
    order by v.append;

    select coalesce(max(e.position), 0) into new_head from demarche_log.events e;
    if new_head > log_head then
      perform pg_notify('demarche_log', new_head::text);
    end if;
  end $$;
`;

export default defineMigration(async (run) => {
  for (const sql of [SCHEMAS, EVENTS, REFUSALS, APPEND]) await run(sql);
});
