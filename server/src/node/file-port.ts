import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { FileContent, FilePort } from '../core/workspace/port.ts';
import { pathOf } from './uris.ts';

/** Files over this many bytes are refused: no report is that long, and reading them would stop everything. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** The disk, as the core sees it. `largest`, in bytes, is the size from which files are refused unread. */
export function nodeFilePort(largest: number = LARGEST_FILE): FilePort {
  return { read: (uri, within) => readUri(uri, within, largest), sha256 };
}

/** SHA-256 of bytes, lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readUri(uri: string, within: string | null, largest: number): FileContent {
  const named = pathOf(uri);
  if (named === null) return { ok: false, reason: 'missing' };
  try {
    // What is read is the file that was looked at, whatever the links lead to by then.
    const path = realpathSync.native(named);
    if (within !== null && !liesIn(path, within)) return { ok: false, reason: 'outside' };
    const status = statSync(path);
    if (status.isDirectory()) return { ok: false, reason: 'folder' };
    // A pipe or a device: reading could wait for ever.
    if (!status.isFile()) return { ok: false, reason: 'unreadable' };
    if (status.size > largest) return { ok: false, reason: 'too-large', size: status.size };
    return { ok: true, bytes: readFileSync(path) };
  } catch (thrown) {
    return { ok: false, reason: reasonOf(errorCode(thrown)) };
  }
}

/** Whether a real path lies in a folder, which may itself be reached by links. */
function liesIn(path: string, folder: string): boolean {
  const named = pathOf(folder);
  if (named === null) return false;
  const real = realpathSync.native(named);
  return path.startsWith(real.endsWith(sep) ? real : real + sep);
}

/** The system's name of an error, such as `ENOENT`; empty for anything else that was thrown. */
export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

function reasonOf(code: string): 'missing' | 'folder' | 'unreadable' {
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
  return code === 'EISDIR' ? 'folder' : 'unreadable';
}
