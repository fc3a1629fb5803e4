import { readAnnotations } from '../core/check-project.ts';
import type { TextEdit } from '../core/finding.ts';
import { RULES } from '../core/rules/index.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { readText } from '../core/workspace/read-text.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/workspace/settings.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { discover } from '../node/discover.ts';
import { projectFolder } from '../node/find-root.ts';
import { uriOf } from '../node/uris.ts';
import { rewriteFile } from './rewrite-file.ts';
import type { Terminal } from './terminal.ts';

/** What working on a project takes of the rest of Adduce. */
export interface ProjectTools {
  readonly port: FilePort;
  readonly settingsOf: (port: FilePort, projectFile: string | null) => Settings;
  /** Writes bytes over a file. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Writes a file that must not be there yet, with the folders above it; false when it is there. */
  readonly writeNew: (path: string, bytes: Uint8Array) => boolean;
}

/** Reads the whole project in a folder, to ask it questions. */
export function openProject(root: string, { port, settingsOf }: ProjectTools): Workspace {
  const uri = uriOf(root);
  const ownFile = projectFolder(root) === root ? `${uri}/${PROJECT_FILE}` : null;
  const { annotations } = discover(root, settingsOf(port, ownFile));
  const workspace = new Workspace({ root: uri, port, rules: RULES, settings: DEFAULT_SETTINGS });
  const text = ownFile === null ? null : readText(port, ownFile, uri);
  if (ownFile !== null && text !== null) workspace.setProjectFile(ownFile, text);
  for (const file of annotations) readAnnotations(workspace, port, file);
  workspace.settle();
  return workspace;
}

/**
 * Makes edits in annotation files. Each file is written at once, byte for byte the same outside of the edits. Throws a
 * {@link CommandError} for a file that cannot be read again or written.
 */
export function writeEdits(
  workspace: Workspace,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  terminal: Terminal,
  { port, write }: ProjectTools,
): void {
  for (const [uri, changes] of edits) {
    if (changes.length === 0) continue;
    rewriteFile(uri, workspace.root, () => changes, terminal, { port, write });
    readAnnotations(workspace, port, uri);
  }
  workspace.settle();
}
