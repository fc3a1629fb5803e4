import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { PRESERVED_FOLDER } from '../core/workspace/preserved.ts';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Publisher } from './publish.ts';
import type { Session } from './session.ts';

/** Follows the files on disk. A file that is open in the editor is not touched: the editor's text counts. */
export function registerWatching(session: Session, publisher: Publisher): void {
  const { connection, documents, projects, loading, host } = session;

  /** Nobody asks for a new annotation file, or a baseline, before it is known to be there. */
  function isWanted(uri: string): boolean {
    const workspace = projects.of(uri);
    if (workspace === null) return false;
    return (
      projects.isProjectFile(uri) ||
      uri === workspace.baselineUri ||
      host.roleOf(workspace.root, uri, workspace.settings) === 'annotation'
    );
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map((change) => canonicalUri(change.uri));
    for (const [i, change] of changes.entries()) {
      const uri = uris[i] ?? '';
      if (projects.of(uri) === null) continue;
      if (host.fetching === undefined) projects.fileChanged(uri);
      // It says which files belong to the project, and by being there, where one begins.
      if (projects.isProjectFile(uri))
        for (const folder of projects.foldersAround(uri)) void loading.again(folder);
      else if (change.type === FileChangeType.Deleted && documents.version(uri) === null)
        publisher.clear(uri);
    }
    // Where files have to be waited for, they are told of when they have come.
    host.fetching?.refresh(uris, isWanted);
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
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    // An editor that refuses, or has gone meanwhile, shows what has changed when a file is opened.
    .catch(() => undefined);
}
