import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readPlan } from '../run/plan.ts';
import { holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const REPORT = 'reports/01-northgate-wire.txt';
const CLAIMS = 'claims/01-northgate.claims.yaml';
const SENTENCE = 'Two bombs exploded in Kerman within half an hour.';

describe('adding a sentence to an existing claim', () => {
  let project: OpenProject;

  beforeEach(async () => {
    project = await openWorkspaceCopy('samples');
    await vscode.extensions.getExtension(readPlan().extension)?.activate();
    const report = await read(REPORT);
    await vscode.workspace.fs.writeFile(
      project.uri(REPORT),
      Buffer.from(`${report.trimEnd()}\n${SENTENCE}\n`),
    );
  });

  async function read(path: string): Promise<string> {
    return Buffer.from(await vscode.workspace.fs.readFile(project.uri(path))).toString('utf8');
  }

  /** Takes the action on the sentence, and the first claim of the list, as the Enter key does. */
  async function addToFirst(): Promise<string> {
    const editor = await vscode.window.showTextDocument(project.uri(REPORT), {
      viewColumn: vscode.ViewColumn.One,
    });
    const at = editor.document.positionAt(editor.document.getText().indexOf(SENTENCE) + 4);
    editor.selection = new vscode.Selection(at, at);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    const action = actions.find(({ title }) => title === 'Add to an existing claim…');
    assert(action?.command, `there are: ${actions.map(({ title }) => title).join('; ')}`);
    const { command, arguments: given = [] } = action.command;
    for (let attempt = 0; attempt < 20; attempt++) {
      let done = false;
      const running = vscode.commands.executeCommand<string | undefined>(command, ...given).then((claim) => {
        done = true;
        return claim;
      });
      // The list comes when the server has answered, and is filled a moment after: until then Enter takes nothing.
      while (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const claim = await running;
      if (claim !== undefined) return claim;
    }
    return assert.fail('nothing was added');
  }

  it('writes one more appearance of the claim that is picked, and one undo takes it back', async () => {
    const before = await read(CLAIMS);
    assert.equal(await addToFirst(), 'K-101');
    const document = vscode.window.activeTextEditor?.document;
    assert(document?.uri.path.endsWith(CLAIMS), document?.uri.path);
    const added = [
      '      - source: northgate-2024-01-04',
      `        quote: "${SENTENCE}"`,
      '        attribution: [ { claimer: northgate } ]',
    ].join('\n');
    assert(document.getText().includes(`\n${added}\n    evaluation:`), document.getText());
    assert.equal(document.getText().replace(`${added}\n`, ''), before);
    await diagnosticsWhere(document.uri, 'no broken tie', holdsTogether);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
