import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Fold, foldsIn } from '../../features/folding.ts';
import type { Feature } from './feature.ts';

export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  register(session) {
    const most = session.client.capabilities.textDocument?.foldingRange?.rangeLimit ?? MOST;
    session.connection.onFoldingRanges(({ textDocument }, cancel): FoldingRange[] | null => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      return at === null ? null : foldsIn(at.workspace, at.uri, most).map(toFoldingRange);
    });
  },
};

/** More than these are of no use to anybody, and slow. */
const MOST = 5000;

function toFoldingRange({ first, last, kind }: Fold): FoldingRange {
  const lines = { startLine: first, endLine: last };
  switch (kind) {
    case null:
      return lines;
    case 'comment':
      return { ...lines, kind: FoldingRangeKind.Comment };
    case 'region':
      return { ...lines, kind: FoldingRangeKind.Region };
  }
}
