import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { projectRoot } from './paths.ts';

/** A program started here, which ends when this process ends, however that comes about. */
export interface Running {
  readonly child: ChildProcess;
  /** Settles with the exit code once the program is gone (a signal counts as 1). */
  readonly ended: Promise<number>;
  /** Ends the program and all it has started; settles once it is gone. */
  end(): Promise<void>;
}

export interface StartOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `show`: its output goes to the terminal. `keep`: piped, for the caller to read. */
  readonly output: 'show' | 'keep';
  /** Run through the shell: needed for `.cmd` files on Windows. Arguments are quoted here. */
  readonly shell?: boolean;
}

const isWindows = process.platform === 'win32';
const running = new Set<Running>();
const temporary = new Set<string>();
let listening = false;
let interrupted = false;

/**
 * Starts a program in a process group of its own, with its standard input held open by this process
 * (see tether.mjs: a program that watches it notices when this process dies without a word).
 */
export function start(command: string, args: readonly string[], options: StartOptions): Running {
  endEverythingWithThisProcess();
  const shell = options.shell === true;
  const child = spawn(shell ? quote(command) : command, shell ? args.map(quote) : [...args], {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    stdio: [
      'pipe',
      options.output === 'show' ? 'inherit' : 'pipe',
      options.output === 'show' ? 'inherit' : 'pipe',
    ],
    detached: !isWindows,
    shell,
  });
  const ended = new Promise<number>((done) => {
    child.once('error', () => done(127));
    child.once('close', (code) => done(code ?? 1));
  });
  // Writing to a program that is gone must not end this one.
  child.stdin?.on('error', () => {});
  const self: Running = {
    child,
    ended,
    end: async () => {
      signalGroup(child, 'SIGTERM');
      const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
      await ended;
      clearTimeout(force);
      // What the program itself had started may outlive it by a moment: the group goes with it.
      signalGroup(child, 'SIGKILL');
      running.delete(self);
    },
  };
  running.add(self);
  void ended.then(() => running.delete(self));
  return self;
}

/**
 * Runs a program to its end and gives its exit code and, with `output: 'keep'`, all it printed.
 * A program that is not done within `limitSeconds` is ended; its code is then 124.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: StartOptions & { readonly limitSeconds?: number },
): Promise<{ code: number; printed: string }> {
  const program = start(command, args, options);
  program.child.stdin?.end();
  let printed = '';
  for (const stream of [program.child.stdout, program.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  if (options.limitSeconds === undefined) return { code: await program.ended, printed };
  let overdue = false;
  const limit = setTimeout(() => {
    overdue = true;
    void program.end();
  }, options.limitSeconds * 1000);
  const code = await program.ended;
  clearTimeout(limit);
  return { code: overdue ? 124 : code, printed };
}

/** A fresh temporary folder, removed when this process ends. Its path has no links in it. */
export async function temporaryFolder(purpose: string): Promise<string> {
  endEverythingWithThisProcess();
  const folder = await realpath(await mkdtemp(join(tmpdir(), `adduce-${purpose}-`)));
  temporary.add(folder);
  return folder;
}

/** Whether a person or a parent process has asked this one to end, so that programs ending now is no failure. */
export function wasInterrupted(): boolean {
  return interrupted;
}

/** Ends all that was started here and removes the temporary folders. */
export async function endEverything(): Promise<void> {
  await Promise.all([...running].map((program) => program.end()));
  removeTemporaryFolders();
}

/** Where an executable of this name lies on the PATH, or nothing. */
export function onPath(name: string): string | undefined {
  const endings = isWindows ? (process.env.PATHEXT ?? '.EXE;.CMD').toLowerCase().split(';') : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const candidate = join(folder, name + ending);
      if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
    }
  }
  return undefined;
}

/**
 * The JavaScript file behind a command of an installed package, to be run with this same Node:
 * no shell, no `.cmd` file, the same on every system. Throws when the package is not installed.
 */
export function binOf(packageName: string, command: string): string {
  const folder = resolve(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, file);
}

/** Runs npm: the one that runs this script where there is one, else the one on the PATH. */
export async function npm(args: readonly string[], cwd: string): Promise<{ code: number; printed: string }> {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], { cwd, output: 'keep' })
    : run(isWindows ? 'npm.cmd' : 'npm', args, { cwd, output: 'keep', shell: isWindows });
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '\\"')}"`;
}

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (isWindows) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function removeTemporaryFolders(): void {
  for (const folder of temporary) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    temporary.delete(folder);
  }
}

function endEverythingWithThisProcess(): void {
  if (listening) return;
  listening = true;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      interrupted = true;
      void endEverything().finally(() => process.exit(code));
    });
  }
  process.once('exit', () => {
    for (const program of running) signalGroup(program.child, 'SIGKILL');
    removeTemporaryFolders();
  });
}
