/**
 * What goes back to itself by way of others: the members of the strongly connected components with more than one (Tarjan 1972),
 * without recursion, as chains may be long.
 */
export function circlesIn(
  edges: readonly { readonly from: string; readonly to: string }[],
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const there = next.get(from);
    if (there === undefined) next.set(from, [to]);
    else there.push(to);
    if (!next.has(to)) next.set(to, []);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found = new Set<string>();
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const work: { readonly node: string; at: number }[] = [{ node: root, at: 0 }];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { node } = top;
      if (top.at === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node) ?? 0);
        stack.push(node);
        onStack.add(node);
      }
      const to = next.get(node)?.[top.at++];
      if (to !== undefined) {
        if (!index.has(to)) work.push({ node: to, at: 0 });
        else if (onStack.has(to)) lower(low, node, index.get(to) ?? 0);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above !== undefined) lower(low, above.node, low.get(node) ?? 0);
      if (low.get(node) !== index.get(node)) continue;
      const members = stack.splice(stack.lastIndexOf(node));
      for (const member of members) {
        onStack.delete(member);
        if (members.length > 1) found.add(member);
      }
    }
  }
  return found;
}

function lower(low: Map<string, number>, node: string, value: number): void {
  low.set(node, Math.min(low.get(node) ?? value, value));
}
