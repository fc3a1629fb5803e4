import { edtfInWords } from '../../core/derived/date-in-words.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { PlacedDefinition, Workspace } from '../../core/workspace/workspace.ts';
import { reliabilityInWords } from '../grades.ts';
import { contested } from '../report/conflicts.ts';
import { coverageOf } from '../report/coverage.ts';
import { claimNode } from './claim-node.ts';
import { BY_ID, type DeskNode, type DeskPage, type DeskQuery, matcher, pageOf } from './node.ts';
import { claimsCounted, covered, notHeld } from './words.ts';

/** Of so many sources the reports are read to say how much of them is covered; more would take seconds. */
const COVERED = 150;
/** More claims of one source nobody looks through. */
const MOST_CLAIMS = 2000;

/** The works of a project, with what has been made of their sentences, and the claims on each in the order of its text. */
export function sourcesView(workspace: Workspace, query: DeskQuery): DeskPage {
  if (query.parent !== null) return claimsOn(workspace, query, query.parent);
  const isWanted = matcher(query.words);
  const sources = workspace
    .all('source')
    .filter(({ definition: { entry } }) =>
      isWanted(`${entry.id ?? ''}\n${entry.label}\n${entry.source?.publisher ?? ''}`),
    )
    .sort((a, b) => BY_ID.compare(nameOf(a.definition), nameOf(b.definition)));
  const isCovered = sources.length <= COVERED;
  const page = pageOf(sources, query, (source) => sourceNode(workspace, source, isCovered));
  return { ...page, total: sources.length };
}

function sourceNode(workspace: Workspace, placed: PlacedDefinition, isCovered: boolean): DeskNode {
  const { definition, uri, idSpan } = placed;
  const { entry } = definition;
  const facts = entry.source;
  const id = entry.id ?? '';
  const { count } = workspace.quoting(id, 0);
  const counts = isCovered && facts?.held !== false ? counted(workspace, definition) : null;
  const grade = facts?.reliability?.value;
  const issued = facts?.issued?.value;
  const file = workspace.reportOf(definition);
  return {
    key: `source:${id}`,
    kind: 'source',
    id,
    label: nameOf(definition),
    description: [
      facts?.held === false ? notHeld(count) : counts === null ? claimsCounted(count) : covered(counts),
      ...(grade === undefined ? [] : [`${grade}: ${reliabilityInWords(grade)}`]),
      ...(issued === undefined ? [] : [edtfInWords(issued) ?? issued]),
    ].join(' · '),
    type: entry.type,
    hasChildren: count > 0,
    entry: { uri, span: idSpan },
    text:
      file === null
        ? null
        : {
            uri: file,
            span: { start: startOf(workspace, definition, file), end: startOf(workspace, definition, file) },
          },
    code: '',
    ...(counts !== null && {
      covered: (counts.claimed + counts.read) / (counts.claimed + counts.read + counts.unread),
    }),
  };
}

/** How many sentences of a source are claimed, read or neither; null where we hold none of it. */
function counted(workspace: Workspace, source: Definition) {
  const uri = workspace.reportOf(source);
  const report = uri === null ? null : workspace.report(uri);
  if (report === null) return null;
  const counts = { claimed: 0, read: 0, unread: 0 };
  for (const { work, coverage: made } of coverageOf(workspace, report))
    if (work?.source.definition === source && made !== null) counts[made]++;
  return counts.claimed + counts.read + counts.unread === 0 ? null : counts;
}

function startOf(workspace: Workspace, { entry }: Definition, uri: string): number {
  const lines = entry.source?.lines?.value;
  const report = lines === undefined ? null : workspace.report(uri);
  return report === null || lines === undefined ? 0 : report.spanOfLines(lines[0], lines[1]).start;
}

function claimsOn(workspace: Workspace, query: DeskQuery, parent: string): DeskPage {
  const id = parent.replace(/^source:/, '');
  const source = workspace.definitions('source', id)[0]?.definition;
  const file = source === undefined ? null : workspace.reportOf(source);
  const placed =
    file === null
      ? []
      : workspace.standingOn(file).flatMap((one) => (one.source === source ? [one.claim] : []));
  const all = [...new Set([...placed, ...workspace.quoting(id, MOST_CLAIMS).some])];
  const disputed = contested(workspace, new Set(all.slice(query.from, query.from + query.count)));
  return pageOf(all, query, (claim) => claimNode(workspace, claim, parent, disputed.has(claim)));
}

function nameOf({ entry }: Definition): string {
  return entry.label === '' ? (entry.id ?? '') : entry.label;
}
