import dagre from '@dagrejs/dagre';
import type { WireSourceMap } from '../../../server/src/lsp/protocol.ts';

export type MapNode = WireSourceMap['nodes'][number];
export type MapEdge = WireSourceMap['edges'][number];

/** Where a node is drawn: its middle, in CSS pixels. */
export interface PlacedNode {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
}

/** The way of an edge, by points in CSS pixels. */
export interface PlacedEdge {
  readonly edge: MapEdge;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A map laid out from those who tell, at the left, to those it comes from. */
export interface PlacedMap {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
  /** Nodes that are not drawn: those with fewest claims. The table has them. */
  readonly left: number;
}

/** Of a node, in CSS pixels. */
export const NODE = { width: 190, height: 44 } as const;
/** With more nodes a drawing tells nothing any more, and takes seconds to lay out. */
export const MOST_NODES = 250;

/** Lays a map out in layers (Sugiyama), as dagre does it. */
export function layOut({ nodes, edges }: Pick<WireSourceMap, 'nodes' | 'edges'>): PlacedMap {
  const drawn = nodes.slice(0, MOST_NODES);
  const known = new Map(drawn.map((node) => [node.key, node] as const));
  const graph = new dagre.graphlib.Graph({ multigraph: false });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 14,
    ranksep: 70,
    marginx: 12,
    marginy: 12,
    ranker: 'longest-path',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key } of drawn) graph.setNode(key, { ...NODE });
  const shown = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  for (const { from, to } of shown) graph.setEdge(from, to, {});
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    nodes: drawn.map((node) => {
      const { x, y } = graph.node(node.key);
      return { node, x, y };
    }),
    edges: shown.map((edge) => ({ edge, points: graph.edge(edge.from, edge.to).points ?? [] })),
    width,
    height,
    left: nodes.length - drawn.length,
  };
}
