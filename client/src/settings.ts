import * as vscode from 'vscode';

/** How claimed sentences are shown in reports. */
export type HighlightStyle = 'tinted' | 'underlined' | 'off';

/** What the person using the editor has chosen; the names are those of the contributed settings. */
export interface Settings {
  readonly highlight: HighlightStyle;
  readonly gutterIcons: boolean;
  readonly overviewRuler: boolean;
  readonly coverage: boolean;
  /** Whether a copy of a report is kept once it is annotated. */
  readonly preserveOnAnnotate: 'ask' | 'always' | 'never';
}

/** The prefix of every contributed setting. */
export const SECTION = 'adduce';

/** Reads the settings as they are now. Values of a wrong type count as not set. */
export function readSettings(): Settings {
  const section = vscode.workspace.getConfiguration(SECTION);
  const highlight = section.get<unknown>('report.highlight');
  const preserve = section.get<unknown>('preserveOnAnnotate');
  return {
    highlight: highlight === 'underlined' || highlight === 'off' ? highlight : 'tinted',
    gutterIcons: section.get<unknown>('report.gutterIcons') !== false,
    overviewRuler: section.get<unknown>('report.overviewRuler') !== false,
    coverage: section.get<unknown>('report.coverage') !== false,
    preserveOnAnnotate: preserve === 'always' || preserve === 'never' ? preserve : 'ask',
  };
}
