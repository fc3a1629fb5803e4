/**
 * The keys above the end of a text that what is written there lies under, and those beside it, by their columns alone;
 * with the last line as it is. What keeps the text from being read as YAML is left out with everything else.
 */
export function skeletonAround(head: string): string {
  const lines = head.split('\n');
  const last = lines.pop() ?? '';
  const kept = [last];
  let column = columnOf(last);
  for (let at = lines.length - 1; at >= 0 && column > 0; at--) {
    const [, indent = '', dashes = '', key] =
      /^( *)((?:- +)*)("[^"]*"|'[^']*'|[\w.-]+)[ \t]*:(?=\s|$)/.exec(lines[at] ?? '') ?? [];
    if (key === undefined) continue;
    const own = indent.length + dashes.length;
    if (own < column) kept.unshift(`${indent}${dashes}${key}:`);
    else if (own === column) kept.unshift(`${indent}${dashes}${key}: 0`);
    else continue;
    column = dashes === '' ? Math.min(column, own) : indent.length;
  }
  return kept.join('\n');
}

/** The column of the dash or key that a line begins with. */
function columnOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
