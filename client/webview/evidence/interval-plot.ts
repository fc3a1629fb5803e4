import { scaleLinear } from 'd3-scale';
import type { WireFigure } from '../../../server/src/lsp/protocol.ts';

/** A figure on the axis. Lengths are CSS pixels from the left end of the axis. */
export interface DrawnFigure {
  readonly figure: WireFigure;
  readonly from: number;
  readonly to: number;
  /** How each end looks: `closed` is meant itself, `open` is not, and `on` has no end: an arrow. */
  readonly start: End;
  readonly end: End;
  /** A single number, said to be rough or not. */
  readonly point: 'exact' | 'about' | null;
}

export type End = 'closed' | 'open' | 'on';

/** Where figures of one measure stand on a common axis. */
export interface IntervalPlot {
  readonly figures: readonly DrawnFigure[];
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** How much of the axis lies beyond the outermost numbers, so that arrows have room. */
const ROOM = 0.12;
/** Numbers no further apart than this share of themselves would lie on each other. */
const LEAST = 0.02;

/**
 * Lays figures out on a common axis.
 * @param width of the axis, in CSS pixels
 */
export function layOut(figures: readonly WireFigure[], width: number): IntervalPlot {
  const numbers = figures.flatMap(({ min, max }) => [min, max].filter((one) => one !== null));
  if (numbers.length === 0) return { figures: [], ticks: [] };
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const spread = Math.max(high - low, Math.abs(high) * LEAST, 1);
  const scale = scaleLinear()
    .domain([low - spread * ROOM, high + spread * ROOM])
    .range([0, width]);
  // Between 1 and 2 bombers there are none.
  const isWhole = numbers.every((number) => Number.isInteger(number));
  const tick = isWhole ? (value: number) => String(value) : scale.tickFormat(5);
  return {
    figures: figures.map((figure) => drawn(figure, scale, width)),
    ticks: scale
      .ticks(Math.max(2, Math.floor(width / 90)))
      .filter((value) => !isWhole || Number.isInteger(value))
      .map((value) => ({ at: scale(value), words: tick(value) })),
  };
}

function drawn(figure: WireFigure, scale: (value: number) => number, width: number): DrawnFigure {
  const { min, max, minOpen, maxOpen, approximate } = figure;
  return {
    figure,
    from: min === null ? 0 : scale(min),
    to: max === null ? width : scale(max),
    start: min === null ? 'on' : minOpen ? 'open' : 'closed',
    end: max === null ? 'on' : maxOpen ? 'open' : 'closed',
    point: min !== null && min === max ? (approximate ? 'about' : 'exact') : null,
  };
}
