import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/define.ts';
import { eachLine } from '../../src/cli/print/json-lines.ts';
import { linesOf } from '../../src/cli/print/lines.ts';

async function linesIn(chunks: readonly (string | Buffer)[], maxBytes = 100) {
  const lines: [string, boolean][] = [];
  for await (const { text, isCut } of linesOf(Readable.from(chunks), maxBytes)) lines.push([text, isCut]);
  return lines;
}

test.each([
  [
    'lines across chunks',
    ['a', 'b\nc', '\n'],
    [
      ['ab', false],
      ['c', false],
    ],
  ],
  [
    'a last line without an end',
    ['a\nb'],
    [
      ['a', false],
      ['b', false],
    ],
  ],
  ['line separators within a string', ['"a\u2028b\u2029c\u0085"\n'], [['"a\u2028b\u2029c\u0085"', false]]],
  ['a letter cut in two by chunks', [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], [['é', false]]],
  ['nothing', [], []],
])('only line feeds end a line: %s', async (_, chunks, expected) => {
  expect(await linesIn(chunks)).toEqual(expected);
});

test('a line beyond the limit is cut off there, and the next one is whole', async () => {
  expect(await linesIn(['abc', 'def', 'ghi\njkl\n'], 4)).toEqual([
    ['abcd', true],
    ['jkl', false],
  ]);
});

function ioOf(stdin: Readable, out: (line: string) => void): Io & { status: number } {
  const io = {
    stdin,
    stdout: new Writable({
      write(chunk, _, done) {
        out(String(chunk));
        done();
      },
    }),
    stderr: new Writable(),
    env: {},
    cwd: '',
    now: () => new Date(0),
    status: 0,
    exit: (status: number) => {
      io.status = status;
    },
  };
  return io;
}

const echo = ({ id }: { readonly id: string }) => ({ id });

test('each line is answered before the next one is waited for', async () => {
  const stdin = new PassThrough();
  let answered = () => {};
  const heard: string[] = [];
  const io = ioOf(stdin, (line) => {
    heard.push(line);
    answered();
  });
  const done = eachLine(io, echo);
  for (const id of ['a', 'b']) {
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    stdin.write(`${JSON.stringify({ id })}\n`);
    await answer; // would wait for ever if the answer came only with the next line
  }
  stdin.end();
  await done;
  expect(heard).toEqual(['{"id":"a"}\n', '{"id":"b"}\n']);
});

test.each([
  ['{"id":"a","url":', 'a'],
  ['{ "id" : "a\\"b", broken', 'a"b'],
  ['{"id":7,"text":3}', 7],
  ['{"text":"x"}', null],
  ['null', null],
  ['[1]', null],
])('the error for a bad line bears its id where that can be told: %s', async (line, id) => {
  const heard: string[] = [];
  const io = ioOf(Readable.from([Buffer.from(`${line}\n`)]), (out) => heard.push(out));
  await eachLine(io, echo);
  expect(heard.map((out) => JSON.parse(out))).toEqual([
    { id, error: { code: 'input.line', message: expect.any(String) } },
  ]);
  expect(io.status).toBe(1);
});

test('a byte order mark and blank lines are no lines', async () => {
  const heard: string[] = [];
  const io = ioOf(Readable.from([Buffer.from('\ufeff{"id":"a"}\r\n\n \n{"id":"b"}')]), (out) =>
    heard.push(out),
  );
  await eachLine(io, echo);
  expect(heard).toEqual(['{"id":"a"}\n', '{"id":"b"}\n']);
  expect(io.status).toBe(0);
});
