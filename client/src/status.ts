import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { ANNOTATION_LANGUAGE, fileSchemes, REPORT_LANGUAGES } from './files.ts';
import type { Server } from './server.ts';

/** What findings of Adduce are told by. */
const SOURCE = 'adduce';
/** Findings come file by file; they are counted when so many milliseconds have passed without more. */
const PAUSE = 300;

/** Says beside the language of a file how the project stands: being read, so many findings, or not running. */
export function createStatus(server: Server): vscode.Disposable & { readonly text: () => string } {
  const item = vscode.languages.createLanguageStatusItem(
    'adduce.status',
    fileSchemes().flatMap((scheme) =>
      [ANNOTATION_LANGUAGE, ...REPORT_LANGUAGES].map((language) => ({ scheme, language })),
    ),
  );
  item.name = vscode.l10n.t('Adduce');
  let isRead = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    const log = { title: vscode.l10n.t('Show Log'), command: 'adduce.showLog' };
    const restart = { title: vscode.l10n.t('Restart'), command: 'adduce.restartServer' };
    if (server.client.state === State.Stopped) {
      item.text = vscode.l10n.t('Adduce is not running');
      item.detail = vscode.l10n.t('nothing is checked');
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.busy = false;
      item.command = restart;
      return;
    }
    item.busy = !isRead;
    item.command = log;
    if (!isRead) {
      item.text = vscode.l10n.t('Reading the project…');
      item.detail = vscode.l10n.t('findings come when it has been read');
      item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    const { errors, others } = counted();
    item.severity =
      errors > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    const all = errors + others;
    item.text =
      all === 0
        ? vscode.l10n.t('No findings')
        : all === 1
          ? vscode.l10n.t('1 finding')
          : vscode.l10n.t('{0} findings', all);
    item.detail =
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
    item,
    server.onDidStart(() => void started()),
    server.client.onDidChangeState(() => show()),
    vscode.languages.onDidChangeDiagnostics(() => {
      clearTimeout(pause);
      pause = setTimeout(show, PAUSE);
    }),
  );
  show();
  return {
    text: () => item.text,
    dispose() {
      clearTimeout(pause);
      subscriptions.dispose();
    },
  };
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
