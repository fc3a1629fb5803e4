import type { Finding } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import {
  BY_ID,
  type DeskKind,
  type DeskNode,
  type DeskPage,
  type DeskQuery,
  matcher,
  pageOf,
} from './node.ts';
import { waitingTitle, writtenBy } from './words.ts';

/** What waits for a person’s word. */
export type QueueKind = 'anchor' | 'conflict' | 'review';

const CODES: Readonly<Record<string, 'anchor' | 'conflict'>> = {
  'anchor/quote-drift': 'anchor',
  'anchor/ambiguous': 'anchor',
  'anchor/crosses-segment': 'anchor',
  'quantity/conflict': 'conflict',
  'quantity/cumulative-decrease': 'conflict',
  'relation/contradiction-unacknowledged': 'conflict',
  'time/event-conflict': 'conflict',
};

const KINDS: readonly QueueKind[] = ['anchor', 'conflict', 'review'];

/** What waits for a person’s word: by what it is, in the order of the files. */
export function queueView(workspace: Workspace, query: DeskQuery): DeskPage {
  const items = waiting(workspace, query.words);
  if (query.parent === null)
    return pageOf(
      KINDS.filter((kind) => items[kind].length > 0),
      query,
      (kind) => ({
        key: `group:${kind}`,
        kind: 'group',
        id: kind,
        label: waitingTitle(kind),
        description: String(items[kind].length),
        type: kind,
        hasChildren: true,
        entry: null,
        text: null,
        code: '',
      }),
    );
  const kind = KINDS.find((one) => query.parent === `group:${one}`);
  return pageOf(kind === undefined ? [] : items[kind], query, (node) => node);
}

/** How much waits. */
export function queueLength(workspace: Workspace): number {
  const items = waiting(workspace, '');
  return KINDS.reduce((sum, kind) => sum + items[kind].length, 0);
}

function waiting(workspace: Workspace, words: string): Readonly<Record<QueueKind, readonly DeskNode[]>> {
  const isWanted = matcher(words);
  const found = { anchor: [] as DeskNode[], conflict: [] as DeskNode[], review: [] as DeskNode[] };
  for (const uri of [...workspace.annotationUris()].sort(BY_ID.compare))
    for (const finding of workspace.findings(uri)) {
      const kind = CODES[finding.code];
      if (kind !== undefined) found[kind].push(findingNode(uri, finding, kind));
    }
  for (const { definition, uri, idSpan } of workspace.all('claim')) {
    const { id, label, claim } = definition.entry;
    if (claim?.review?.status?.value !== 'in-review' || id === null) continue;
    found.review.push({
      ...node('review', `review:${id}`, id, label === '' ? id : label),
      description: [
        id,
        ...(claim.review.annotator === null ? [] : [writtenBy(claim.review.annotator.value)]),
      ].join(' · '),
      type: claim.kind?.value ?? '',
      entry: { uri, span: idSpan },
    });
  }
  found.review.sort((a, b) => BY_ID.compare(a.id, b.id));
  const wanted = (nodes: readonly DeskNode[]) =>
    words === '' ? nodes : nodes.filter(({ label, description }) => isWanted(`${label}\n${description}`));
  return { anchor: wanted(found.anchor), conflict: wanted(found.conflict), review: wanted(found.review) };
}

function findingNode(uri: string, finding: Finding, kind: 'anchor' | 'conflict'): DeskNode {
  const [first = finding.message] = /^.*?[.!?](?=\s|$)/.exec(finding.message) ?? [];
  const id = finding.claim ?? '';
  const [place] = finding.related;
  return {
    ...node(kind, `${kind}:${finding.code}:${id}:${finding.path}`, id, first),
    description: id,
    entry: { uri, span: finding.span },
    text: place === undefined ? null : { uri: place.uri, span: place.span },
    code: finding.code,
  };
}

function node(kind: DeskKind, key: string, id: string, label: string): DeskNode {
  return {
    key,
    kind,
    id,
    label,
    description: '',
    type: '',
    hasChildren: false,
    entry: null,
    text: null,
    code: '',
  };
}
