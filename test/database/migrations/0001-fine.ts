import { defineMigration } from '../../../src/database/migrate.pg.ts';

export default defineMigration(async (run) => {
  await run('create table demarche_state.fine (id integer)');
});
