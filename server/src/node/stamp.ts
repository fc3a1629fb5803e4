import { statSync } from 'node:fs';

/**
 * Something that differs once a file has changed, without reading it; null where there is none. Two writes within one
 * tick of the file system's clock differ in size, or not at all.
 */
export function stampOf(path: string): string | null {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}
