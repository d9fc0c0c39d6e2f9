import { defineMigration } from '../../../src/database/migrate.pg.ts';

export default defineMigration(async (run) => {
  await run('create table demarche_state.half (id integer)');
  await run('create table no_such_schema.other (id integer)');
});
