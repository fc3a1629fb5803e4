import type { DrawnFigure } from './interval-plot.ts';

/** A figure as it is drawn: each way of saying a number has a shape of its own. */
export function Mark({
  drawn,
  left,
  y,
}: {
  readonly drawn: Omit<DrawnFigure, 'figure'>;
  /** Where the axis begins, and the middle of the row, in CSS pixels. */
  readonly left: number;
  readonly y: number;
}) {
  const from = left + drawn.from;
  const to = left + drawn.to;
  if (drawn.point === 'exact') return <circle class="mark solid" cx={from} cy={y} r={5} />;
  if (drawn.point === 'about') return <path class="mark hollow" d={`M${from - 7} ${y}l7 -6l7 6l-7 6z`} />;
  return (
    <g class="mark">
      <line class="bar-line" x1={from} x2={to} y1={y} y2={y} />
      <Edge kind={drawn.start} x={from} y={y} direction={-1} />
      <Edge kind={drawn.end} x={to} y={y} direction={1} />
    </g>
  );
}

function Edge({
  kind,
  x,
  y,
  direction,
}: {
  readonly kind: DrawnFigure['start'];
  readonly x: number;
  readonly y: number;
  readonly direction: 1 | -1;
}) {
  switch (kind) {
    case 'closed':
      return <line class="bar-line" x1={x} x2={x} y1={y - 7} y2={y + 7} />;
    case 'open':
      return <circle class="hollow" cx={x} cy={y} r={4.5} />;
    case 'on':
      return (
        <path class="arrow" d={`M${x - direction * 8} ${y - 6}L${x} ${y}L${x - direction * 8} ${y + 6}`} />
      );
  }
}
