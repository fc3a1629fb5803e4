import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compares a text with the one kept under `name`. */
export type ExpectSnapshot = (name: string, actual: string) => void;

export interface SnapshotMode {
  /** Rewrite what differs. */
  readonly update: boolean;
  /** A snapshot that is not there is a failure, not a new one. */
  readonly ci: boolean;
}

const fromEnvironment = (): SnapshotMode => ({
  update: process.env.UPDATE_SNAPSHOTS === '1',
  ci: process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false',
});

const HEADING = /^=== (.*) ===$/;

/**
 * The snapshots of a test file, kept beside it in `__snapshots__/<test file>.snap`:
 *
 *     const expectSnapshot = snapshotsOf(import.meta.url);
 *     expectSnapshot('a drifted quote', renderFindings(text, findings));
 *
 * A text that differs fails the test, and is written with UPDATE_SNAPSHOTS=1. One that is not there yet is
 * written too, except where CI is set: there it fails, since nobody would look at it.
 */
export function snapshotsOf(testFileUrl: string, mode: SnapshotMode = fromEnvironment()): ExpectSnapshot {
  const testFile = fileURLToPath(testFileUrl);
  const file = join(
    dirname(testFile),
    '__snapshots__',
    `${basename(testFile).replace(/(\.test)?\.ts$/, '')}.snap`,
  );
  return (name, actual) => {
    assert(!name.includes('\n') && name.trim() === name, `“${name}” is no name for a snapshot.`);
    const kept = existsSync(file) ? read(readFileSync(file, 'utf8')) : new Map<string, string>();
    const expected = kept.get(name);
    const normal = actual.replace(/\r\n?/g, '\n').trimEnd();
    if (expected === normal) return;
    if (expected === undefined && mode.ci && !mode.update)
      assert.fail(
        `There is no snapshot “${name}” in ${file}. Run the test with UPDATE_SNAPSHOTS=1, look at it, commit it.`,
      );
    if (expected !== undefined && !mode.update)
      assert.equal(
        normal,
        expected,
        `“${name}” differs from its snapshot in ${file} (UPDATE_SNAPSHOTS=1 rewrites it)`,
      );
    kept.set(name, normal);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, write(kept));
  };
}

function read(text: string): Map<string, string> {
  const snapshots = new Map<string, string>();
  let name: string | null = null;
  let body: string[] = [];
  const finish = (): void => {
    if (name !== null) snapshots.set(name, body.join('\n').trimEnd());
  };
  for (const line of text.split(/\r\n|\n/)) {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) {
      finish();
      name = heading;
      body = [];
    } else body.push(line.startsWith('\\===') ? line.slice(1) : line);
  }
  finish();
  return snapshots;
}

function write(snapshots: ReadonlyMap<string, string>): string {
  const names = [...snapshots.keys()].sort();
  return names
    .map((name) => `=== ${name} ===\n${(snapshots.get(name) ?? '').replace(/^===/gm, '\\===')}\n`)
    .join('\n');
}
