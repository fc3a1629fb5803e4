import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import { PRESERVED_FOLDER } from '../core/workspace/preserved.ts';
import { canonicalUri, isInside, nameOf, parentUri } from '../core/workspace/uri.ts';
import type { Publisher } from './publish.ts';
import type { Session } from './session.ts';

interface FileChange {
  /** Canonical. */
  readonly uri: string;
  readonly type: FileChangeType;
}

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

  /** What is known of a file, or of all below a folder: editors tell of a folder that goes, and not of what was in it. */
  function knownIn(gone: string): readonly string[] {
    const known = [...projects.all()].flatMap((workspace) => [
      ...workspace.annotationUris(),
      ...workspace.reportUris(),
    ]);
    return [...new Set(known)].filter((uri) => isInside(uri, gone));
  }

  /**
   * What has gone from the folders in which something is new. A folder that is taken away and made anew within a moment, as
   * when another branch is checked out, is told of as changed, and only what is in it now is told of besides.
   */
  function goneBeside(changes: readonly FileChange[]): readonly FileChange[] {
    // Where files have to be waited for, the folders around them are listed anew.
    if (host.fetching !== undefined) return [];
    const created = changes.filter(({ type }) => type === FileChangeType.Created);
    const gone = [...new Set(created.map(({ uri }) => parentUri(uri)))]
      .flatMap(knownIn)
      .filter((uri) => host.stamp(uri) === null);
    return [...new Set(gone)].map((uri) => ({ uri, type: FileChangeType.Deleted }));
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const followed = changes.flatMap(({ uri: clientUri, type }): FileChange[] => {
      const uri = canonicalUri(clientUri);
      if (isNamedAsOurs(uri)) return [{ uri, type }];
      const around = [...projects.foldersAround(uri)];
      if (around.length === 0) return [];
      if (type === FileChangeType.Deleted) {
        // Where a project of its own lay in there, its files are told of as well, and it is taken away.
        if ([...projects.all()].some(({ root }) => isInside(root, uri)))
          for (const folder of around) void loading.again(folder);
        return knownIn(uri).map((below) => ({ uri: below, type }));
      }
      // A folder that was moved here comes with all it holds, and is all that is told.
      if (!mayBeFolder(uri)) return [];
      for (const folder of around) void loading.again(folder);
      return knownIn(uri).map((below) => ({ uri: below, type }));
    });
    followed.push(...goneBeside(followed));
    if (followed.length === 0) return;
    const uris = followed.map(({ uri }) => uri);
    for (const { uri, type } of followed) {
      if (projects.of(uri) === null) continue;
      if (host.fetching === undefined) projects.fileChanged(uri);
      // It says which files belong to the project, and by being there, where one begins.
      if (projects.isProjectFile(uri))
        for (const folder of projects.foldersAround(uri)) void loading.again(folder);
      else if (type === FileChangeType.Deleted && documents.version(uri) === null) publisher.clear(uri);
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
    ...[
      '**/*.claims.{yaml,yml}',
      '**/adduce.yaml',
      '**/*.{txt,md}',
      `**/${PRESERVED_FOLDER}/*`,
      // A project may give its baseline another place and name; this much of the usual one has to be in it.
      '**/*baseline*.json',
    ].map((globPattern) => ({ globPattern })),
    // Folders, which have no names of their own to go by.
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    // An editor that refuses, or has gone meanwhile, shows what has changed when a file is opened.
    .catch(() => undefined);
}

/** Whether what happens to a file of this name is told of by the file itself: see the patterns above. */
function isNamedAsOurs(uri: string): boolean {
  return (
    /\.(txt|md|claims\.ya?ml)$|\/adduce\.yaml$|baseline[^/]*\.json$/.test(uri) ||
    uri.includes(`/${PRESERVED_FOLDER}/`)
  );
}

/** Whether a name looks like that of a folder: those with an ending are files, which are looked into for nothing. */
function mayBeFolder(uri: string): boolean {
  return !/\.[a-z][a-z0-9]{0,9}$/i.test(nameOf(uri));
}
