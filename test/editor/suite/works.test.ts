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
