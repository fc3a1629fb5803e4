import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { FileContent, FilePort } from '../core/workspace/port.ts';
import { pathOf } from './uris.ts';

/** Files over this many bytes are refused: no report is that long, and reading them would stop everything. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** The disk, as the core sees it. `largest`, in bytes, is the size from which files are refused unread. */
export function nodeFilePort(largest: number = LARGEST_FILE): FilePort {
  return { read: (uri) => readUri(uri, largest), sha256 };
}

/** SHA-256 of bytes, lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readUri(uri: string, largest: number): FileContent {
  const path = pathOf(uri);
  if (path === null) return { ok: false, reason: 'missing' };
  try {
    return readPath(path, largest);
  } catch (thrown) {
    return { ok: false, reason: reasonOf(errorCode(thrown)) };
  }
}

/** Opens first and looks then, so that what is looked at is what is read. */
function readPath(path: string, largest: number): FileContent {
  // Opening a pipe would wait for somebody to write to it, but for this flag.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) return { ok: false, reason: 'folder' };
    // A pipe or a device: reading could wait for ever.
    if (!status.isFile()) return { ok: false, reason: 'unreadable' };
    if (status.size > largest) return { ok: false, reason: 'too-large', size: status.size };
    return { ok: true, bytes: readAll(file, status.size) };
  } finally {
    closeSync(file);
  }
}

/** The file's bytes: `size` of them, or fewer when it has been cut short meanwhile. */
function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let read = 0;
  while (read < size) {
    const more = readSync(file, bytes, read, size - read, null);
    if (more === 0) break;
    read += more;
  }
  return read === size ? bytes : bytes.subarray(0, read);
}

/** The system's name of an error, such as `ENOENT`; empty for anything else that was thrown. */
export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

function reasonOf(code: string): 'missing' | 'folder' | 'unreadable' {
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
  return code === 'EISDIR' ? 'folder' : 'unreadable';
}
