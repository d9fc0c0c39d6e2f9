import { viewCommand } from './print/view-command.ts';
import { relationshipsColumns } from './print/views.ts';

export default viewCommand({
  name: 'relationships',
  summary: 'where each state stands towards what it may leave',
  empty: 'No relationship yet: nothing that was read speaks of leaving',
  columns: relationshipsColumns,
});
