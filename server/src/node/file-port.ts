import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { FileContent, FilePort } from '../core/workspace/port.ts';
import { LARGEST_FILE } from '../hosting/largest-file.ts';
import { RealFolders } from './real-folders.ts';
import { pathOf } from './uris.ts';

/** The disk, as the core sees it. `largest`, in bytes, is the size from which files are refused unread. */
export function nodeFilePort(largest: number = LARGEST_FILE): FilePort {
  const folders = new RealFolders();
  return { read: (uri, within) => readUri(uri, within, largest, folders), sha256 };
}

/** SHA-256 of bytes, lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads the file that was looked at, whatever its links lead to by then: the folder's real path is known, and the
 * file itself is opened only if it is no link, else under its own real path. Most are none, and that is quick.
 */
function readUri(uri: string, within: string | null, largest: number, folders: RealFolders): FileContent {
  const named = pathOf(uri);
  if (named === null) return { ok: false, reason: 'missing' };
  const root = within === null ? null : pathOf(within);
  const isAllowed = (path: string) => within === null || (root !== null && liesIn(path, folders.real(root)));
  try {
    const path = join(folders.real(dirname(named)), basename(named));
    const content = KNOWS_LINKS && isAllowed(path) ? readPath(path, largest) : 'link';
    if (content !== 'link') return content;
    const real = realpathSync.native(path);
    if (!isAllowed(real)) return { ok: false, reason: 'outside' };
    const behind = readPath(real, largest);
    return behind === 'link' ? { ok: false, reason: 'unreadable' } : behind;
  } catch (thrown) {
    return { ok: false, reason: reasonOf(errorCode(thrown)) };
  }
}

/** Whether a real path lies in a real folder. */
function liesIn(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether the system can be told to open no links; Windows cannot. */
const KNOWS_LINKS = constants.O_NOFOLLOW !== undefined;
/** Opening a pipe would wait for somebody to write to it, but for the second flag. */
const HOW_TO_OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The content of a file that is no link. Throws what the system says otherwise. */
function readPath(path: string, largest: number): FileContent | 'link' {
  const file = openUnlinked(path);
  if (file === null) return 'link';
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

function openUnlinked(path: string): number | null {
  try {
    return openSync(path, HOW_TO_OPEN);
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === 'ELOOP' || code === 'EMLINK') return null;
    throw thrown;
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
