import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * Collects the garbage of the measuring process itself: its texts of megabytes would else be collected while it
 * waits for the server, whose own pauses are what counts.
 */
export function collectGarbage(): void {
  collect();
}
