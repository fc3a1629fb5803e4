import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { segment } from '../../../server/src/core/text/segment.ts';
import { readPlan } from '../run/plan.ts';
import { codeOf, holdsTogether } from '../support/diagnostics.ts';
import { diagnosticsWhere, eventually } from '../support/eventually.ts';
import { type OpenProject, openWorkspaceCopy } from '../support/workspace.ts';

/** How many sentences of each report are annotated. */
const SENTENCES = 3;

describe('an analyst with a folder of reports', () => {
  let project: OpenProject;
  const annotated = new Map<string, { readonly claim: string; readonly quote: string }[]>();

  before(async () => {
    project = await openWorkspaceCopy('reports');
    await vscode.extensions.getExtension(readPlan().extension)?.activate();
    if (!project.realReports)
      console.log('      (on the sample project’s reports, ADDUCE_REPORTS is not set)');
    assert(project.reports.length >= 5, `only ${project.reports.length} reports`);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it(`annotates ${SENTENCES} sentences of each report, and nothing is wrong with them`, async function () {
    this.timeout(120_000);
    for (const path of project.reports) {
      const found: { claim: string; quote: string }[] = [];
      for (const sentence of someSentences(await textOf(project, path))) {
        const editor = await vscode.window.showTextDocument(project.uri(path), {
          viewColumn: vscode.ViewColumn.One,
        });
        const at = editor.document.positionAt(
          sentence.start + Math.floor((sentence.end - sentence.start) / 2),
        );
        editor.selection = new vscode.Selection(at, at);
        const claim = await vscode.commands.executeCommand<string | undefined>('adduce.annotate');
        assert(claim, `no claim was made in ${path} at ${at.line + 1}:${at.character + 1}`);
        const active = vscode.window.activeTextEditor;
        assert(active?.document.languageId === 'claims-yaml', 'the annotation file is not the active editor');
        found.push({ claim, quote: editor.document.getText().slice(sentence.start, sentence.end) });
      }
      annotated.set(path, found);
      const claims = vscode.window.activeTextEditor?.document;
      assert(claims);
      const ids = found.map(({ claim }) => `- id: ${claim}\n`);
      assert(
        ids.every((id) => claims.getText().includes(id)),
        claims.getText(),
      );
      await diagnosticsWhere(claims.uri, `no broken tie in the claims on ${path}`, holdsTogether);
      await claims.save();
    }
  });

  it('jumps from each claim to its sentence and back', async function () {
    this.timeout(120_000);
    for (const [path, claims] of annotated)
      for (const { claim, quote } of claims) {
        const document = await annotationFileOf(project, claim);
        const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
        const at = document.positionAt(document.getText().indexOf(`id: ${claim}\n`) + 5);
        editor.selection = new vscode.Selection(at, at);
        await vscode.commands.executeCommand('adduce.goToSentence');
        const report = await activeEditor(project.uri(path));
        assert.equal(plain(report.document.getText(report.selection)), plain(quote));

        report.selection = new vscode.Selection(report.selection.start, report.selection.start);
        await vscode.commands.executeCommand('adduce.goToClaim');
        const back = await activeEditor(document.uri);
        assert.match(back.document.lineAt(back.selection.start).text, new RegExp(`id: ${claim}$`));
      }
  });

  it('sees the finding when a digit of a report changes, and sees it go on undo', async function () {
    this.timeout(120_000);
    let tried = 0;
    for (const [path, claims] of annotated) {
      const withDigit = claims.find(({ quote }) => /(?<![[\d])\d/.test(quote));
      if (withDigit === undefined) continue;
      tried++;
      const document = await annotationFileOf(project, withDigit.claim);
      const editor = await vscode.window.showTextDocument(project.uri(path), {
        viewColumn: vscode.ViewColumn.One,
      });
      const before = editor.document.getText();
      const at = before.indexOf(withDigit.quote) + withDigit.quote.search(/(?<![[\d])\d/);
      const digit = before.charAt(at);
      const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 1));
      await editor.edit((edit) => edit.replace(range, digit === '7' ? '3' : '7'));
      await diagnosticsWhere(
        document.uri,
        `the drift of ${withDigit.claim} in ${path}`,
        (all) =>
          all.some((one) => codeOf(one) === 'anchor/quote-drift') &&
          all.some((one) => codeOf(one) === 'source/changed'),
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before);
      await diagnosticsWhere(document.uri, `the drift of ${withDigit.claim} to go`, holdsTogether);
    }
    assert(tried > 0, 'no sentence with a digit was annotated');
  });
});

/** Sentences to annotate: those with figures first, the longer the better, in the order of the text. */
function someSentences(text: string) {
  const sentences = segment(text).filter(({ kind, start, end }) => kind === 'sentence' && end - start > 40);
  const worth = (span: { start: number; end: number }) => {
    const words = text.slice(span.start, span.end);
    return (/(?<![[\d])\d/.test(words) ? 1000 : 0) + Math.min(words.length, 300);
  };
  return [...sentences]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, SENTENCES)
    .sort((a, b) => a.start - b.start);
}

async function textOf(project: OpenProject, path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(project.uri(path))).getText();
}

async function annotationFileOf(project: OpenProject, claim: string): Promise<vscode.TextDocument> {
  const pattern = new vscode.RelativePattern(project.folder, '**/*.claims.yaml');
  for (const uri of await vscode.workspace.findFiles(pattern)) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText().includes(`id: ${claim}\n`)) return document;
  }
  return assert.fail(`no annotation file has ${claim}`);
}

function activeEditor(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return eventually(`${uri.path} to be the active editor`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  }, [
    (listen) => vscode.window.onDidChangeActiveTextEditor(listen),
    (listen) => vscode.window.onDidChangeTextEditorSelection(listen),
  ]);
}

/** Words without note markers at their end and with blanks folded: what a quote must keep. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
