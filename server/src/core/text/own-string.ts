/**
 * Strings of their own. A part of a text (`slice`) keeps the whole text alive in JavaScript engines, so that a
 * summary of a few ids would hold the file it was read from.
 */

/** Shorter parts are copied by the engines themselves (V8 refers to the whole from 13 units on). */
const SHORTEST_PART = 13;

/** Longer strings are rare, and not worth a buffer of their size. */
const LONGEST_PLAIN = 4096;
const PLAIN = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const buffer = new Uint8Array(LONGEST_PLAIN);

/** The same string, which keeps no longer text alive, in as little memory as it needs. */
export function ownString(part: string): string {
  if (part.length < SHORTEST_PART) return part;
  // A text with one curly quote takes two bytes a character, and so do its parts. Plain ones are made anew with one.
  if (part.length <= LONGEST_PLAIN && PLAIN.test(part))
    return decoder.decode(buffer.subarray(0, encoder.encodeInto(part, buffer).written));
  // Joining and cutting again makes the engine write the characters out into a string that begins with them.
  return ` ${part}`.slice(1);
}

/** Ids kept for reuse. Beyond that they are forgotten all at once; nothing but memory depends on it. */
const MOST_KEPT = 500_000;
const LONGEST_KEPT = 100;
const kept = new Map<string, string>();

/** The same string, and the same object for the same id: ids are named over and over again. */
export function ownId(id: string): string {
  if (id.length > LONGEST_KEPT) return ownString(id);
  const known = kept.get(id);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const own = ownString(id);
  kept.set(own, own);
  return own;
}
