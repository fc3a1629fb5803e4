import * as vscode from 'vscode';

/** What the views, the drawings and the server say, by the English words, in the language of the editor; none in English. */
export function translatedWords(): Readonly<Record<string, string>> {
  const { bundle = {} } = vscode.l10n;
  return Object.fromEntries(
    Object.entries(bundle).flatMap(([english, other]) =>
      typeof other === 'string' ? [[english, other]] : [],
    ),
  );
}
