/** The part of pg-copy-streams that Demarche uses; the package carries no types. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';

  /** What pg's `client.query` takes. */
  interface Submitted {
    submit(connection: unknown): void;
    readonly rowCount: number;
  }

  /** `COPY … TO STDOUT`: what the server sends. */
  export function to(sql: string): Readable & Submitted;
  /** `COPY … FROM STDIN`: what we send; `finish` once the server has it. */
  export function from(sql: string): Writable & Submitted;
}
