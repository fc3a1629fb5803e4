import type { DocumentLink } from 'vscode-languageserver';
import { relativePath } from '../../core/workspace/uri.ts';
import { type LinkTarget, linksIn, linkTitle } from '../../features/links.ts';
import { toRange } from '../convert.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

export const links: Feature = {
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  register(session) {
    session.connection.onDocumentLinks(({ textDocument }, cancel): DocumentLink[] | null => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return null;
      const { workspace, uri } = at;
      return linksIn(workspace, uri).map(({ span, to }) => ({
        range: toRange(session, workspace, uri, span),
        data: to,
      }));
    });
    session.connection.onDocumentLinkResolve((link): DocumentLink => {
      const to = targetIn(link.data);
      return to === null ? link : { ...link, ...followed(session, to) };
    });
  },
};

function followed(session: Session, to: LinkTarget): Pick<DocumentLink, 'target' | 'tooltip'> {
  if (to.type === 'web') return { target: to.url };
  // Editors other than ours may take the line for a part of the file’s name.
  const line = session.client.isAdduce ? to.line : null;
  const root = session.projects.of(to.uri)?.root;
  const title = root === undefined ? null : linkTitle(relativePath(root, to.uri), line);
  return {
    target: `${session.documents.clientUri(to.uri)}${line === null ? '' : `#L${line}`}`,
    ...(title === null ? {} : { tooltip: title }),
  };
}

/** What comes back from the client is as it was sent, or it is nothing of ours. */
function targetIn(data: unknown): LinkTarget | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'web' && 'url' in data && typeof data.url === 'string')
    return { type: 'web', url: data.url };
  if (data.type !== 'file' || !('uri' in data) || typeof data.uri !== 'string') return null;
  const line = 'line' in data && typeof data.line === 'number' ? data.line : null;
  return { type: 'file', uri: data.uri, line };
}
