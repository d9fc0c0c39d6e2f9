/** Text of a process that appends `count` single events to streams of its own through a pool of its own, then says so. */
export function writer(url: string, name: string, count: number): string {
  return `
    const { connect } = await from('database/pool.pg');
    const { openEventLog } = await from('events/log.pg');
    const { idOf } = await from('domain/ids');
    const database = await connect(${JSON.stringify(url)});
    const log = openEventLog(database);
    console.log('ready');
    const append = (index) => log.append('article-${name}-' + (index % 7), [
      { id: idOf('${name}', index), type: 'Noted', version: 1, data: { name: '${name}', index }, metadata: {}, occurredAt: null },
    ]);
    for (let index = 0; index < ${count}; index += 4)
      await Promise.all([0, 1, 2, 3].map((step) => append(index + step)));
    await log.close();
    await database.close();
  `;
}
