import type { Location, LocationLink, Range } from 'vscode-languageserver/node';

/** A place a server has named, with the words that stand there. */
export interface Found {
  readonly uri: string;
  /** From the folder's root. */
  readonly path: string;
  readonly range: Range;
  /** The text of the range, in the open document, else in the file on disk. */
  readonly text: string;
}

/** The answer of a definition or references request as one list. */
export function locationsOf(
  answer: Location | readonly Location[] | readonly LocationLink[] | null,
): readonly Location[] {
  if (answer === null) return [];
  const all: readonly (Location | LocationLink)[] = 'uri' in answer ? [answer] : answer;
  return all.map((one) =>
    'targetUri' in one ? { uri: one.targetUri, range: one.targetSelectionRange } : one,
  );
}
