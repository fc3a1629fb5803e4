import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';

/** What of an item tells how its time is drawn. */
export type Time = Pick<
  WireTimelineItem,
  'precision' | 'first' | 'last' | 'approximate' | 'uncertain' | 'lasting'
>;

/**
 * The time of an item, from one x to another. A day is a dot; all of the time between two days is a bar, some day between
 * them a box; about then has wavy ends (a day: a diamond), a doubted date a broken line, an open end an arrow.
 */
export function Stretch({
  item,
  from,
  to,
  y,
}: {
  readonly item: Time;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}) {
  const { precision, first, last, approximate, uncertain, lasting } = item;
  const isDay = precision === 'day' && first !== null && first === last;
  const broken = uncertain ? '4 3' : undefined;
  if (isDay && to - from < WIDE_DAY)
    return approximate ? (
      <path class="mark hollow" stroke-dasharray={broken} d={`M${from - 1} ${y}l6 -6l6 6l-6 6z`} />
    ) : (
      <circle
        class={uncertain ? 'mark hollow' : 'mark solid'}
        stroke-dasharray={broken}
        cx={from + 5}
        cy={y}
        r={5}
      />
    );
  return (
    <g class="mark">
      {lasting || isDay ? (
        <line class="stretch" stroke-dasharray={broken} x1={from} x2={to} y1={y} y2={y} />
      ) : (
        <path
          stroke-dasharray={broken}
          d={`M${from} ${y - 4}L${to} ${y - 4}M${from} ${y + 4}L${to} ${y + 4}`}
        />
      )}
      {first === null ? (
        <path d={`M${from + 20} ${y - 6}L${from + 14} ${y}L${from + 20} ${y + 6}`} />
      ) : (
        <Edge x={from} y={y} about={approximate} />
      )}
      {last === null ? (
        <path d={`M${to - 20} ${y - 6}L${to - 14} ${y}L${to - 20} ${y + 6}`} />
      ) : (
        <Edge x={to} y={y} about={approximate} />
      )}
    </g>
  );
}

/** From so many CSS pixels on, a day is a stretch of its own. */
const WIDE_DAY = 24;

function Edge({ x, y, about }: { readonly x: number; readonly y: number; readonly about: boolean }) {
  return about ? (
    <path d={`M${x} ${y - 7}q4 2 0 4.7t0 4.7t0 4.6`} />
  ) : (
    <line x1={x} x2={x} y1={y - 5} y2={y + 5} />
  );
}
