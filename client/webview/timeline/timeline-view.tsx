import * as l10n from '@vscode/l10n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WireTimeline, WireTimelineItem } from '../../../server/src/lsp/protocol.ts';
import { Drawing, useWidth } from '../shared/drawing.tsx';
import { tell } from '../shared/host.ts';
import { openFirst } from '../shared/open.ts';
import { useKeptSwitch } from '../shared/use-kept.ts';
import { moved, type Sight, usualSight, wholeSight, zoomed } from './calendar.ts';
import { KINDS, kindOf, TimelineDrawing } from './timeline-drawing.tsx';
import { TimelineLegend } from './timeline-legend.tsx';
import { TimelineTable } from './timeline-table.tsx';

/** What happened, was said, is foretold and was published, on the calendar. */
export function TimelineView({
  called,
  timeline,
}: {
  readonly called: string | null;
  readonly timeline: WireTimeline;
}) {
  const [asTable, setAsTable] = useKeptSwitch('table', false);
  const [wanted, setWanted] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<WireTimelineItem['kind']>>(new Set());
  const items = useMemo(
    () => matching(timeline.items, wanted).filter(({ kind }) => !hidden.has(kind)),
    [timeline, wanted, hidden],
  );
  const usual = useMemo(() => usualSight(items), [items]);
  const [sight, setSight] = useState<Sight | null>(null);
  const [frame, width] = useWidth();
  const shown = sight ?? usual;
  const dragged = useRef<{ readonly x: number; readonly sight: Sight } | null>(null);
  useEffect(() => tell({ type: 'shown', rows: timeline.items.length }), [timeline]);

  const axisWidth = Math.max(200, width);
  const perDay = axisWidth / (shown.to - shown.from);
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => setSight(zoomed(shown, 0.6, (shown.from + shown.to) / 2)),
    '=': () => setSight(zoomed(shown, 0.6, (shown.from + shown.to) / 2)),
    '-': () => setSight(zoomed(shown, 1 / 0.6, (shown.from + shown.to) / 2)),
    Home: () => setSight(wholeSight(items)),
    PageUp: () => setSight(moved(shown, -0.5)),
    PageDown: () => setSight(moved(shown, 0.5)),
  };

  return (
    <div ref={frame}>
      <h1>{called === null ? l10n.t('Timeline') : l10n.t('Timeline: {0}', called)}</h1>
      <div class="bar">
        <button type="button" class="button" onClick={() => tell({ type: 'choose' })}>
          {l10n.t('Another event…')}
        </button>
        <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {l10n.t('As a table')}
        </button>
        <input
          class="field"
          type="search"
          value={wanted}
          placeholder={l10n.t('Words, a source or an id')}
          aria-label={l10n.t('Show only what has these words')}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-pressed={!hidden.has(kind)}
            onClick={() => {
              const next = new Set(hidden);
              if (!next.delete(kind)) next.add(kind);
              setHidden(next);
            }}
          >
            {kindOf(kind)}
          </button>
        ))}
        {!asTable && (
          <>
            <button type="button" class="button" aria-label={l10n.t('Nearer')} onClick={keys['+']}>
              +
            </button>
            <button type="button" class="button" aria-label={l10n.t('Further away')} onClick={keys['-']}>
              −
            </button>
            <button type="button" class="button" onClick={keys.Home}>
              {l10n.t('Show all')}
            </button>
          </>
        )}
      </div>
      {items.length === 0 ? (
        <p class="quiet">
          {timeline.items.length > 0
            ? l10n.t('Nothing with a date is like that. Ask for other words, or show more kinds.')
            : l10n.t(
                'Nothing here has a date. Give claims a time, events a time and sources their date of issue.',
              )}
        </p>
      ) : asTable ? (
        <TimelineTable items={items} />
      ) : (
        <div
          role="application"
          tabIndex={0}
          class="calendar"
          aria-label={l10n.t(
            'Timeline. Plus and minus zoom, Page Up and Page Down move, Home shows all, arrow keys go from one thing to the next, Enter opens it.',
          )}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (act === undefined && !event.key.startsWith('Arrow')) return;
            event.preventDefault();
            if (act !== undefined) act();
            else step(event.currentTarget, event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1);
          }}
          onWheel={(event) => {
            if (
              !event.ctrlKey &&
              !event.metaKey &&
              Math.abs(event.deltaX) < Math.abs(event.deltaY) &&
              !event.shiftKey
            )
              return;
            event.preventDefault();
            const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
            if (event.ctrlKey || event.metaKey)
              setSight(zoomed(shown, event.deltaY > 0 ? 1.2 : 1 / 1.2, shown.from + x / perDay));
            else setSight(moved(shown, (event.deltaX + event.deltaY) / axisWidth));
          }}
          onPointerDown={(event) => {
            if (event.target instanceof Element && event.target.closest('.item') !== null) return;
            dragged.current = { x: event.clientX, sight: shown };
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            const from = dragged.current;
            if (from !== null) setSight(moved(from.sight, (from.x - event.clientX) / axisWidth));
          }}
          onPointerUp={() => {
            dragged.current = null;
          }}
        >
          <Drawing name="timeline">
            <TimelineDrawing
              items={items}
              sight={shown}
              width={axisWidth}
              open={(item) => openFirst(item.text, item.entry)}
            />
          </Drawing>
          <TimelineLegend />
        </div>
      )}
      {timeline.more > 0 && (
        <p class="quiet">{l10n.t('{0} further dated claims are not shown here.', timeline.more)}</p>
      )}
    </div>
  );
}

/** The keyboard goes from one thing to the next, in the order of the calendar. */
function step(calendar: Element, by: 1 | -1): void {
  const items = [...calendar.querySelectorAll<SVGGElement>('.item')].sort(
    (a, b) => Number(a.dataset.first) - Number(b.dataset.first),
  );
  const here = items.findIndex((one) => one.isSameNode(document.activeElement));
  items[here < 0 ? 0 : Math.min(items.length - 1, Math.max(0, here + by))]?.focus();
}

function matching(items: readonly WireTimelineItem[], wanted: string): readonly WireTimelineItem[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = [item.id, item.label, item.event, item.words, kindOf(item.kind), ...item.sources]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
