import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Makes a folder with the sample in `kerman` and the command `adduce` that the configurations of docs/editors.md call:
 * here it is the command line as it stands in the source.
 */
export function folderFor(editor: string): string {
  const folder = mkdtempSync(join(tmpdir(), `adduce-${editor}-`));
  cpSync(join(TOP, 'samples', 'kerman'), join(folder, 'kerman'), { recursive: true });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const main = join(TOP, 'server', 'src', 'cli', 'main.ts');
  const command = `#!/bin/sh\nexec "${process.execPath}" --import "${tsx.href}" "${main}" "$@"\n`;
  writeFileSync(join(folder, 'adduce'), command, { mode: 0o755 });
  return folder;
}

/** The blocks of code in docs/editors.md that are marked `language name`, by what stands behind that. */
export function configurations(mark: string): ReadonlyMap<string, string> {
  const page = readFileSync(join(TOP, 'docs', 'editors.md'), 'utf8');
  const fences = page.matchAll(/^```(\S+ \S+)\n([\s\S]*?)^```$/gm);
  return new Map(
    [...fences].flatMap(([, marked = '', text = '']) =>
      marked.startsWith(mark) ? [[marked.slice(mark.length), text]] : [],
    ),
  );
}

/** The path of a script beside this file. */
export function scriptOf(name: string): string {
  return join(TOP, 'test', 'protocol', 'support', name);
}

/**
 * Runs an editor without a screen and without anybody's own settings, in the sample, and returns what it prints on a line
 * after `ANSWERS`. Throws where it gives none, or says `failure`.
 */
export async function answersOf<T extends { readonly failure?: string }>(
  folder: string,
  command: string,
  args: readonly string[],
  limitMs: number,
): Promise<T> {
  const home = join(folder, 'home');
  const editor = spawn(command, args, {
    cwd: join(folder, 'kerman'),
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  editor.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  editor.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const limit = setTimeout(() => editor.kill('SIGKILL'), limitMs);
  await new Promise((resolve, reject) => editor.once('close', resolve).once('error', reject));
  clearTimeout(limit);
  const line = /^ANSWERS (.*)$/m.exec(output)?.[1];
  assert(line, `${command} gave no answers:\n${output}`);
  const answers: T = JSON.parse(line);
  assert.equal(answers.failure, undefined, output);
  return answers;
}

/** The line of a sample's file on which words first stand, from 0. */
export function lineOf(path: string, words: string): number {
  const lines = readFileSync(join(TOP, 'samples', 'kerman', path), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(words));
}
