import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import type { AdduceRequests, SentenceRead } from '../../../server/src/lsp/protocol.ts';
import { readPlan } from '../run/plan.ts';
import { holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere, eventually } from '../support/eventually.ts';
import { press } from '../support/person.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const REPORT = 'reports/04-crossroads-daily.txt';
const REGISTRY = 'claims/registry.claims.yaml';
const CLAIMS = 'claims/04-crossroads.claims.yaml';

/** How many sentences are read in one go, or all where a report has fewer. */
const SENTENCES = { samples: 15, reports: 20 } as const;

describe('reading and claiming by keyboard alone', () => {
  let project: OpenProject;
  let api: AdduceApi;
  let strokes = 0;

  async function begin(material: 'samples' | 'reports', path: (project: OpenProject) => string) {
    project = await openWorkspaceCopy(material);
    const extension = vscode.extensions.getExtension<AdduceApi>(readPlan().extension);
    assert(extension);
    api = await extension.activate();
    await api.ready();
    strokes = 0;
    const report = path(project);
    // The keys are those of a source: they wait until it is known for one.
    const known = material === 'samples' ? decorated(project.uri(report)) : Promise.resolve();
    const editor = await vscode.window.showTextDocument(project.uri(report), {
      viewColumn: vscode.ViewColumn.One,
    });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await known;
    await vscode.commands.executeCommand('setContext', 'adduce.test', true);
    return editor;
  }

  /** Settles when the report has been marked, which is when the editor has been told that it is a source. */
  function decorated(uri: vscode.Uri): Promise<void> {
    return new Promise((done) => {
      const listening = api.onDidDecorate((one) => {
        if (one.uri.toString() !== uri.toString()) return;
        listening.dispose();
        done();
      });
    });
  }

  /** Presses keys and counts them; what is typed counts as one, as it does in every tool. */
  async function keys(...pressed: readonly string[]): Promise<void> {
    strokes += pressed.length;
    await press(...pressed);
  }

  async function sentenceAtCursor(editor: vscode.TextEditor): Promise<SentenceRead | null> {
    const { line, character } = editor.selection.active;
    const params: AdduceRequests['adduce/sentence']['params'] = {
      uri: api.client.code2ProtocolConverter.asUri(editor.document.uri),
      position: { line, character },
      wanted: 'here',
    };
    for (let waited = 0; ; waited += 25) {
      const found: AdduceRequests['adduce/sentence']['result'] = await api.client.sendRequest(
        'adduce/sentence',
        params,
      );
      if (typeof found === 'object') return found;
      if (found === 'end') return null;
      // The registry is being changed: a moment later the report is a source again.
      assert(waited < 5000, 'the report is no source');
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }

  /** The editor of a report that has the keyboard. */
  const reportWithKeyboard = (path: string) =>
    eventually(`${path} to have the keyboard`, () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith(path) ? editor : undefined;
    }, [(listen) => vscode.window.onDidChangeActiveTextEditor(listen)]);

  async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let waited = 0; !(await holds()); waited += 25) {
      assert(waited < 15_000, `waited in vain for ${what}`);
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }

  const lineOf = (editor: vscode.TextEditor) =>
    editor.document.getText(
      new vscode.Range(editor.selection.active, editor.selection.active.translate(0, 12)),
    );

  it('goes from sentence to sentence, and stops at the last', async function () {
    const editor = await begin('samples', () => REPORT);
    if (!(await press('Alt+ArrowDown'))) return this.skip();
    await until('the first sentence', () => lineOf(editor).startsWith('It appears'));
    // Faster than it is answered: each key does its step.
    await keys('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp');
    await until('the second sentence', () => lineOf(editor).startsWith('The alert'));
  });

  it('marks a sentence as read with one key, goes on, and takes that back with another', async function () {
    const editor = await begin('samples', () => REPORT);
    if (!(await press('Shift+Alt+ArrowDown'))) return this.skip();
    await until('an open sentence', async () => (await sentenceAtCursor(editor))?.coverage === 'unread');
    const at = editor.selection.active;
    const before = (await vscode.workspace.openTextDocument(project.uri(REGISTRY))).getText();
    await keys('Control+Enter');
    await until('the next sentence', () => !editor.selection.active.isEqual(at));
    const registry = await vscode.workspace.openTextDocument(project.uri(REGISTRY));
    assert.notEqual(registry.getText(), before);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document, 'the report keeps the keyboard');
    await keys('Alt+Backspace');
    await until('the mark to go', () => registry.getText() === before);
    await until('the sentence again', () => editor.selection.active.isEqual(at));
  });

  it('claims a sentence with one key, lets the proposition be typed, and comes back to the next with another', async function () {
    const editor = await begin('samples', () => REPORT);
    if (!(await press('Shift+Alt+ArrowDown'))) return this.skip();
    await until('an open sentence', async () => (await sentenceAtCursor(editor))?.coverage === 'unread');
    const { number = 0 } = (await sentenceAtCursor(editor)) ?? {};
    const before = (await vscode.workspace.openTextDocument(project.uri(CLAIMS))).getText();
    await keys('Alt+Enter');
    const claims = await reportWithKeyboard(CLAIMS);
    await until('the claim', () => claims.document.getText() !== before && !claims.selection.isEmpty);
    await keys('Tab', '"Something was said."');
    await until('the words', () => claims.document.getText().includes('proposition: "Something was said."'));
    await keys('Alt+Enter');
    await reportWithKeyboard(REPORT);
    await until('the next sentence', async () => (await sentenceAtCursor(editor))?.number === number + 1);
    assert.notEqual(claims.document.getText(), before);
  });

  it('writes a claim while the keyboard stays in the report, and takes it back from there', async function () {
    const editor = await begin('samples', () => REPORT);
    if (!(await press('Shift+Alt+ArrowDown'))) return this.skip();
    await until('an open sentence', async () => (await sentenceAtCursor(editor))?.coverage === 'unread');
    const claims = await vscode.workspace.openTextDocument(project.uri(CLAIMS));
    const before = claims.getText();
    await keys('Control+Alt+Enter');
    await until('the claim', () => claims.getText() !== before);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    await diagnosticsWhere(claims.uri, 'no broken tie', holdsTogether);
    await keys('Alt+Backspace');
    await until('the claim to go', () => claims.getText() === before);
    await reportWithKeyboard(REPORT);
  });

  for (const material of ['samples', 'reports'] as const)
    it(`reads ${material === 'samples' ? 'a report of the sample' : `${SENTENCES[material]} sentences of a report nobody has annotated`}`, async function () {
      this.timeout(180_000);
      const path = (opened: OpenProject) =>
        material === 'samples' ? 'reports/03-meridian-online.txt' : (opened.reports.at(-1) ?? '');
      const editor = await begin(material, path);
      const name = path(project);
      if (!(await press('Control+Home'))) return this.skip();
      // A report that is no source yet becomes one with its first claim, which is a command of every text file.
      if (material === 'reports') {
        await keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+Alt+KeyA');
        await eventually(
          'the claim',
          () => (vscode.window.activeTextEditor?.document.languageId === 'claims-yaml' ? true : undefined),
          [(listen) => vscode.window.onDidChangeActiveTextEditor(listen)],
        );
        await keys('Alt+Enter');
        await reportWithKeyboard(name);
      }
      const done = new Map<number, 'claimed' | 'read'>();
      let wanted: number = SENTENCES[material];
      for (let at = 0; done.size < wanted; at++) {
        assert(at < 200, `only ${[...done.keys()].join(', ')} came`);
        const here = await sentenceAtCursor(editor);
        wanted = Math.min(SENTENCES[material], here?.of ?? wanted);
        if (here === null || here.coverage !== 'unread') {
          if (here !== null) done.set(here.number, here.coverage === 'read' ? 'read' : 'claimed');
          if (here !== null && here.number === here.of) continue;
          const from = editor.selection.active;
          await keys('Alt+ArrowDown');
          await until('a step', () => !editor.selection.active.isEqual(from));
          continue;
        }
        const isRead = at % 2 === 1;
        if (isRead) await keys('Control+Enter');
        else {
          await keys('Alt+Enter');
          await eventually(
            'the claim',
            () => (vscode.window.activeTextEditor?.document.languageId === 'claims-yaml' ? true : undefined),
            [(listen) => vscode.window.onDidChangeActiveTextEditor(listen)],
          );
          await keys('Alt+Enter');
          await reportWithKeyboard(name);
        }
        await until(`sentence ${here.number} to be done`, async () => {
          const now = await sentenceAtCursor(editor);
          return now !== null && (now.number > here.number || now.coverage !== 'unread');
        });
        done.set(here.number, isRead ? 'read' : 'claimed');
      }
      // One key where there is nothing to claim; two for a claim, besides the words that are typed over.
      assert(strokes <= 1.5 * wanted + 8, `${strokes} keys`);
      for (const { document } of vscode.window.visibleTextEditors)
        if (document.languageId === 'claims-yaml')
          await diagnosticsWhere(document.uri, 'no broken tie', holdsTogether);
    });
});
