import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';
import { axisOf, type Sight } from './calendar.ts';
import { type DrawnItem, inRows, rowsOf } from './lanes.ts';
import { linesOf } from './reported-lines.ts';
import { Stretch } from './stretch.tsx';

const ROW = 34;
const HEAD = 22;
const AXIS = 26;
/** About the width of a letter at the size of labels. */
const LETTER = 6.6;
const LONGEST = 44;

type Kind = WireTimelineItem['kind'];
export const KINDS: readonly Kind[] = ['event', 'claim', 'forecast', 'publication'];

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

/**
 * Each kind in rows of its own below each other, on one calendar. Only what is in sight is drawn. From what has the focus or
 * the mouse, lines lead to the publications that tell of it, and from a publication to all it tells of.
 */
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
  const [active, setActive] = useState<string | null>(null);
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
      {linesOf(
        parts.flatMap(({ drawn, top: y }) =>
          drawn.map(({ item, from, row }) => ({ item, x: from + 5, y: y + HEAD + row * ROW + 6 })),
        ),
        active,
      ).map(({ key, from, to }) => (
        <path
          key={key}
          class="reported"
          d={`M${from.x} ${from.y}C${from.x} ${(from.y + to.y) / 2} ${to.x} ${(from.y + to.y) / 2} ${to.x} ${to.y}`}
        />
      ))}
      {parts.map(({ kind, drawn, top: y }) => (
        <g key={kind}>
          <text class="head" x={4} y={y + 15}>
            {kindOf(kind)}
          </text>
          {drawn.map((one) => (
            <Item key={one.item.key} drawn={one} y={y + HEAD + one.row * ROW} open={open} point={setActive} />
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
  point,
}: {
  readonly drawn: DrawnItem;
  readonly y: number;
  readonly open: (item: WireTimelineItem) => void;
  readonly point: (key: string | null) => void;
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
      onFocus={() => point(item.key)}
      onBlur={() => point(null)}
      onPointerEnter={() => point(item.key)}
      onPointerLeave={() => point(null)}
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
