import * as l10n from '@vscode/l10n';
import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';
import { axisOf, type Sight } from './calendar.ts';
import { type DrawnItem, inRows, rowsOf } from './lanes.ts';

const ROW = 34;
const HEAD = 22;
const AXIS = 26;
/** About the width of a letter at the size of labels. */
const LETTER = 6.6;
const LONGEST = 44;

type Kind = WireTimelineItem['kind'];
const KINDS: readonly Kind[] = ['event', 'claim', 'forecast', 'publication'];

/** What a part of the drawing is called. */
export function kindOf(kind: Kind): string {
  switch (kind) {
    case 'event':
      return l10n.t('Events');
    case 'claim':
      return l10n.t('Claims');
    case 'forecast':
      return l10n.t('Foretold');
    case 'publication':
      return l10n.t('Published');
  }
}

/** Each kind in rows of its own below each other, on one calendar. Only what is in sight is drawn. */
export function TimelineDrawing({
  items,
  sight,
  width,
  open,
}: {
  readonly items: readonly WireTimelineItem[];
  readonly sight: Sight;
  readonly width: number;
  readonly open: (item: WireTimelineItem) => void;
}) {
  const axis = axisOf(sight, width);
  let top = AXIS;
  const parts = KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const drawn = inRows(own, axis.at, width, (item) => LETTER * labelOf(item).length);
    const part = { kind, drawn, top };
    top += HEAD + Math.max(1, rowsOf(drawn)) * ROW + 6;
    return [part];
  });
  return (
    <svg class="timeline" width={width} height={top} role="group" aria-label={l10n.t('Timeline')}>
      {axis.ticks.map(({ at, words }) => (
        <g key={at} class="tick">
          <line x1={at} x2={at} y1={AXIS - 4} y2={top} />
          <text x={at} y={AXIS - 10} text-anchor="middle">
            {words}
          </text>
        </g>
      ))}
      {parts.map(({ kind, drawn, top: y }) => (
        <g key={kind}>
          <text class="head" x={4} y={y + 15}>
            {kindOf(kind)}
          </text>
          {drawn.map((one) => (
            <Item key={one.item.key} drawn={one} y={y + HEAD + one.row * ROW} open={open} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Item({
  drawn: { item, from, to, label },
  y,
  open,
}: {
  readonly drawn: DrawnItem;
  readonly y: number;
  readonly open: (item: WireTimelineItem) => void;
}) {
  const spoken = [
    item.label,
    item.words,
    item.disputed ? l10n.t('disputed') : '',
    item.sources.length === 0 || item.kind === 'publication'
      ? ''
      : l10n.t('from {0}', item.sources.join(', ')),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <g
      class={`item ${item.kind}${item.disputed ? ' disputed' : ''}`}
      role="button"
      // In a drawing the names of attributes are taken as they are written.
      tabindex={0}
      data-first={item.first ?? item.last ?? 0}
      onClick={() => open(item)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        open(item);
      }}
    >
      <title>{spoken}</title>
      <Stretch item={item} from={from} to={to} y={y + 6} />
      <text x={label} y={y + 26}>
        {labelOf(item)}
      </text>
    </g>
  );
}

/** A day is a dot; a stretch a bar; about then has wavy ends, a doubted date a broken line, an open end an arrow. */
function Stretch({
  item,
  from,
  to,
  y,
}: {
  readonly item: WireTimelineItem;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}) {
  const { precision, first, last, approximate, uncertain } = item;
  const isDay = precision === 'day' && first !== null && first === last;
  const broken = uncertain ? '5 3' : undefined;
  if (isDay && to - from < 24)
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
      <line class="stretch" stroke-dasharray={broken} x1={from} x2={to} y1={y} y2={y} />
      {first === null ? (
        <path d={`M8 ${y - 5}L2 ${y}L8 ${y + 5}`} />
      ) : (
        <Edge x={from} y={y} about={approximate} />
      )}
      {last === null ? (
        <path d={`M${to - 20} ${y - 5}L${to - 14} ${y}L${to - 20} ${y + 5}`} />
      ) : (
        <Edge x={to} y={y} about={approximate} />
      )}
    </g>
  );
}

function Edge({ x, y, about }: { readonly x: number; readonly y: number; readonly about: boolean }) {
  return about ? (
    <path d={`M${x} ${y - 7}q4 2 0 4.7t0 4.7t0 4.6`} />
  ) : (
    <line x1={x} x2={x} y1={y - 5} y2={y + 5} />
  );
}

function labelOf({ id, label, kind, disputed }: WireTimelineItem): string {
  const name = kind === 'claim' || kind === 'forecast' ? `${id} ${label}` : label;
  const points = [...name];
  const short =
    points.length <= LONGEST
      ? name
      : `${points
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`;
  return disputed ? `⚠ ${short}` : short;
}
