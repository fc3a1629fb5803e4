import type * as vscode from 'vscode';

export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/**
 * Whether every tie of the claims holds; what they make of a sentence is another matter, and not settled here. Whom it cites
 * may be nobody that the registry knows yet.
 */
export function holdsTogether(all: readonly vscode.Diagnostic[]): boolean {
  return !all.some((one) =>
    /^(?:anchor\/(?:quote-drift|ambiguous|crosses-segment)|reference\/(?!unknown-entity)|schema|source|yaml)/.test(
      codeOf(one),
    ),
  );
}
