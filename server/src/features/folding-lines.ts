/** What can be folded in a piece. All lines count from the piece’s first. */
export interface PieceFolds {
  readonly folds: readonly PieceFold[];
  readonly marks: readonly RegionMark[];
  /** The first line with something on it that is no comment; null where there is none. */
  readonly topLine: number | null;
  /** The last of them. */
  readonly lastLine: number | null;
}

export interface PieceFold {
  readonly first: number;
  readonly last: number;
  readonly kind: 'comment' | null;
  /** How many others it lies in. */
  readonly depth: number;
}

/** `# region` or `# endregion`. */
export interface RegionMark {
  readonly line: number;
  readonly opens: boolean;
}

/** A line that those below belong to as long as they stand further right. */
interface Open {
  readonly line: number;
  /** Column of its first character, of a dash too. */
  readonly column: number;
  /** Column at which a list may stand below it all the same: that of its key. None where it is no bare key. */
  readonly listColumn: number | null;
  readonly depth: number;
}

const REGION = /^#\s*(end)?region\b/i;
const BLOCK_HEADER = /(?:^|[:\-?]\s+)[|>][-+0-9]*(?:\s+#.*)?$/;
const BARE_KEY = /^(?:-\s+)*[^\s#].*:\s*(?:#.*)?$/;

/** Linear in the length of the text. Never fails. */
export function foldsOf(text: string): PieceFolds {
  const folds: PieceFold[] = [];
  const marks: RegionMark[] = [];
  const open: Open[] = [];
  let topLine: number | null = null;
  let lastLine: number | null = null;
  let comment: { readonly first: number; last: number; readonly depth: number } | null = null;
  /** The column that the lines of a block scalar stand right of; null outside of one. */
  let scalarAbove: number | null = null;

  const within = (column: number) => open.filter((one) => one.column < column).length;
  const closeComment = () => {
    if (comment !== null && comment.last > comment.first) folds.push({ ...comment, kind: 'comment' });
    comment = null;
  };
  const close = (belongs: (one: Open) => boolean) => {
    for (let last = open.at(-1); last !== undefined && !belongs(last); last = open.at(-1)) {
      open.pop();
      if (lastLine !== null && lastLine > last.line)
        folds.push({ first: last.line, last: lastLine, kind: null, depth: last.depth });
    }
  };

  for (const [line, written] of text.split(/\r\n|\n|\r/).entries()) {
    const content = written.trim();
    if (content === '') {
      closeComment();
      continue;
    }
    const column = written.search(/\S/);
    if (scalarAbove !== null) {
      if (column > scalarAbove) {
        lastLine = line;
        continue;
      }
      scalarAbove = null;
    }
    if (content.startsWith('#')) {
      const region = REGION.exec(content);
      if (region === null && comment !== null) comment.last = line;
      else {
        closeComment();
        if (region === null) comment = { first: line, last: line, depth: within(column) };
        else marks.push({ line, opens: region[1] === undefined });
      }
      continue;
    }
    closeComment();
    const isItem = /^-(?:\s|$)/.test(content);
    close((one) => column > one.column || (isItem && one.listColumn === column));
    topLine ??= line;
    lastLine = line;
    const dashes = /^(?:-\s+)*/.exec(content)?.[0].length ?? 0;
    const keyColumn = column + dashes;
    open.push({ line, column, listColumn: BARE_KEY.test(content) ? keyColumn : null, depth: open.length });
    if (BLOCK_HEADER.test(content))
      scalarAbove = dashes > 0 && /^[|>]/.test(content.slice(dashes)) ? column : keyColumn;
  }
  closeComment();
  close(() => false);
  return { folds, marks, topLine, lastLine };
}
