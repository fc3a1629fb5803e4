/**
 * A stretch of a text, half-open: `start` is in it, `end` is not.
 * Both count UTF-16 code units from the start of the text, as JavaScript strings and LSP do.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: `line` and `character` from 0, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text as editors count it, half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** True when the two spans share at least one code unit, or when an empty one lies inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end ? true : touchesEmpty(a, b) || touchesEmpty(b, a);
}

/** True when `inner` lies wholly inside `outer`; equal ends count as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function touchesEmpty(empty: Span, other: Span): boolean {
  return empty.start === empty.end && other.start <= empty.start && empty.start <= other.end;
}
