import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';

/** An item where it is drawn. Lengths are CSS pixels from the left end of the axis. */
export interface DrawnItem {
  readonly item: WireTimelineItem;
  readonly from: number;
  readonly to: number;
  /** Where its label begins. */
  readonly label: number;
  /** Row from the top, within the part of the drawing that its kind has. */
  readonly row: number;
}

/** Between two labels in one row. */
const GAP = 12;
/** A day is drawn no narrower, so that it can be seen and hit. */
const LEAST = 10;

/**
 * Puts items into as few rows as keeps their labels apart: each into the first row that is free from its beginning on.
 *
 * @param at where a day begins on the axis
 * @param width of the axis; open ends reach to its ends
 * @param labelWidth of an item, so that labels behind short items have room
 */
export function inRows(
  items: readonly WireTimelineItem[],
  at: (day: number) => number,
  width: number,
  labelWidth: (item: WireTimelineItem) => number,
): readonly DrawnItem[] {
  const free: number[] = [];
  return items
    .map((item) => ({ item, ...stretch(item, at, width) }))
    .filter(({ from, to }) => to >= -LEAST && from <= width + LEAST)
    .sort((a, b) => a.from - b.from)
    .map(({ item, from, to }) => {
      // A label that would run out at the right ends there.
      const label = Math.max(2, Math.min(Math.max(2, from), width - labelWidth(item)));
      const start = Math.max(0, Math.min(from, label));
      let row = free.findIndex((end) => end + GAP <= start);
      if (row < 0) row = free.length;
      free[row] = Math.max(to, label + labelWidth(item));
      return { item, from, to, label, row };
    });
}

function stretch({ first, last }: WireTimelineItem, at: (day: number) => number, width: number) {
  const from = first === null ? -GAP : at(first);
  const to = last === null ? width + GAP : at(last + 1);
  return { from, to: Math.max(to, from + LEAST) };
}

/** How many rows some items take. */
export function rowsOf(items: readonly DrawnItem[]): number {
  return items.reduce((most, { row }) => Math.max(most, row + 1), 0);
}
