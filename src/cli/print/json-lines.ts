import { z } from 'zod';
import type { ArticleInput } from '../../domain/article.ts';
import { DemarcheError, InputError } from '../../domain/errors.ts';
import type { Io } from '../define.ts';
import { linesOf } from './lines.ts';

/** Room for a page of 8 million characters, most of them escaped. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const nullable = z.string().nullable().default(null);

/** One line in, as contract: fields that are absent count as null. */
const Line = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  url: nullable,
  publishedAt: nullable,
  html: nullable,
  text: nullable,
  title: nullable,
});

/** An id at the start of a line that is broken or cut off further on. */
const FIRST_ID = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,500}"|-?\d{1,15}(?=\s*[,}]))/;

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The id of a line as far as it can be told, so that the error finds its way back. */
function idOfLine(line: string): string | number | null {
  const whole = jsonOf(line) as { readonly id?: unknown } | null | undefined;
  const id = whole === undefined ? jsonOf(line.match(FIRST_ID)?.[1] ?? '') : whole?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** @throws InputError `input.line` saying what is wrong with it */
export function articleOfLine(line: string, number: number): ArticleInput {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new InputError('input.line', `line ${number} is not JSON: ${JSON.stringify(line.slice(0, 40))}`);
  }
  const parsed = Line.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new InputError(
      'input.line',
      `line ${number}: ${issue.path.join('.') || 'the line'}: ${issue.message}`,
    );
  }
  const { publishedAt, url } = parsed.data;
  if (publishedAt !== null && Number.isNaN(Date.parse(publishedAt)))
    throw new InputError(
      'input.line',
      `line ${number}: publishedAt is ${JSON.stringify(publishedAt)}, expected ISO 8601`,
    );
  if (url !== null && !URL.canParse(url))
    throw new InputError(
      'input.line',
      `line ${number}: url is ${JSON.stringify(url)}, expected an absolute address`,
    );
  return parsed.data;
}

function write(io: Io, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    io.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

const tooLong = (number: number) =>
  new InputError('input.too-large', `line ${number} is longer than ${MAX_LINE_BYTES} bytes; split it up`);

/** What a bad line comes out as. @throws whatever is no DemarcheError: a bug */
function errorLine(line: string, error: unknown): object {
  if (!(error instanceof DemarcheError)) throw error;
  return { id: idOfLine(line), error: { code: error.code, message: error.message } };
}

/**
 * JSON Lines in, JSON Lines out: one for each, in order, flushed before the next is waited for. A line that can't be
 * processed comes out as an error and the run goes on; the exit status is then 1.
 *
 * @param answer what to print for an article: one line, several, or undefined for none
 */
export async function eachLine(
  io: Io,
  answer: (article: ArticleInput) => object | readonly object[] | undefined,
): Promise<void> {
  let number = 0;
  for await (const { text, isCut } of linesOf(io.stdin, MAX_LINE_BYTES)) {
    number += 1;
    const line = number === 1 ? text.replace(/^\ufeff/, '') : text;
    if (line.trim() === '') continue;
    let out: object | readonly object[] | undefined;
    try {
      if (isCut) throw tooLong(number);
      out = answer(articleOfLine(line, number));
    } catch (error) {
      out = errorLine(line, error);
      io.exit(1);
    }
    for (const one of out === undefined ? [] : [out].flat()) await write(io, one);
  }
}
