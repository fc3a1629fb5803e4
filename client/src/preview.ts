import * as vscode from 'vscode';
import type { WireLocation } from '../../server/src/lsp/protocol.ts';
import { otherColumn } from './columns.ts';
import type { Server } from './server.ts';
import { toRange } from './wire.ts';

/** Shows places beside the active editor while a person chooses among them, and leaves the window as it was. */
export interface Preview {
  /** Shows a place; the last one asked for counts. The keyboard stays where it is. */
  show(place: WireLocation): void;
  /** Takes away what was opened for looking alone, and brings back what stood there. */
  end(): Promise<void>;
}

/** So many lines from a place on are brought into sight. */
const LINES = 15;

export function createPreview(server: Server): Preview {
  const brush = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  const before = vscode.window.tabGroups.all.map((group) => ({
    column: group.viewColumn,
    active: group.activeTab?.input,
    tabs: new Set(group.tabs.map(nameOfTab)),
  }));
  let wanted: WireLocation | undefined;
  let running: Promise<void> = Promise.resolve();
  let isOver = false;

  async function look(place: WireLocation): Promise<void> {
    if (place !== wanted || isOver) return;
    const uri = server.client.protocol2CodeConverter.asUri(place.uri);
    const editor = await vscode.window.showTextDocument(uri, {
      viewColumn: otherColumn(uri),
      preview: true,
      preserveFocus: true,
    });
    const { start } = toRange(place.range);
    const range = editor.document.validateRange(new vscode.Range(start, start.translate(LINES)));
    editor.setDecorations(brush, [new vscode.Range(start, start)]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  return {
    show(place) {
      wanted = place;
      running = running.then(() => look(place)).catch(() => undefined);
    },
    async end() {
      isOver = true;
      await running;
      brush.dispose();
      for (const group of vscode.window.tabGroups.all) {
        const was = before.find(({ column }) => column === group.viewColumn);
        const opened = group.tabs.filter((tab) => tab.isPreview && was?.tabs.has(nameOfTab(tab)) !== true);
        if (opened.length > 0) await vscode.window.tabGroups.close(opened, true);
        const { active } = was ?? {};
        const now = group.activeTab === undefined ? '' : nameOfTab(group.activeTab);
        if (active instanceof vscode.TabInputText && now !== active.uri.toString())
          await vscode.window.showTextDocument(active.uri, {
            viewColumn: group.viewColumn,
            preserveFocus: true,
          });
      }
    },
  };
}

function nameOfTab({ input, label }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? input.uri.toString() : label;
}
