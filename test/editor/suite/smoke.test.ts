import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readPlan } from '../run/plan.ts';
import { diagnosticsWhere } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

describe('the extension in VS Code', () => {
  const plan = readPlan();
  let project: OpenProject;

  before(async () => {
    project = await openWorkspaceCopy('samples');
  });

  it('is there, loaded from where these tests expect it', () => {
    const extension = vscode.extensions.getExtension(plan.extension);
    assert.ok(extension, `${plan.extension} is not among the extensions`);
    const fromCheckout = extension.extensionPath.replaceAll('\\', '/').toLowerCase();
    const isInstalled = /\/(x|extensions)\//.test(fromCheckout);
    assert.equal(isInstalled ? 'package' : 'checkout', plan.loadedFrom, extension.extensionPath);
  });

  it('wakes up for an annotation file', async () => {
    await vscode.workspace.fs.writeFile(project.uri('claims/new.claims.yaml'), Buffer.from('claims: []\n'));
    const editor = await project.open('claims/new.claims.yaml');
    assert.equal(editor.document.languageId, 'claims-yaml');
    await vscode.extensions.getExtension(plan.extension)?.activate();
    assert.equal(vscode.extensions.getExtension(plan.extension)?.isActive, true);
  });

  it('underlines broken YAML while one types, and takes it back on undo', async () => {
    const editor = await project.open('claims/new.claims.yaml');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'sources: [BROKEN\n'));
    await diagnosticsWhere(editor.document.uri, 'an error on the open bracket', (found) =>
      found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'claims: []\n');
    await diagnosticsWhere(editor.document.uri, 'the error to go', (found) => found.length === 0);
  });
});
