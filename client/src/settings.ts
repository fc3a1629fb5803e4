import * as vscode from 'vscode';

/** How claimed sentences are shown in reports. */
export type HighlightStyle = 'tinted' | 'underlined' | 'off';

/** What the person using the editor has chosen; the names are those of the contributed settings. */
export interface Settings {
  readonly highlight: HighlightStyle;
  readonly gutterIcons: boolean;
  readonly overviewRuler: boolean;
  readonly coverage: boolean;
  /** Whether sentences that were read and hold nothing to claim are dimmed. */
  readonly dimRead: boolean;
  /** Whether the sentence at the cursor is marked. */
  readonly currentSentence: boolean;
  /** Whether contested and drifted passages are marked. */
  readonly troubles: boolean;
  /** Whether the view of claims selects the one at the cursor. */
  readonly followCursor: boolean;
  /** Where the keyboard is after a sentence was claimed. */
  readonly focusAfterAnnotating: 'claim' | 'report';
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
    dimRead: section.get<unknown>('report.dimRead') !== false,
    currentSentence: section.get<unknown>('report.currentSentence') !== false,
    troubles: section.get<unknown>('report.troubles') !== false,
    followCursor: section.get<unknown>('views.followCursor') !== false,
    focusAfterAnnotating: section.get<unknown>('annotate.focus') === 'report' ? 'report' : 'claim',
    preserveOnAnnotate: preserve === 'always' || preserve === 'never' ? preserve : 'ask',
  };
}
