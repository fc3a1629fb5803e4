import { TextDocument } from 'vscode-languageserver-textdocument';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { applyChanges } from './changes.ts';
import type { Session } from './session.ts';

type Role = 'annotation' | 'project' | 'report';

/** An open document. Annotation files keep their own text in pieces; the others are kept here. */
interface OpenFile {
  readonly role: Role;
  readonly document: TextDocument | null;
  workspace: Workspace;
}

/** What the rest of the server needs of the open documents' whereabouts. */
export interface Sync {
  /** Projects have come or gone: every open document goes to the one it lies in now, with its text. */
  rehome(): void;
}

/**
 * Keeps the workspace's open files as the editor has them. Nothing is kept by version: a document's state
 * ends when it is closed, and versions begin again when it is reopened.
 */
export function registerSync(session: Session): Sync {
  const { connection, documents, positions, projects } = session;
  const open = new Map<string, OpenFile>();
  let rehoming = false;

  connection.onDidOpenTextDocument(({ textDocument: { uri: clientUri, languageId, version, text } }) => {
    const uri = documents.add(clientUri, version);
    const role = roleOf(session, uri, languageId);
    if (role === null) return documents.delete(uri);
    const workspace = session.home(uri);
    const document = role === 'annotation' ? null : TextDocument.create(uri, languageId, version, text);
    open.set(uri, { role, workspace, document });
    if (role !== 'annotation' || !projects.reopenAnnotations(workspace, uri, text))
      put(workspace, uri, role, text);
    session.changed();
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri: clientUri, version }, contentChanges }) => {
    const uri = canonicalUri(clientUri);
    const file = open.get(uri);
    if (file === undefined || documents.clientUri(uri) !== clientUri) return;
    documents.setVersion(uri, version);
    if (file.document === null) {
      for (const change of contentChanges)
        if ('range' in change && change.range !== undefined)
          file.workspace.editAnnotations(
            uri,
            positions.fromClientRange(file.workspace, uri, change.range),
            change.text,
          );
        else file.workspace.setAnnotations(uri, change.text, 'open');
    } else {
      const edit = applyChanges(file.document, contentChanges, version, positions.encoding);
      const text = file.document.getText();
      if (file.role === 'report') file.workspace.setOpenReport(uri, text, edit);
      else put(file.workspace, uri, file.role, text);
    }
    session.changed();
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri: clientUri } }) => {
    const uri = canonicalUri(clientUri);
    const file = open.get(uri);
    // One file may be opened under two spellings of its URI: the last one opened counts.
    if (documents.clientUri(uri) !== clientUri) return;
    open.delete(uri);
    documents.delete(uri);
    if (file === undefined) return;
    // From here on the file on disk counts again, whatever has happened to it meanwhile.
    switch (file.role) {
      case 'annotation':
        file.workspace.closeAnnotations(uri);
        projects.readAnnotations(file.workspace, uri);
        break;
      case 'project':
        if (isProjectFileOf(file.workspace, uri)) projects.readProjectFile(file.workspace);
        break;
      case 'report':
        file.workspace.setOpenReport(uri, null);
        break;
    }
    left(file.workspace);
    session.changed();
  });

  /** A document has gone from a project; one that was there for its sake goes with the last. */
  function left(workspace: Workspace): void {
    for (const file of open.values()) if (file.workspace === workspace) return;
    projects.dismissGuest(workspace);
  }

  function move(uri: string, file: OpenFile, to: Workspace): void {
    const from = file.workspace;
    const text = file.document?.getText() ?? from.annotationText(uri) ?? '';
    file.workspace = to;
    if (file.role === 'annotation') from.removeAnnotations(uri);
    if (file.role === 'report') from.setOpenReport(uri, null);
    put(to, uri, file.role, text);
    left(from);
  }

  return {
    rehome() {
      // Looking for a home may make one, which asks for this again.
      if (rehoming) return;
      rehoming = true;
      for (const [uri, file] of open) {
        const home = session.home(uri);
        if (home !== file.workspace) move(uri, file, home);
      }
      rehoming = false;
      session.changed();
    },
  };
}

function put(workspace: Workspace, uri: string, role: Role, text: string): void {
  switch (role) {
    case 'annotation':
      workspace.setAnnotations(uri, text, 'open');
      break;
    case 'report':
      workspace.setOpenReport(uri, text);
      break;
    case 'project':
      // A file that is not saved yet makes no project.
      if (isProjectFileOf(workspace, uri)) workspace.setProjectFile(uri, text);
  }
}

function isProjectFileOf(workspace: Workspace, uri: string): boolean {
  return uri === `${workspace.root}/${PROJECT_FILE}`;
}

/**
 * What an open document is to us: what its name says, and where that says nothing, the language the editor gave it. Some
 * editors give all files of one server the same language.
 */
function roleOf(session: Session, uri: string, languageId: string): Role | null {
  if (session.projects.isProjectFile(uri)) return 'project';
  const workspace = session.projects.of(uri);
  const role = workspace === null ? null : session.host.roleOf(workspace.root, uri, workspace.settings);
  if (role !== null) return role;
  // A text file that belongs to no project is still no annotation file.
  if (TEXT_FILE.test(uri)) return 'report';
  if (languageId === 'claims-yaml' || /\.claims\.ya?ml$/i.test(uri)) return 'annotation';
  return REPORT_LANGUAGES.has(languageId) ? 'report' : null;
}

const TEXT_FILE = /\.(txt|md|markdown)$/i;

const REPORT_LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'markdown', 'text']);
