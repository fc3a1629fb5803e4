import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import type { WireEvidenceCell, WireFigure } from '../../../server/src/lsp/protocol.ts';
import { keepOneStop, onArrowKey, onStopFocus } from '../shared/arrow-keys.ts';
import { type DrawnFigure, layOut } from './interval-plot.ts';
import { Mark } from './mark.tsx';
import type { CellsOf } from './matrix-rows.ts';
import { open, openClaim } from './open.ts';

const ROW = 26;
const AXIS = 26;
const RIGHT = 14;

/** Figures of one measure as intervals on a common axis, those that cannot both hold marked by a sign before their words. */
export function FigurePlot({
  measure,
  figures,
  cells,
  width,
}: {
  readonly measure: string;
  readonly figures: readonly WireFigure[];
  readonly cells: CellsOf;
  /** In CSS pixels. */
  readonly width: number;
}) {
  const label = labelWidth(width);
  const axis = Math.max(160, width - label - RIGHT);
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => keepOneStop(drawing.current));
  const plot = layOut(figures, axis);
  const height = figures.length * ROW + AXIS;
  return (
    <svg
      ref={drawing}
      class="plot"
      onKeyDown={onArrowKey}
      onFocusIn={onStopFocus}
      width={label + axis + RIGHT}
      height={height}
      role="group"
      aria-label={l10n.t('Figures of {0} on a common axis', measure)}
    >
      {plot.ticks.map(({ at, words }) => (
        <g key={words} class="tick">
          <line x1={label + at} x2={label + at} y1={0} y2={height - AXIS + 4} />
          <text x={label + at} y={height - 8} text-anchor="middle">
            {words}
          </text>
        </g>
      ))}
      {plot.figures.map((drawn, index) => (
        <Row
          key={`${drawn.figure.claim} ${index}`}
          drawn={drawn}
          cells={cells.get(drawn.figure.claim) ?? []}
          left={label}
          y={index * ROW + ROW / 2}
        />
      ))}
    </svg>
  );
}

/** Room for the words of a row, in CSS pixels. */
function labelWidth(width: number): number {
  return Math.min(430, Math.max(180, width * 0.4));
}

function Row({
  drawn,
  cells,
  left,
  y,
}: {
  readonly drawn: DrawnFigure;
  readonly cells: readonly WireEvidenceCell[];
  readonly left: number;
  readonly y: number;
}) {
  const { figure } = drawn;
  const [cell] = cells;
  const said = `${figure.words} · ${figure.claim}`;
  const label = figure.disputed ? `${said} · ${l10n.t('disputed')}` : said;
  return (
    <g
      class={figure.disputed ? 'figure disputed' : 'figure'}
      role="button"
      data-stop
      // In a drawing the names of attributes are taken as they are written.
      tabindex={-1}
      aria-label={label}
      onClick={(event) => (event.altKey ? openClaim(cell) : open(cell))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (event.altKey) openClaim(cell);
        else open(cell);
      }}
    >
      <title>{[label, ...cells.map(({ chain, quote }) => `${chain}: “${quote}”`)].join('\n')}</title>
      <rect class="row" x={0} y={y - ROW / 2} width="100%" height={ROW} />
      <text x={left - 12} y={y + 4} text-anchor="end">
        {`${figure.disputed ? '⚠ ' : ''}${shortened(figure.words, left)} · ${figure.claim}`}
      </text>
      <Mark drawn={drawn} left={left} y={y} />
    </g>
  );
}

/** The room that a character takes, in CSS pixels, and those that stand beside the words: claim and sign. */
const CHARACTER = 6.6;
const BESIDE = 12;

/** Long words end in dots: the whole is in the tooltip and in the table. */
function shortened(words: string, room: number): string {
  const most = Math.floor(room / CHARACTER) - BESIDE;
  const points = [...words];
  return points.length <= most
    ? words
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
