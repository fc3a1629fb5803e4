import * as l10n from '@vscode/l10n';
import type { FromWebview, ToWebview } from '../../src/panels/messages.ts';

/** What a webview keeps while it is hidden, and over a reload of the window. */
interface Kept {
  /** What the panel is about; the extension reads it when it brings the panel back. */
  readonly subject?: unknown;
  /** How the person has set the view, by the names of the settings. */
  readonly view?: Readonly<Record<string, unknown>>;
}

/** What VS Code gives a webview, once. */
interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Messages that are a view’s own to hear. */
export type ViewMessage = Exclude<ToWebview, { readonly type: 'start' | 'about' | 'unavailable' }>;

/** Tells the extension something. */
export function tell(message: FromWebview): void {
  api.postMessage(message);
}

/** Listens to the extension, and says that it may begin. The words of the person’s language come first. */
export function listen(hear: (message: ViewMessage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
    switch (data.type) {
      case 'start':
        l10n.config({ contents: { ...data.words } });
        return;
      case 'about':
        api.setState({ ...api.getState(), subject: data.subject });
        return;
      case 'unavailable':
        sayUnavailable(true);
        return;
      default:
        sayUnavailable(false);
        document.getElementById('waiting')?.remove();
        hear(data);
    }
  });
  tell({ type: 'ready' });
}

/** What was kept under a name by `keep`; anything, or undefined. */
export function kept(name: string): unknown {
  return api.getState()?.view?.[name];
}

/** Keeps a setting of the view for as long as its tab is there. */
export function keep(name: string, value: unknown): void {
  const state = api.getState();
  api.setState({ ...state, view: { ...state?.view, [name]: value } });
}

function sayUnavailable(isSo: boolean): void {
  document.getElementById('unavailable')?.remove();
  if (!isSo) return;
  const line = document.createElement('p');
  line.id = 'unavailable';
  line.className = 'trouble';
  line.setAttribute('role', 'status');
  line.textContent = l10n.t(
    'Adduce’s language server does not answer. What is shown here may be old; it is asked again when the server is back.',
  );
  document.body.prepend(line);
}
