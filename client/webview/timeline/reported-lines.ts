import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';

/** Where something is drawn, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from a publication to something that it tells of. */
export interface ReportedLine {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
}

/**
 * The lines between one thing on the timeline and those that tell of it, or that it tells of.
 *
 * @param drawn what is in sight
 * @param active the key of the one; null: no lines
 */
export function linesOf(
  drawn: readonly (Point & { readonly item: WireTimelineItem })[],
  active: string | null,
): readonly ReportedLine[] {
  const here = active === null ? undefined : drawn.find(({ item }) => item.key === active);
  if (here === undefined) return [];
  const line = (publication: Point, told: Point, key: string) => ({ key, from: publication, to: told });
  if (here.item.kind === 'publication')
    return drawn
      .filter(({ item }) => item.kind !== 'publication' && item.sources.includes(here.item.id))
      .map((told) => line(here, told, told.item.key));
  return drawn
    .filter(({ item }) => item.kind === 'publication' && here.item.sources.includes(item.id))
    .map((publication) => line(publication, here, publication.item.key));
}
