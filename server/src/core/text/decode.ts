/** What the bytes of a text file turned out to be. */
export interface DecodedText {
  /** The text without a byte order mark, as editors show it. */
  readonly text: string;
  /** True when a byte order mark stood before it. */
  readonly bom: boolean;
  readonly encoding: 'utf-8' | 'utf-16';
  /**
   * `binary`: the bytes are no text. `invalid`: not UTF-8; unreadable bytes stand as U+FFFD in `text`,
   * as they do in the editor. Null: nothing to say.
   */
  readonly problem: 'binary' | 'invalid' | null;
}

/** Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so. Never fails. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = lenientUtf8.decode(bytes);
  if (bytes.indexOf(0) >= 0) return { text, bom, encoding: 'utf-8', problem: 'binary' };
  const encoding = 'utf-8';
  return { text, bom, encoding, problem: text.includes('\ufffd') && !isValid(bytes) ? 'invalid' : null };
}

/** The bytes an editor would save for a text. */
export function encodeText(text: string, bom: boolean): Uint8Array {
  return encoder.encode(bom ? `\ufeff${text}` : text);
}

const encoder = new TextEncoder();
const lenientUtf8 = new TextDecoder('utf-8');

function utf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = new TextDecoder(order).decode(bytes);
  return { text, bom: true, encoding: 'utf-16', problem: text.includes('\u0000') ? 'binary' : null };
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
