import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { press } from '../support/person.ts';
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

  async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let waited = 0; !(await holds()); waited += 25) {
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
    assert.match(node.description, /\d claimed, .* open · B: usually reliable/);
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

  it('select the claim at the cursor, unless somebody wants them left alone', async () => {
    await vscode.commands.executeCommand('adduce.claims.focus');
    const editor = await project.open('claims/01-northgate.claims.yaml');
    const put = (words: string) => {
      const at = editor.document.positionAt(editor.document.getText().indexOf(words));
      editor.selection = new vscode.Selection(at, at);
    };
    const chosen = () =>
      api.view('claims').view.selection.map((item) => (item.type === 'node' ? item.node.id : ''));
    put('id: K-103');
    await until('the claim at the cursor', () => chosen().includes('K-103'));
    assert.equal(vscode.window.activeTextEditor, editor);
    const settings = vscode.workspace.getConfiguration('adduce');
    await settings.update('views.followCursor', false, vscode.ConfigurationTarget.Global);
    put('id: K-101');
    await new Promise((wake) => setTimeout(wake, 600));
    assert.deepEqual(chosen(), ['K-103']);
    await settings.update('views.followCursor', undefined, vscode.ConfigurationTarget.Global);
    put('id: K-102');
    await until('the claim at the cursor again', () => chosen().includes('K-102'));
  });

  it('take over the new words of one quote with one key, leave the others, and take that back', async () => {
    const report = project.uri('reports/03-meridian-online.txt');
    const uri = api.client.code2ProtocolConverter.asUri(report);
    await vscode.commands.executeCommand('adduce.preserve', { uri });
    const editor = await vscode.window.showTextDocument(report);
    const reword = async (from: string, to: string) => {
      const at = editor.document.getText().indexOf(from);
      assert(at >= 0, from);
      const range = new vscode.Range(
        editor.document.positionAt(at),
        editor.document.positionAt(at + from.length),
      );
      await editor.edit((edit) => edit.replace(range, to));
    };
    await reword('blasts in Kerman', 'explosions in Kerman');
    await reword('Agents raided houses', 'Officers raided houses');
    await editor.document.save();
    const drifted = () => api.view('queue').load({ ...find('queue', 'anchor') });
    const ofReport = async () =>
      top('queue').some(({ id }) => id === 'anchor')
        ? (await drifted()).filter(({ text }) => text?.uri.endsWith('03-meridian-online.txt'))
        : [];
    await until('both quotes', async () => (await ofReport()).length === 2);
    const [first, second] = await ofReport();
    assert(first !== undefined && second !== undefined);
    const claims = await vscode.workspace.openTextDocument(project.uri('claims/03-meridian.claims.yaml'));
    const before = claims.getText();
    await vscode.commands.executeCommand('adduce.views.accept', { type: 'node', node: first });
    await until('one quote left', async () => (await ofReport()).length === 1);
    assert.match(claims.getText(), /explosions in Kerman/);
    assert.doesNotMatch(claims.getText(), /Officers raided/);
    await vscode.commands.executeCommand('adduce.views.undo');
    await until('both quotes again', async () => (await ofReport()).length === 2);
    assert.equal(claims.getText(), before);
  });

  it('let one tick what is shown, by keyboard: at once, and back with Escape', async function () {
    const marks = () => JSON.stringify(vscode.workspace.getConfiguration('adduce').get('report'));
    const before = marks();
    const choosing = vscode.commands.executeCommand('adduce.chooseMarks');
    // Nothing tells that the list is there.
    await new Promise((wake) => setTimeout(wake, 1500));
    if (!(await press('ArrowDown', 'ArrowDown', 'Space'))) return this.skip();
    await until('a mark less', () => marks() !== before);
    await press('Escape');
    await choosing;
    await until('what was', () => marks() === before);
  });
});
