import { LineIndex } from '../text/lines.ts';
import type { Position, Range, Span } from '../text/span.ts';
import { type Cut, cut, START_OF_FILE, sameState, whole } from '../yaml/pieces.ts';

/**
 * One piece of an open or closed file, with what was read from it. `start`, `line` and `index` are kept
 * right by the file as pieces before it come, go and grow; everything in `content` is relative to `start`.
 */
export interface Piece<C> {
  readonly cut: CutInfo;
  /** UTF-16 length. */
  readonly length: number;
  /** Line breaks in the piece. */
  readonly breaks: number;
  /** Null for the pieces of a closed file, whose text has been let go. */
  readonly text: string | null;
  readonly content: C;
  start: number;
  line: number;
  index: number;
}

/** What a cut says beside its text. */
export type CutInfo = Pick<Cut, 'kind' | 'section' | 'before' | 'misplaced'>;

/** Reads the text of one piece. `anchors`: the piece uses YAML anchors, which may reach other pieces. */
export type ReadPiece<C> = (cut: Cut) => { readonly content: C; readonly anchors: boolean };

/** Which pieces went and which came with a change. Pieces in neither list are the same objects as before. */
export interface PieceChange<C> {
  readonly removed: readonly Piece<C>[];
  readonly added: readonly Piece<C>[];
}

/**
 * A file as a list of pieces. An edit reads again only the pieces it touches; everything is as if the
 * whole file had been cut and read afresh.
 */
export class PieceFile<C> {
  readonly #read: ReadPiece<C>;
  readonly #lists: ReadonlySet<string>;
  /** The pieces as cut. */
  #cuts: Piece<C>[] = [];
  /** The whole file as one piece, when anchors or the shape of the file ask for it. */
  #whole: Piece<C> | null = null;
  #cuttable = true;
  #withAnchors = new Set<Piece<C>>();
  /** Where the lines begin, while the text is as it was set. */
  #lineStarts: Uint32Array | null = null;
  /** How the piece before was cut: most are cut alike, and one object does for all of them. */
  #lastInfo: CutInfo | null = null;
  /** Set for a closed file: the starts of its lines, all its text that is kept. */
  #closedLines: LineIndex | null = null;

  constructor(lists: ReadonlySet<string>, read: ReadPiece<C>) {
    this.#lists = lists;
    this.#read = read;
  }

  get pieces(): readonly Piece<C>[] {
    return this.#whole === null ? this.#cuts : [this.#whole];
  }

  /** Length of the file in UTF-16 code units. */
  get length(): number {
    const last = this.#cuts[this.#cuts.length - 1];
    return last === undefined ? 0 : last.start + last.length;
  }

  /** The text of an open file; null when the file is closed and its text is on disk only. */
  text(): string | null {
    let text = '';
    for (const piece of this.#cuts) {
      if (piece.text === null) return null;
      text += piece.text;
    }
    return text;
  }

  /** Replaces everything. */
  set(text: string): PieceChange<C> {
    this.#closedLines = null;
    const before = this.#cuts;
    const result = cut(text, this.#lists);
    this.#cuttable = result.cuttable;
    const { pieces, change } = this.#reuse(before, result.cuts);
    this.#cuts = pieces;
    this.#lineStarts = result.lineStarts;
    return this.#settle(change);
  }

  /** Lets go of the text; positions and what was read stay. */
  close(): void {
    if (this.#closedLines !== null) return;
    const starts = this.#lineStarts;
    this.#closedLines =
      starts === null ? LineIndex.of(this.text() ?? '') : LineIndex.from(starts, this.length);
    this.#lineStarts = null;
    const bare = (piece: Piece<C>): Piece<C> => Object.assign(piece, { text: null });
    for (const piece of this.#cuts) bare(piece);
    if (this.#whole !== null) bare(this.#whole);
  }

  /** Gives a closed file its text back. False, and nothing done, where it cannot be the text that was let go. */
  reopen(text: string): boolean {
    if (this.#closedLines === null || text.length !== this.length) return false;
    this.#closedLines = null;
    const clothe = (piece: Piece<C>): Piece<C> =>
      Object.assign(piece, { text: text.slice(piece.start, piece.start + piece.length) });
    for (const piece of this.#cuts) clothe(piece);
    if (this.#whole !== null) clothe(this.#whole);
    return true;
  }

  /** Replaces a range, as an editor says it: half-open, in lines and UTF-16 characters. */
  replaceRange(range: Range, newText: string): PieceChange<C> {
    const start = this.offsetAt(range.start);
    return this.replace({ start, end: Math.max(start, this.offsetAt(range.end)) }, newText);
  }

  /** Replaces a stretch of an open file. */
  replace(span: Span, newText: string): PieceChange<C> {
    if (!this.#cuttable || this.#cuts.length === 0) {
      const text = this.text() ?? '';
      return this.set(text.slice(0, span.start) + newText + text.slice(span.end));
    }
    this.#lineStarts = null;
    const starts = this.#cuts;
    // One piece more on either side: an edit at a border can join a piece with its neighbour.
    const first = Math.max(0, lastNotAbove(starts, 'start', span.start) - 1);
    const last = Math.min(starts.length - 1, lastNotAbove(starts, 'start', span.end) + 1);
    const region = starts.slice(first, last + 1);
    const regionStart = region[0]?.start ?? 0;
    let text = '';
    for (const piece of region) text += piece.text ?? '';
    text = text.slice(0, span.start - regionStart) + newText + text.slice(span.end - regionStart);

    const before = region[0]?.cut.before ?? START_OF_FILE;
    const result = cut(text, this.#lists, before);
    const next = starts[last + 1];
    if (!result.cuttable || (next !== undefined && !sameState(result.after, next.cut.before))) {
      const all = this.text() ?? '';
      return this.set(all.slice(0, span.start) + newText + all.slice(span.end));
    }
    const { pieces, change } = this.#reuse(region, result.cuts);
    // Most edits leave as many pieces as there were: the list of thousands is not made anew for a letter.
    if (pieces.length === region.length)
      pieces.forEach((piece, at) => {
        starts[first + at] = piece;
      });
    else this.#cuts = starts.slice(0, first).concat(pieces, starts.slice(last + 1));
    return this.#settle(change, first);
  }

  /** The offset of a position, as LSP defines it: characters past the end of a line count as its end. */
  offsetAt(position: Position): number {
    if (this.#closedLines !== null) return this.#closedLines.offsetAt(position);
    const piece = this.#cuts[lastNotAbove(this.#cuts, 'line', Math.max(0, position.line))];
    if (piece === undefined) return 0;
    return (
      piece.start +
      linesOf(piece).offsetAt({ line: position.line - piece.line, character: position.character })
    );
  }

  /** The text of a line with its end; empty for one that is not there, null while the file is closed. */
  lineText(line: number): string | null {
    const piece = this.#cuts[lastNotAbove(this.#cuts, 'line', Math.max(0, line))];
    if (piece === undefined) return '';
    if (piece.text === null) return null;
    const lines = linesOf(piece);
    return piece.text.slice(lines.startOf(line - piece.line), lines.startOf(line - piece.line + 1));
  }

  positionAt(offset: number): Position {
    if (this.#closedLines !== null) return this.#closedLines.positionAt(offset);
    const piece = this.pieceAt(offset);
    return piece === undefined ? { line: 0, character: 0 } : positionIn(piece, offset);
  }

  rangeOf(span: Span): Range {
    if (this.#closedLines !== null) return this.#closedLines.rangeOf(span);
    const piece = this.pieceAt(span.start);
    // Nearly all spans lie in one piece, which is looked for once.
    return piece === undefined || span.end >= piece.start + piece.length
      ? { start: this.positionAt(span.start), end: this.positionAt(span.end) }
      : { start: positionIn(piece, span.start), end: positionIn(piece, span.end) };
  }

  /** The piece that holds an offset; at a border, the one that begins there. */
  pieceAt(offset: number): Piece<C> | undefined {
    const pieces = this.pieces;
    return pieces[lastNotAbove(pieces, 'start', offset)];
  }

  /** The pieces that a span touches. */
  piecesAt({ start, end }: Span): readonly Piece<C>[] {
    const { pieces } = this;
    return pieces.slice(lastNotAbove(pieces, 'start', start), lastNotAbove(pieces, 'start', end) + 1);
  }

  /** Keeps pieces whose text and meaning are unchanged, from either end of the list, and reads the others. */
  #reuse(before: readonly Piece<C>[], cuts: readonly Cut[]): { pieces: Piece<C>[]; change: PieceChange<C> } {
    let head = 0;
    while (head < before.length && head < cuts.length && sameCut(before[head], cuts[head])) head++;
    let tail = 0;
    while (
      tail < before.length - head &&
      tail < cuts.length - head &&
      sameCut(before[before.length - 1 - tail], cuts[cuts.length - 1 - tail])
    )
      tail++;
    const removed = before.slice(head, before.length - tail);
    for (const gone of removed) this.#withAnchors.delete(gone);
    const added = cuts.slice(head, cuts.length - tail).map((c) => this.#readCut(c));
    const pieces = [...before.slice(0, head), ...added, ...before.slice(before.length - tail)];
    return { pieces, change: { removed, added } };
  }

  #readCut(c: Cut): Piece<C> {
    const { content, anchors } = this.#read(c);
    const { text, kind, breaks } = c;
    const piece: Piece<C> = {
      cut: this.#infoOf(c),
      text,
      length: text.length,
      breaks,
      content,
      start: 0,
      line: 0,
      index: 0,
    };
    if (anchors && kind !== 'whole') this.#withAnchors.add(piece);
    return piece;
  }

  #infoOf({ kind, section, before, misplaced }: Cut): CutInfo {
    const last = this.#lastInfo;
    if (
      last?.kind === kind &&
      last.section === section &&
      last.misplaced === misplaced &&
      sameState(last.before, before)
    )
      return last;
    this.#lastInfo = { kind, section, before, misplaced };
    return this.#lastInfo;
  }

  /** Numbers the pieces from the first that changed, decides between pieces and one whole, and says what changed for the readers. */
  #settle(change: PieceChange<C>, first = 0): PieceChange<C> {
    number(this.#cuts, first);
    const had = this.#whole;
    if (this.#withAnchors.size === 0) {
      this.#whole = null;
      return had === null ? change : { removed: [had], added: this.#cuts };
    }
    const now = this.#readCut(whole(this.text() ?? ''));
    this.#whole = now;
    if (had !== null) return { removed: [had], added: [now] };
    const added = new Set(change.added);
    const before = this.#cuts.filter((piece) => !added.has(piece)).concat(change.removed);
    return { removed: before, added: [now] };
  }
}

function sameCut<C>(piece: Piece<C> | undefined, c: Cut | undefined): boolean {
  return (
    piece !== undefined &&
    c !== undefined &&
    piece.cut.kind === c.kind &&
    piece.cut.section === c.section &&
    piece.cut.misplaced === c.misplaced &&
    sameState(piece.cut.before, c.before) &&
    piece.text === c.text
  );
}

function number<C>(pieces: readonly Piece<C>[], first: number): void {
  const before = pieces[first - 1];
  let start = before === undefined ? 0 : before.start + before.length;
  let line = before === undefined ? 0 : before.line + before.breaks;
  for (let index = first; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) return;
    piece.start = start;
    piece.line = line;
    piece.index = index;
    start += piece.length;
    line += piece.breaks;
  }
}

/** Index of the last piece whose start (or first line) is not above a value; 0 when all are. */
function lastNotAbove<C>(pieces: readonly Piece<C>[], by: 'start' | 'line', value: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle]?.[by] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function positionIn<C>(piece: Piece<C>, offset: number): Position {
  const { line, character } = linesOf(piece).positionAt(offset - piece.start);
  return { line: line + piece.line, character };
}

/** Line starts of the pieces looked at; few are, so they are kept beside the pieces. */
const lineIndexes = new WeakMap<object, LineIndex>();
function linesOf<C>(piece: Piece<C>): LineIndex {
  let index = lineIndexes.get(piece);
  if (index === undefined) {
    index = LineIndex.of(piece.text ?? '');
    lineIndexes.set(piece, index);
  }
  return index;
}
