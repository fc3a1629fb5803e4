import * as vscode from 'vscode';
import type { ReportState } from '../../server/src/lsp/protocol.ts';
import { LINE_MARKS, type LineMark, lineMarks, MARKS, type Mark, type Marked, strokes } from './paint.ts';
import type { ReportStates } from './report-states.ts';
import { readSettings, SECTION, type Settings } from './settings.ts';
import { toRange } from './wire.ts';

/** Told each time a report has been marked, once for all editors that show it. */
export interface Decorated {
  readonly uri: vscode.Uri;
  /** Version of the document the marks were made for. */
  readonly version: number;
  /** Passages marked: 0 for a report without claims, and for a file that is no source. */
  readonly count: number;
}

/** The line under each mark. Its shape tells the kind where colours are not told apart. */
const UNDERLINES: Readonly<Record<Mark, { readonly style: string; readonly width: string }>> = {
  event: { style: 'solid', width: '0 0 2px 0' },
  state: { style: 'double', width: '0 0 3px 0' },
  statement: { style: 'dashed', width: '0 0 2px 0' },
  assessment: { style: 'dotted', width: '0 0 2px 0' },
  forecast: { style: 'dotted', width: '0 0 3px 0' },
  unstated: { style: 'solid', width: '0 0 1px 0' },
  several: { style: 'solid', width: '1px 0 2px 0' },
};

/** What is wrong with what stands on a passage. */
type Trouble = 'contested' | 'drifted';

const TROUBLES: readonly Trouble[] = ['contested', 'drifted'];

/** The decoration types of one choice of settings. */
interface Brushes extends vscode.Disposable {
  readonly text: ReadonlyMap<Mark | Trouble | 'read', vscode.TextEditorDecorationType>;
  readonly gutter: ReadonlyMap<LineMark, vscode.TextEditorDecorationType>;
}

/**
 * Marks claimed passages in every visible editor of a report: tint, underline, margin icon and overview
 * ruler, each as the settings say. Between two answers of the server the editor moves the marks with the text.
 * @param icon URI of an icon shipped with the extension, by file name
 */
export function createDecorations(
  states: ReportStates,
  icon: (name: string) => vscode.Uri,
): vscode.Disposable & { readonly onDidDecorate: vscode.Event<Decorated> } {
  const decorated = new vscode.EventEmitter<Decorated>();
  let brushes = makeBrushes(readSettings(), icon);

  function draw(document: vscode.TextDocument, state: ReportState | null): void {
    const { passages, drifted, readRanges } = state ?? NOTHING;
    const text = group<Mark | Trouble | 'read'>([
      ...strokes(passages).map(({ mark, range }) => [mark, toRange(range)] as const),
      ...passages.flatMap(({ contested, range }) =>
        contested ? [['contested', toRange(range)] as const] : [],
      ),
      ...drifted.map(({ range }) => ['drifted', toRange(range)] as const),
      ...readRanges.map((range) => ['read', toRange(range)] as const),
    ]);
    const gutter = group(
      [...lineMarks(shown({ passages, drifted, readRanges }))].map(
        ([line, mark]) => [mark, new vscode.Range(line, 0, line, 0)] as const,
      ),
    );
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [mark, brush] of brushes.text) editor.setDecorations(brush, text.get(mark) ?? []);
      for (const [mark, brush] of brushes.gutter) editor.setDecorations(brush, gutter.get(mark) ?? []);
    }
    decorated.fire({ uri: document.uri, version: document.version, count: passages.length });
  }
  function drawKnown(): void {
    for (const document of new Set(vscode.window.visibleTextEditors.map((editor) => editor.document))) {
      const state = states.get(document);
      // A state for an older text has already been drawn, and has moved with the text since.
      if (state !== null && (state.version === null || state.version === document.version))
        draw(document, state);
    }
  }

  const subscriptions = vscode.Disposable.from(
    decorated,
    states.onDidChange(({ document, state }) => draw(document, state)),
    vscode.window.onDidChangeVisibleTextEditors(drawKnown),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(SECTION)) return;
      brushes.dispose();
      brushes = makeBrushes(readSettings(), icon);
      drawKnown();
    }),
  );
  return {
    onDidDecorate: decorated.event,
    dispose() {
      subscriptions.dispose();
      brushes.dispose();
    },
  };
}

const NOTHING: Marked = { passages: [], drifted: [], readRanges: [] };

/** What the settings let the margin say. */
function shown({ passages, drifted, readRanges }: Marked): Marked {
  const { troubles, dimRead } = readSettings();
  return {
    passages: troubles ? passages : passages.map((passage) => ({ ...passage, contested: false })),
    drifted: troubles ? drifted : [],
    readRanges: dimRead ? readRanges : [],
  };
}

function makeBrushes(settings: Settings, icon: (name: string) => vscode.Uri): Brushes {
  const text = new Map<Mark | Trouble | 'read', vscode.TextEditorDecorationType>();
  const gutter = new Map<LineMark, vscode.TextEditorDecorationType>();
  for (const mark of MARKS) {
    const color = new vscode.ThemeColor(`adduce.claim.${mark}`);
    const shown = settings.highlight !== 'off';
    if (shown || settings.overviewRuler) {
      text.set(
        mark,
        vscode.window.createTextEditorDecorationType({
          rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
          ...(shown && {
            borderStyle: UNDERLINES[mark].style,
            borderWidth: UNDERLINES[mark].width,
            borderColor: color,
          }),
          ...(settings.highlight === 'tinted' && {
            backgroundColor: new vscode.ThemeColor('adduce.claim.background'),
          }),
          ...(settings.overviewRuler && {
            overviewRulerColor: color,
            overviewRulerLane: vscode.OverviewRulerLane.Center,
          }),
        }),
      );
    }
  }
  if (settings.gutterIcons)
    for (const mark of LINE_MARKS)
      gutter.set(
        mark,
        vscode.window.createTextEditorDecorationType({
          gutterIconPath: icon(mark === 'read' ? 'sentence-read.svg' : `claim-${mark}.svg`),
          gutterIconSize: 'contain',
        }),
      );
  if (settings.dimRead)
    text.set(
      'read',
      vscode.window.createTextEditorDecorationType({
        opacity: '0.62',
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
  if (settings.troubles)
    for (const trouble of TROUBLES)
      text.set(
        trouble,
        vscode.window.createTextEditorDecorationType({
          rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
          textDecoration: trouble === 'drifted' ? 'underline wavy var(--vscode-adduce-claim-drifted)' : '',
          ...(settings.overviewRuler && {
            overviewRulerColor: new vscode.ThemeColor(`adduce.claim.${trouble}`),
            overviewRulerLane: vscode.OverviewRulerLane.Right,
          }),
        }),
      );
  return {
    text,
    gutter,
    dispose: () => {
      for (const brush of [...text.values(), ...gutter.values()]) brush.dispose();
    },
  };
}

function group<M>(marked: readonly (readonly [M, vscode.Range])[]): ReadonlyMap<M, vscode.Range[]> {
  const groups = new Map<M, vscode.Range[]>();
  for (const [mark, range] of marked) {
    const ranges = groups.get(mark);
    if (ranges === undefined) groups.set(mark, [range]);
    else ranges.push(range);
  }
  return groups;
}
