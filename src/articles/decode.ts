import iconv from 'iconv-lite';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function promised(bytes: Uint8Array, contentType: string | null): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const header = contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1];
  if (header) return header;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return head.match(/<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/i)?.[1] ?? null;
}

/**
 * A page's bytes as text: byte order mark, HTTP header, `<meta charset>`, then UTF-8 where it is valid, else Windows-1252.
 *
 * @see WHATWG HTML §13.2.3, in a shorter form
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const name = promised(bytes, contentType);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (name !== null && !/^utf-?8$/i.test(name) && iconv.encodingExists(name)) {
    // Pages that say ISO 8859-1 mean Windows-1252 (WHATWG Encoding).
    return iconv.decode(buffer, /^(iso-?8859-?1|latin-?1|us-ascii)$/i.test(name) ? 'windows-1252' : name);
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return name === null ? iconv.decode(buffer, 'windows-1252') : iconv.decode(buffer, 'utf-8');
  }
}
