import { ConfigError, InputError } from '../domain/errors.ts';
import { rebuild } from '../runner/rebuild.pg.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';

const otherVersion = (name: string) =>
  new ConfigError(
    'config.versions',
    `rebuilding ${name} failed: another process swapped in a generation of its own meanwhile; let all processes run one version with the same packs, then try again`,
  );

async function rebuildAll(io: Io, name: string | undefined, options: CommonOptions): Promise<void> {
  await withStore(io, options, async ({ projections, runner, settle }) => {
    const asked = projections.filter((projection) => name === undefined || projection.name === name);
    if (asked.length === 0) {
      throw new InputError(
        'input.projection',
        `there is no projection "${name}"; known are ${projections.map((one) => one.name).join(', ')}`,
      );
    }
    await settle();
    for (const projection of asked) {
      const startedMs = performance.now();
      const live = await rebuild(runner, projection, io.now().toISOString());
      if (live === null) throw otherVersion(projection.name);
      const { position } = live;
      const ms = Math.round(performance.now() - startedMs);
      io.stdout.write(
        options.json
          ? `${JSON.stringify({ projection: projection.name, position, ms })}\n`
          : `rebuilt ${projection.name} up to position ${position} in ${ms} ms; nobody was alerted\n`,
      );
    }
  });
}

export default defineCommand({
  name: 'rebuild',
  summary: 'fold the log anew beside the live tables, then swap; alerts nobody',
  configure(command, io) {
    withCommon(command)
      .argument('[projection]', 'only this one')
      .action((name: string | undefined, options: CommonOptions) => rebuildAll(io, name, options));
  },
});
