import { createHash } from 'node:crypto';
import { RULES } from '../../../server/src/core/rules/index.ts';
import type { FilePort } from '../../../server/src/core/workspace/port.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { type Fixture, type FixtureFile, fileOf, parseFixture } from '../../support/fixture.ts';

export const ROOT = 'file:///project';

/** Files in memory; they can be changed, which the workspace has to be told. */
export class MemoryFiles implements FilePort {
  readonly #files = new Map<string, Uint8Array>();
  /** How often each file has been read. */
  readonly reads = new Map<string, number>();

  set(uri: string, content: string | Uint8Array): void {
    this.#files.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  delete(uri: string): void {
    this.#files.delete(uri);
  }

  read(uri: string) {
    this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
    const bytes = this.#files.get(uri);
    return bytes === undefined ? ({ ok: false, reason: 'missing' } as const) : ({ ok: true, bytes } as const);
  }

  sha256(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }
}

/** A project of a fixture: annotation files open in the editor, reports on disk. */
export interface TestProject {
  readonly workspace: Workspace;
  readonly files: MemoryFiles;
  readonly fixture: Fixture;
  uri(path: string): string;
  file(path: string): FixtureFile;
}

export function openProject(source: string | Fixture): TestProject {
  const fixture = typeof source === 'string' ? parseFixture(source) : source;
  const files = new MemoryFiles();
  const workspace = new Workspace({ root: ROOT, port: files, rules: RULES, settings: DEFAULT_SETTINGS });
  for (const [path, { text }] of fixture.files) files.set(uriOf(path), text);
  for (const [path, { text }] of fixture.files) {
    if (path === 'adduce.yaml') workspace.setProjectFile(uriOf(path), text);
    else if (path.endsWith('.yaml')) workspace.setAnnotations(uriOf(path), text, 'open');
  }
  workspace.settle();
  return { workspace, files, fixture, uri: uriOf, file: (path) => fileOf(fixture, path) };
}

/** A workspace of annotation files, open in the editor, on files in memory. */
export function openFiles(port: FilePort, annotations: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace({ root: ROOT, port, rules: RULES, settings: DEFAULT_SETTINGS });
  for (const [path, text] of Object.entries(annotations)) workspace.setAnnotations(uriOf(path), text, 'open');
  workspace.settle();
  return workspace;
}

export function uriOf(path: string): string {
  return `${ROOT}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The findings of a project, one line each: `path: the marked words — code`. */
export function findingsOf({ workspace, fixture }: TestProject): readonly string[] {
  return [...fixture.files].flatMap(([path, { text }]) =>
    workspace.findings(uriOf(path)).map((found) => {
      const words = text.slice(found.span.start, found.span.end).split('\n')[0];
      return `${path}: ${words} — ${found.code}`;
    }),
  );
}
