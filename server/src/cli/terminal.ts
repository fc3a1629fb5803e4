import type { Writable } from 'node:stream';

/** A stream somebody may be watching. `columns` is the terminal's width, where there is one. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Where a command stands: its streams, the folder it was started in and the environment. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Characters gathered before they are written: few system calls, little memory. */
const BATCH = 1 << 16;

/**
 * Writes pieces of text one after the other, waiting whenever the reader is slow, so that no more than a
 * batch is ever held. Stops quietly when the reader has gone (`adduce check | head`); rejects on any
 * other failure, such as a full disk.
 */
export async function writeAll(stream: Output, pieces: Iterable<string>): Promise<void> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    if (!(await put(stream, batch))) return;
    batch = '';
  }
  if (batch !== '') await put(stream, batch);
}

/** False when nobody reads any more. */
function put(stream: Output, text: string): Promise<boolean> {
  if (stream.destroyed || stream.writableEnded) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error == null) resolve(true);
      else if (readerIsGone(error)) resolve(false);
      else reject(error);
    });
  });
}

/** True for the error of a pipe whose other end has been closed. */
export function readerIsGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF';
}

/**
 * Whether to colour what is written to a stream: only on a terminal that can, unless the person says
 * otherwise with FORCE_COLOR (as Node reads it) or NO_COLOR (no-color.org).
 */
export function wantsColour(stream: Output, env: Terminal['env']): boolean {
  const { FORCE_COLOR: force, NO_COLOR: never } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (never !== undefined && never !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** The width of a terminal in columns. Some that do not know theirs say 0, which would leave room for nothing. */
export function widthOf({ columns }: Output): number {
  return columns === undefined || columns < 1 ? 80 : columns;
}

/** Says what is being done while it lasts, on a terminal only, and wipes it off when `work` is done. */
export function withProgress<T>(terminal: Terminal, what: string, work: () => T): T {
  const { stderr, env } = terminal;
  if (stderr.isTTY !== true || env.TERM === 'dumb') return work();
  stderr.write(what.slice(0, widthOf(stderr) - 1));
  try {
    return work();
  } finally {
    stderr.write('\r\u001b[K');
  }
}
