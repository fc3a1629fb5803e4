import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readPlan } from '../run/plan.ts';
import { codeOf } from '../support/diagnostics.ts';
import { diagnosticsWhere, eventually } from '../support/eventually.ts';
import { answerInputBox } from '../support/person.ts';
import { openWorkspaceCopy } from '../support/workspace.ts';

const CLAIMS = 'claims/01-northgate.claims.yaml';
const TITLE = 'Waive anchor/quote-drift with a reason…';

const drifts = (found: readonly vscode.Diagnostic[]) =>
  found.filter((one) => codeOf(one) === 'anchor/quote-drift');

describe('waiving a finding with a reason', () => {
  let document: vscode.TextDocument;
  /** The text in which one quote does not stand in its report. */
  let before: string;

  beforeEach(async () => {
    const project = await openWorkspaceCopy('samples');
    await vscode.extensions.getExtension(readPlan().extension)?.activate();
    const text = Buffer.from(await vscode.workspace.fs.readFile(project.uri(CLAIMS))).toString('utf8');
    before = text.replace('quote: Two bombs exploded', 'quote: Nine bombs exploded');
    assert.notEqual(before, text);
    await vscode.workspace.fs.writeFile(project.uri(CLAIMS), Buffer.from(before));
    document = (await project.open(CLAIMS)).document;
    await eventually('the file as it is on disk now', () => document.getText() === before, [
      (listen) => vscode.workspace.onDidChangeTextDocument(listen),
    ]);
  });

  /** Takes the quick fix at the quote that does not stand; settles when what it asked has been answered. */
  async function takeFix(): Promise<() => Thenable<unknown>> {
    const found = await diagnosticsWhere(
      document.uri,
      'the quote that does not stand',
      (all) => drifts(all).length === 1,
    );
    const [drift] = drifts(found);
    assert(drift);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      drift.range,
    );
    const fix = actions.find(({ title }) => title === TITLE);
    assert(fix?.command, `there are: ${actions.map(({ title }) => title).join('; ')}`);
    const { command, arguments: given = [] } = fix.command;
    const ran = vscode.commands.executeCommand(command, ...given);
    return () => ran;
  }

  it('writes the reason that a person types, the finding goes, and one undo brings all back', async function () {
    const ended = await takeFix();
    if (!(await answerInputBox({ text: 'The first edition: “nine”.', key: 'Enter' }))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await ended();
      return this.skip();
    }
    assert.equal(await ended(), true);
    const waiver = 'waive: [ { rule: anchor/quote-drift, reason: "The first edition: “nine”." } ]';
    const lines = document.getText().split('\n');
    assert.deepEqual(
      lines.filter((line) => line.trim() !== waiver),
      before.split('\n'),
    );
    assert.equal(lines.length, before.split('\n').length + 1);
    await diagnosticsWhere(document.uri, 'the finding to go', (all) => drifts(all).length === 0);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
    await diagnosticsWhere(document.uri, 'the finding to come back', (all) => drifts(all).length === 1);
  });

  it('writes nothing when a person has thought better of it', async function () {
    const ended = await takeFix();
    if (!(await answerInputBox({ text: 'Half a rea', key: 'Escape' }))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await ended();
      return this.skip();
    }
    assert.equal(await ended(), false);
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
    assert.equal(drifts(vscode.languages.getDiagnostics(document.uri)).length, 1);
  });
});
