/**
 * Where the bytes of a report are kept as they were when their hash was recorded: named by that hash, so that a copy is
 * never written over and each version is kept once.
 */
export const PRESERVED_FOLDER = '.adduce/preserved';

/** The URI of the preserved copy with a SHA-256 (lower-case hex) in the project with this root. */
export function preservedUri(root: string, sha256: string): string {
  return `${root}/${PRESERVED_FOLDER}/${sha256}`;
}

/** A recorded hash in the spelling that copies are named by; null where it is none. */
export function recordedHash(value: string | undefined): string | null {
  return value !== undefined && /^[0-9a-fA-F]{64}$/.test(value) ? value.toLowerCase() : null;
}
