import type { Range } from 'vscode-languageserver/node';

/** A range in an answer, and the document it is in. */
export interface RangeIn {
  readonly uri: string;
  readonly range: Range;
}

/** Every range that an answer speaks of, in whichever document. Those without a document of their own are in `uri`. */
export function rangesIn(answer: unknown, uri: string): readonly RangeIn[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => rangesIn(one, uri));
  if (typeof answer !== 'object' || answer === null) return [];
  if (isRange(answer)) return [{ uri, range: answer }];
  const own = uriOf(answer) ?? uri;
  return Object.entries(answer).flatMap(([key, value]) => {
    if (key === 'data') return [];
    if (key === 'originSelectionRange') return rangesIn(value, uri);
    if (key === 'changes' && typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([file, edits]) => rangesIn(edits, file));
    return rangesIn(value, own);
  });
}

function uriOf(value: object): string | null {
  if ('uri' in value && typeof value.uri === 'string') return value.uri;
  if ('targetUri' in value && typeof value.targetUri === 'string') return value.targetUri;
  if ('textDocument' in value && typeof value.textDocument === 'object' && value.textDocument !== null)
    return uriOf(value.textDocument);
  return null;
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}
