import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const REGISTRY = 'claims/registry.claims.yaml';
const CLAIMS = 'claims/01-northgate.claims.yaml';
const REPORT = 'reports/01-northgate-wire.txt';

describe('renaming', () => {
  let project: OpenProject;

  beforeEach(async () => {
    project = await openWorkspaceCopy('samples');
    const extension = vscode.extensions.getExtension<AdduceApi>(readPlan().extension);
    await (await extension?.activate())?.ready();
  });

  it('changes an id in every file, and one undo takes it back', async () => {
    const claims = await vscode.workspace.openTextDocument(project.uri(CLAIMS));
    const { document: registry } = await project.open(REGISTRY);
    const before = [registry.getText(), claims.getText()];
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      registry.uri,
      registry.positionAt(registry.getText().indexOf('- id: northgate-2024-01-04') + 8),
      'northgate-first',
    );
    assert(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(
      [registry.getText(), claims.getText()],
      before.map((text) => text.replaceAll(/northgate-2024-01-04\b/g, 'northgate-first')),
    );
    await diagnosticsWhere(claims.uri, 'no broken tie', holdsTogether);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual([registry.getText(), claims.getText()], before);
  });

  it('takes the path to a report along, and one undo takes back both', async () => {
    const { document: registry } = await project.open(REGISTRY);
    const before = registry.getText();
    const to = project.uri('reports/2024/wire.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(project.uri(REPORT), to);
    assert(await vscode.workspace.applyEdit(edit));
    assert.equal(
      registry.getText(),
      before.replaceAll('../reports/01-northgate-wire.txt', '../reports/2024/wire.txt'),
    );
    await diagnosticsWhere(registry.uri, 'the report found', holdsTogether);
    await vscode.commands.executeCommand('undo');
    assert.equal(registry.getText(), before);
    assert(await isThere(project.uri(REPORT)), 'the report is not back in its place');
    assert(!(await isThere(to)), 'the report is still in the new place');
  });
});

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
