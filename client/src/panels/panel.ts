import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { translatedWords } from '../translated-words.ts';
import { toRange } from '../wire.ts';
import { type FromWebview, isFromWebview, type SaveMessage, type ToWebview } from './messages.ts';

/** A webview that is on screen or behind another tab. */
export interface Panel extends vscode.Disposable {
  readonly webview: vscode.WebviewPanel;
  post(message: ToWebview): void;
  /** What the webview says, but for what every panel does: opening places and saving. */
  readonly onMessage: vscode.Event<FromWebview>;
}

/** The bundles of webviews, `dist/webview/<script>.js` and `.css`. */
export type Script = 'evidence' | 'timeline' | 'source-map';

/**
 * Fills a webview panel: only its own script and styles are loaded, from the extension’s folder, under a policy that allows
 * nothing else.
 */
export function fillPanel(
  server: Server,
  extension: vscode.Uri,
  webview: vscode.WebviewPanel,
  script: Script,
): Panel {
  const messages = new vscode.EventEmitter<FromWebview>();
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
  webview.webview.options = { enableScripts: true, localResourceRoots: [folder] };
  const listening = webview.webview.onDidReceiveMessage((message: unknown) => {
    if (!isFromWebview(message)) return;
    switch (message.type) {
      case 'open':
        void openBeside(server, webview, message.location).catch(ignore);
        return;
      case 'save':
        void save(message).catch(sayNotSaved);
        return;
      case 'ready':
        void webview.webview.postMessage({ type: 'start', words: translatedWords() } satisfies ToWebview);
        messages.fire(message);
        return;
      case 'shown':
      case 'choose':
        messages.fire(message);
    }
  });
  const icon = (name: string) => vscode.Uri.joinPath(extension, 'client', 'icons', name);
  webview.iconPath = { light: icon('annotation-file-light.svg'), dark: icon('annotation-file-dark.svg') };
  webview.webview.html = page(webview.webview, folder, script);
  return {
    webview,
    onMessage: messages.event,
    post: (message) => void webview.webview.postMessage(message),
    dispose() {
      listening.dispose();
      messages.dispose();
      webview.dispose();
    },
  };
}

/** A panel may run its script, and read nothing but its own files. */
export function panelOptions(extension: vscode.Uri): vscode.WebviewPanelOptions & vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')],
  };
}

function page(webview: vscode.Webview, folder: vscode.Uri, script: Script): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    // A drawing that is saved as PNG is drawn once more from its own text.
    'img-src data:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file(`${script}.css`)}">
<title>Adduce</title>
</head>
<body>
<p id="waiting" class="quiet">${escaped(vscode.l10n.t('Asking the language server…'))}</p>
<main id="view"></main>
<script nonce="${nonce}" src="${file(`${script}.js`)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** In another column than the panel’s, so that both are seen. */
async function openBeside(
  server: Server,
  panel: vscode.WebviewPanel,
  { uri, range }: Extract<FromWebview, { type: 'open' }>['location'],
): Promise<void> {
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn);
  await vscode.window.showTextDocument(server.client.protocol2CodeConverter.asUri(uri), {
    selection: toRange(range),
    viewColumn: other?.viewColumn ?? vscode.ViewColumn.Beside,
    preview: true,
  });
}

async function save({ name, format, content }: SaveMessage): Promise<void> {
  const safe = name.replace(/[^\p{L}\p{N} ._-]+/gu, '-').slice(0, 80) || 'adduce';
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const filters = { svg: 'SVG', png: 'PNG', csv: 'CSV' };
  const to = await vscode.window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder.uri, `${safe}.${format}`) }),
    filters: { [filters[format]]: [format] },
    title: vscode.l10n.t('Save'),
  });
  if (to === undefined) return;
  await vscode.workspace.fs.writeFile(
    to,
    format === 'png' ? bytesOf(content) : new TextEncoder().encode(content),
  );
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Saved as {0}.', vscode.workspace.asRelativePath(to)),
    5000,
  );
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function sayNotSaved(error: unknown): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('This could not be saved: {0}', error instanceof Error ? error.message : String(error)),
  );
}

function ignore(): void {
  // The file has gone meanwhile; the view is told so with the next change.
}
