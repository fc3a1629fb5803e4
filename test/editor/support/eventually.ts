import * as vscode from 'vscode';

/** The part of an event that waiting needs: anything VS Code lets one listen to. */
type Signal = (listener: () => void) => vscode.Disposable;

/**
 * Waits until `look` gives something other than undefined, null or false, looking again at each of the signals.
 * Rejects after `limit` milliseconds with `what` was waited for and, when given, the state of things by then.
 */
export async function eventually<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  signals: readonly Signal[],
  { limit = 20_000, otherwise = (): unknown => undefined } = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const disposables: vscode.Disposable[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((found, failed) => {
      const lookAgain = () => {
        Promise.resolve(look()).then((seen) => {
          if (seen !== undefined && seen !== null && seen !== false) {
            found(seen as NonNullable<Exclude<T, false>>);
          }
        }, failed);
      };
      for (const signal of signals) disposables.push(signal(lookAgain));
      timer = setTimeout(() => {
        const state = otherwise();
        const saw = state === undefined ? '' : ` There was: ${JSON.stringify(state, null, 2)}`;
        failed(new Error(`Waited ${limit / 1000} s in vain for ${what}.${saw}`));
      }, limit);
      lookAgain();
    });
  } finally {
    clearTimeout(timer);
    for (const disposable of disposables) disposable.dispose();
  }
}

/** Waits until the diagnostics of a file are as wanted, and gives them. */
export async function diagnosticsWhere(
  uri: vscode.Uri,
  what: string,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(uri);
  return eventually(
    what,
    () => (wanted(now()) ? now() : undefined),
    [vscode.languages.onDidChangeDiagnostics],
    {
      otherwise: () => now().map(({ severity, code, message }) => ({ severity, code, message })),
    },
  );
}
