import { ALPHANUMERIC, classAt, isBlank } from '../../characters.ts';
import { doubleQuotes } from '../words/quotes.ts';
import { wordList } from '../words/word-list.ts';

/** A quotation as its marks delimit it. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
  /** How many quotations it stands in. */
  readonly depth: number;
  /** Which of its two marks stands in the sentence. */
  readonly marks: 'both' | 'opener' | 'closer';
}

type Role = 'opener' | 'closer' | 'either' | 'none';

interface Mark {
  readonly at: number;
  /** How many characters it has: `''` is one mark. */
  readonly width: number;
  readonly role: Role;
}

const OPENING = '“„«‘';
const CLOSING = '”»';
const AFTER_OPENER_CONTEXT = '([{—–-/“‘"\'';
const clipped = wordList('em n til tis twas cause bout round neath');
/** How many letters those words have at most. */
const LONGEST_CLIPPED = 5;
const BEFORE_CLOSER_CONTEXT = ',.?!;:)]}—–-/”’"\'';

/**
 * Pairs the quotation marks of a sentence. What stands around a mark counts for more than its glyph, since
 * reports often have them the wrong way round. An opener without a closer runs to the end of the sentence,
 * a closer without an opener from its beginning. In the order of their starts.
 */
export function quotedStretches(sentence: string): readonly QuotedStretch[] {
  // Most sentences have no mark, and need not be looked at character by character.
  if (!ANY_MARK.test(sentence)) return [];
  const found: QuotedStretch[] = [];
  const open: number[] = [];
  for (const { at, width, role } of doubleMarks(sentence)) {
    const closes = role === 'closer' || (role === 'either' && open.length > 0);
    if (!closes) open.push(at);
    else {
      const start = open.pop();
      if (start !== undefined) found.push({ start, end: at + width, depth: open.length, marks: 'both' });
      else if (found.length === 0) found.push({ start: 0, end: at + width, depth: 0, marks: 'closer' });
    }
  }
  for (const [depth, start] of open.entries()) {
    found.push({ start, end: sentence.length, depth, marks: 'opener' });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withSingles(sentence, found);
}

const ANY_MARK = new RegExp(`[${doubleQuotes}'‘’]`);

function doubleMarks(sentence: string): readonly Mark[] {
  const marks: Mark[] = [];
  let open = 0;
  for (let at = 0; at < sentence.length; at++) {
    const glyph = sentence.charAt(at);
    const width = doubleQuotes.includes(glyph) ? 1 : isTwin(sentence, at) ? 2 : 0;
    if (width === 0) continue;
    const role = doubleRole(sentence, at, width, open);
    if (role === 'none') continue;
    marks.push({ at, width, role });
    if (role === 'opener') open++;
    else if (open > 0) open--;
    at += width - 1;
  }
  return marks;
}

function doubleRole(sentence: string, at: number, width: number, open: number): Role {
  const glyph = sentence.charAt(at);
  const opens = startsHere(sentence, at, at + width);
  const closes = endsHere(sentence, at, at + width);
  if (opens !== closes) {
    // A figure right before a straight mark with nothing open is a measure: 5'10".
    if (closes && open === 0 && glyph === '"' && isFigure(sentence, at - 1)) return 'none';
    return opens ? 'opener' : 'closer';
  }
  // A mark by itself at the end belongs to the next sentence.
  if (at + width === sentence.length && !closes) return 'none';
  if (OPENING.includes(glyph)) return 'opener';
  if (CLOSING.includes(glyph)) return 'closer';
  return open > 0 ? 'closer' : 'opener';
}

/** Two single marks that stand for a double one: `''so''`. */
function isTwin(sentence: string, at: number): boolean {
  return isSingle(sentence[at]) && sentence[at] === sentence[at + 1] && sentence[at + 2] !== sentence[at];
}

function isSingle(glyph: string | undefined): boolean {
  return glyph === "'" || glyph === '’' || glyph === '‘';
}

/** A single mark that is half of a double one. */
function isHalf(sentence: string, at: number): boolean {
  return isTwin(sentence, at) || isTwin(sentence, at - 1);
}

/** Blank or an opening mark before, something else than a blank after. */
function startsHere(sentence: string, at: number, after: number): boolean {
  if (after >= sentence.length || isBlank(sentence.charCodeAt(after))) return false;
  if (',;:!?'.includes(sentence.charAt(after))) return false;
  return (
    at === 0 || isBlank(sentence.charCodeAt(at - 1)) || AFTER_OPENER_CONTEXT.includes(sentence.charAt(at - 1))
  );
}

/** Something else than a blank before; a blank, a mark or a footnote after. */
function endsHere(sentence: string, at: number, after: number): boolean {
  if (at === 0 || isBlank(sentence.charCodeAt(at - 1))) return false;
  if (after >= sentence.length || isBlank(sentence.charCodeAt(after))) return true;
  return sentence[after] === '[' || BEFORE_CLOSER_CONTEXT.includes(sentence.charAt(after));
}

function isFigure(sentence: string, at: number): boolean {
  const code = sentence.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Adds what stands in single marks, apart from apostrophes. */
function withSingles(sentence: string, doubles: readonly QuotedStretch[]): readonly QuotedStretch[] {
  const closers = nextSingleClosers(sentence);
  if (closers === undefined) return doubles;
  const found = [...doubles];
  const enclosing = depths(sentence, doubles);
  for (let at = 0; at < sentence.length; at++) {
    if (!opensSingle(sentence, at)) continue;
    const end = closers[at + 1] ?? 0;
    if (end > 0) {
      found.push({ start: at, end, depth: enclosing[at] ?? 0, marks: 'both' });
      at = end - 1;
    } else if (sentence[at] === '‘' && at === 0) {
      found.push({ start: at, end: sentence.length, depth: 0, marks: 'opener' });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** In how many quotations each place stands. */
function depths(sentence: string, stretches: readonly QuotedStretch[]): Int32Array {
  const changes = new Int32Array(sentence.length + 1);
  for (const { start, end } of stretches) {
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  for (let at = 1; at < changes.length; at++) changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0);
  return changes;
}

function opensSingle(sentence: string, at: number): boolean {
  const glyph = sentence[at];
  if (glyph !== '‘' && glyph !== "'") return false;
  return (
    !isHalf(sentence, at) &&
    startsHere(sentence, at, at + 1) &&
    (classAt(sentence, at + 1) & ALPHANUMERIC) !== 0 &&
    !isFigure(sentence, at + 1) &&
    !isClipped(sentence, at)
  );
}

/** A word that has lost its beginning: `get 'em`, `rock 'n' roll`, `'til`. */
function isClipped(sentence: string, at: number): boolean {
  let end = at + 1;
  while (end <= at + LONGEST_CLIPPED && (classAt(sentence, end) & ALPHANUMERIC) !== 0) end++;
  return clipped.has(sentence.slice(at + 1, end).toLowerCase());
}

/**
 * For each place the end of the nearest single closing mark from there on; undefined when there is no single
 * mark at all. After an `s` a mark may be a genitive, so it closes only if no opener-less closer follows a stop.
 */
function nextSingleClosers(sentence: string): Int32Array | undefined {
  if (!sentence.includes('‘') && !sentence.includes("'")) return undefined;
  const next = new Int32Array(sentence.length + 2);
  for (let at = sentence.length - 1; at >= 0; at--) {
    const glyph = sentence[at];
    const later = next[at + 1] ?? 0;
    next[at] = later;
    if (opensSingle(sentence, at)) next[at] = 0;
    else if ((glyph === '’' || glyph === "'") && endsHere(sentence, at, at + 1) && !isHalf(sentence, at)) {
      const genitive = sentence[at - 1] === 's' && later > 0 && ',.?!'.includes(sentence.charAt(later - 2));
      next[at] = genitive ? later : at + 1;
    }
  }
  return next;
}
