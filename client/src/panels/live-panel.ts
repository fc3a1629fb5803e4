import * as vscode from 'vscode';
import { type Freshness, keepFresh } from '../keep-fresh.ts';
import type { Server } from '../server.ts';
import type { FromWebview, ToWebview } from './messages.ts';
import { fillPanel, type Panel, panelOptions, type Script } from './panel.ts';

/** A kind of view of a project; `Subject` is what one is about, as plain data. */
export interface PanelKind<Subject> {
  /** By which VS Code knows panels of this kind, `adduce.evidence`: it brings them back after a reload. */
  readonly type: string;
  readonly script: Script;
  /** Its title until the first answer has come. */
  readonly title: string;
  /** What a panel was about before a reload; undefined where that cannot be read. */
  read(subject: unknown): Subject | undefined;
  /** Asks the server. */
  ask(subject: Subject): Promise<{ readonly title: string; readonly message: ToWebview }>;
  /** What the webview says, but for what every panel does itself. */
  hear(message: FromWebview): void;
}

/** The one panel of its kind: open or not. */
export interface LivePanel<Subject> extends vscode.Disposable {
  /** What it is about; undefined as long as nothing has been shown. */
  readonly subject: Subject | undefined;
  /** Opens it beside the editor, or brings it to the front. */
  show(subject: Subject): void;
}

/**
 * A panel that shows the project as it is now: it is asked for anew after each change while it is on screen, and comes back
 * after a reload of the window. Nothing of it is loaded before it is first shown.
 */
export function createLivePanel<Subject>(
  server: Server,
  extension: vscode.Uri,
  kind: PanelKind<Subject>,
): LivePanel<Subject> {
  let panel: Panel | undefined;
  let fresh: Freshness | undefined;
  let subject: Subject | undefined;

  function take(webview: vscode.WebviewPanel): void {
    const filled = fillPanel(server, extension, webview, kind.script);
    // A webview is thrown away when it is hidden, and has to begin again before it can be told anything.
    let isReady = false;
    const freshness = keepFresh(server, {
      isShown: () => isReady && webview.visible,
      refresh: () => refresh(filled),
    });
    panel = filled;
    fresh = freshness;
    filled.onMessage((message) => {
      if (message.type === 'ready') {
        isReady = true;
        freshness.now();
      }
      kind.hear(message);
    });
    webview.onDidChangeViewState(() => {
      if (webview.visible) freshness.now();
      else isReady = false;
    });
    webview.onDidDispose(() => {
      freshness.dispose();
      filled.dispose();
      if (panel !== filled) return;
      panel = undefined;
      fresh = undefined;
    });
  }

  async function refresh(to: Panel): Promise<void> {
    if (subject === undefined) return;
    const asked = subject;
    try {
      const { title, message } = await kind.ask(asked);
      // Meanwhile a person may have chosen something else, which is asked for next.
      if (asked !== subject) return;
      to.webview.title = title;
      to.post({ type: 'about', subject: asked });
      to.post(message);
    } catch {
      to.post({ type: 'unavailable' });
    }
  }

  const restoring = vscode.window.registerWebviewPanelSerializer(kind.type, {
    async deserializeWebviewPanel(webview, state: unknown) {
      const was = kind.read(subjectIn(state));
      if (was === undefined || panel !== undefined) {
        webview.dispose();
        return;
      }
      subject = was;
      take(webview);
    },
  });

  return {
    get subject() {
      return subject;
    },
    show(about) {
      subject = about;
      if (panel === undefined)
        take(
          vscode.window.createWebviewPanel(
            kind.type,
            kind.title,
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
            panelOptions(extension),
          ),
        );
      else panel.webview.reveal();
      fresh?.now();
    },
    dispose() {
      restoring.dispose();
      fresh?.dispose();
      panel?.dispose();
    },
  };
}

/** What the webview keeps from one life to the next (`client/webview/shared/host.ts`). */
function subjectIn(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'subject' in state ? state.subject : undefined;
}
