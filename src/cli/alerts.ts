import { viewCommand } from './print/view-command.ts';
import { alertsColumns } from './print/views.ts';

export default viewCommand({
  name: 'alerts',
  summary: 'what was announced, the newest first',
  empty: 'No alert yet',
  columns: alertsColumns,
});
