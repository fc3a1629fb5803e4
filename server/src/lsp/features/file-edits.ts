import type { TextEdit } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { FileEdits } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Edits of one file for the Adduce client, with the version of it that they were made for. */
export function fileEdits(
  { documents }: Session,
  workspace: Workspace,
  uri: string,
  edits: readonly TextEdit[],
): FileEdits {
  return {
    uri: documents.clientUri(uri),
    version: documents.version(uri),
    edits: edits.map(({ span, newText }) => ({ range: workspace.rangeIn(uri, span), newText })),
  };
}
