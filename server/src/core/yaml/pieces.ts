import { lineStarts } from '../text/lines.ts';

/**
 * Cuts an annotation file into pieces: the head of each top-level key, and each item of the lists named.
 * The cut is made by looking at the beginning of lines alone, so it works on YAML that is broken, one
 * broken item hides no other, and cutting a part of a file again gives what cutting the whole would.
 */

/** What is known before a line is read: which top-level key we are under, and where its items stand. */
export interface CutState {
  readonly section: string | null;
  /** Column of the items' dashes, or one of `AWAITING_ITEM` and `NO_ITEMS`. */
  readonly indent: number;
}

/** The key of a list has been read, its first item has not. */
export const AWAITING_ITEM = -1;
/** What is being read holds no list that is cut. */
export const NO_ITEMS = -2;

export const START_OF_FILE: CutState = { section: null, indent: NO_ITEMS };

export type PieceKind = 'head' | 'item' | 'whole';

/** A piece as cut: its text, what it is, and the state it was cut in. Joined in order, pieces are the file. */
export interface Cut {
  readonly kind: PieceKind;
  /** The top-level key the piece stands under; for a head, its own key. */
  readonly section: string | null;
  readonly text: string;
  /** Line breaks in the text. */
  readonly breaks: number;
  readonly before: CutState;
  /** True for an item whose dash stands left of the other items': readable here, wrong as YAML. */
  readonly misplaced: boolean;
}

export interface CutResult {
  readonly cuts: readonly Cut[];
  /** Where the lines of the text begin; see `LineIndex`. */
  readonly lineStarts: Uint32Array;
  readonly after: CutState;
  /** False when the text has a shape that cannot be cut (several documents, flow style at the top). */
  readonly cuttable: boolean;
}

const KEY = /(?:"([^"\\\r\n]*)"|'([^'\r\n]*)'|([A-Za-z_][\w.-]*))[ \t]*:(?=[ \t\r\n]|$)/y;

/**
 * Cuts `text`, which begins where `before` was the state, into pieces. `lists` names the top-level keys
 * whose items become pieces of their own. Never fails; linear in the length of the text.
 */
export function cut(text: string, lists: ReadonlySet<string>, before: CutState = START_OF_FILE): CutResult {
  const cuts: Cut[] = [];
  let state = before;
  let pieceStart = 0;
  let piece: Start = { kind: 'head', section: before.section, before, misplaced: false };
  const starts = [0];
  let linesBefore = 1;

  const begin = (at: number, next: Start) => {
    if (at > pieceStart) {
      const { kind, section, before: state, misplaced } = piece;
      const breaks = starts.length - linesBefore;
      cuts.push({ kind, section, text: text.slice(pieceStart, at), breaks, before: state, misplaced });
    }
    linesBefore = starts.length;
    pieceStart = at;
    piece = next;
  };

  for (let lineStart = 0; lineStart < text.length; ) {
    let at = lineStart;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    const column = at - lineStart;

    if (code === DASH && isBlank(text.charCodeAt(at + 1)) && state.indent !== NO_ITEMS) {
      if (state.indent === AWAITING_ITEM) {
        begin(lineStart, { kind: 'item', section: state.section, before: state, misplaced: false });
        state = { section: state.section, indent: column };
      } else if (column <= state.indent) {
        const misplaced = column < state.indent;
        begin(lineStart, { kind: 'item', section: state.section, before: state, misplaced });
      }
    } else if (column === 0 && !isBlank(code) && code !== HASH && !isItemOfKey(text, at, state)) {
      if (cannotBeCut(text, lineStart, code))
        return { cuts: [whole(text)], lineStarts: lineStarts(text), after: START_OF_FILE, cuttable: false };
      KEY.lastIndex = lineStart;
      const key = KEY.exec(text);
      if (key === null) {
        // Text that is no key, half typed perhaps: a piece of its own, and the list around it goes on.
        begin(lineStart, { kind: 'head', section: null, before: state, misplaced: false });
      } else {
        const section = key[1] ?? key[2] ?? key[3] ?? '';
        begin(lineStart, { kind: 'head', section, before: state, misplaced: false });
        const awaits = lists.has(section) && restOfLineIsEmpty(text, KEY.lastIndex);
        state = { section, indent: awaits ? AWAITING_ITEM : NO_ITEMS };
      }
    }
    const lineEnd = text.indexOf('\n', at);
    lineStart = lineEnd < 0 ? text.length : lineEnd + 1;
    if (lineEnd >= 0) starts.push(lineStart);
  }
  begin(text.length, piece);
  return text.includes('\r')
    ? { cuts: cuts.map(recounted), lineStarts: lineStarts(text), after: state, cuttable: true }
    : { cuts, lineStarts: Uint32Array.from(starts), after: state, cuttable: true };
}

/** What is known of a piece where it begins. */
type Start = Omit<Cut, 'text' | 'breaks'>;

/** A carriage return may be a line break of its own, which the cut does not look at. */
function recounted(one: Cut): Cut {
  return { ...one, breaks: lineStarts(one.text).length - 1 };
}

/** A file as one piece, for shapes that cannot be cut and for anchors, which reach across pieces. */
export function whole(text: string): Cut {
  const breaks = lineStarts(text).length - 1;
  return { kind: 'whole', section: null, text, breaks, before: START_OF_FILE, misplaced: false };
}

export function sameState(a: CutState, b: CutState): boolean {
  return a.indent === b.indent && a.section === b.section;
}

const SPACE = 32;
const DASH = 45;
const HASH = 35;

/** A list may stand right under its key, no further in: `waive:` and on the next line `- rule: …`. */
function isItemOfKey(text: string, at: number, { section }: CutState): boolean {
  return section !== null && text.charCodeAt(at) === DASH && isBlank(text.charCodeAt(at + 1));
}

/** Space, tab, line end or the end of the text. */
function isBlank(code: number): boolean {
  return code === SPACE || code === 9 || code === 10 || code === 13 || Number.isNaN(code);
}

function cannotBeCut(text: string, at: number, code: number): boolean {
  if (code === 0x7b || code === 0x7d || code === 0x5b || code === 0x5d || code === 0x25 || code === 0x3f)
    return true; // { } [ ] % ?
  const marker = code === DASH ? '---' : code === 0x2e ? '...' : null;
  return marker !== null && text.startsWith(marker, at) && isBlank(text.charCodeAt(at + 3));
}

function restOfLineIsEmpty(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === 9) at++;
  const code = text.charCodeAt(at);
  return isBlank(code) || (code === HASH && at > from);
}
