import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { namedAt, namesAround } from '../at.ts';
import { isSameSymbol } from './symbol.ts';

/** What may be typed into places that are edited together: an id, as the format has it, or the beginning of one. */
export const LINKED_WORDS = '[A-Za-z0-9._-]+';

/**
 * The places within one entry that mean the same id as the one at the cursor, to be edited together: without quotation
 * marks, each holding exactly the id. Null where the id stands in the entry once. Places that only read alike (an event
 * and a source of the same id; an unknown id whose meaning is open) are not linked.
 */
export function linkedPlaces(workspace: Workspace, uri: string, offset: number): readonly Span[] | null {
  const named = namedAt(workspace, uri, offset);
  const piece = workspace.pieceAt(uri, offset);
  if (named === null || piece === null || named.type === 'tag') return null;
  const { symbol } = named;
  const seen = new Set<number>();
  const places: Span[] = [];
  for (const other of namesAround(workspace, uri, offset)) {
    if (!isSameSymbol(other.symbol, symbol) || seen.has(other.span.start)) continue;
    // While nobody has the id, a claimer may come to mean an entity or a source.
    if (isOpen(other) !== isOpen(named)) continue;
    seen.add(other.span.start);
    const inner = innerSpan(piece.text, piece.start, other.span, symbol.name);
    if (inner !== null) places.push(inner);
  }
  const includesCursor = places.some(({ start, end }) => start <= offset && offset <= end);
  return places.length > 1 && includesCursor ? places.sort((a, b) => a.start - b.start) : null;
}

function isOpen(named: ReturnType<typeof namesAround>[number]): boolean {
  return named.type === 'reference' && named.reference.to === 'claimer' && named.targets.length === 0;
}

/** Where the name itself stands in a value; null where it is written in another way, as through an alias. */
function innerSpan(text: string, start: number, span: Span, name: string): Span | null {
  const written = text.slice(span.start - start, span.end - start);
  const quote = written[0];
  const from = quote === '"' || quote === "'" ? 1 : 0;
  return written.slice(from, written.length - from) === name
    ? { start: span.start + from, end: span.end - from }
    : null;
}
