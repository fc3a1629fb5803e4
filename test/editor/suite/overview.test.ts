import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { AdduceApi } from '../../../client/src/api.ts';
import { readPlan } from '../run/plan.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

const REGISTRY = 'claims/registry.claims.yaml';
const CLAIMS = 'claims/02-corvane.claims.yaml';

describe('finding one’s way through a project', () => {
  let project: OpenProject;

  before(async () => {
    project = await openWorkspaceCopy('samples');
    const api: AdduceApi | undefined = await vscode.extensions.getExtension(readPlan().extension)?.activate();
    await project.open(CLAIMS);
    await api?.ready();
  });

  it('has claims under their events in the outline', async () => {
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      project.uri(CLAIMS),
    );
    const claims = symbols.find(({ name }) => name === 'Claims');
    const event = claims?.children.find(({ detail }) => detail.startsWith('tip-off-2024 · '));
    assert.match(event?.children[0]?.name ?? '', /^K-201 · /);
  });

  it('finds entries of any file by a few words, and goes there', async () => {
    const [found] = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'K-102',
    );
    assert.match(found?.name ?? '', /^K-102 · The Kerman attack killed/);
    assert.equal(found?.location.uri.toString(), project.uri('claims/01-northgate.claims.yaml').toString());
  });

  it('counts above an event, and shows its claims at a click', async () => {
    const { document } = await project.open(REGISTRY);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const at = document.positionAt(document.getText().indexOf('kerman-2024')).line;
    const lens = lenses.find(({ range }) => range.start.line === at);
    assert.match(lens?.command?.title ?? '', /^\d+ claims/);
    assert.equal(lens?.command?.command, 'adduce.showPlaces');
    // It opens a view; that nothing is thrown is all there is to see from here.
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('shows a claim and its words side by side, wherever the cursor is', async () => {
    const { document } = await project.open(CLAIMS);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const at = document.positionAt(document.getText().indexOf('id: K-202')).line;
    const beside = lenses.find(
      ({ range, command }) => range.start.line === at && command?.title === 'show side by side',
    );
    assert(beside?.command, 'the claim has no such lens');
    await vscode.commands.executeCommand(beside.command.command, ...(beside.command.arguments ?? []));
    const shown = vscode.window.activeTextEditor;
    assert.match(shown?.document.uri.path ?? '', /reports\/02-corvane/);
    assert.match(shown?.document.getText(shown.selection) ?? '', /^Two American officials/);
    const visible = vscode.window.visibleTextEditors.map((editor) => editor.document.uri.toString());
    assert(visible.includes(document.uri.toString()), 'the claim is out of sight');
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  it('tells who cites a source, and which claims come out of one', async () => {
    const { document } = await project.open(CLAIMS);
    const claimer = document.positionAt(document.getText().indexOf('claimer: ') + 'claimer: '.length);
    const items = await vscode.commands.executeCommand<readonly vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      claimer,
    );
    assert.equal(items.length, 1);
    const outgoing = await vscode.commands.executeCommand<readonly vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      items[0],
    );
    assert(outgoing.length > 0);
    const claim = document.positionAt(document.getText().indexOf('K-211'));
    const [type] = await vscode.commands.executeCommand<readonly vscode.TypeHierarchyItem[]>(
      'vscode.prepareTypeHierarchy',
      document.uri,
      claim,
    );
    const below = await vscode.commands.executeCommand<readonly vscode.TypeHierarchyItem[]>(
      'vscode.provideSubtypes',
      type,
    );
    assert.match(below[0]?.name ?? '', /^K-212 · /);
    assert.equal(below[0]?.detail, 'narrows K-211');
  });
});
