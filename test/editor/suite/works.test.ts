import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readPlan } from '../run/plan.ts';
import { diagnosticsWhere } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const DIGEST = 'reports/99-digest.txt';
const TEXT = [
  'River Update, May 5, 2031',
  'The dam broke on Sunday, and the army came to the river at dawn.',
  'https://river.example.org/update-may-5-2031',
  'River Update, May 6, 2031',
  'The towns were told of it at noon, and nobody slept.',
  'https://river.example.org/update-may-6-2031',
  '',
].join('\n');

describe('registering the works of a report file', () => {
  let project: OpenProject;

  beforeEach(async () => {
    project = await openWorkspaceCopy('samples');
    await vscode.extensions.getExtension(readPlan().extension)?.activate();
    await vscode.workspace.fs.writeFile(project.uri(DIGEST), Buffer.from(TEXT));
  });

  /** Runs the command and takes all that the list proposes, as the Enter key does. */
  async function registerAll(): Promise<readonly string[]> {
    await vscode.window.showTextDocument(project.uri(DIGEST), { viewColumn: vscode.ViewColumn.One });
    for (let attempt = 0; attempt < 20; attempt++) {
      let done = false;
      const running = vscode.commands
        .executeCommand<readonly string[] | undefined>('adduce.registerWorks')
        .then((sources) => {
          done = true;
          return sources;
        });
      // The list comes when the server has answered, and is filled a moment after: until then Enter does nothing, or
      // takes nothing.
      while (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const sources = await running;
      if (sources !== undefined) return sources;
    }
    return assert.fail('nothing was registered');
  }

  it('adds those that are left chosen to the registry, and one undo takes them back', async () => {
    const sources = await registerAll();
    assert.deepEqual(sources, ['update-may-5-2031', 'update-may-6-2031']);
    const editor = vscode.window.activeTextEditor;
    assert(editor, 'no editor is active');
    const { document } = editor;
    assert.match(document.uri.path, /\.claims\.yaml$/);
    assert.match(document.getText(), /title: "River Update, May 5, 2031"\n/);
    assert.match(document.getText(), /segment: \{ lines: \[4, 6\] \}\n/);
    await diagnosticsWhere(document.uri, 'no finding on the new sources', (found) => found.length === 0);
    await vscode.commands.executeCommand('undo');
    assert(!document.getText().includes('River Update'));
    assert.equal(
      document.getText(),
      Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString('utf8'),
    );
  });
});

describe('creating a project of reports that hold several works', () => {
  async function folderWith(digest: string): Promise<void> {
    const project = await openWorkspaceCopy('reports');
    for (const report of project.reports) await vscode.workspace.fs.delete(project.uri(report));
    await vscode.workspace.fs.writeFile(project.uri(digest), Buffer.from(TEXT));
  }

  /** Runs the command, takes what it offers and all that is then proposed. */
  async function createAndRegister(): Promise<void> {
    let done = false;
    const running = vscode.commands.executeCommand('adduce.createProject').then(() => {
      done = true;
    });
    while (!done) {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await running;
  }

  it('offers to register them', async () => {
    await vscode.extensions.getExtension(readPlan().extension)?.activate();
    // Enter takes nothing from a list that is not filled yet, so it may need several goes.
    for (let attempt = 0; attempt < 20; attempt++) {
      // A name of its own each time: the server may still believe that the file before is gone.
      const digest = `digest-${attempt}.txt`;
      await folderWith(digest);
      await createAndRegister();
      const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
      const entries = [...shown.matchAll(/file: (.*)\n {4}segment: (.*)/g)].map(([, ...facts]) => facts);
      const own = entries.filter(([file]) => file === `../${digest}`).map(([, lines]) => lines);
      if (own.length === 0) continue;
      assert.deepEqual(own, ['{ lines: [1, 3] }', '{ lines: [4, 6] }']);
      return;
    }
    assert.fail('nothing was registered');
  });
});
