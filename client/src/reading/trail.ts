import * as vscode from 'vscode';

/** The context key that is true while a claim is being written that was begun in a report. */
const ANNOTATING = 'adduce.annotating';

/** Something done from a report. */
export type Step =
  | { readonly type: 'written'; readonly file: vscode.Uri; readonly version: number }
  | { readonly type: 'marked'; readonly report: vscode.Uri; readonly range: vscode.Range };

/** Where in a report somebody was when they went to an annotation file. */
export interface Origin {
  readonly report: vscode.Uri;
  readonly range: vscode.Range;
}

/** What was done from reports in this window, the last thing last. */
export interface Trail {
  /** Somebody leaves a report for an annotation file. */
  left(origin: Origin): void;
  /** Words were claimed: the annotation file is as it is now by that. */
  written(document: vscode.TextDocument): void;
  /** Sentences were marked as read. */
  marked(report: vscode.Uri, range: vscode.Range): void;
  last(): Step | undefined;
  forget(step: Step): void;
  /** The report from which the claim was begun that is being written. */
  origin(): Origin | undefined;
  /** The person is back in the report. */
  returned(): void;
}

/** So many steps can be taken back. */
const KEPT = 200;

export function createTrail(): Trail {
  const steps: Step[] = [];
  let origin: Origin | undefined;

  function push(step: Step): void {
    steps.push(step);
    if (steps.length > KEPT) steps.shift();
  }
  function from(place: Origin | undefined): void {
    if ((origin === undefined) !== (place === undefined))
      void vscode.commands.executeCommand('setContext', ANNOTATING, place !== undefined);
    origin = place;
  }

  return {
    left: (place) => from(place),
    written: (document) => push({ type: 'written', file: document.uri, version: document.version }),
    marked: (report, range) => push({ type: 'marked', report, range }),
    last: () => steps.at(-1),
    forget(step) {
      const at = steps.lastIndexOf(step);
      if (at >= 0) steps.splice(at, 1);
    },
    origin: () => origin,
    returned: () => from(undefined),
  };
}
