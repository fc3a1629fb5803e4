import * as vscode from 'vscode';
import { ANNOTATION_LANGUAGE, fileSchemes } from '../files.ts';

/** What stands above the quote under review: how far one is, the commands, and what differs. */
export interface ReviewLenses extends vscode.Disposable {
  /** @param accept what accepting does here; null where there is nothing to accept */
  show(
    at: { readonly uri: vscode.Uri; readonly line: number },
    where: string,
    accept: string | null,
    summary: string,
  ): void;
  clear(): void;
}

export function createReviewLenses(): ReviewLenses {
  const changed = new vscode.EventEmitter<void>();
  let shown: { readonly key: string; readonly lenses: readonly vscode.CodeLens[] } | undefined;
  const provider = vscode.languages.registerCodeLensProvider(
    fileSchemes().map((scheme) => ({ language: ANNOTATION_LANGUAGE, scheme })),
    {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => (document.uri.toString() === shown?.key ? [...shown.lenses] : []),
    },
  );
  return {
    show({ uri, line }, where, accept, summary) {
      const range = new vscode.Range(line, 0, line, 0);
      const lens = (title: string, command: string, key: string) =>
        new vscode.CodeLens(range, { title, command, ...(key !== '' && { tooltip: `Shift+Alt+${key}` }) });
      shown = {
        key: uri.toString(),
        // A narrow editor cuts the line: what can be done comes before what can be seen in the report as well.
        lenses: [
          lens(`$(git-compare) ${where}`, '', ''),
          ...(accept === null ? [] : [lens(accept, 'adduce.reviewAccept', 'Y')]),
          lens(vscode.l10n.t('Leave'), 'adduce.reviewLeave', 'L'),
          lens(vscode.l10n.t('Previous'), 'adduce.reviewPrevious', 'P'),
          lens(vscode.l10n.t('Next'), 'adduce.reviewNext', 'N'),
          lens(vscode.l10n.t('Undo'), 'adduce.reviewUndo', 'U'),
          lens(vscode.l10n.t('Stop'), 'adduce.reviewStop', 'Q'),
          lens(summary, '', ''),
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
