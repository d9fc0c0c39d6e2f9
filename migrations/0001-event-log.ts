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
 *
 * A group names a stream once and an id once; one that does not breaks a unique constraint and fails as a whole.
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
    known_ids uuid[];
    outcomes text[];
    heads integer[];
    known_revisions integer[];
    known_positions bigint[];
    culprits uuid[];
    positions bigint[];
    revisions integer[];
  begin
    -- Held from here to the commit, which follows at once: the order of positions is the order of commits.
    perform pg_advisory_xact_lock(7234297431478626406);
    select coalesce(max(e.position), 0) into log_head from demarche_log.events e;

    -- What each append comes to, decided on narrow rows: the data are touched once, by the insert.
    with given as (
      select * from unnest(append_of, ids) with ordinality as g (append, id, place)
    ), known as materialized (
      select g.append, e.id, e.revision, e.position,
        e.data_hash = hashes[g.place] and e.type = types[g.place] and e.stream = streams[g.append] as same
      from given g
      -- the limit keeps this a look-up by index for each id, never a join with the whole log
      cross join lateral (select * from demarche_log.events l where l.id = g.id limit 1) e
    ), sizes as (
      select g.append, count(*) as count from given g group by g.append
    ), known_of as (
      select k.append, count(*) as count, max(k.revision) as revision, max(k.position) as position,
        (array_agg(k.id) filter (where not k.same))[1] as culprit
      from known k group by k.append
    ), verdict as (
      select a.append, k.revision, k.position, k.culprit, h.head,
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
    )
    select array_agg(v.outcome order by v.append), array_agg(v.head order by v.append), array_agg(v.revision order by v.append),
      array_agg(v.position order by v.append), array_agg(v.culprit order by v.append), (select array_agg(k.id) from known k)
    into outcomes, heads, known_revisions, known_positions, culprits, known_ids
    from verdict v;

    -- A place for each event that goes in, null for each that does not.
    select array_agg(n.position order by n.place), array_agg(n.revision order by n.place) into positions, revisions
    from (
      select f.place,
        case when f.fresh then log_head + count(*) filter (where f.fresh) over (order by f.place) end as position,
        case when f.fresh then heads[f.append] + count(*) filter (where f.fresh) over (partition by f.append order by f.place) end::integer as revision
      from (
        select g.append, g.place, outcomes[g.append] = 'appended' and (known_ids is null or g.id <> all (known_ids)) as fresh
        from unnest(append_of, ids) with ordinality as g (append, id, place)
      ) f
    ) n;

    if 'appended' = any (outcomes) then
      insert into demarche_log.events
        (position, stream, revision, id, type, version, data, data_hash, metadata, article_id, source_id, occurred_at)
      select n.position, streams[n.append], n.revision, n.id, n.type, n.version, n.data, n.data_hash, n.metadata, n.article_id, n.source_id, n.occurred_at
      -- unnested in the select list, the arrays are walked side by side and never stored as a table
      from (
        select unnest(positions) as position, unnest(append_of) as append, unnest(revisions) as revision, unnest(ids) as id,
          unnest(types) as type, unnest(versions) as version, unnest(datas) as data, unnest(hashes) as data_hash,
          unnest(metadatas) as metadata, unnest(articles) as article_id, unnest(sources) as source_id, unnest(occurrences) as occurred_at
      ) n
      where n.position is not null;
      perform pg_notify('demarche_log', (select max(p) from unnest(positions) p)::text);
    end if;

    return query
    with placed as (
      select p.append, max(p.revision) as revision, max(p.position) as position
      from unnest(append_of, revisions, positions) as p (append, revision, position) group by p.append
    )
    select v.append::integer, v.outcome, v.head, coalesce(p.revision, v.revision), coalesce(p.position, v.position), v.culprit
    from unnest(outcomes, heads, known_revisions, known_positions, culprits) with ordinality as v (outcome, head, revision, position, culprit, append)
    left join placed p on p.append = v.append
    order by v.append;
  end $$;
`;

export default defineMigration(async (run) => {
  for (const sql of [SCHEMAS, EVENTS, REFUSALS, APPEND]) await run(sql);
});
