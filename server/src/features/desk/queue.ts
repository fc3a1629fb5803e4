import type { Finding } from '../../core/finding.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import {
  BY_ID,
  byId,
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
  if (query.parent === null) {
    const page = pageOf(
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
    return { ...page, total: KINDS.reduce((sum, kind) => sum + items[kind].length, 0) };
  }
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
  const found = { anchor: [] as DeskNode[], conflict: [] as DeskNode[] };
  const files = workspace
    .annotationUris()
    .map((uri) => ({ uri, nodes: nodesOf(uri, workspace.findings(uri)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .sort((a, b) => BY_ID.compare(a.uri, b.uri));
  for (const { nodes } of files) for (const [kind, one] of nodes) found[kind].push(one);
  const review = [...workspace.every('claim')]
    .filter(({ entry }) => entry.claim?.review?.status?.value === 'in-review')
    .sort(byId)
    .flatMap((claim) => reviewNode(workspace, claim) ?? []);
  const wanted = (nodes: readonly DeskNode[]) =>
    words === '' ? nodes : nodes.filter(({ label, description }) => isWanted(`${label}\n${description}`));
  return { anchor: wanted(found.anchor), conflict: wanted(found.conflict), review: wanted(review) };
}

/** The lines that the findings of a file make; a file that has not changed has the same findings, and they are not made anew. */
const made = new WeakMap<readonly Finding[], readonly FoundNode[]>();
type FoundNode = readonly ['anchor' | 'conflict', DeskNode];

function nodesOf(uri: string, findings: readonly Finding[]): readonly FoundNode[] {
  let nodes = made.get(findings);
  if (nodes === undefined) {
    nodes = findings.flatMap((finding): readonly FoundNode[] => {
      const kind = CODES[finding.code];
      return kind === undefined ? [] : [[kind, findingNode(uri, finding, kind)]];
    });
    made.set(findings, nodes);
  }
  return nodes;
}

function reviewNode(workspace: Workspace, definition: Definition): DeskNode | null {
  const { id, label, claim } = definition.entry;
  const [place] = workspace.placesOf(definition);
  if (id === null || place === undefined) return null;
  const annotator = claim?.review?.annotator?.value;
  return {
    ...node('review', `review:${id}`, id, label === '' ? id : label),
    description: [id, ...(annotator === undefined ? [] : [writtenBy(annotator)])].join(' · '),
    type: claim?.kind?.value ?? '',
    entry: { uri: place.uri, span: place.idSpan },
  };
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
