import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { WireRulePages } from '../../../server/src/lsp/protocol.ts';
import type { Launcher } from '../launcher.ts';
import { RULE_PAGES } from './rule-pages.ts';

/** A server in a web worker. It has no files of its own: the editor is asked for them. */
export function workerLauncher(extension: vscode.Uri): Launcher {
  let worker: Worker | null = null;
  const dispose = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    client: (options) =>
      new LanguageClient(
        'adduce',
        'Adduce',
        async () => {
          // One that was stopped, or does not answer any more, lives on until it is told.
          dispose();
          worker = new Worker(await scriptAt(vscode.Uri.joinPath(extension, 'dist', 'web', 'server.js')));
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        },
        options,
      ),
    options: async () => ({ files: 'client', ...(await rulePages(extension)) }),
    end: () => null,
    pack: (bytes) => ({ bytes }),
    dispose,
  };
}

/** An address that a worker can be started from: of what is installed on a remote machine, the editor has to read it. */
async function scriptAt(uri: vscode.Uri): Promise<string> {
  if (uri.scheme !== 'vscode-remote') return uri.toString(true);
  const script = await vscode.workspace.fs.readFile(uri);
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** Findings are found without their pages, too. */
async function rulePages(extension: vscode.Uri): Promise<{ readonly rulePages?: WireRulePages }> {
  try {
    const file = vscode.Uri.joinPath(extension, 'dist', 'web', 'rule-pages.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return { rulePages: { base: RULE_PAGES, rules: JSON.parse(text) as WireRulePages['rules'] } };
  } catch {
    return {};
  }
}
