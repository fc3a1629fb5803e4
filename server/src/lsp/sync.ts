import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Session } from './session.ts';

type Role = 'annotation' | 'project' | 'report';

/** An open document. Annotation files keep their own text in pieces; the others are kept here. */
interface OpenFile {
  readonly role: Role;
  readonly workspace: Workspace;
  readonly document: TextDocument | null;
}

/**
 * Keeps the workspace's open files as the editor has them. Nothing is kept by version: a document's state
 * ends when it is closed, and versions begin again when it is reopened.
 */
export function registerSync(session: Session): void {
  const { connection, documents, projects } = session;
  const open = new Map<string, OpenFile>();

  connection.onDidOpenTextDocument(({ textDocument: { uri: clientUri, languageId, version, text } }) => {
    const uri = documents.add(clientUri, version);
    const role = roleOf(session, uri, languageId);
    if (role === null) return documents.delete(uri);
    const workspace = projects.around(uri);
    const document = role === 'annotation' ? null : TextDocument.create(uri, languageId, version, text);
    open.set(uri, { role, workspace, document });
    if (role === 'annotation') workspace.setAnnotations(uri, text, 'open');
    else if (role === 'project') workspace.setProjectFile(uri, text);
    else workspace.setOpenReport(uri, text);
    session.changed();
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri: clientUri, version }, contentChanges }) => {
    const uri = canonicalUri(clientUri);
    const file = open.get(uri);
    if (file === undefined) return;
    documents.setVersion(uri, version);
    if (file.document === null) {
      for (const change of contentChanges)
        if ('range' in change && change.range !== undefined)
          file.workspace.editAnnotations(uri, change.range, change.text);
        else file.workspace.setAnnotations(uri, change.text, 'open');
    } else {
      const text = TextDocument.update(file.document, contentChanges, version).getText();
      if (file.role === 'project') file.workspace.setProjectFile(uri, text);
      else file.workspace.setOpenReport(uri, text);
    }
    session.changed();
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri: clientUri } }) => {
    const uri = canonicalUri(clientUri);
    const file = open.get(uri);
    open.delete(uri);
    documents.delete(uri);
    if (file === undefined) return;
    // From here on the file on disk counts again, whatever has happened to it meanwhile.
    switch (file.role) {
      case 'annotation':
        file.workspace.removeAnnotations(uri);
        projects.readAnnotations(file.workspace, uri);
        break;
      case 'project':
        projects.readProjectFile(file.workspace);
        break;
      case 'report':
        file.workspace.setOpenReport(uri, null);
        break;
    }
    session.changed();
  });
}

/** What an open document is to us: by its name, and by the language the editor gave it. */
function roleOf(session: Session, uri: string, languageId: string): Role | null {
  if (session.projects.isProjectFile(uri)) return 'project';
  const workspace = session.projects.of(uri);
  const role = workspace === null ? null : session.host.roleOf(workspace.root, uri, workspace.settings);
  if (role === 'annotation' || languageId === 'claims-yaml' || /\.claims\.ya?ml$/i.test(uri))
    return 'annotation';
  if (role === 'report' || languageId === 'plaintext' || languageId === 'markdown' || languageId === 'text')
    return 'report';
  return null;
}
