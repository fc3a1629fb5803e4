import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectSettings } from '../core/check-project.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import type { FindingsMemory, FoundByFile } from '../lsp/findings-memory.ts';
import { discover } from './discover.ts';
import { sha256 } from './file-port.ts';
import { stampOf } from './stamp.ts';
import { pathOf } from './uris.ts';

/** What was found in a file. */
type Found = FoundByFile extends ReadonlyMap<string, infer F> ? F : never;

/** What is written to disk. What has another shape is no memory of ours. */
interface Remembered {
  readonly version: string;
  readonly madeFor: string;
  readonly root: string;
  readonly annotations: readonly string[];
  /** By URI: what the file looked like without reading it, and the SHA-256 of its bytes; null where it cannot be read. */
  readonly files: Readonly<Record<string, readonly [stamp: string | null, sha256: string | null]>>;
  readonly diagnostics: { readonly [uri: string]: Found };
}

/** Projects whose findings are kept: those opened last. */
const MOST_KEPT = 20;

/**
 * Keeps findings in files of a folder, one for each project. They count only where every file they rest on has the bytes
 * it had, and for this version of Adduce alone. The folder can be thrown away at any time.
 */
export function findingsMemory(folder: string, version: string, port: FilePort): FindingsMemory {
  const fileOf = (root: string) => join(folder, `${sha256(Buffer.from(root)).slice(0, 32)}.json`);
  const hashOf = (uri: string, root: string) => {
    const content = port.read(uri, root);
    return content.ok ? port.sha256(content.bytes) : null;
  };
  const isAsKept = (uri: string, [stamp, hash]: readonly [string | null, string | null], root: string) => {
    const now = pathStamp(uri);
    // A checkout gives files new times and leaves their bytes.
    return now === stamp || hashOf(uri, root) === hash;
  };
  return {
    recall(root, madeFor) {
      const kept = readRemembered(fileOf(root));
      if (kept === null || kept.version !== version || kept.madeFor !== madeFor || kept.root !== root)
        return null;
      for (const [uri, known] of Object.entries(kept.files)) if (!isAsKept(uri, known, root)) return null;
      const path = pathOf(root);
      if (path === null) return null;
      const projectFile = `${root}/${PROJECT_FILE}`;
      const found = discover(
        path,
        projectSettings(port, pathStamp(projectFile) === null ? null : projectFile),
      );
      if (JSON.stringify([...found.annotations].sort()) !== JSON.stringify(kept.annotations)) return null;
      return new Map(Object.entries(kept.diagnostics));
    },
    keep(root, madeFor, { annotations, files, diagnostics }) {
      const kept: Remembered = {
        version,
        madeFor,
        root,
        annotations: [...annotations].sort(),
        files: Object.fromEntries(files.map((uri) => [uri, [pathStamp(uri), hashOf(uri, root)]])),
        diagnostics: Object.fromEntries(diagnostics),
      };
      mkdirSync(folder, { recursive: true });
      // Whole or not at all: two servers may keep the same project.
      const file = fileOf(root);
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(kept));
      renameSync(draft, file);
      forgetOldest(folder);
    },
  };
}

/** Where this system keeps what can be made again, or what `ADDUCE_CACHE` says; null where that is `off`. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string | null {
  const { ADDUCE_CACHE: own, LOCALAPPDATA: local, XDG_CACHE_HOME: xdg } = environment;
  if (own === 'off') return null;
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'win32')
    return join(local ?? join(homedir(), 'AppData', 'Local'), 'Adduce', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Adduce');
  return join(xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.cache'), 'adduce');
}

function pathStamp(uri: string): string | null {
  const path = pathOf(uri);
  return path === null ? null : stampOf(path);
}

function readRemembered(file: string): Remembered | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRemembered(value) ? value : null;
  } catch {
    return null;
  }
}

/** What has our version in it was written by us, whole. */
function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['version', 'madeFor', 'root', 'annotations', 'files', 'diagnostics'].every((key) => key in value)
  );
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length <= MOST_KEPT) return;
  const dated = files.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of dated.sort((a, b) => b.time - a.time).slice(MOST_KEPT)) rmSync(join(folder, name));
}
