import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere } from '../support/eventually.ts';
import { press } from '../support/person.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const REPORT = 'reports/04-crossroads-daily.txt';
const CLAIMS = 'claims/01-northgate.claims.yaml';
const SENTENCE = 'The two blasts killed 84 people and injured hundreds more.';

describe('adding a sentence to an existing claim', () => {
  let project: OpenProject;

  beforeEach(async () => {
    project = await openWorkspaceCopy('samples');
    const extension = vscode.extensions.getExtension<AdduceApi>(readPlan().extension);
    assert(extension);
    await (await extension.activate()).ready();
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
    assert.equal(await addToFirst(), 'K-102');
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    assert(document.uri.path.endsWith(CLAIMS), document.uri.path);
    const left = before.split('\n');
    const added = document
      .getText()
      .split('\n')
      .filter((line) => line !== left[0] || left.shift() === undefined);
    assert.deepEqual(left, [], 'all that stood there stands there still');
    assert.match(added[0] ?? '', /^ {6}- source: crossroads/);
    assert.equal(added[1], `        quote: "${SENTENCE}"`);
    assert.match(added[2] ?? '', /^ {8}attribution: \[ { claimer: /);
    await diagnosticsWhere(document.uri, 'no broken tie', holdsTogether);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it('shows each claim beside while one chooses, and leaves the window as it was when one does not', async function () {
    const editor = await vscode.window.showTextDocument(project.uri(REPORT), {
      viewColumn: vscode.ViewColumn.One,
    });
    const at = editor.document.positionAt(editor.document.getText().indexOf(SENTENCE) + 4);
    editor.selection = new vscode.Selection(at, at);
    const shown = () =>
      vscode.window.visibleTextEditors.map(({ document }) => document.uri.path.split('/').at(-1) ?? '');
    const choosing = vscode.commands.executeCommand('adduce.addToClaim');
    await until('the first claim', () => shown().includes('01-northgate.claims.yaml'));
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    if (!(await press('Escape'))) return this.skip();
    await choosing;
    await until('the window as it was', () => shown().length === 1);
    assert.equal(editor.document.isDirty, false);
    assert(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
  });

  async function until(what: string, holds: () => boolean): Promise<void> {
    for (let waited = 0; !holds(); waited += 25) {
      assert(waited < 15_000, `waited in vain for ${what}`);
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }
});
