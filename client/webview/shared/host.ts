import * as l10n from '@vscode/l10n';
import type { FromWebview, ToWebview } from '../../src/panels/messages.ts';

/** What VS Code gives a webview, once. */
interface VsCodeApi {
  postMessage(message: FromWebview): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Tells the extension something. */
export function tell(message: FromWebview): void {
  api.postMessage(message);
}

/** Listens to the extension, and says that it may begin. The words of the person’s language come first. */
export function listen(hear: (message: Exclude<ToWebview, { readonly type: 'start' }>) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
    if (data.type === 'start') l10n.config({ contents: { ...data.words } });
    else hear(data);
  });
  tell({ type: 'ready' });
}
