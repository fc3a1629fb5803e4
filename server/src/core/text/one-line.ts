/** Words on one line: every run of blanks and line breaks is one space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
