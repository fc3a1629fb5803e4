import type { Workspace } from '../../core/workspace/workspace.ts';
import type { CompletionPort } from './port.ts';

/** No more than this much text is looked through for one answer, in UTF-16 units: tens of milliseconds. */
const MOST_TEXT = 4_000_000;

/**
 * The words that a project's annotation files have as values of a key, and how often, those used most
 * first. Open files are looked at before closed ones; of a very large project only a part is.
 */
export function usedWords(
  workspace: Workspace,
  uri: string,
  key: string,
  port: CompletionPort,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let left = MOST_TEXT;
  const isOpen = (one: string) => workspace.isOpen(one);
  const uris = workspace.annotationUris().filter((one) => one !== uri);
  for (const one of [uri, ...uris.filter(isOpen), ...uris.filter((other) => !isOpen(other))]) {
    const text = workspace.annotationText(one) ?? port.readText(one) ?? '';
    for (const word of wordsUnder(text, key)) counts.set(word, (counts.get(word) ?? 0) + 1);
    left -= text.length;
    if (left <= 0) break;
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/**
 * The values of a key in a text, by the look of its lines: a text that is being typed need not parse. One
 * value, a list in brackets, or the items below.
 */
export function* wordsUnder(text: string, key: string): Iterable<string> {
  const name = `${key}:`;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (at > 0 && !/[\s{,[]/.test(text.charAt(at - 1))) continue;
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const lineEnd = endOfLine(text, at);
    const rest = text.slice(at + name.length, lineEnd);
    if (!/^[ \t\r]/.test(rest) && rest !== '') continue;
    const value = rest.trim();
    if (value.startsWith('[')) {
      const list = /^\[([^\]]*)/.exec(value)?.[1] ?? '';
      for (const item of list.split(',')) yield* word(item, 'flow');
    } else if (value === '' || value.startsWith('#')) yield* itemsBelow(text, lineEnd, at - lineStart);
    else yield* word(value, text.slice(lineStart, at).includes('{') ? 'flow' : 'block');
  }
}

/** The items of a list whose key stands at this column: none of them stands to the left of it. */
function* itemsBelow(text: string, lineEnd: number, column: number): Iterable<string> {
  for (let start = lineEnd + 1; start < text.length; ) {
    const end = endOfLine(text, start);
    const [, indent, item] = /^( *)-[ \t]+(.*)$/.exec(text.slice(start, end).trimEnd()) ?? [];
    if (indent === undefined || item === undefined || indent.length < column) return;
    yield* word(item, 'block');
    start = end + 1;
  }
}

function* word(written: string, where: 'flow' | 'block'): Iterable<string> {
  const value = written.trim();
  const quoted = /^(["'])(.*?)\1/.exec(value)?.[2];
  const plain = value.replace(where === 'flow' ? /\s*(?:[,}\]]| #).*$/ : /\s+#.*$/, '');
  const found = quoted ?? plain;
  if (found !== '' && !/^[[{|>&*"']/.test(found)) yield found;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
