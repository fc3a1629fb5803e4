import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeEditor } from '../support/fake-editor/editor.ts';
import { startSpawned } from '../support/fake-editor/link.ts';
import { memoryOf } from './process-memory.ts';
import { makeProject } from './project.ts';
import { median, percentile } from './statistics.ts';

/** A project opened from nothing, and again. Milliseconds from the start of the process, and MB. */
export interface ColdStartResult {
  readonly claims: number;
  /** Until the open file has its findings. */
  readonly judged: number;
  /** Until every file has. */
  readonly all: number;
  /** The second time: until what was found the first time is shown. */
  readonly recalled: number;
  /** From a letter typed in the open file to its findings, while the others are still being checked. */
  readonly keyMeanwhile: { readonly p50: number; readonly p95: number };
  /** From an id changed in the registry to the findings of the first closed file that names it. */
  readonly elsewhere: { readonly p50: number; readonly p95: number };
  readonly peakMemory: number | null;
}

export interface ColdStartSettings {
  readonly files: number;
  readonly claimsPerFile: number;
  readonly letters: number;
  readonly timeoutMs: number;
}

const FILE = 'claims/file-0001.claims.yaml';
const REGISTRY = 'claims/registry.claims.yaml';

/** Opens a project in a fresh process twice; the second finds what the first has kept. Throws on wrong findings. */
export async function measureColdStart(cli: string, settings: ColdStartSettings): Promise<ColdStartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'adduce-bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'adduce-bench-'));
  try {
    const { claims } = makeProject(folder, settings);
    // A file without a finding would not show when it has been judged.
    const text = readFileSync(join(folder, FILE), 'utf8').replace('    kind: event\n', '');
    writeFileSync(join(folder, FILE), text);
    const start = () =>
      FakeEditor.start({
        server: startSpawned(process.execPath, [cli, 'lsp', '--stdio'], { env: { ADDUCE_CACHE: cache } }),
        folder,
        timeoutMs: settings.timeoutMs,
      });
    const first = await firstRun(start, text, settings.letters);
    return { claims, ...first, recalled: await recall(start) };
  } finally {
    for (const path of [folder, cache]) rmSync(path, { recursive: true });
  }
}

async function firstRun(
  start: () => Promise<FakeEditor>,
  text: string,
  letters: number,
): Promise<Omit<ColdStartResult, 'claims' | 'recalled'>> {
  const began = performance.now();
  const editor = await start();
  try {
    const document = await editor.open(FILE, { text });
    const judged = await document.publicationThat('the missing “kind”', ({ diagnostics }) =>
      diagnostics.some(isMissingKey),
    );
    const keys: number[] = [];
    const at = text.indexOf('proposition: ') + 'proposition: '.length + 12;
    for (let i = 0; i < letters; i++) {
      const before = document.publications;
      const from = performance.now();
      await document.change([
        i % 2 === 0 ? { start: at, end: at, newText: 'x' } : { start: at, end: at + 1, newText: '' },
      ]);
      const { at: shown } = await document.publicationThat(
        'the same after a letter',
        () => document.publications > before,
      );
      keys.push(shown - from);
    }
    await editor.request('adduce/ready', {});
    const all = performance.now() - began;
    await document.close();
    const elsewhere = await measureElsewhere(editor, letters);
    const peakMemory = editor.serverProcess === null ? null : memoryOf(editor.serverProcess).peak;
    return { judged: judged.at - began, all, keyMeanwhile: both(keys), elsewhere, peakMemory };
  } finally {
    await editor.stop();
  }
}

/** Types a letter into the id of an event, and takes it back. */
async function measureElsewhere(editor: FakeEditor, letters: number): Promise<{ p50: number; p95: number }> {
  const registry = await editor.open(REGISTRY);
  const events = [...registry.text.matchAll(/^ {2}- \{ id: (src(\d{4})-event-\d+), label: /gm)];
  const times: number[] = [];
  for (let i = 0; i < letters; i += 2) {
    const event = events[Math.floor((i * events.length) / letters)];
    if (event === undefined) throw new Error('The registry has no events.');
    const path = `claims/file-${event[2]}.claims.yaml`;
    const at = event.index + '  - { id: '.length + 1;
    const isUnknown = (code: unknown) => code === 'reference/unknown-event';
    const before = editor.publications.last(editor.folder.uriOf(path));
    const known = before?.diagnostics.filter(({ code }) => isUnknown(code)).length ?? 0;
    for (const typed of [true, false]) {
      const from = performance.now();
      await registry.change([
        typed ? { start: at, end: at, newText: 'x' } : { start: at, end: at + 1, newText: '' },
      ]);
      const shown = await editor.diagnosticsOf(path, ({ diagnostics, at: time }) => {
        const unknown = diagnostics.filter(({ code }) => isUnknown(code)).length;
        return time > from && (typed ? unknown > known : unknown === known);
      });
      times.push(shown.at - from);
    }
  }
  await registry.close();
  return both(times);
}

async function recall(start: () => Promise<FakeEditor>): Promise<number> {
  const began = performance.now();
  const editor = await start();
  try {
    const { at } = await editor.diagnosticsOf(FILE, ({ diagnostics }) => diagnostics.some(isMissingKey));
    return at - began;
  } finally {
    await editor.stop();
  }
}

function isMissingKey({ code }: { readonly code?: unknown }): boolean {
  return code === 'schema/missing-key';
}

function both(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  return { p50: median(times), p95: percentile(times, 0.95) };
}
