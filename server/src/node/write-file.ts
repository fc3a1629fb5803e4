import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './file-port.ts';

/**
 * Writes a file that must not be there yet, with the folders above it. False when it is there: it is left alone.
 * Throws what the system says otherwise.
 */
export function writeNew(path: string, bytes: Uint8Array | string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Writes a file, over what is there, with the folders above it. Throws what the system says. */
export function writeOver(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
