import { searchUnits } from '../../core/anchoring/search.ts';
import { contains } from '../../core/text/span.ts';
import { onOneLine } from '../../core/text/unwrap.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { textOf, under } from '../../core/yaml/access.ts';
import { quoted } from '../annotate/yaml-text.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionList } from './item.ts';

const LIMIT = 30;

/** The sentences of the appearance's source that hold the words typed so far, best first. */
export function completeQuotes(workspace: Workspace, context: CompletionContext): CompletionList {
  const id = textOf(under(context.map, 'source'));
  const source = id === null ? undefined : workspace.definitions('source', id)[0];
  const uri = source === undefined ? null : workspace.reportOf(source.definition);
  const report = uri === null ? null : workspace.report(uri);
  if (source === undefined || report === null) return { items: [], incomplete: false };
  const lines = source.definition.entry.source?.lines?.value;
  const segment = lines == null ? null : report.spanOfLines(lines[0], lines[1]);
  const units = segment === null ? report.units : report.units.filter((unit) => contains(segment, unit));
  const items = searchUnits(report.text, units, context.typed, LIMIT).map(({ unit }, rank) => {
    const text = onOneLine(report.text.slice(unit.start, unit.end)).trim();
    return {
      label: text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`,
      kind: 'quote' as const,
      detail: `line ${report.lines.lineAt(unit.start) + 1}`,
      documentation: text,
      newText: context.inBlockScalar ? text : quoted(text),
      span: context.span,
      filterText: context.typed === '' ? text : context.typed,
      sortText: String(rank).padStart(4, '0'),
      snippet: false,
    };
  });
  return { items, incomplete: true };
}
