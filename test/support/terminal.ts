import { Writable } from 'node:stream';
import type { Output, Terminal } from '../../server/src/cli/terminal.ts';

/** A terminal whose output is kept, for commands run inside the test's process. */
export interface TestTerminal extends Terminal {
  /** Everything written so far. */
  readonly out: () => string;
  readonly err: () => string;
}

export interface TestTerminalOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The terminal's width; absent: the streams are pipes. */
  readonly columns?: number;
}

export function testTerminal({ cwd, env = {}, columns }: TestTerminalOptions): TestTerminal {
  const out = keepingStream(columns);
  const err = keepingStream(columns);
  return { cwd, env, stdout: out.stream, stderr: err.stream, out: out.text, err: err.text };
}

function keepingStream(columns: number | undefined): { stream: Output; text: () => string } {
  const pieces: string[] = [];
  const writable = new Writable({
    decodeStrings: false,
    write(piece, _encoding, done) {
      pieces.push(String(piece));
      done();
    },
  });
  const stream = columns === undefined ? writable : Object.assign(writable, { isTTY: true, columns });
  return { stream, text: () => pieces.join('') };
}
