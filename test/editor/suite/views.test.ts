import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

describe('the views of a project', () => {
  let project: OpenProject;
  let api: AdduceApi;

  before(async () => {
    project = await openWorkspaceCopy('samples');
    const extension = vscode.extensions.getExtension<AdduceApi>(readPlan().extension);
    assert(extension);
    api = await extension.activate();
    await api.ready();
    await vscode.commands.executeCommand('workbench.view.extension.adduce');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function until(what: string, holds: () => boolean): Promise<void> {
    for (let waited = 0; !holds(); waited += 25) {
      assert(waited < 15_000, `waited in vain for ${what}`);
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }
  type Name = Parameters<AdduceApi['view']>[0];
  const top = (name: Name) => api.view(name).linesBelow(null);
  const find = (name: Name, id: string) => top(name).find((line) => line.id === id) ?? assert.fail(id);

  it('list the sources with what is covered of each, and open the report', async () => {
    await until('the sources', () => top('sources').length > 5);
    const node = find('sources', 'northgate-2024-01-04');
    assert.match(node.description, /▰.* claimed, .* open · B: usually reliable/);
    await vscode.commands.executeCommand('adduce.views.open', { type: 'node', node });
    assert(vscode.window.activeTextEditor?.document.uri.path.endsWith('01-northgate-wire.txt'));
  });

  it('list the claims by event, and follow what is typed', async () => {
    await until('the claims', () => top('claims').length > 2);
    const count = () => Number.parseInt(find('claims', 'kerman-2024').description, 10);
    const before = count();
    const editor = await project.open('claims/01-northgate.claims.yaml');
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf('    event: kerman-2024'));
    await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(1, 0))));
    await until('one claim less', () => count() === before - 1);
    await vscode.commands.executeCommand('undo');
    await until('the claim again', () => count() === before);
  });

  it('list people and things by type, and what waits for a word, with a badge', async () => {
    await until('the entities', () => top('entities').some(({ id }) => id === 'organization'));
    await until('the queue', () => top('queue').some(({ id }) => id === 'conflict'));
    await until('the badge', () => (api.view('queue').view.badge?.value ?? 0) > 0);
  });

  it('go through the queue one by one, and start again at its end', async () => {
    await vscode.commands.executeCommand('adduce.queue.focus');
    // Quotes of a project that lay in this folder before may wait too, while VS Code keeps its documents: those are left out.
    const queue = api.view('queue');
    queue.filter('K-2');
    await until('the queue of one report', () => top('queue').length === 2);
    const lines = (await Promise.all(top('queue').map((group) => queue.load(group)))).flat();
    const selected = () =>
      queue.view.selection.flatMap((item) => (item.type === 'node' ? item.node.key : []));
    for (const line of [...lines, ...lines.slice(0, 1)]) {
      await vscode.commands.executeCommand('adduce.views.next');
      await until(line.label, () => selected().includes(line.key));
    }
    assert(lines.length > 1);
    queue.filter('');
  });

  it('show two claims that have one id by mistake', async () => {
    const editor = await project.open('claims/01-northgate.claims.yaml');
    const at = editor.document.getText().indexOf('K-102');
    const id = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 5));
    const event = find('claims', 'kerman-2024');
    const twins = async () =>
      (await api.view('claims').load(event)).filter((line) => line.id === 'K-101').length;
    await vscode.commands.executeCommand('adduce.claims.focus');
    await editor.edit((edit) => edit.replace(id, 'K-101'));
    assert.equal(await twins(), 2);
    await api.view('claims').select(event);
    await until('the group', () => api.view('claims').view.selection.length === 1);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(await twins(), 1);
  });
});
