import type { ClaimedPassage, ClaimKind } from '../../../server/src/lsp/protocol.ts';

/** A passage on one line, from one column to another, with a claim of each kind given. */
export function passage(
  line: number,
  from: number,
  to: number,
  ...kinds: readonly (ClaimKind | null)[]
): ClaimedPassage {
  const range = { start: { line, character: from }, end: { line, character: to } };
  const entry = { uri: 'file:///claims/a.claims.yaml', range };
  return {
    range,
    claims: kinds.map((kind, i) => ({ id: `C-${i}`, kind, proposition: 'A ferry sank.', entry })),
    contested: false,
  };
}
