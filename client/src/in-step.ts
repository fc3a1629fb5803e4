import * as vscode from 'vscode';
import type { WireLocation } from '../../server/src/lsp/protocol.ts';
import { otherColumn } from './columns.ts';
import { isAnnotationFile, mayBeReport } from './files.ts';
import { sentenceAt } from './reading/reading.ts';
import type { Server } from './server.ts';
import { fromPosition, toRange } from './wire.ts';

/** The context key that is true while report and claims are kept in step. */
const IN_STEP = 'adduce.inStep';
/** So many lines of a claim are brought into sight. */
const CLAIM_LINES = 20;

/** A report and its annotation file side by side: while the cursor moves in one, the other shows what belongs to it. */
export interface InStep extends vscode.Disposable {
  /** Opens what belongs to the place at the cursor beside it, and keeps the two in step from now on; or stops that. */
  toggle(): Promise<void>;
}

/** One question at a time: while a key is held down, only the last place is asked for. Nothing is asked while it is off. */
export function createInStep(server: Server): InStep {
  const brush = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('adduce.inStep.background'),
    borderColor: new vscode.ThemeColor('adduce.inStep.border'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
  });
  const item = vscode.window.createStatusBarItem('adduce.inStep', vscode.StatusBarAlignment.Left, 8);
  item.name = vscode.l10n.t('Adduce: Side by Side');
  item.text = `$(arrow-swap) ${vscode.l10n.t('In step')}`;
  item.tooltip = vscode.l10n.t('Report and claims follow each other. Click to stop.');
  item.command = 'adduce.sideBySide';
  let isOn = false;
  let asking = false;
  let again = false;

  async function toggle(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!isOn && (editor === undefined || !isEither(editor.document))) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a report or an annotation file first, then show them side by side.'),
      );
      return;
    }
    isOn = !isOn;
    void vscode.commands.executeCommand('setContext', IN_STEP, isOn);
    if (!isOn) {
      item.hide();
      clear();
      return;
    }
    item.show();
    await follow();
  }

  function clear(): void {
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(brush, []);
  }

  async function follow(): Promise<void> {
    if (!isOn) return;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      do {
        again = false;
        await step();
      } while (again && isOn);
    } catch {
      // The server is down or starts again; it says so itself.
    } finally {
      asking = false;
    }
  }

  async function step(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isEither(editor.document)) return;
    const place = await counterpart(editor);
    if (place === null || vscode.window.activeTextEditor !== editor || !isOn) return;
    const uri = server.client.protocol2CodeConverter.asUri(place.uri);
    const other = await vscode.window.showTextDocument(uri, {
      viewColumn: otherColumn(uri),
      preview: false,
      preserveFocus: true,
    });
    const range = other.document.validateRange(shownOf(other.document, toRange(place.range)));
    clear();
    other.setDecorations(brush, [range]);
    other.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The claim on the sentence at the cursor, or the sentence of the claim there; null where there is none. */
  async function counterpart(editor: vscode.TextEditor): Promise<WireLocation | null> {
    const uri = server.uriOf(editor.document.uri);
    const position = fromPosition(editor.selection.active);
    if (isAnnotationFile(editor.document)) {
      const [place] = await server.request('adduce/sentencesAt', { uri, position });
      return place ?? null;
    }
    const [exact] = await server.request('adduce/claimsAt', { uri, position });
    if (exact !== undefined) return exact.entry;
    const sentence = await sentenceAt(server, editor, 'here');
    if (typeof sentence === 'string' || sentence.claims === 0) return null;
    const { start, end } = sentence.range;
    const [near] = await server.request('adduce/claimsAt', { uri, position: start, until: end });
    return near?.entry ?? null;
  }

  const subscriptions = vscode.Disposable.from(
    brush,
    item,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) void follow();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => void follow()),
  );
  return { toggle, dispose: () => subscriptions.dispose() };
}

/** A place in an annotation file is the id of a claim; what one wants to see is the claim. */
function shownOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  if (!isAnnotationFile(document)) return range;
  const first = document.lineAt(range.start.line);
  const dash = first.text.search(/-/);
  let last = range.start.line;
  while (last + 1 < document.lineCount && last < range.start.line + CLAIM_LINES) {
    const { text, isEmptyOrWhitespace } = document.lineAt(last + 1);
    if (!isEmptyOrWhitespace && text.search(/\S/) <= dash) break;
    last++;
  }
  while (last > range.start.line && document.lineAt(last).isEmptyOrWhitespace) last--;
  return new vscode.Range(range.start.line, 0, last, document.lineAt(last).text.length);
}

function isEither(document: vscode.TextDocument): boolean {
  return mayBeReport(document) || isAnnotationFile(document);
}
