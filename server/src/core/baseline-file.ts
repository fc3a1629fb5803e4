import { baseline } from '../../../schemas/baseline.ts';
import type { BaselineEntry } from './baseline.ts';

/** What to say of a text that is none, after its name. */
export const NO_BASELINE =
  'is no baseline: it is not the JSON that “adduce check --update-baseline” writes. After a merge, take either side of it, then run that.';

/** Reads a baseline; null for a text that is none. */
export function readBaseline(text: string): readonly BaselineEntry[] | null {
  const file = baseline.safeParse(parsed(text));
  // What the declaration has let pass is of this form.
  return file.success ? (file.data as { readonly entries: readonly BaselineEntry[] }).entries : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The text of a baseline: one entry to a line, in an order of their own, and nothing that every writing changes, so that
 * branches that touch different claims can be merged.
 */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ code, file, claim, path, words, count }) =>
    JSON.stringify({
      file,
      ...(claim === undefined ? {} : { claim }),
      code,
      path,
      words,
      ...(count === undefined ? {} : { count }),
    }),
  );
  const list = lines.length === 0 ? '' : `\n    ${lines.sort().join(',\n    ')}\n  `;
  return `{\n  "version": 1,\n  "entries": [${list}]\n}\n`;
}
