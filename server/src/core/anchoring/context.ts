import type { Region } from './places.ts';

/** How far context is compared on each side, in folded characters. */
export const LONGEST_CONTEXT = 1000;

const SPACE = 0x20;

/** How many characters before `at` are the same as at the end of `prefix`. A space between it and `at` is free. */
export function sameBefore(region: Region, at: number, prefix: string): number {
  const { text } = region;
  const last = text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1;
  const most = Math.min(prefix.length, LONGEST_CONTEXT, last + 1);
  let count = 0;
  while (count < most && text.charCodeAt(last - count) === prefix.charCodeAt(prefix.length - 1 - count))
    count++;
  return count;
}

/** How many characters from `at` on are the same as at the start of `suffix`. A space before it is free. */
export function sameAfter(region: Region, at: number, suffix: string): number {
  const { text } = region;
  const first = text.charCodeAt(at) === SPACE ? at + 1 : at;
  const most = Math.min(suffix.length, LONGEST_CONTEXT, text.length - first);
  let count = 0;
  while (count < most && text.charCodeAt(first + count) === suffix.charCodeAt(count)) count++;
  return count;
}

/**
 * How much of a prefix stands before `at`, in whole words: a word agrees wholly or not at all, so that a shared
 * last letter tells nothing apart.
 */
export function agreementBefore(region: Region, at: number, prefix: string): number {
  const same = sameBefore(region, at, prefix);
  if (same === prefix.length || same === LONGEST_CONTEXT) return same;
  for (let count = same; count > 0; count--) {
    const kept = prefix.length - count;
    if (
      isBoundary(prefix.charCodeAt(kept - 1), prefix.charCodeAt(kept)) &&
      (count < same || endsBefore(region, at, count))
    ) {
      return count;
    }
  }
  return 0;
}

/** How much of a suffix stands from `at` on, in whole words. */
export function agreementAfter(region: Region, at: number, suffix: string): number {
  const same = sameAfter(region, at, suffix);
  if (same === suffix.length || same === LONGEST_CONTEXT) return same;
  for (let count = same; count > 0; count--) {
    if (
      isBoundary(suffix.charCodeAt(count - 1), suffix.charCodeAt(count)) &&
      (count < same || endsAfter(region, at, count))
    ) {
      return count;
    }
  }
  return 0;
}

/** True between two characters that are not parts of one word; Chinese and Japanese characters are words. */
export function isBoundary(left: number, right: number): boolean {
  return !(isWordPart(left) && isWordPart(right));
}

function endsBefore(region: Region, at: number, count: number): boolean {
  const { text } = region;
  const first = (text.charCodeAt(at - 1) === SPACE ? at - 1 : at) - count;
  return first <= 0 || isBoundary(text.charCodeAt(first - 1), text.charCodeAt(first));
}

function endsAfter(region: Region, at: number, count: number): boolean {
  const { text } = region;
  const end = (text.charCodeAt(at) === SPACE ? at + 1 : at) + count;
  return end >= text.length || isBoundary(text.charCodeAt(end - 1), text.charCodeAt(end));
}

function isWordPart(code: number): boolean {
  if (code >= 0x80) return code < 0x2000 || (code >= 0xa640 && code < 0xe000);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
