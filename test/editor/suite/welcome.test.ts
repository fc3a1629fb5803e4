import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

describe('getting started', () => {
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

  it('copies the sample, and a second time under another name', async () => {
    const folder = vscode.Uri.joinPath(project.folder, 'copies');
    await vscode.workspace.fs.createDirectory(folder);
    for (const name of ['adduce-sample', 'adduce-sample-2']) {
      const copied = await vscode.commands.executeCommand<vscode.Uri | undefined>(
        'adduce.openSample',
        folder,
      );
      assert.equal(copied?.path, vscode.Uri.joinPath(folder, name).path);
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name, 'claims', 'registry.claims.yaml'));
    }
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('opens the walkthrough', async () => {
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${readPlan().extension}#start`,
      false,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says beside the language how many findings there are', async () => {
    for (let waited = 0; !/^\d+ findings$/.test(api.status()); waited += 50) {
      assert(waited < 15_000, api.status());
      await new Promise((wake) => setTimeout(wake, 50));
    }
  });

  it('writes the evidence report beside each other as Markdown and HTML', async () => {
    const to = vscode.Uri.joinPath(project.folder, 'report.md');
    const written = await vscode.commands.executeCommand<vscode.Uri | undefined>(
      'adduce.writeEvidenceReport',
      { to },
    );
    assert.equal(written?.path, to.path);
    const read = async (name: string) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(project.folder, name)));
    assert.match(await read('report.md'), /^# Evidence report\n/);
    assert.match(await read('report.html'), /^<!DOCTYPE html>/);
  });
});
