import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { workAt, worksIn } from './source-at.ts';

/**
 * What a growing selection takes in at an offset of a report, from the inside out: the word, the sentence, the paragraph,
 * the work, the file. Each holds the one before it. Empty where there is no text.
 */
export function reportSelection(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const report = workspace.report(uri);
  if (report === null || report.text === '') return [];
  const at = Math.max(0, Math.min(offset, report.text.length));
  const work = workAt(worksIn(workspace, report), at);
  const found: Span[] = [];
  for (const span of [
    wordAt(report.text, at),
    report.unitsAt({ start: at, end: at + 1 })[0] ?? unitBefore(report, at),
    paragraphAt(workspace, report, at),
    work?.lines == null ? null : trimmed(report.text, work.lines),
    { start: 0, end: report.text.length },
  ]) {
    const inner = found.at(-1) ?? { start: at, end: at };
    if (span === null || span.start > inner.start || span.end < inner.end) continue;
    // Each is larger than the one before.
    if (span.end - span.start > inner.end - inner.start) found.push({ start: span.start, end: span.end });
  }
  return found;
}

/** The unit that ends at an offset. */
function unitBefore(report: Report, offset: number): Span | null {
  const unit = offset === 0 ? undefined : report.unitsAt({ start: offset - 1, end: offset })[0];
  return unit?.end === offset ? unit : null;
}

/** No word is looked for further away than this. */
const FAR = 120;

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The word at an offset, or the one that ends there; else the sign. Words of scripts without blanks are told apart. */
function wordAt(text: string, offset: number): Span | null {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - FAR);
  const lineEnd = text.indexOf('\n', offset);
  const around = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, offset + FAR));
  const words = WORDS.segment(around);
  const spanOf = (at: number): (Span & { readonly isWord: boolean }) | null => {
    const found = at < 0 ? undefined : words.containing(at);
    if (found === undefined || found.segment.trim() === '') return null;
    const start = from + found.index;
    return { start, end: start + found.segment.length, isWord: found.isWordLike === true };
  };
  const here = spanOf(offset - from);
  const before = spanOf(offset - from - 1);
  return here?.isWord === true || before?.end !== offset || (here !== null && !before.isWord) ? here : before;
}

/** The line, or, in a file whose lines are broken to fit a page, the lines up to the next empty ones. */
function paragraphAt(workspace: Workspace, { uri, lines, text }: Report, offset: number): Span {
  const isWrapped = workspace
    .sourcesOf(uri)
    .some(({ definition }) => definition.entry.source?.wrapped === true);
  const lineSpan = (line: number) => ({ start: lines.startOf(line), end: lines.startOf(line + 1) });
  const isText = (line: number) => {
    const { start, end } = lineSpan(line);
    return start < end && text.slice(start, end).trim() !== '';
  };
  let first = lines.lineAt(offset);
  let last = first;
  if (isWrapped && isText(first)) {
    while (first > 0 && isText(first - 1)) first--;
    while (isText(last + 1)) last++;
  }
  return trimmed(text, { start: lines.startOf(first), end: lines.startOf(last + 1) });
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}
