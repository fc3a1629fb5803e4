import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readPlan } from '../run/plan.ts';
import { holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere, eventually } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const REPORT = 'reports/01-northgate-wire.txt';
const CLAIMS = 'claims/01-northgate.claims.yaml';

describe('annotating a sentence', () => {
  let project: OpenProject;

  beforeEach(async () => {
    project = await openWorkspaceCopy('samples');
    await vscode.extensions.getExtension(readPlan().extension)?.activate();
  });

  /** Annotates the words, or the sentence around their middle, and gives the claim's id. */
  async function annotate(
    path: string,
    words: string,
    how: 'cursor' | 'selection' = 'cursor',
  ): Promise<string> {
    const editor = await vscode.window.showTextDocument(project.uri(path), {
      viewColumn: vscode.ViewColumn.One,
    });
    const start = editor.document.getText().indexOf(words);
    assert(start >= 0, `“${words}” does not stand in ${path}`);
    const at = (offset: number) => editor.document.positionAt(offset);
    editor.selection =
      how === 'cursor'
        ? new vscode.Selection(at(start + 2), at(start + 2))
        : new vscode.Selection(at(start), at(start + words.length));
    const claim = await vscode.commands.executeCommand<string | undefined>('adduce.annotate');
    assert(claim, 'no claim was made');
    return claim;
  }

  it('appends a claim, with the cursor on its kind, and one undo takes it back', async () => {
    const before = await read(project, CLAIMS);
    const claim = await annotate(REPORT, 'Schools across');
    const editor = vscode.window.activeTextEditor;
    assert(editor, 'no editor is active');
    assert(editor.document.uri.path.endsWith(CLAIMS));
    assert(editor.document.getText().startsWith(before));
    assert.match(editor.document.lineAt(editor.selection.start).text, /^ +kind: state$/);
    assert.equal(editor.document.getText(editor.selection), 'state');
    await diagnosticsWhere(editor.document.uri, `no broken tie on ${claim}`, holdsTogether);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('lets a person type over the kind, tab, and write the proposition', async () => {
    await annotate(REPORT, 'Schools across');
    await vscode.commands.executeCommand('type', { text: 'state' });
    await vscode.commands.executeCommand('hideSuggestWidget');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Schools in Kerman Province are closed.' });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /kind: state\n {4}proposition: "Schools in Kerman Province are closed\."\n/);
  });

  it('keeps the line ends of a CRLF file, and one undo restores its bytes', async () => {
    const crlf = (await read(project, CLAIMS)).replaceAll('\n', '\r\n');
    await vscode.workspace.fs.writeFile(project.uri(CLAIMS), Buffer.from(crlf));
    const open = await vscode.workspace.openTextDocument(project.uri(CLAIMS));
    await eventually('the file as it is on disk now', () => open.getText() === crlf, [
      (listen) => vscode.workspace.onDidChangeTextDocument(listen),
    ]);
    await annotate(REPORT, 'Schools across');
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    assert(document.getText().startsWith(crlf) && !/(?<!\r)\n/.test(document.getText()));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), crlf);
  });

  it('annotates a selection across sentences, and a sentence that is claimed already', async () => {
    await annotate(
      REPORT,
      (await read(project, REPORT)).split('\n').find((line) => line.split('. ').length > 2) ?? '',
      'selection',
    );
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    await annotate(REPORT, 'killing at least 84 people');
    await diagnosticsWhere(document.uri, 'no broken tie on either', holdsTogether);
  });

  it('makes a file for a report that is no source yet, with emoji before the sentence; one undo empties it', async () => {
    await vscode.workspace.fs.writeFile(
      project.uri('reports/siren.txt'),
      Buffer.from('\ufeff🚨🚨 Siren at noon. 👩‍🚒 Nobody was hurt. All clear.\r\n'),
    );
    await annotate('reports/siren.txt', 'Nobody was');
    const document = vscode.window.activeTextEditor?.document;
    assert(document, 'no editor is active');
    assert(document.uri.path.endsWith('claims/siren.claims.yaml'), document.uri.path);
    assert.match(document.getText(), /sources:\n {2}- id: siren\n/);
    assert.match(document.getText(), /quote: "(?:👩‍🚒 )?Nobody was hurt\."\n/);
    await diagnosticsWhere(document.uri, 'no broken tie', holdsTogether);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '');
  });
});

async function read(project: OpenProject, path: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(project.uri(path))).toString('utf8');
}
