/** How the server process ended, as far as the operating system said. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Restarts allowed within the window before a person is asked: a file that crashes the server would crash it again. */
const RESTARTS = 2;
const WINDOW_MS = 3 * 60 * 1000;

/**
 * Decides whether a server that stopped by itself is started again without asking.
 * @param crashes times of all crashes so far, this one last, in milliseconds of one clock
 */
export function mayRestart(crashes: readonly number[]): boolean {
  const last = crashes.at(-1);
  if (last === undefined) return true;
  return crashes.filter((time) => last - time <= WINDOW_MS).length <= RESTARTS;
}

/** Why the server ended, as far as its exit tells: V8 aborts when memory runs out, systems kill for it. */
export type EndReason = 'out-of-memory' | 'killed' | 'crashed' | 'unknown';

/** Reads the way a process ended. Exit code 134 is an abort as a shell reports it. */
export function endReason(end: ProcessEnd | null): EndReason {
  if (end === null || (end.code === null && end.signal === null)) return 'unknown';
  if (end.signal === 'SIGABRT' || end.code === 134) return 'out-of-memory';
  return end.signal === null ? 'crashed' : 'killed';
}
