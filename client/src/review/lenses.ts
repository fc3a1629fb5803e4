import * as vscode from 'vscode';
import { ANNOTATION_LANGUAGE } from '../files.ts';

/** What stands above the quote under review: where one is, and the commands. */
export interface ReviewLenses extends vscode.Disposable {
  show(uri: vscode.Uri, line: number, title: string, canAccept: boolean, acceptTitle: string): void;
  clear(): void;
}

export function createReviewLenses(): ReviewLenses {
  const changed = new vscode.EventEmitter<void>();
  let shown: { readonly key: string; readonly lenses: readonly vscode.CodeLens[] } | undefined;
  const provider = vscode.languages.registerCodeLensProvider(
    { language: ANNOTATION_LANGUAGE, scheme: 'file' },
    {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => (document.uri.toString() === shown?.key ? [...shown.lenses] : []),
    },
  );
  return {
    show(uri, line, title, canAccept, acceptTitle) {
      const range = new vscode.Range(line, 0, line, 0);
      const lens = (words: string, command: string) => new vscode.CodeLens(range, { title: words, command });
      shown = {
        key: uri.toString(),
        lenses: [
          lens(title, ''),
          ...(canAccept ? [lens(acceptTitle, 'adduce.reviewAccept')] : []),
          lens(vscode.l10n.t('Leave'), 'adduce.reviewLeave'),
          lens(vscode.l10n.t('Previous'), 'adduce.reviewPrevious'),
          lens(vscode.l10n.t('Next'), 'adduce.reviewNext'),
          lens(vscode.l10n.t('Undo'), 'adduce.reviewUndo'),
          lens(vscode.l10n.t('Stop'), 'adduce.reviewStop'),
        ],
      };
      changed.fire();
    },
    clear() {
      shown = undefined;
      changed.fire();
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
