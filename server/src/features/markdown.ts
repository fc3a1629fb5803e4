/** Text that must show as it stands: everything Markdown or HTML could take for markup is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, (mark) =>
    mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`,
  );
}

/** An id or another literal, in code style. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}

/** A link to a file, and to a line of it (1-based) where one is given. */
export function fileLink(label: string, uri: string, line?: number): string {
  return `[${escapeMarkdown(label)}](${uri.replaceAll('(', '%28').replaceAll(')', '%29')}${line === undefined ? '' : `#L${line}`})`;
}
