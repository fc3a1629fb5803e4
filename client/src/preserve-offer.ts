import * as vscode from 'vscode';
import { preserve } from './preserve.ts';
import type { Server } from './server.ts';
import { readSettings, SECTION } from './settings.ts';

/** Offers to keep a copy of a report that has just been annotated. */
export interface PreserveOffer {
  /** Says nothing a second time for the same report. Does not wait for the answer. */
  make(report: string): void;
}

export function createPreserveOffer(server: Server): PreserveOffer {
  const asked = new Set<string>();

  async function offer(uri: string): Promise<void> {
    const keep = vscode.l10n.t('Keep a Copy');
    const always = vscode.l10n.t('Always');
    const never = vscode.l10n.t('Never');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Keep a copy of this report as you read it? Should it change, Adduce can then tell what became of each quote.',
      ),
      keep,
      always,
      never,
    );
    if (choice === always || choice === never)
      await vscode.workspace
        .getConfiguration(SECTION)
        .update(
          'preserveOnAnnotate',
          choice === always ? 'always' : 'never',
          vscode.ConfigurationTarget.Global,
        );
    if (choice === keep || choice === always) await preserve(server, { uri });
  }

  return {
    make(uri) {
      const { preserveOnAnnotate } = readSettings();
      if (preserveOnAnnotate === 'never' || asked.has(uri)) return;
      asked.add(uri);
      const made = preserveOnAnnotate === 'always' ? preserve(server, { uri }) : offer(uri);
      made.then(undefined, (error: unknown) =>
        server.client.error('Preserving a report failed', error, 'force'),
      );
    },
  };
}
