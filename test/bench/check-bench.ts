import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryOf } from './process-memory.ts';
import { makeProject, type Planted, type ProjectSize } from './project.ts';
import { median } from './statistics.ts';

/** What a cold `adduce check` of a synthetic project needed. */
export interface CheckResult extends ProjectSize {
  readonly claims: number;
  readonly reports: number;
  readonly bytes: number;
  /** Seconds from the start of the process to its end, Node's own start included. */
  readonly seconds: number;
  /** Peak of resident memory in MB; null where the system does not say. */
  readonly peakMemory: number | null;
  readonly findings: number;
}

/**
 * Makes a project, checks it `runs` times with a process of its own, keeps the median time and the largest
 * memory. Throws when the findings are not those of the mistakes planted in the project.
 */
export async function measureCheck(cli: string, size: ProjectSize, runs: number): Promise<CheckResult> {
  const folder = mkdtempSync(join(tmpdir(), 'adduce-bench-'));
  try {
    const { planted, claims, reports, bytes } = makeProject(join(folder, 'project'), size);
    const seconds: number[] = [];
    let peakMemory: number | null = null;
    for (let i = 0; i < runs; i++) {
      const outcome = await check(cli, join(folder, 'project'), join(folder, 'time.txt'));
      verify(outcome, planted);
      seconds.push(outcome.seconds);
      if (outcome.peakMemory !== null) peakMemory = Math.max(peakMemory ?? 0, outcome.peakMemory);
    }
    const findings = [...planted.values()].reduce((sum, count) => sum + count, 0);
    return { ...size, claims, reports, bytes, seconds: median(seconds), peakMemory, findings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
  readonly seconds: number;
  readonly peakMemory: number | null;
}

const TIME = '/usr/bin/time';

function check(cli: string, folder: string, timeFile: string): Promise<Outcome> {
  const command = [process.execPath, cli, 'check', '--format', 'json', folder];
  // GNU time sees the true peak; only on Linux is it sure to be GNU's.
  const timed = process.platform === 'linux' && existsSync(TIME);
  const [program = '', ...args] = timed ? [TIME, '-f', '%M', '-o', timeFile, ...command] : command;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let polled: number | null = null;
    const poll = timed
      ? undefined
      : setInterval(() => {
          const { peak, now } = memoryOf(child.pid ?? 0);
          const seen = peak ?? now;
          if (seen !== null) polled = Math.max(polled ?? 0, seen);
        }, 50);
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      clearInterval(poll);
      const peakMemory = timed ? lastNumberIn(readFileSync(timeFile, 'utf8')) / 1024 : polled;
      resolve({
        output: Buffer.concat(output).toString(),
        errors: Buffer.concat(errors).toString(),
        code,
        seconds,
        peakMemory,
      });
    });
  });
}

/** GNU time writes a line about a failing exit code before what it was asked for. */
function lastNumberIn(text: string): number {
  return Number(/(\d+)\s*$/.exec(text)?.[1]);
}

function verify({ output, errors, code }: Outcome, planted: Planted): void {
  const found = new Map<string, number>();
  for (const { code: rule, severity } of findingsIn(output, errors))
    if (planted.has(rule) || severity === 'error') found.set(rule, (found.get(rule) ?? 0) + 1);
  const wanted = tally(planted);
  if (tally(found) !== wanted || code !== (planted.size > 0 ? 1 : 0))
    throw new Error(
      `adduce check ended with ${code} and found ${tally(found)}; planted were ${wanted}.\n${errors}`,
    );
}

function tally(counts: ReadonlyMap<string, number>): string {
  return JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function findingsIn(output: string, errors: string): readonly { code: string; severity: string }[] {
  try {
    const { findings }: { findings: { code: string; severity: string }[] } = JSON.parse(output);
    return findings;
  } catch (thrown) {
    throw new Error(`adduce check printed no findings as JSON: ${thrown}\n${errors}`);
  }
}
