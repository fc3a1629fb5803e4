import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { OUTLINE_LIMIT } from '../symbols.ts';
import { type CoveredUnit, coverageOf, isBody } from './coverage.ts';
import { type WorkInFile, worksIn } from './source-at.ts';

export type ReportItemKind = 'work' | 'heading' | 'claimed' | 'read' | 'unread';

/** A work, a heading or a sentence in the outline of a report. What is inside lies within its span. */
export interface ReportItem {
  readonly kind: ReportItemKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly focus: Span;
  readonly inside: readonly ReportItem[];
}

/** The same while it is put together. */
interface Growing extends ReportItem {
  span: Span;
  detail: string;
  readonly inside: Growing[];
}

/** Longer names are cut: outlines show one line. */
const LONGEST_NAME = 100;

/**
 * The outline of a report: its works, in them the headings, and the sentences, with what has been made of each. Cut at
 * `OUTLINE_LIMIT`; `more` says how many headings and sentences were left out. Null for what cannot be read as a report.
 */
export function reportOutline(
  workspace: Workspace,
  uri: string,
): { readonly items: readonly ReportItem[]; readonly more: number } | null {
  const report = workspace.report(uri);
  if (report === null) return null;
  const shown = coverageOf(workspace, report).filter(
    ({ unit, coverage }) => unit.kind === 'heading' || coverage !== null,
  );
  const works = worksIn(workspace, report).slice(0, OUTLINE_LIMIT);
  const own = new Map(works.map(({ source }) => [source.definition, [] as CoveredUnit[]]));
  for (const covered of shown)
    if (covered.work !== null) own.get(covered.work.source.definition)?.push(covered);
  const roots = new Map(
    works.map((work) => {
      const { definition } = work.source;
      return [definition, workItem(report, work, own.get(definition) ?? [])] as const;
    }),
  );
  const items: Growing[] = [...roots.values()];
  const left = OUTLINE_LIMIT - items.length;
  const headings = new Map<Growing | null, Growing[]>();
  for (const covered of shown.slice(0, left)) {
    const root = (covered.work === null ? undefined : roots.get(covered.work.source.definition)) ?? null;
    let open = headings.get(root);
    if (open === undefined) {
      open = [];
      headings.set(root, open);
    }
    const item = unitItem(report, covered, works.length > 0);
    if (item.kind === 'heading') {
      const level = levelOf(item.name);
      while (open.length > 0 && levelOf(open.at(-1)?.name ?? '') >= level) open.pop();
    }
    for (const around of root === null ? open : [root, ...open]) grow(around, item.span);
    const parent = open.at(-1) ?? root;
    (parent === null ? items : parent.inside).push(item);
    if (item.kind === 'heading') open.push(item);
  }
  items.sort((a, b) => a.span.start - b.span.start);
  return { items, more: Math.max(0, shown.length - left) };
}

function workItem(
  { text, uri }: Report,
  { source: { definition }, lines }: WorkInFile,
  own: readonly CoveredUnit[],
): Growing {
  const span = lines ?? { start: 0, end: text.length };
  const first = own[0]?.unit ?? { start: span.start, end: span.start };
  const count = (coverage: CoveredUnit['coverage']) =>
    own.filter((one) => one.coverage === coverage && isBody(one.unit.kind)).length;
  const [claimed, read] = [count('claimed'), count('read')];
  const of = claimed + read + count('unread');
  return {
    kind: 'work',
    name: cut(definition.entry.label || (definition.entry.id ?? uri)),
    detail: `${claimed} of ${of} ${of === 1 ? 'sentence' : 'sentences'} claimed${read > 0 ? `, ${read} read` : ''}`,
    span,
    focus: { start: first.start, end: first.end },
    inside: [],
  };
}

function unitItem({ text }: Report, { unit, claims, coverage }: CoveredUnit, isSource: boolean): Growing {
  const { start, end } = unit;
  return {
    kind: coverage === null || unit.kind === 'heading' ? 'heading' : coverage,
    name: cut(onOneLine(text.slice(start, Math.min(end, start + 4 * LONGEST_NAME)))),
    detail: isSource ? detailOf(coverage, claims) : '',
    span: { start, end },
    focus: { start, end },
    inside: [],
  };
}

function detailOf(coverage: CoveredUnit['coverage'], claims: CoveredUnit['claims']): string {
  switch (coverage) {
    case null:
      return '';
    case 'claimed':
      return claims.map(({ entry }) => entry.id ?? '(no id yet)').join(', ');
    case 'read':
      return 'read, nothing to claim';
    case 'unread':
      return 'no claim yet';
  }
}

/** Of a heading in Markdown by its signs; other headings are all alike. */
function levelOf(heading: string): number {
  return /^#{1,6}(?=\s)/.exec(heading)?.[0].length ?? 1;
}

function grow(item: Growing, { start, end }: Span): void {
  item.span = { start: Math.min(item.span.start, start), end: Math.max(item.span.end, end) };
}

function cut(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const points = [...name];
  return points.length <= LONGEST_NAME ? name : `${points.slice(0, LONGEST_NAME - 1).join('')}…`;
}
