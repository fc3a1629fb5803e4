import assert from 'node:assert/strict';
import { layOut, MOST_NODES, NODE } from '../../../client/webview/source-map/layout.ts';
import type { WireSourceMap } from '../../../server/src/lsp/protocol.ts';

function node(key: string, claims = 1): WireSourceMap['nodes'][number] {
  return {
    key,
    kind: 'work',
    id: key,
    label: key,
    claims,
    isOrigin: false,
    anonymous: false,
    inCircle: false,
    onlyOriginOf: 0,
    entry: null,
  };
}
const edge = (from: string, to: string): WireSourceMap['edges'][number] => ({
  from,
  to,
  kind: 'cites',
  claims: 1,
});

describe('a source map laid out', () => {
  it('has whoever has it from somebody to the left of them, and nobody on top of another', () => {
    const { nodes, edges } = layOut({
      nodes: ['a', 'b', 'c', 'd'].map((key) => node(key)),
      edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'd')],
    });
    const at = (key: string) => nodes.find((one) => one.node.key === key) ?? assert.fail(key);
    assert(at('a').x < at('b').x && at('b').x < at('c').x && at('a').x < at('d').x);
    for (const [i, one] of nodes.entries())
      for (const other of nodes.slice(i + 1))
        assert(Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height);
    assert.equal(edges.length, 3);
    assert(edges.every(({ points }) => points.length >= 2));
  });

  it('can be laid out though it goes round in a circle', () => {
    const { edges } = layOut({ nodes: [node('a'), node('b')], edges: [edge('a', 'b'), edge('b', 'a')] });
    assert.equal(edges.length, 2);
  });

  it('draws those with most claims where there are thousands, and says how many are left', () => {
    const nodes = Array.from({ length: 2000 }, (_, at) => node(`n${at}`, 2000 - at));
    const edges = nodes.slice(1).map(({ key }, at) => edge(key, `n${Math.floor(at / 3)}`));
    const map = layOut({ nodes, edges });
    assert.equal(map.nodes.length, MOST_NODES);
    assert.equal(map.left, 2000 - MOST_NODES);
    assert.equal(map.nodes[0]?.node.key, 'n0');
  });
});
