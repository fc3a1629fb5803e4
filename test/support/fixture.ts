import assert from 'node:assert/strict';
import type { Span } from '../../server/src/core/text/span.ts';

/**
 * Fixtures: texts of tests, with the places that matter marked in them.
 *
 *     //- /reports/harbour.txt
 *     The quay was closed on $0Monday.
 *     //- /claims/harbour.claims.yaml
 *     claims:
 *       - id: ⟦C-1⟧
 *
 * A line `//- /path` starts a file. `$0` to `$9` mark cursors; `⟦` and `⟧` enclose ranges, which may nest
 * (white square brackets, because guillemets are quotation marks in many a report). A dollar sign before a
 * digit that is meant as one is written `\$`. The indentation of the first line is taken off every line,
 * so that fixtures can be indented like the code around them.
 */
export interface FixtureFile {
  /** The text without its markers. */
  readonly text: string;
  /** Offset of each cursor in `text`, by its digit. */
  readonly cursors: ReadonlyMap<number, number>;
  /** The marked ranges of `text`, by where they start; an outer range before those inside it. */
  readonly ranges: readonly Span[];
}

export interface Fixture {
  /** By path from the project's root, without the leading slash; in the order of the fixture. */
  readonly files: ReadonlyMap<string, FixtureFile>;
}

export interface FixtureOptions {
  /** What every line of the files ends with. Absent: `\n`. */
  readonly eol?: '\n' | '\r\n' | '\r';
}

const HEADER = /^\/\/- \/(\S.*)$/;

/** Reads a fixture of one or more files. Throws an error that says what is wrong with the fixture. */
export function parseFixture(fixture: string, options: FixtureOptions = {}): Fixture {
  const files = new Map<string, FixtureFile>();
  let path: string | null = null;
  let body: string[] = [];
  const finish = (): void => {
    if (path !== null) files.set(path, readMarkers(body.map((line) => `${line}\n`).join(''), options));
  };
  for (const line of dedented(fixture)) {
    const header = HEADER.exec(line)?.[1]?.trimEnd();
    if (header !== undefined) {
      finish();
      if (files.has(header)) throw new Error(`The fixture has two files /${header}.`);
      path = header;
      body = [];
    } else if (path !== null) body.push(line);
    else if (line.trim() !== '') throw new Error(`A fixture starts with a line “//- /path”, not “${line}”.`);
  }
  finish();
  if (files.size === 0) throw new Error('The fixture holds no file: it has no line “//- /path”.');
  return { files };
}

/** Reads one marked text, without a `//- /path` line. A text of one line has no line break at its end. */
export function parseMarked(marked: string, options: FixtureOptions = {}): FixtureFile {
  const lines = dedented(marked);
  const text = marked.includes('\n') ? lines.map((line) => `${line}\n`).join('') : (lines[0] ?? '');
  return readMarkers(text, options);
}

/** The file at `path`, which the fixture must have. */
export function fileOf(fixture: Fixture, path: string): FixtureFile {
  const file = fixture.files.get(path);
  assert(file, `The fixture has no file ${path}; it has ${[...fixture.files.keys()].join(', ')}.`);
  return file;
}

/** The offset of a cursor, which must be marked. */
export function cursorOf(file: FixtureFile, cursor = 0): number {
  const offset = file.cursors.get(cursor);
  assert(offset !== undefined, `The fixture marks no cursor $${cursor}.`);
  return offset;
}

/** The only marked range of a file. */
export function rangeOf(file: FixtureFile): Span {
  const [range, ...others] = file.ranges;
  assert(range && others.length === 0, `One range ⟦…⟧ was expected, and ${file.ranges.length} are marked.`);
  return range;
}

/** A place to show under a text: any finding is one. */
export interface Shown {
  readonly span: Span;
  readonly code: string;
  readonly message: string;
  readonly severity?: string;
  readonly related?: readonly { readonly message: string }[];
}

/**
 * The text with each finding under the line it starts on, for snapshots that people can read:
 *
 *     source: habour-2024
 *             ^^^^^^^^^^^ reference/unknown-source: There is no source …
 *
 * A severity other than error follows the code in brackets; a finding over several lines says where it ends.
 */
export function renderFindings(text: string, findings: readonly Shown[]): string {
  const lines = text.split(/\r\n|\n|\r/);
  const starts = startsOf(text);
  const lineOf = (offset: number): number => {
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
    return line;
  };
  const under = new Map<number, string[]>();
  const ordered = [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code),
  );
  for (const finding of ordered) {
    const first = lineOf(finding.span.start);
    const last = lineOf(finding.span.end);
    const line = lines[first] ?? '';
    const from = finding.span.start - (starts[first] ?? 0);
    const to = last === first ? finding.span.end - (starts[first] ?? 0) : line.length;
    const indent = line.slice(0, from).replace(/[^\t]/g, ' ');
    const severity =
      finding.severity === undefined || finding.severity === 'error' ? '' : ` (${finding.severity})`;
    const extent = last === first ? '' : ` (to line ${last + 1})`;
    const shown = [
      `${indent}${'^'.repeat(Math.max(1, to - from))}${extent} ${finding.code}${severity}: ${finding.message}`,
      ...(finding.related ?? []).map((place) => `${indent}  see: ${place.message}`),
    ];
    under.set(first, [...(under.get(first) ?? []), ...shown]);
  }
  return lines.flatMap((line, i) => [line, ...(under.get(i) ?? [])]).join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function startsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

/** The lines without the blank ones that a template literal adds, and without common indentation. */
function dedented(fixture: string): readonly string[] {
  const lines = fixture.replace(/\r\n/g, '\n').split('\n');
  if (lines.length > 1 && lines[0]?.trim() === '') lines.shift();
  if (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  const indent = /^[ \t]*/.exec(lines[0] ?? '')?.[0] ?? '';
  return lines.map((line) => {
    if (line.startsWith(indent)) return line.slice(indent.length);
    if (line.trim() === '') return '';
    throw new Error(`The line “${line}” of the fixture is indented less than its first line.`);
  });
}

function readMarkers(marked: string, options: FixtureOptions): FixtureFile {
  const cursors = new Map<number, number>();
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const char = marked.charAt(i);
    const next = marked.charAt(i + 1);
    if (char === '\\' && next === '$') {
      text += '$';
      i++;
    } else if (char === '$' && /\d/.test(next)) {
      if (cursors.has(Number(next))) throw new Error(`The fixture marks the cursor $${next} twice.`);
      cursors.set(Number(next), text.length);
      i++;
    } else if (char === '⟦') open.push(text.length);
    else if (char === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error('The fixture closes a range ⟧ that it has not opened.');
      ranges.push({ start, end: text.length });
    } else text += char === '\n' ? (options.eol ?? '\n') : char;
  }
  if (open.length > 0) throw new Error('The fixture opens a range ⟦ that it does not close.');
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, cursors, ranges };
}
