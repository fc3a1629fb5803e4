/**
 * Writes plain text as the body of a snippet that inserts exactly that text.
 * `$`, `}` and `\` are the characters a snippet reads (TextMate syntax as in the LSP, "Snippet Syntax").
 */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
