import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const CLAIMS = 'claims/01-northgate.claims.yaml';

describe('the panels in VS Code', () => {
  let project: OpenProject;
  let api: AdduceApi;

  before(async () => {
    project = await openWorkspaceCopy('samples');
    const extension = vscode.extensions.getExtension<AdduceApi>(readPlan().extension);
    assert(extension);
    api = await extension.activate();
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const shown = (wanted: (rows: number) => boolean) =>
    new Promise<{ readonly event: string; readonly rows: number }>((done) => {
      const listening = api.onDidShowEvidence((one) => {
        if (!wanted(one.rows)) return;
        listening.dispose();
        done(one);
      });
    });

  it('show what is claimed of the event at the cursor, and follow what is typed', async () => {
    const editor = await project.open(CLAIMS);
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf('id: K-102'));
    editor.selection = new vscode.Selection(at, at);
    const first = shown(() => true);
    await vscode.commands.executeCommand('adduce.showEvidence');
    const { event, rows } = await first;
    assert.equal(event, 'kerman-2024');
    assert(rows > 10, String(rows));

    const fewer = shown((now) => now === rows - 1);
    await editor.edit((edit) => {
      const start = editor.document.positionAt(
        text.indexOf('    event: kerman-2024', text.indexOf('id: K-102')),
      );
      edit.delete(new vscode.Range(start, start.translate(1, 0)));
    });
    await fewer;
  });

  it('draw the timeline and the source map of the project', async () => {
    for (const [command, event] of [
      ['adduce.showTimeline', api.onDidShowTimeline],
      ['adduce.showSourceMap', api.onDidShowSourceMap],
    ] as const) {
      const drawn = new Promise<number>((done) => {
        const listening = event((things) => {
          listening.dispose();
          done(things);
        });
      });
      await vscode.commands.executeCommand(command);
      assert((await drawn) > 15, command);
    }
  });
});
