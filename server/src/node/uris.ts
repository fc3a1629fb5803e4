import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonicalUri } from '../core/workspace/uri.ts';

/**
 * The `file:` URI of a path, in the one spelling the core compares by, without a slash at the end.
 * Spaces, percent signs, `#` and letters of any script are encoded; a relative path is taken from the
 * process's folder.
 */
export function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(resolve(path)).href).replace(/\/+$/, '');
}

/** The path of a `file:` URI on this machine; null for anything that is none. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    const path = fileURLToPath(uri);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
