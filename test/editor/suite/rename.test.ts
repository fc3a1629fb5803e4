import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere, eventually } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const said: string[] = [];
const REGISTRY = 'claims/registry.claims.yaml';
const REPORT = 'reports/01-northgate-wire.txt';
const CLAIMS = 'claims/01-northgate.claims.yaml';

describe('renaming', () => {
  let project: OpenProject;

  beforeEach(async () => {
    project = await openWorkspaceCopy('samples');
    const extension = vscode.extensions.getExtension<AdduceApi>(readPlan().extension);
    await (await extension?.activate())?.ready();
  });

  it('changes an id in every file', async () => {
    const registry = await project.open(REGISTRY);
    const { document } = registry;
    const before = document.getText();
    const claims = await onDisk(project, CLAIMS);
    const at = document.positionAt(before.indexOf('- id: northgate-2024-01-04') + 8);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'northgate-first',
    );
    assert(edit.size > 1, `only ${edit.size} files are changed`);
    assert(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll(/northgate-2024-01-04\b/g, 'northgate-first'));
    const other = await vscode.workspace.openTextDocument(project.uri(CLAIMS));
    assert.equal(other.getText(), claims.replaceAll(/northgate-2024-01-04\b/g, 'northgate-first'));
    await diagnosticsWhere(other.uri, 'no broken tie', holdsTogether);
    await vscode.window.showTextDocument(document);
    try {
      await vscode.commands.executeCommand('undo');
    } catch (e) {
      said.push(`UNDO THROWS ${e}`);
    }
    said.push(`${document.getText() === before} ${other.getText() === claims}`); assert.fail(said.join());
  });

  it('takes the path to a report along', async () => {
    const { document } = await project.open(REGISTRY);
    const before = document.getText();
    const to = project.uri('reports/2024/wire.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(project.uri(REPORT), to);
    assert(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll('../reports/01-northgate-wire.txt', '../reports/2024/wire.txt'));
    await diagnosticsWhere(document.uri, 'no finding', holdsTogether);
    await vscode.window.showTextDocument(document);
    try {
      await vscode.commands.executeCommand('undo');
    } catch (e) {
      said.push(`UNDO THROWS ${e}`);
    }
    said.push(`${document.getText() === before}`);
    const there = async (uri: vscode.Uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false);
    assert.fail([...said, await there(project.uri(REPORT)), await there(to)].join());
    void eventually;
  });
});

async function onDisk(project: OpenProject, path: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(project.uri(path))).toString('utf8');
}
