import iconv from 'iconv-lite';

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function byBom(bytes: Uint8Array): string | null {
  return BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}

/** UTF-16 without a mark shows by the zeros around the first `<` or `{`. */
function byZeros(bytes: Uint8Array): string | null {
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  return bytes[0] !== 0 && bytes[1] === 0 ? 'utf-16le' : null;
}

function byHeader(contentType: string | null): string | null {
  return contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1] ?? null;
}

function byDeclaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  return head.match(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/)?.[1] ?? null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A document's text, and the encoding that was promised but can't be true, if one was. */
export interface Decoded {
  readonly text: string;
  readonly wrong: string | null;
}

/**
 * Bytes → text: byte order mark, then the HTTP header, then the XML declaration, then UTF-8, then Windows-1252.
 * What says UTF-8 and isn't is taken for Windows-1252, which is what it nearly always is.
 *
 * @see RFC 7303 §3; XML 1.0 appendix F
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): Decoded {
  const named = byBom(bytes) ?? byZeros(bytes) ?? byHeader(contentType) ?? byDeclaration(bytes) ?? 'utf-8';
  const known = iconv.encodingExists(named) ? named : null;
  const isBroken = known === null || (/^utf-?8$|^us-ascii$/i.test(known) && !isUtf8(bytes));
  const encoding = isBroken ? (isUtf8(bytes) ? 'utf-8' : 'windows-1252') : known;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text: text.replace(/^\uFEFF/, ''), wrong: isBroken ? named : null };
}
