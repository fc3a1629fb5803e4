import * as vscode from 'vscode';
import type { ReviewQuote } from '../../../server/src/lsp/protocol.ts';
import { toRange } from '../wire.ts';

/** What is drawn into a line does not wrap: longer words that went are cut, the quote beside has them whole. */
const LONGEST_GHOST = 40;

/**
 * Draws in a report what became of a quote: the words that came, and, struck through in their places, those that went;
 * and in the claim where else it says what went.
 */
export interface ReviewMarks extends vscode.Disposable {
  show(editor: vscode.TextEditor, quote: ReviewQuote): void;
  showEchoes(editor: vscode.TextEditor, quote: ReviewQuote): void;
  clear(): void;
}

export function createReviewMarks(): ReviewMarks {
  const passage = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    borderStyle: 'dashed',
    borderWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.modifiedForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  // Themes of high contrast have no tints: what came is bold, too, and what the claim repeats has a frame.
  const added = vscode.window.createTextEditorDecorationType({
    fontWeight: 'bold',
    backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const removed = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const echo = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('editorWarning.foreground'),
    borderStyle: 'dotted',
    borderWidth: '1px',
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const types = [passage, added, removed, echo];
  let shownIn: vscode.TextEditor[] = [];

  function clear(): void {
    for (const editor of shownIn) for (const type of types) editor.setDecorations(type, []);
    shownIn = [];
  }

  return {
    show(editor, quote) {
      clear();
      if (quote.place === null) return;
      shownIn.push(editor);
      const place = editor.document.validateRange(toRange(quote.place.range));
      editor.setDecorations(passage, [place]);
      const ghosts: vscode.DecorationOptions[] = [];
      const news: vscode.Range[] = [];
      let offset = editor.document.offsetAt(place.start);
      for (const { kind, text } of quote.parts) {
        if (kind === 'removed') {
          ghosts.push(ghost(editor.document.positionAt(offset), text));
          continue;
        }
        const end = offset + text.length;
        if (kind === 'added')
          news.push(new vscode.Range(editor.document.positionAt(offset), editor.document.positionAt(end)));
        offset = end;
      }
      if (quote.now === null) ghosts.push(ghost(place.start, quote.before));
      editor.setDecorations(added, news);
      editor.setDecorations(removed, ghosts);
    },
    showEchoes(editor, quote) {
      shownIn.push(editor);
      const echoes = quote.echoes.map((range) => editor.document.validateRange(toRange(range)));
      editor.setDecorations(
        echo,
        echoes.map((range) => ({
          range,
          hoverMessage: vscode.l10n.t(
            'The quote does not say this any more: see whether the claim still may.',
          ),
        })),
      );
    },
    clear,
    dispose() {
      for (const type of types) type.dispose();
    },
  };
}

function ghost(at: vscode.Position, words: string): vscode.DecorationOptions {
  const text = words.length <= LONGEST_GHOST ? words : `${words.slice(0, LONGEST_GHOST - 1)}…`;
  return {
    range: new vscode.Range(at, at),
    renderOptions: {
      before: {
        contentText: text.trim(),
        textDecoration: 'line-through',
        margin: '0 0.3em 0 0',
        backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
      },
    },
  };
}
