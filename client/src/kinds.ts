import * as vscode from 'vscode';
import type { ClaimKind } from '../../server/src/lsp/protocol.ts';

/** The kind of a claim in words for lists. */
export function kindLabel(kind: ClaimKind | null): string {
  switch (kind) {
    case 'event':
      return vscode.l10n.t('event');
    case 'state':
      return vscode.l10n.t('state');
    case 'statement':
      return vscode.l10n.t('statement');
    case 'assessment':
      return vscode.l10n.t('assessment');
    case 'forecast':
      return vscode.l10n.t('forecast');
    case null:
      return vscode.l10n.t('no kind yet');
  }
}
