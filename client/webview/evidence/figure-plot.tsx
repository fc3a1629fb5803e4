import * as l10n from '@vscode/l10n';
import type { WireFigure } from '../../../server/src/lsp/protocol.ts';
import { type DrawnFigure, layOut } from './interval-plot.ts';
import { open } from './open.ts';

const ROW = 26;
const AXIS = 26;
const LABEL = 300;
const RIGHT = 14;

/** Figures of one measure as intervals on a common axis, those that cannot both hold marked by a sign before their words. */
export function FigurePlot({
  measure,
  figures,
  width,
}: {
  readonly measure: string;
  readonly figures: readonly WireFigure[];
  readonly width: number;
}) {
  const axis = Math.max(160, width - LABEL - RIGHT);
  const plot = layOut(figures, axis);
  const height = figures.length * ROW + AXIS;
  return (
    <svg
      class="plot"
      width={LABEL + axis + RIGHT}
      height={height}
      role="group"
      aria-label={l10n.t('Figures of {0} on a common axis', measure)}
    >
      {plot.ticks.map(({ at, words }) => (
        <g key={words} class="tick">
          <line x1={LABEL + at} x2={LABEL + at} y1={0} y2={height - AXIS + 4} />
          <text x={LABEL + at} y={height - 8} text-anchor="middle">
            {words}
          </text>
        </g>
      ))}
      {plot.figures.map((drawn, index) => (
        <Row key={`${drawn.figure.claim} ${index}`} drawn={drawn} y={index * ROW + ROW / 2} />
      ))}
    </svg>
  );
}

function Row({ drawn, y }: { readonly drawn: DrawnFigure; readonly y: number }) {
  const { figure } = drawn;
  const said = `${figure.words} · ${figure.claim}`;
  const label = figure.disputed ? `${said} · ${l10n.t('disputed')}` : said;
  return (
    <g
      class={figure.disputed ? 'figure disputed' : 'figure'}
      role="button"
      // In a drawing the names of attributes are taken as they are written.
      tabindex={0}
      aria-label={label}
      onClick={() => open(figure.cells[0])}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open(figure.cells[0]);
      }}
    >
      <title>{label}</title>
      <rect class="row" x={0} y={y - ROW / 2} width="100%" height={ROW} />
      <text x={LABEL - 12} y={y + 4} text-anchor="end">
        {`${figure.disputed ? '⚠ ' : ''}${shortened(figure.words)} · ${figure.claim}`}
      </text>
      <Mark drawn={drawn} y={y} />
    </g>
  );
}

/** In characters. */
const LONGEST = 32;

/** Long words end in dots: the whole is in the tooltip and in the table. */
function shortened(words: string): string {
  const points = [...words];
  return points.length <= LONGEST
    ? words
    : `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

function Mark({ drawn, y }: { readonly drawn: DrawnFigure; readonly y: number }) {
  const from = LABEL + drawn.from;
  const to = LABEL + drawn.to;
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
