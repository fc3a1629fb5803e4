/** Texts as YAML scalars and as snippet literals. */

/**
 * A text on one line as a YAML scalar: double-quoted, or single-quoted where that reads better because the
 * text itself holds double quotes.
 */
export function quoted(text: string): string {
  if (/["\\]/.test(text) && !hasControl(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}

/** A text that must stand in a snippet as it is. */
export function snippetLiteral(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet stop with a default that is selected when it is reached. */
export function snippetStop(stop: number, text: string): string {
  return `\${${stop}:${snippetLiteral(text)}}`;
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true;
  return false;
}
