import type { ViewRow, Views } from '../src/views.pg.ts';
import type { Receiver } from './receiver.ts';
import type { Announced, DemoRows, Quiet } from './table.ts';

const text = (value: unknown): string => String(value ?? '');

function announced(row: ViewRow): Announced {
  return {
    relationship: text(row.relationship),
    saidOn: text(row.said_to ?? row.published_at).slice(0, 10),
    rung: text(row.rung),
    form: row.form === null ? null : text(row.form),
    level: Number(row.level),
    speaker: row.speaker === null ? null : text(row.speaker),
    evidence: text(row.evidence),
    outlet: text(row.outlet),
    outlets: Number(row.outlets),
    origins: Number(row.origins),
    kind: row.kind === 'alert' ? 'alert' : 'watch',
    reason: text(row.reason),
  };
}

/** Why an article woke nobody: the weightiest thing that novelty said of its signals, or that it had none. */
const WHY: Readonly<Record<string, string>> = {
  copy: 'a copy of one already read',
  'not-own': 'somebody else’s word',
  'not-asserted': 'not asserted',
  'same-act': 'an act already told',
  recount: 'told as background',
  outworded: 'the quotation says less',
  below: 'no higher than before',
  minor: 'below the rungs that wake',
};

const QUIET = `
  select a.outlet, a.title, (array_agg(s.reason order by s.level desc))[1] as reason
  from (select article_id, coalesce(site_name, source_id) as outlet, title, published_at from articles where status = 'analyzed') a
  left join signals s on s.article_id = a.article_id
  where not exists (select 1 from alerts where alerts.article_id = a.article_id)
  group by a.article_id, a.outlet, a.title, a.published_at order by a.published_at`;

/** The closing table's rows, out of the same views that people query. */
export async function demoRows(views: Views, receiver: Receiver): Promise<DemoRows> {
  const raised = await views.query(
    `select * from alerts order by relationship, coalesce(said_to, published_at::date), level`,
  );
  const quiet = (await views.query(QUIET)).map(
    ({ outlet, title, reason }): Quiet => ({
      outlet: text(outlet),
      title: text(title),
      why: reason === null ? 'nothing about leaving' : (WHY[text(reason)] ?? WHY['same-act']!),
    }),
  );
  const rows = raised.map(announced);
  return {
    steps: rows,
    alerts: rows,
    quiet,
    delivered: receiver.received.length,
    retried: receiver.failed(),
  };
}
