import type { TextEdit } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { toRange } from '../convert.ts';
import type { FileEdits } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Edits of one file for the Adduce client, with the version of it that they were made for. */
export function fileEdits(
  session: Session,
  workspace: Workspace,
  uri: string,
  edits: readonly TextEdit[],
): FileEdits {
  return {
    uri: session.documents.clientUri(uri),
    version: session.documents.version(uri),
    edits: edits.map(({ span, newText }) => ({ range: toRange(session, workspace, uri, span), newText })),
  };
}
