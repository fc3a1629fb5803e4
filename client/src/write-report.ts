import * as vscode from 'vscode';
import type { WireReportScope } from '../../server/src/lsp/protocol.ts';
import { isAnnotationFile, mayBeReport } from './files.ts';
import type { Server } from './server.ts';
import { fromPosition } from './wire.ts';

/** The endings under which a report is written, both at once. */
const ENDINGS = ['md', 'html'] as const;

/**
 * `Adduce: Write Evidence Report`: the claims that a person chooses, with what they stand on, as Markdown and as one HTML file
 * for printing, beside each other under one name. Nothing is written over unasked. Gives the Markdown file.
 *
 * @param argument `{ event }` or `{ claims }`, ids, or a scope and where to write, as tests do: `{ scope, to }`
 */
export async function writeReport(server: Server, argument: unknown): Promise<vscode.Uri | undefined> {
  const uri = anywhere(server);
  if (uri === undefined) return undefined;
  const scope = scopeIn(argument) ?? (await chooseScope(server, uri));
  if (scope === undefined) return undefined;
  const report = await server.request('adduce/evidenceReport', { uri, scope });
  if (report === null || report.claims === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no claims to report on there.'));
    return undefined;
  }
  const to = targetIn(argument) ?? (await askWhere());
  if (to === undefined) return undefined;
  const files = ENDINGS.map((ending) => ({
    uri: withEnding(to, ending),
    text: ending === 'md' ? report.markdown : report.html,
  }));
  if (targetIn(argument) === undefined && !(await mayWrite(files.map((file) => file.uri)))) return undefined;
  for (const file of files)
    await vscode.workspace.fs.writeFile(file.uri, new TextEncoder().encode(file.text));
  const [markdown, html] = files;
  if (markdown === undefined || html === undefined) return undefined;
  await vscode.commands.executeCommand('markdown.showPreview', markdown.uri);
  void offerHtml(html.uri);
  return markdown.uri;
}

async function offerHtml(html: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open in the Browser');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The report is written, as Markdown and as HTML for printing ({0}).',
      vscode.workspace.asRelativePath(html),
    ),
    open,
  );
  if (choice === open) await vscode.env.openExternal(html);
}

async function chooseScope(server: Server, uri: string): Promise<WireReportScope | undefined> {
  const editor = vscode.window.activeTextEditor;
  const file =
    editor !== undefined && (isAnnotationFile(editor.document) || mayBeReport(editor.document))
      ? editor
      : undefined;
  const { events, at } = await server.request('adduce/events', {
    uri,
    ...(file !== undefined && { position: fromPosition(file.selection.active) }),
  });
  const tags = await server.request('adduce/desk', {
    uri,
    view: 'claims',
    parent: null,
    words: '',
    by: 'tag',
    from: 0,
    count: 50,
  });
  const here = events.find(({ id }) => id === at);
  const event = ({ id, called }: { readonly id: string; readonly called: string }) => ({
    label: called,
    description: vscode.l10n.t('event'),
    scope: { type: 'event', id } as const,
  });
  const items: (vscode.QuickPickItem & { readonly scope: WireReportScope })[] = [
    ...(here === undefined ? [] : [event(here)]),
    ...(file === undefined
      ? []
      : [
          {
            label: vscode.workspace.asRelativePath(file.document.uri),
            description: vscode.l10n.t('the claims of this file'),
            scope: { type: 'file', uri: server.uriOf(file.document.uri) } as const,
          },
        ]),
    { label: vscode.l10n.t('The whole project'), scope: { type: 'project' } },
    ...events.filter(({ id }) => id !== at).map(event),
    ...tags.nodes
      .filter(({ id }) => id !== '')
      .map(({ id, description }) => ({
        label: id,
        description: `${vscode.l10n.t('tag')} · ${description}`,
        scope: { type: 'tag', tag: id } as const,
      })),
  ];
  const options = { title: vscode.l10n.t('Report on What?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.scope;
}

async function askWhere(): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder.uri, 'evidence-report.md') }),
    filters: { Markdown: ['md'] },
    title: vscode.l10n.t('Where to Write the Report'),
  });
}

/** The dialog has asked about the one file; the other stands beside it. */
async function mayWrite(files: readonly vscode.Uri[]): Promise<boolean> {
  const [, html] = files;
  if (html === undefined || !(await exists(html))) return true;
  const over = vscode.l10n.t('Write Over It');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is there already.', vscode.workspace.asRelativePath(html)),
    { modal: true },
    over,
  );
  return choice === over;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function withEnding(uri: vscode.Uri, ending: string): vscode.Uri {
  return uri.with({ path: `${uri.path.replace(/\.(?:md|html)$/i, '')}.${ending}` });
}

function anywhere(server: Server): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const uri =
    editor !== undefined && (isAnnotationFile(editor.document) || mayBeReport(editor.document))
      ? editor.document.uri
      : vscode.workspace.workspaceFolders?.[0]?.uri;
  return uri === undefined ? undefined : server.uriOf(uri);
}

function scopeIn(argument: unknown): WireReportScope | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('event' in argument && typeof argument.event === 'string') return { type: 'event', id: argument.event };
  if ('claims' in argument && isIds(argument.claims)) return { type: 'claims', ids: argument.claims };
  return 'to' in argument ? { type: 'project' } : undefined;
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function targetIn(argument: unknown): vscode.Uri | undefined {
  return typeof argument === 'object' &&
    argument !== null &&
    'to' in argument &&
    argument.to instanceof vscode.Uri
    ? argument.to
    : undefined;
}
