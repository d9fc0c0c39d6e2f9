/** The part of pg-copy-streams that Demarche uses; the package carries no types. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** `COPY … TO STDOUT`: what the server sends. */
  export function to(sql: string): Readable & Submittable & { readonly rowCount: number };
  /** `COPY … FROM STDIN`: what we send; `finish` once the server has it. */
  export function from(sql: string): Writable & Submittable & { readonly rowCount: number };
}
