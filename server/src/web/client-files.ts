import type { Entry } from '../hosting/walk.ts';

/**
 * Files as an editor has them, wherever that may be. Every question is about several at a time, for each has to be
 * waited for, and is answered in the order asked. Never rejects.
 */
export interface ClientFiles {
  /** What folders hold; null for one that cannot be opened. */
  list(folders: readonly string[]): Promise<readonly (readonly Entry[] | null)[]>;
  stat(uris: readonly string[]): Promise<readonly FileStatus[]>;
  /** The bytes of files; null for one that cannot be read. */
  read(uris: readonly string[]): Promise<readonly (Uint8Array | null)[]>;
}

/** A file as it can be had now. `size` in bytes; `stamp` differs once the file has changed. */
export type FileStatus =
  | { readonly kind: Entry['kind']; readonly size: number; readonly stamp: string }
  | { readonly kind: 'missing' | 'unreadable' };
