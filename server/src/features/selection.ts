import type { Span } from '../core/text/span.ts';
import type { ClaimPiece, Workspace } from '../core/workspace/workspace.ts';
import type { YamlNode } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';

/**
 * What a growing selection takes in at an offset of an open file, from the inside out: the word, the value, the line’s key
 * with it, the map or list around them, the entry, its list, the file. Each holds the one before it. Empty for a file that
 * is not open. Where the YAML is broken, what can be read of the entry counts.
 */
export function selectionAt(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const pieces = workspace.pieces(uri);
  const last = pieces.at(-1);
  const piece = pieceHolding(pieces, offset);
  const text = piece?.text ?? null;
  if (last === undefined || piece === undefined || text === null) return [];
  const length = last.start + last.length;
  const at = Math.max(0, Math.min(offset - piece.start, piece.length));
  const inPiece = [
    ...wordsAt(text, at),
    ...nodesAt(parseYaml(text).root, text, at).map((span) => withoutBlanks(text, span)),
    trimmed(text, { start: 0, end: piece.length }),
  ].map(({ start, end }) => ({ start: start + piece.start, end: end + piece.start }));
  const whole = [...inPiece, ...listAround(pieces, piece), { start: 0, end: length }];
  return growing(whole, Math.max(0, Math.min(offset, length)));
}

function pieceHolding(pieces: readonly ClaimPiece[], offset: number): ClaimPiece | undefined {
  return pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
}

/** Those that hold the offset, each larger than the one before and around it. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = found.at(-1) ?? { start: offset, end: offset };
    const holds = span.start <= inner.start && inner.end <= span.end;
    const isLarger = found.length === 0 || span.end - span.start > inner.end - inner.start;
    if (holds && isLarger) found.push(span);
  }
  return found;
}

/** The word at an offset, and the words around it up to the next blank. */
function wordsAt(text: string, offset: number): readonly Span[] {
  const before = text.slice(Math.max(0, offset - FAR), offset);
  const after = text.slice(offset, offset + FAR);
  return PATTERNS.flatMap(({ ending, beginning }) => {
    const left = ending.exec(before)?.[0].length ?? 0;
    const right = beginning.exec(after)?.[0].length ?? 0;
    return left + right === 0 ? [] : [{ start: offset - left, end: offset + right }];
  });
}

const PATTERNS = ['[\\p{L}\\p{M}\\p{N}_]+', '[^\\s"\',:\\[\\]{}]+'].map((word) => ({
  ending: new RegExp(`${word}$`, 'u'),
  beginning: new RegExp(`^${word}`, 'u'),
}));

/** No word is looked for further away than this. */
const FAR = 200;

/** The values and pairs that hold an offset. */
function nodesAt(root: YamlNode | null, text: string, offset: number): readonly Span[] {
  const found: Span[] = [];
  let node = root;
  while (node !== null) {
    found.push(node);
    let next: YamlNode | null = null;
    if (node.type === 'scalar') found.push(...contentOf(text, node));
    else if (node.type === 'list')
      next = node.items.find((item) => item !== null && holds(item, offset)) ?? null;
    else if (node.type === 'map') {
      const entry = node.entries.find(({ key, value }) =>
        holds({ start: key.start, end: value?.end ?? key.end }, offset),
      );
      if (entry !== undefined) {
        found.push({ start: entry.key.start, end: entry.value?.end ?? entry.key.end });
        if (holds(entry.key, offset)) next = entry.key;
        else if (entry.value !== null && holds(entry.value, offset)) next = entry.value;
      }
    }
    node = next;
  }
  return found;
}

/** A quoted value without its quotation marks; a block scalar without its header. */
function contentOf(text: string, { start, end, style }: Span & { readonly style: string }): readonly Span[] {
  switch (style) {
    case 'single':
    case 'double':
      return end - start >= 2 ? [{ start: start + 1, end: end - 1 }] : [];
    case 'literal':
    case 'folded': {
      const header = /^[^\r\n]*(?:\r\n|\n|\r)\s*/.exec(text.slice(start, end))?.[0].length;
      return header === undefined ? [] : [{ start: start + header, end }];
    }
    default:
      return [];
  }
}

/** The items of the list that a piece belongs to, and these with the key of the list. */
function listAround(pieces: readonly ClaimPiece[], piece: ClaimPiece): readonly Span[] {
  if (piece.cut.section === null || piece.cut.kind === 'whole') return [];
  let first = piece.index;
  while (first > 0 && pieces[first]?.cut.kind !== 'head') first--;
  let last = piece.index;
  while (last + 1 < pieces.length && pieces[last + 1]?.cut.kind === 'item') last++;
  const [head, firstItem, lastItem] = [pieces[first], pieces[first + 1], pieces[last]];
  if (head === undefined || lastItem === undefined) return [];
  const from = head.cut.kind === 'head' ? startOf(head) : head.start;
  const spans = [{ start: from, end: endOf(lastItem) }];
  return last > first && firstItem !== undefined
    ? [{ start: startOf(firstItem), end: endOf(lastItem) }, ...spans]
    : spans;
}

function startOf({ start, text }: ClaimPiece): number {
  return start + trimmed(text ?? '', { start: 0, end: text?.length ?? 0 }).start;
}

function endOf({ start, text }: ClaimPiece): number {
  return start + trimmed(text ?? '', { start: 0, end: text?.length ?? 0 }).end;
}

/** What is not closed in broken YAML runs on to the end of the text. */
function withoutBlanks(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Without blanks and comment lines at its ends, which belong to what comes after. */
function trimmed(text: string, { start, end }: Span): Span {
  const kept = text
    .slice(start, end)
    .replace(/(?:^|(?<=[\r\n]))[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)/g, (line) => ' '.repeat(line.length));
  const first = kept.search(/\S/);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + kept.trimEnd().length };
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
