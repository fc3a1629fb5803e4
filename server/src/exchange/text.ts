import type { Severity } from '../core/finding.ts';
import { relativePath } from '../core/workspace/uri.ts';
import { type CheckReport, type FiledFinding, findingsOf, tally } from './check-report.ts';
import { excerpt } from './excerpt.ts';
import { columnsOf, printable, type Style, styleFor, wrapped } from './screen.ts';
import { summaryLine } from './summary.ts';

/** How a report is laid out for people. */
export interface TextOptions {
  /** Folder URI that paths are given from: where the person stands. */
  readonly from: string;
  readonly colour: boolean;
  /** Columns to wrap at; null where nobody reads along, and each message stays on its line. */
  readonly width: number | null;
  /** The lines of a file, without their line ends, for excerpts; null when its text cannot be had. */
  readonly linesOf: (uri: string) => readonly string[] | null;
}

/** Width of excerpts where the terminal's is not known, and the most that is comfortable to read. */
const READABLE = 100;

/**
 * Findings for people, and for editors that read compilers' output: `file:line:column: severity:
 * message [code]`, lines and columns from 1; below it the source with carets for an error, and related
 * places. Yields pieces of the text.
 */
export function* formatText(report: CheckReport, options: TextOptions): Iterable<string> {
  const style = styleFor(options.colour);
  for (const project of report.projects)
    for (const finding of findingsOf(project)) yield `${findingLines(finding, options, style).join('\n')}\n`;
  const { total, bySeverity } = tally(report);
  const paint = bySeverity.error > 0 ? style.red : total > 0 ? style.yellow : style.green;
  yield `${total > 0 ? '\n' : ''}${style.bold(paint(summaryLine(report)))}\n`;
}

function findingLines(finding: FiledFinding, options: TextOptions, style: Style): readonly string[] {
  const { severity, message } = finding;
  const width = options.width === null ? Number.POSITIVE_INFINITY : Math.min(options.width, READABLE);
  const place = placeName(finding.uri, finding.range.start, options);
  const code = `[${printable(finding.code)}]`;
  const [first = '', ...rest] = wrapped(
    `${printable(message.replaceAll(LINE_BREAKS, ' '))} ${code}`,
    width - INDENT.length,
    width - columnsOf(`${place}: ${severity}: `),
  );
  const head = `${style.bold(place)}: ${painter(severity, style)(`${severity}:`)} `;
  const source = severity === 'error' ? sourceLines(finding, options, width, style) : [];
  const lines = [head + first, ...rest.map((line) => INDENT + line)];
  return [...dimEnd(lines, code, style), ...source, ...relatedLines(finding, options, width)];
}

const INDENT = '    ';
const LINE_BREAKS = /\s*[\r\n]\s*/g;

/** Dims the finding's code, with which the last line ends. */
function dimEnd(lines: readonly string[], code: string, style: Style): readonly string[] {
  const last = lines[lines.length - 1] ?? '';
  return [...lines.slice(0, -1), last.slice(0, -code.length) + style.dim(code)];
}

function sourceLines(
  finding: FiledFinding,
  options: TextOptions,
  width: number,
  style: Style,
): readonly string[] {
  const { line } = finding.range.start;
  const gutter = `${INDENT}${line + 1} | `;
  const room = Math.min(width, READABLE) - gutter.length;
  const shown = excerpt(options.linesOf(finding.uri)?.[line], finding.range, room);
  if (shown === null) return [];
  const blank = `${' '.repeat(gutter.length - 2)}| `;
  return [`${style.dim(gutter)}${shown.line}`, `${style.dim(blank)}${style.red(shown.carets)}`];
}

function relatedLines(finding: FiledFinding, options: TextOptions, width: number): readonly string[] {
  return finding.related.flatMap((related) => {
    const text = `${placeName(related.uri, related.range.start, options)}: ${printable(related.message)}`;
    const [first = '', ...rest] = wrapped(text, width - INDENT.length);
    return [INDENT + first, ...rest.map((line) => INDENT + INDENT + line)];
  });
}

function placeName(uri: string, start: { line: number; character: number }, { from }: TextOptions): string {
  return `${printable(relativePath(from, uri))}:${start.line + 1}:${start.character + 1}`;
}

function painter(severity: Severity, style: Style): (text: string) => string {
  switch (severity) {
    case 'error':
      return style.red;
    case 'warning':
      return style.yellow;
    case 'information':
      return style.blue;
    case 'hint':
      return style.dim;
  }
}
