import type { TextEdit } from '../../core/finding.ts';
import { isListName, LIST_NAMES } from '../../core/model/entry.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { type Cut, cut } from '../../core/yaml/pieces.ts';
import { applied, eolOf } from '../yaml-edit.ts';
import { INDENT } from './columns.ts';
import { type Around, layOut, readable } from './piece.ts';
import { sameNode } from './same.ts';

/**
 * The edits that lay an annotation file out: of blanks and empty lines alone, only where something changes, in the
 * order of the text. What it says, its comments, its quotation marks, its blocks of text, the order of its keys and
 * entries and its line ends stay. Entries that are broken, or use anchors, aliases or tags, are left alone.
 *
 * @param within only the entries that this stretch touches
 */
export function formatEdits(text: string, within: Span | null = null): readonly TextEdit[] {
  const before = text.startsWith('\ufeff') ? 1 : 0;
  const pieces = piecesOf(text.slice(before), before, within);
  settleColumns(pieces);
  const edits = pieces
    .flatMap((piece) => shifted(piece.edits, piece.start))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  // Text that belongs to no key may make something else of all that follows.
  const isOdd = pieces.some(({ cut: one, left }) => one.section === null && left);
  return isOdd && !isSafe(text, edits) ? [] : edits;
}

/** False for edits that make a sound file say something else. */
function isSafe(text: string, edits: readonly TextEdit[]): boolean {
  const before = parseYaml(text);
  return before.problems.length > 0 || sameNode(before.root, parseYaml(applied(text, edits)).root);
}

interface Piece {
  readonly cut: Cut;
  readonly start: number;
  /** Whether it may be changed at all. */
  readonly wanted: boolean;
  readonly kind: 'map' | 'list';
  /** The column it stands at. */
  readonly column: number;
  readonly around: Omit<Around, 'top' | 'next'>;
  /** The pieces of one list stand at one column, so they are moved together or not at all. */
  group: Group;
  edits: readonly TextEdit[];
  /** Whether it is left as it is, though it may be changed: broken, or with anchors, aliases or tags. */
  left: boolean;
}

interface Group {
  /** The column that its pieces should stand at; null: where they stand. */
  column: number | null;
}

function piecesOf(text: string, offset: number, within: Span | null): readonly Piece[] {
  const { cuts } = cut(text, LIST_NAMES);
  const pieces: Piece[] = [];
  const eol = eolOf(text);
  let start = offset;
  let list: Group | null = null;
  for (const [index, one] of cuts.entries()) {
    const span = { start, end: start + one.text.length };
    const wanted = within === null || overlaps(span, within);
    const isItem = one.kind === 'item' && isListName(one.section);
    // Text that is no key, half typed perhaps, does not end a list.
    if (!isItem && one.section !== null) list = null;
    else if (isItem) list ??= { column: INDENT };
    const group = isItem && list !== null ? list : { column: 0 };
    const kind = isItem ? 'list' : 'map';
    const column = isItem ? one.text.length - one.text.trimStart().length : 0;
    // Those that are left alone hold the others where they are.
    if (column !== group.column && (!wanted || one.misplaced || readable(one.text, kind) === null))
      group.column = null;
    const next = cuts[index + 1];
    pieces.push({
      cut: one,
      start,
      wanted: wanted && !one.misplaced,
      kind,
      column,
      around: { isFirst: index === 0, eol, parted: next !== undefined && areParted(one, next) },
      group,
      edits: [],
      left: false,
    });
    start = span.end;
  }
  return pieces;
}

/** Lays the pieces out; where one cannot be moved with its list, the list stays where it is. */
function settleColumns(pieces: readonly Piece[]): void {
  const open = new Set(pieces);
  while (open.size > 0) {
    const again = new Set<Group>();
    for (const [index, piece] of pieces.entries()) {
      if (!open.has(piece)) continue;
      open.delete(piece);
      // Read here and let go at once: thousands of pieces are a burden to keep.
      const read = piece.wanted ? readable(piece.cut.text, piece.kind) : null;
      piece.left = read === null;
      if (read === null) continue;
      const next = pieces[index + 1];
      const edits = layOut(read, {
        ...piece.around,
        top: piece.group.column ?? piece.column,
        next: next === undefined ? null : { old: next.column, now: next.group.column ?? next.column },
      });
      piece.edits = edits ?? [];
      if (edits === null && piece.group.column !== null && piece.group.column !== piece.column) {
        piece.group.column = null;
        again.add(piece.group);
      }
    }
    // The piece before a list has comments that stand over its first entry.
    for (const [index, piece] of pieces.entries())
      if (again.has(piece.group) || again.has(pieces[index + 1]?.group ?? piece.group)) open.add(piece);
  }
}

/** Whether an empty line has to stand between two pieces: before a list, and between entries of several lines. */
function areParted(one: Cut, next: Cut): boolean {
  if (next.kind === 'head') return one.kind === 'item' && next.section !== null;
  return one.kind === 'item' && next.kind === 'item' && isLong(one.text) && isLong(next.text);
}

/** Whether an entry takes more than one line. */
function isLong(text: string): boolean {
  let lines = 0;
  for (const [line] of text.matchAll(/^.*$/gm)) if (/^\s*[^\s#]/.test(line) && ++lines > 1) return true;
  return false;
}

function shifted(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ span, newText }) => ({
    span: { start: span.start + by, end: span.end + by },
    newText,
  }));
}
