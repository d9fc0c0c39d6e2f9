import type { Projection } from './projection.ts';

/** `docs/sql.md`, made from the projections so that it can't lag behind. */
export function sqlPage(projections: readonly Projection[]): string {
  const views = projections
    .flatMap(({ tables }) => tables)
    .filter(({ shown }) => shown)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = views.map(({ name, comment, columns }) => {
    const rows = columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.comment} |`);
    return `## ${name}\n\n${comment}\n\n| column | type | meaning |\n|---|---|---|\n${rows.join('\n')}`;
  });
  return `# The views, for SQL

Schema \`demarche\` holds views for people. \`demarche sql "…"\` queries them read-only; with your own client, take the role
\`demarche_reader\`, which sees nothing else. Columns are only ever appended. Offsets into texts are UTF-16 units, which Postgres does
not count by: the views carry the words, so never cut by offsets. Dates are UTC; days of sayings are the speaker's.

\`\`\`sql
-- Where does everybody stand?
select relationship, word_rung, deed_rung, deed_since from relationships order by greatest(word_level, deed_level) desc nulls last;

-- What did the actor itself say or do about leaving this month, each act once?
select first_read_at::date, relationship, rung, form, speaker, text, outlets, origins
from claims where standing = 'self' and first_read_at > now() - interval '1 month' order by first_read_at;

-- Why did this article wake nobody?
select rung, modality, standing, recount, verdict, reason, text from signals where url = 'https://news.example/world/1';
\`\`\`

This page is made from the code by \`npm run docs\`; a test fails when it lags.

${sections.join('\n\n')}
`;
}
