import { type AddressInfo, createServer, connect as dial } from 'node:net';
import { expect, inject, test } from 'vitest';
import { connect, describeUrl } from '../../src/database/pool.pg.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();

/** A port of the loopback address on which nobody listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

test('a database that is down is told with host, name and remedy, and without the password', async () => {
  const port = await freePort();
  const refused = connect(`postgres://app:s3cret@127.0.0.1:${port}/news`, { waitMs: 100 });
  await expect(refused).rejects.toMatchObject({ code: 'database.unreachable', retry: 'later' });
  await expect(refused).rejects.toThrow(`news on 127.0.0.1:${port} as app`);
  await expect(refused).rejects.toThrow('start PostgreSQL, or mend host and port in DATABASE_URL');
  await expect(refused).rejects.not.toThrow('s3cret');
});

test('a database that does not exist is told at once', async () => {
  const address = new URL(inject('cluster').url);
  address.pathname = '/no_such_database';
  await expect(connect(address.href)).rejects.toThrow('no such database; create it');
});

test('a database that comes up while we wait is used', async () => {
  const target = new URL(database.url);
  const port = await freePort();
  const proxy = createServer((socket) => {
    const server = dial(Number(target.port), target.hostname);
    socket.pipe(server).pipe(socket);
    socket.on('error', () => server.destroy());
    server.on('error', () => socket.destroy());
  });
  const address = new URL(database.url);
  address.hostname = '127.0.0.1';
  address.port = String(port);
  const opened = connect(address.href);
  setTimeout(() => proxy.listen(port, '127.0.0.1'), 150);
  const late = await opened;
  expect((await late.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await late.close();
  await new Promise((resolve) => proxy.close(resolve));
});

test.each(['', 'mysql://x/y', 'localhost:5432'])('%j is no address of a database', async (url) => {
  await expect(connect(url)).rejects.toMatchObject({ code: 'database.url' });
});

test('an address is described with its defaults', () => {
  expect(describeUrl('postgres://localhost/news')).toBe('news on localhost:5432');
  expect(describeUrl('postgres://me:x@[::1]:6000')).toBe('me on [::1]:6000 as me');
});

test('numbers, instants and days come back as values that JSON can hold', async () => {
  const { rows } = await database.pool.query(
    "select 9007199254740991::bigint as big, '2024-02-22T10:00:00.123456+04'::timestamptz as at, date '2024-02-22' as day, null::bigint as none",
  );
  expect(rows).toEqual([
    { big: 9007199254740991, at: '2024-02-22T06:00:00.123Z', day: '2024-02-22', none: null },
  ]);
});

test('a session that the server ends does not end the process, and the next query works', async () => {
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const other = await connect(database.url);
  await other.pool.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid]);
  await other.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('closing twice is closing once', async () => {
  const other = await connect(database.url);
  await Promise.all([other.close(), other.close()]);
});
