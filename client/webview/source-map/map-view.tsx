import * as l10n from '@vscode/l10n';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WireSourceMap } from '../../../server/src/lsp/protocol.ts';
import { Drawing } from '../shared/drawing.tsx';
import { tell } from '../shared/host.ts';
import { openFirst } from '../shared/open.ts';
import { useKeptSwitch } from '../shared/use-kept.ts';
import { layOut, type MapEdge, type MapNode } from './layout.ts';
import { MapDrawing } from './map-drawing.tsx';

/** Who has it from whom, and what looks confirmed by several and is not. */
export function MapView({ called, map }: { readonly called: string | null; readonly map: WireSourceMap }) {
  const [asTable, setAsTable] = useKeptSwitch('table', false);
  const placed = useMemo(() => layOut(map), [map]);
  useEffect(() => tell({ type: 'shown', rows: map.nodes.length }), [map]);
  const circle = map.nodes.filter(({ inCircle }) => inCircle);
  return (
    <>
      <h1>{called === null ? l10n.t('Source Map') : l10n.t('Source Map: {0}', called)}</h1>
      <p class="quiet">
        {l10n.t(
          'From left to right: who has it from whom. Boxes are works, rounded ones who is cited; a double line is an origin, a wedge one that several documents have a claim from, and from nobody else. Whole lines repeat or retell, broken ones cite.',
        )}
      </p>
      <div class="bar">
        <button type="button" class="button" onClick={() => tell({ type: 'choose' })}>
          {l10n.t('Another event…')}
        </button>
        <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {l10n.t('As a table')}
        </button>
      </div>
      {circle.length > 0 && (
        <p class="trouble">
          ⟲{' '}
          {l10n.t(
            'These go back to each other in a circle, so nothing stands behind them: {0}.',
            circle.map(({ label }) => label).join(', '),
          )}
        </p>
      )}
      {map.nodes.length === 0 ? (
        <p class="quiet">{l10n.t('Nothing is claimed here yet.')}</p>
      ) : asTable ? (
        <MapTable map={map} />
      ) : (
        <Drawing name="source-map">
          <MapDrawing map={placed} />
        </Drawing>
      )}
      {!asTable && placed.left > 0 && (
        <p class="quiet">
          {l10n.t('{0} with fewest claims are not drawn; the table has them.', placed.left)}
        </p>
      )}
      {map.shared.length > 0 && (
        <section aria-labelledby="shared">
          <h2 id="shared">{l10n.t('Confirmed in appearance only')}</h2>
          <p>{l10n.t('Several documents say so, and all of them have it from one origin.')}</p>
          <ul>
            {map.shared.slice(0, MOST_SHARED).map((one) => (
              <li key={one.claim}>
                <button type="button" class="link" dir="auto" onClick={() => openFirst(one.entry)}>
                  {one.claim}: {one.proposition}
                </button>{' '}
                <span class="quiet">{l10n.t('{0} documents, 1 origin: {1}', one.documents, one.origin)}</span>
              </li>
            ))}
          </ul>
          {map.shared.length > MOST_SHARED && (
            <p class="quiet">{l10n.t('and {0} more', map.shared.length - MOST_SHARED)}</p>
          )}
        </section>
      )}
    </>
  );
}

const MOST_SHARED = 100;
const PAGE = 300;

/** The map in words, which the drawing shows as well. */
function MapTable({ map: { nodes, edges } }: { readonly map: WireSourceMap }) {
  const [rows, setRows] = useState(PAGE);
  const labels = useMemo(() => new Map(nodes.map(({ key, label }) => [key, label] as const)), [nodes]);
  const from = useMemo(() => {
    const found = new Map<string, string[]>();
    for (const { from: key, to, kind } of edges) {
      const words = viaOf(kind, labels.get(to) ?? to);
      found.set(key, [...(found.get(key) ?? []), words]);
    }
    return found;
  }, [edges, labels]);
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={l10n.t('Source map as a table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Who')}</th>
              <th scope="col">{l10n.t('Has it from')}</th>
              <th scope="col">{l10n.t('Claims')}</th>
              <th scope="col">{l10n.t('Origin')}</th>
              <th scope="col">{l10n.t('Circle')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.slice(0, rows).map((node) => (
              <tr key={node.key}>
                <th scope="row">
                  <button type="button" class="link" dir="auto" onClick={() => openFirst(node.entry)}>
                    {node.label}
                  </button>
                </th>
                <td dir="auto">{(from.get(node.key) ?? []).join('; ')}</td>
                <td>{node.claims}</td>
                <td>{originOf(node)}</td>
                <td>{node.inCircle ? `⟲ ${l10n.t('in a circle')}` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {nodes.length > rows && (
        <p>
          <button type="button" class="button" onClick={() => setRows(rows + PAGE)}>
            {l10n.t('Show {0} more', Math.min(PAGE, nodes.length - rows))}
          </button>
        </p>
      )}
    </>
  );
}

/** How one has it from another, in words. */
function viaOf(kind: MapEdge['kind'], from: string): string {
  switch (kind) {
    case 'cites':
      return l10n.t('cites {0}', from);
    case 'derives':
      return l10n.t('repeats {0}', from);
    case 'both':
      return l10n.t('cites and repeats {0}', from);
  }
}

/** Whether claims go back to it, in words. */
function originOf({ isOrigin, anonymous, onlyOriginOf }: MapNode): string {
  if (!isOrigin) return '';
  const name = anonymous ? l10n.t('origin, unnamed') : l10n.t('origin');
  return onlyOriginOf > 0 ? l10n.t('{0}; the only one of {1}', name, onlyOriginOf) : name;
}
