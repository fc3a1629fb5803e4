import type { Span } from '../core/text/span.ts';
import type { Unit } from '../core/text/unit.ts';
import type { Report } from '../core/workspace/report.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { escapeMarkdown } from './markdown.ts';
import { placeLink } from './names.ts';

/** The quoted words in bold, with the sentence before and after, and where they stand. */
export function inContext(workspace: Workspace, report: Report, span: Span): string {
  return `${sentencesAround(report, span)}\n\n${placeLink(workspace, report.uri, report.lines.lineAt(span.start) + 1)}`;
}

/** The same without saying where they stand. */
export function sentencesAround(report: Report, span: Span): string {
  const touched = report.unitsAt(span);
  const start = touched[0]?.start ?? span.start;
  const end = Math.max(span.end, touched[touched.length - 1]?.end ?? span.end);
  const context = [
    wordsOf(report, { start, end: span.start }),
    `**${wordsOf(report, span).trim()}**`,
    wordsOf(report, { start: span.end, end }),
  ].join('');
  const parts = [neighbour(report, touched[0], -1), context, neighbour(report, touched.at(-1), 1)];
  return parts.join('').trim();
}

/**
 * The sentence before or after a unit, with what keeps it apart: a blank, or the end of a paragraph. Empty where
 * something else stands there: a headline or a byline is no context.
 */
function neighbour(report: Report, unit: Unit | undefined, step: -1 | 1): string {
  if (unit === undefined) return '';
  const other = report.units[report.units.indexOf(unit) + step];
  if (other === undefined || (other.kind !== 'sentence' && other.kind !== 'bullet')) return '';
  const sameLine = report.lines.lineAt(other.start) === report.lines.lineAt(unit.start);
  const gap = sameLine ? ' ' : '\n\n';
  return step < 0 ? wordsOf(report, other) + gap : gap + wordsOf(report, other);
}

/** Words of a report on one line, to show as they stand. */
function wordsOf(report: Report, { start, end }: Span): string {
  return escapeMarkdown(report.text.slice(start, end).replace(/\s+/g, ' '));
}
