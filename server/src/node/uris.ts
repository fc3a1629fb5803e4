import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonicalUri } from '../core/workspace/uri.ts';

/**
 * The `file:` URI of a path, in the one spelling the core compares by, without a slash at the end.
 * Spaces, percent signs, `#` and letters of any script are encoded; a relative path is taken from the
 * process's folder.
 */
export function uriOf(path: string): string {
  const absolute = resolve(path);
  return PLAIN_PATH.test(absolute)
    ? `file://${absolute}`
    : canonicalUri(pathToFileURL(absolute).href).replace(/\/+$/, '');
}

/** Paths and URIs of which every character stands for itself; thousands are converted when a project is read. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9._~-]+)+$/;
const PLAIN_URI = /^file:\/\/(?:\/[A-Za-z0-9._~-]+)+$/;

/** The path of a `file:` URI on this machine; null for anything that is none. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  if (sep === '/' && PLAIN_URI.test(uri)) return resolve(uri.slice('file://'.length));
  try {
    const path = fileURLToPath(uri);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
