import type { Readable } from 'node:stream';

/** A line of standard input, and whether it was cut off at the limit. */
export interface Line {
  readonly text: string;
  readonly isCut: boolean;
}

const LINE_FEED = 0x0a;

/** Bytes of one line gathered so far; what comes after the limit is let go, so that no input fills the memory. */
class Gathered {
  private pieces: Buffer[] = [];
  private bytes = 0;
  private isCut = false;
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  add(piece: Buffer): void {
    const room = this.maxBytes - this.bytes;
    if (piece.length > room) this.isCut = true;
    if (room > 0 && piece.length > 0) this.pieces.push(piece.subarray(0, room));
    this.bytes += Math.min(piece.length, Math.max(room, 0));
  }

  /** The line as text, and an empty start for the next. */
  take(): Line {
    const line = { text: Buffer.concat(this.pieces).toString('utf8'), isCut: this.isCut };
    this.pieces = [];
    this.bytes = 0;
    this.isCut = false;
    return line;
  }

  get isEmpty(): boolean {
    return this.bytes === 0;
  }
}

/**
 * The lines of a stream of UTF-8, each as soon as its line feed is there; the last may lack one.
 *
 * Only U+000A ends a line: node:readline also breaks at U+2028, which JSON may hold unescaped.
 *
 * @param maxBytes a longer line comes out cut off there, with `isCut`
 */
export async function* linesOf(stream: Readable, maxBytes: number): AsyncGenerator<Line> {
  const gathered = new Gathered(maxBytes);
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
      gathered.add(bytes.subarray(from, at));
      yield gathered.take();
      from = at + 1;
    }
    gathered.add(bytes.subarray(from));
  }
  if (!gathered.isEmpty) yield gathered.take();
}
