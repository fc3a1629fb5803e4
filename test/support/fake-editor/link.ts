import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A running server, as the editor holds it. */
export interface ServerLink {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The server's process, where it has one of its own. */
  readonly pid: number | null;
  /** Called once when the server has ended, with words on how. Not called for a server in this process. */
  onEnd(listener: (how: string) => void): void;
  /** Resolves when the server, told to exit, has done so; after five seconds it is ended by force. */
  close(): Promise<void>;
}

export type ServerLauncher = () => ServerLink;

/**
 * A server in this process, over streams: all bytes of the protocol are really written and read.
 * `start` is given the server's ends, and may return what to call when the editor stops. The editor sends
 * such a server no `exit`, and no process to watch: it would end the tests.
 */
export function startInProcess(
  start: (reader: MessageReader, writer: MessageWriter) => (() => void) | undefined,
): ServerLauncher {
  return () => {
    const toServer = new PassThrough();
    const toEditor = new PassThrough();
    const stop = start(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
    return {
      reader: new StreamMessageReader(toEditor),
      writer: new StreamMessageWriter(toServer),
      pid: null,
      onEnd: () => undefined,
      close: async () => {
        stop?.();
        toServer.destroy();
        toEditor.destroy();
      },
    };
  };
}

export interface SpawnSettings {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A server in a process of its own, over its standard input and output. */
export function startSpawned(
  command: string,
  args: readonly string[],
  settings: SpawnSettings = {},
): ServerLauncher {
  return () => {
    const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(command, [...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(settings.cwd === undefined ? {} : { cwd: settings.cwd }),
      env: { ...process.env, ...settings.env },
    });
    let lastWords = '';
    child.stderr.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-4000);
    });
    // A write to a server that has just died is told by its end, not by an error of its own.
    child.stdin.on('error', () => undefined);
    const ended = new Promise<string>((resolve) => {
      child.on('error', (error) => resolve(`could not be started: ${error.message}`));
      child.on('close', (code, signal) =>
        resolve(`ended with ${signal ?? `code ${code}`}${lastWords === '' ? '' : `, saying:\n${lastWords}`}`),
      );
    });
    return {
      reader: new StreamMessageReader(child.stdout),
      writer: new StreamMessageWriter(child.stdin),
      pid: child.pid ?? null,
      onEnd: (listener) => void ended.then(listener),
      close: async () => {
        child.stdin.end();
        const force = setTimeout(() => child.kill('SIGKILL'), 5000);
        await ended;
        clearTimeout(force);
      },
    };
  };
}
