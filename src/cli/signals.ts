import { viewCommand } from './print/view-command.ts';
import { signalsColumns } from './print/views.ts';

export default viewCommand({
  name: 'signals',
  summary: 'what the rules read in the statements, the newest first',
  empty: 'No signal yet',
  columns: signalsColumns,
});
