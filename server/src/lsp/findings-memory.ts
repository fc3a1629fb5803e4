import type { Diagnostic } from 'vscode-languageserver';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Session } from './session.ts';

/** What was found in each annotation file, as the protocol has it. */
export type FoundByFile = ReadonlyMap<string, readonly Diagnostic[]>;

/** What was found in a project, to be shown at once when it is opened again. */
export interface KeptFindings {
  /** The annotation files that the project had. */
  readonly annotations: readonly string[];
  /** Every file that the findings rest on, those that were looked for and are not there too. */
  readonly files: readonly string[];
  readonly diagnostics: FoundByFile;
}

/**
 * Keeps findings from one run of the server to the next. It may forget at any time, and must where anything that they
 * rest on is not what it was.
 */
export interface FindingsMemory {
  /** `madeFor` says for what kind of client the findings were laid out. */
  recall(root: string, madeFor: string): FoundByFile | null;
  keep(root: string, madeFor: string, kept: KeptFindings): void;
}

/** A project with fewer pieces is read before anybody could look at what was found in it last time. */
const WORTH_KEEPING = 2000;

/** What the diagnostics look like besides what they say. */
export function layoutOf({ client, host }: Session): string {
  const { relatedInformation } = client.capabilities.textDocument?.publishDiagnostics ?? {};
  return JSON.stringify([
    client.encoding,
    relatedInformation !== false,
    host.rulePages.pageOf('anchor/quote-drift'),
  ]);
}

/** Whether what is found in a project is what is found on disk, all of it, and worth keeping. */
export function isKeepable({ documents, projects }: Session, workspace: Workspace): boolean {
  return (
    projects.isLoaded(workspace) &&
    !projects.isGuest(workspace) &&
    workspace.unchecked.all === 0 &&
    workspace.pieceCount >= WORTH_KEEPING &&
    workspace
      .fileUris()
      .every((uri) => documents.version(uri) === null || projects.isOnDisk(workspace, uri)) &&
    !workspace.hasUnsavedReports
  );
}

/** The files that the findings of a project rest on, read or looked for. */
export function filesBehind(workspace: Workspace): readonly string[] {
  const { baselineUri, root } = workspace;
  return [
    `${root}/${PROJECT_FILE}`,
    ...(baselineUri === null ? [] : [baselineUri]),
    ...workspace.annotationUris(),
    ...workspace.reportUris(),
  ];
}
