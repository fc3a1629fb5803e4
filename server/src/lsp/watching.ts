import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { PRESERVED_FOLDER } from '../core/workspace/preserved.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Publisher } from './publish.ts';
import type { Session } from './session.ts';

/** Follows the files on disk. A file that is open in the editor is not touched: the editor's text counts. */
export function registerWatching(session: Session, publisher: Publisher): void {
  const { connection, documents, projects, loading, host } = session;

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of changes) {
      const uri = canonicalUri(change.uri);
      const workspace = projects.of(uri);
      if (workspace === null) continue;
      if (uri === workspace.baselineUri) {
        workspace.baselineChangedOnDisk();
        continue;
      }
      const isOpen = documents.version(uri) !== null;
      if (projects.isProjectFile(uri)) {
        if (!isOpen && uri === `${workspace.root}/${PROJECT_FILE}`) projects.readProjectFile(workspace);
        // It says which files belong to the project, and by being there, where one begins.
        for (const folder of projects.foldersAround(uri)) void loading.again(folder);
      } else if (host.roleOf(workspace.root, uri, workspace.settings) === 'annotation') {
        if (isOpen) continue;
        projects.readAnnotations(workspace, uri);
        if (change.type === FileChangeType.Deleted) publisher.clear(uri);
      } else workspace.reportChangedOnDisk(uri);
    }
    session.changed();
  });
}

/** Asks the client to say what happens to the files we care about, where it can be asked. */
export function startWatching({ connection, client }: Session): void {
  if (client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const watchers = [
    '**/*.claims.{yaml,yml}',
    '**/adduce.yaml',
    '**/*.{txt,md}',
    `**/${PRESERVED_FOLDER}/*`,
    // A project may give its baseline another place and name; this much of the usual one has to be in it.
    '**/*baseline*.json',
  ].map((globPattern) => ({
    globPattern,
  }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
