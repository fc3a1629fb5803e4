import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { ANNOTATION_LANGUAGE, fileSchemes, REPORT_LANGUAGES } from './files.ts';
import type { Server } from './server.ts';

/** What findings of Adduce are told by. */
const SOURCE = 'adduce';
/** Findings come file by file; they are counted when so many milliseconds have passed without more. */
const PAUSE = 300;

/** Says beside the language of a file how the project stands, and whether the server runs that checks it. */
export function createStatus(server: Server): vscode.Disposable & { readonly text: () => string } {
  const project = statusItem('adduce.status', vscode.l10n.t('Adduce'));
  const health = statusItem('adduce.server', vscode.l10n.t('Adduce: Language Server'));
  project.command = {
    title: vscode.l10n.t('Show Findings'),
    command: 'workbench.action.problems.focus',
  };
  health.command = { title: vscode.l10n.t('Restart or Log…'), command: 'adduce.serverActions' };
  let isRead = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    const { state } = server.client;
    health.busy = state === State.Starting;
    health.severity =
      state === State.Stopped
        ? vscode.LanguageStatusSeverity.Error
        : vscode.LanguageStatusSeverity.Information;
    health.text =
      state === State.Stopped
        ? vscode.l10n.t('Adduce is not running')
        : state === State.Starting
          ? vscode.l10n.t('Adduce is starting…')
          : vscode.l10n.t('Adduce is running');
    health.detail = state === State.Stopped ? vscode.l10n.t('nothing is checked') : '';
    project.busy = state !== State.Stopped && !isRead;
    project.severity = vscode.LanguageStatusSeverity.Information;
    if (!isRead) {
      project.text =
        state === State.Stopped ? vscode.l10n.t('Not checked') : vscode.l10n.t('Reading the project…');
      project.detail = state === State.Stopped ? '' : vscode.l10n.t('findings come when it has been read');
      return;
    }
    const { errors, others } = counted();
    if (errors > 0) project.severity = vscode.LanguageStatusSeverity.Warning;
    const all = errors + others;
    project.text =
      all === 0
        ? vscode.l10n.t('No findings')
        : all === 1
          ? vscode.l10n.t('1 finding')
          : vscode.l10n.t('{0} findings', all);
    project.detail =
      errors === 0 ? vscode.l10n.t('in this project') : vscode.l10n.t('{0} of them errors', errors);
  }

  async function started(): Promise<void> {
    isRead = false;
    show();
    try {
      await server.request('adduce/ready', {});
      isRead = true;
    } catch {
      // It has stopped meanwhile; the state says so.
    }
    show();
  }

  const subscriptions = vscode.Disposable.from(
    project,
    health,
    server.onDidStart(() => void started()),
    server.client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) isRead = false;
      show();
    }),
    vscode.languages.onDidChangeDiagnostics(() => {
      clearTimeout(pause);
      pause = setTimeout(show, PAUSE);
    }),
  );
  show();
  return {
    text: () => project.text,
    dispose() {
      clearTimeout(pause);
      subscriptions.dispose();
    },
  };
}

/** What can be done with the language server, to choose from. */
export async function serverActions(server: Server): Promise<void> {
  const restart = { label: `$(debug-restart) ${vscode.l10n.t('Restart')}` };
  const log = { label: `$(output) ${vscode.l10n.t('Show Log')}` };
  const picked = await vscode.window.showQuickPick([restart, log], {
    title: vscode.l10n.t('Adduce: Language Server'),
  });
  if (picked === restart) await server.restart();
  if (picked === log) server.showLog();
}

function statusItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(
    id,
    fileSchemes().flatMap((scheme) =>
      [ANNOTATION_LANGUAGE, ...REPORT_LANGUAGES].map((language) => ({ scheme, language })),
    ),
  );
  item.name = name;
  return item;
}

function counted(): { readonly errors: number; readonly others: number } {
  let errors = 0;
  let others = 0;
  for (const [, diagnostics] of vscode.languages.getDiagnostics())
    for (const { source, severity } of diagnostics)
      if (source === SOURCE) {
        if (severity === vscode.DiagnosticSeverity.Error) errors++;
        else others++;
      }
  return { errors, others };
}
