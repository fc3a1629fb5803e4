/**
 * A table as CSV (RFC 4180), for spreadsheets: with a byte order mark, so that they take it for UTF-8, and nothing in it that
 * they would take for a formula.
 */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
