/** The part of a line that is being written, by offsets into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** True behind `key: `. */
  readonly afterKey: boolean;
  /** True inside `{ … }` and `[ … ]`. */
  readonly flow: boolean;
  /** True where nothing stands before it on its line. */
  readonly isFirst: boolean;
  /** True right behind `key:`, where a blank must be written first. */
  readonly needsBlank?: boolean;
  /** True on a line of a block scalar (`|` or `>`), all of which is text. */
  readonly inBlockScalar?: boolean;
}

/** What is being written at an offset, by the look of its line and of those above; null in a comment. */
export function tokenAt(text: string, offset: number): Token | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  const end = Math.max(offset, lineEnd);
  return isInBlockScalar(text, lineStart, offset)
    ? lineOfText(text, lineStart, offset, end)
    : tokenOnLine(text, lineStart, offset, end);
}

/** True when the nearest line above that is less indented opens a block scalar (`quote: |`). */
function isInBlockScalar(text: string, lineStart: number, offset: number): boolean {
  const indent = indentOf(text.slice(lineStart, offset));
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trimEnd();
    if (line !== '' && indentOf(line) < indent) return /:[ \t]+[|>][-+\d]*(?:[ \t]+#.*)?$/.test(line);
    end = start - 1;
  }
  return false;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** What stands on a line of a block scalar. */
function lineOfText(text: string, lineStart: number, offset: number, lineEnd: number): Token {
  const blanks = indentOf(text.slice(lineStart, offset));
  return {
    start: lineStart + blanks,
    end: lineEnd,
    afterKey: true,
    flow: false,
    isFirst: true,
    inBlockScalar: true,
  };
}

/** How many brackets are open at an offset. Quotes and brackets count where a value can begin. */
function openBrackets(text: string, offset: number): number {
  let open = 0;
  let quote = '';
  let mayBegin = true;
  for (let i = 0; i < offset; i++) {
    const c = text.charAt(i);
    if (quote !== '') {
      if (c === '\\' && quote === '"') i++;
      else if (c === quote) quote = '';
      continue;
    }
    if (c === '#' && /\s/.test(text.charAt(i - 1))) {
      const end = text.indexOf('\n', i);
      i = end < 0 ? offset : end - 1;
      continue;
    }
    if (mayBegin && (c === '"' || c === "'")) quote = c;
    else if ((mayBegin || open > 0) && (c === '{' || c === '[')) open++;
    else if (open > 0 && (c === '}' || c === ']')) open--;
    if (/\S/.test(c)) mayBegin = /[:\-,[{]/.test(c);
    else if (c === '\n') mayBegin = true;
  }
  return open;
}

function tokenOnLine(text: string, lineStart: number, offset: number, lineEnd: number): Token | null {
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before) && !/["']/.test(before)) return null;
  if (openBrackets(text, lineStart) > 0) return flowToken(text, lineStart, offset, lineEnd);
  const block = AFTER_KEY.exec(before);
  const rest = block === null ? before : before.slice(block[0].length);
  const bracket = /^[ ]*(?:- +)*[[{]/.test(block === null ? before : rest);
  if (bracket) return flowToken(text, lineStart + (block?.[0].length ?? 0), offset, lineEnd);
  if (block !== null) {
    const start = lineStart + block[0].length;
    if (/^[|>]/.test(text.slice(start, lineEnd))) return null;
    const end = endOfValue(text, start, offset, lineEnd);
    return { start, end, afterKey: true, flow: false, isFirst: false };
  }
  if (BARE_COLON.test(before) && text.slice(offset, lineEnd).trim() === '')
    return { start: offset, end: offset, afterKey: true, flow: false, isFirst: false, needsBlank: true };
  const lead = /^[ ]*(?:- +)*/.exec(before)?.[0].length ?? 0;
  const word = /^["']?[\w./-]*/.exec(text.slice(lineStart + lead, lineEnd))?.[0].length ?? 0;
  const end = lineStart + lead + word;
  const start = lineStart + lead;
  // A dash is no word yet.
  if (offset > end || text.slice(start, offset) === '-') return null;
  return {
    start,
    end,
    afterKey: false,
    flow: false,
    isFirst: before.trimStart() === text.slice(start, offset),
  };
}

const KEY = `(?:"[^"]*"|'[^']*'|[\\p{L}\\p{N}_./-]+(?: [\\p{L}\\p{N}_./-]+)*)`;
const AFTER_KEY = new RegExp(`^ *(?:- +)*${KEY}[ \\t]*:[ \\t]+`, 'u');
const BARE_COLON = new RegExp(`^ *(?:- +)*${KEY}:$`, 'u');

/**
 * Whether a line that begins with a token begins where the dashes of a list stand that is being written, so that an item
 * of it is meant. Where the dashes stand at the column of the list's own key, a key may be meant as well, and is.
 */
export function standsAtDash(text: string, { start, flow, isFirst }: Token): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (flow || !isFirst || text.slice(lineStart, start).includes('-')) return false;
  const column = start - lineStart;
  let seen = false;
  for (let end = lineStart - 1; end > 0; ) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end).trimEnd();
    const indent = indentOf(line);
    end = from - 1;
    if (line === '' || line[indent] === '#' || indent > column) continue;
    if (indent < column) break;
    if (!/^ *-(?: |$)/.test(line)) return false;
    seen = true;
  }
  return seen;
}

/** The token inside `{ … }` or `[ … ]`: on one line, or on a further line of one that was opened above. */
function flowToken(text: string, from: number, offset: number, lineEnd: number): Token {
  let start = from;
  let afterKey = false;
  let quote = '';
  for (let i = from; i < offset; i++) {
    const c = text.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && text.slice(start, i).trim() === '') {
      quote = c;
    } else if (c === '{' || c === '[' || c === ',') {
      start = i + 1;
      afterKey = false;
    } else if (c === ':' && /\s/.test(text.charAt(i + 1))) {
      start = i + 1;
      afterKey = true;
    }
  }
  while (start < offset && text.charAt(start) === ' ') start++;
  let end = offset;
  // A key is one word; a value runs on to the comma or the bracket that ends it.
  const stop = quote !== '' ? new RegExp(`[${quote}]`) : afterKey ? /[,}\]]/ : /[,:}\]\s]/;
  while (end < lineEnd && !stop.test(text.charAt(end))) end++;
  if (quote === '') while (end > offset && text.charAt(end - 1) === ' ') end--;
  if (quote !== '' && text.charAt(end) === quote) end++;
  return { start, end, afterKey, flow: true, isFirst: false };
}

/** The end of a block value that starts on this line: its closing quote, a comment, or the end of the line. */
function endOfValue(text: string, start: number, offset: number, lineEnd: number): number {
  const value = text.slice(start, lineEnd);
  const close = value[0] === '"' || value[0] === "'" ? value.indexOf(value[0], 1) : -1;
  if (close > 0 && start + close + 1 >= offset) return start + close + 1;
  const comment = value.search(/\s#/);
  const end = comment >= 0 && start + comment >= offset ? start + comment : start + value.trimEnd().length;
  return Math.max(offset, end);
}
