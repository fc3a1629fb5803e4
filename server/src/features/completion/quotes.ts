import { searchUnits } from '../../core/anchoring/search.ts';
import { minimalSelector } from '../../core/anchoring/selector.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import { contains, type Span } from '../../core/text/span.ts';
import type { Unit } from '../../core/text/unit.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf, textOf, under } from '../../core/yaml/access.ts';
import { wordsToQuote } from '../annotate/selection.ts';
import { quoted } from '../annotate/yaml-text.ts';
import type { CompletionContext } from './context.ts';
import { type CompletionItem, type CompletionList, NOTHING } from './item.ts';

/** So many sentences are offered; the words typed choose among the others. */
const LIMIT = 30;

/**
 * The sentences of the appearance's source that hold the words typed so far: those that no claim stands on before the
 * others and before headings, then by how well they fit, then in the order of the text. What is inserted is the exact words, and the least
 * context where they stand in the source more than once.
 */
export function completeQuotes(workspace: Workspace, context: CompletionContext): CompletionList {
  const id = textOf(under(context.map, 'source'));
  const source = id === null ? undefined : workspace.definitions('source', id)[0];
  const uri = source === undefined ? null : workspace.reportOf(source.definition);
  const report = uri === null ? null : workspace.report(uri);
  if (source === undefined || report === null) return NOTHING;
  const lines = source.definition.entry.source?.lines?.value;
  const segment = lines == null ? null : report.spanOfLines(lines[0], lines[1]);
  const units = report.units.filter(
    (unit) => QUOTABLE.has(unit.kind) && (segment === null || contains(segment, unit)),
  );
  const isClaimed = claimedIn(workspace, report);
  const rank = (unit: Unit) =>
    unit.kind === 'heading' || unit.kind === 'caption' ? 2 : isClaimed(unit) ? 1 : 0;
  const items = searchUnits(report.text, units, context.typed, units.length)
    .map(({ unit }) => ({ unit, rank: rank(unit) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LIMIT)
    .flatMap(({ unit }) => quoteItem(report, unit, segment, context, isClaimed(unit)) ?? []);
  // Sentences are chosen here by any of their words, which no editor does: it has to ask again.
  return { items, incomplete: units.length > 0 };
}

/** Nobody claims an address or a byline. */
const QUOTABLE: ReadonlySet<Unit['kind']> = new Set(['sentence', 'bullet', 'heading', 'caption']);

/** Tells of a unit whether some claim stands on it. */
function claimedIn(workspace: Workspace, report: Report): (unit: Span) => boolean {
  const claimed = new Set<number>();
  for (const span of workspace.spansClaimedOn(report.uri))
    for (const unit of report.unitsAt(span)) claimed.add(unit.start);
  return ({ start }) => claimed.has(start);
}

function quoteItem(
  report: Report,
  unit: Unit,
  segment: Span | null,
  context: CompletionContext,
  isClaimed: boolean,
): CompletionItem | null {
  const words = wordsToQuote(report, { start: unit.start, end: unit.start });
  if (words === null) return null;
  const selector = minimalSelector(report.folded, words, segment === null ? {} : { within: segment });
  const text = onOneLine(selector.quote);
  const scalar = context.inBlockScalar ? text : quoted(text);
  return {
    label: text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`,
    kind: 'quote',
    detail: `line ${report.lines.lineAt(unit.start) + 1}${isClaimed ? ' · claimed' : ''}`,
    about: { type: 'words', report: report.uri, start: words.start, end: words.end },
    newText: scalar + contextAfter(context, selector),
    snippet: null,
    span: context.span,
    insertable: false,
    filterText: context.typed === '' ? text : context.typed,
  };
}

const LONGEST_LABEL = 80;

/** What tells the words from their repeats, as further keys of the appearance; they are left alone where they stand. */
function contextAfter(
  { map, flow, span, column, inBlockScalar }: CompletionContext,
  selector: { readonly prefix?: string; readonly suffix?: string },
): string {
  const key = map === null ? null : entryOf(map, 'quote')?.key;
  if (inBlockScalar || map === null || key == null) return '';
  const added = (['prefix', 'suffix'] as const).flatMap((name) => {
    const text = selector[name];
    return text === undefined || entryOf(map, name) !== null ? [] : [`${name}: ${quoted(onOneLine(text))}`];
  });
  // The value stands on the line of its key, and what stands between them is as it was.
  const indent = ' '.repeat(Math.max(0, column - (span.start - key.start)));
  return added.map((line) => (flow ? `, ${line}` : `\n${indent}${line}`)).join('');
}
