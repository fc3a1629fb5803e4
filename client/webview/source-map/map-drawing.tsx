import * as l10n from '@vscode/l10n';
import { openFirst } from '../shared/open.ts';
import { type MapNode, NODE, type PlacedEdge, type PlacedMap, type PlacedNode } from './layout.ts';

/** Works are boxes, those cited have round ends, origins a double line; a funnel is what several have from one alone. */
export function MapDrawing({ map }: { readonly map: PlacedMap }) {
  return (
    <svg
      class="map"
      width={Math.max(1, map.width)}
      height={Math.max(1, map.height)}
      role="group"
      aria-label={l10n.t('Source map: who has it from whom, from left to right')}
    >
      {map.edges.map((one) => (
        <Edge key={`${one.edge.from}\n${one.edge.to}`} placed={one} />
      ))}
      {map.nodes.map((one) => (
        <Node key={one.node.key} placed={one} map={map} />
      ))}
    </svg>
  );
}

/** What is said of a node besides its name. */
export function saidOf({ claims, isOrigin, anonymous, inCircle, onlyOriginOf }: MapNode): string {
  return [
    claims === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims),
    ...(onlyOriginOf > 0 ? [l10n.t('only origin of {0}', onlyOriginOf)] : isOrigin ? [l10n.t('origin')] : []),
    ...(anonymous ? [l10n.t('unnamed')] : []),
    ...(inCircle ? [l10n.t('in a circle')] : []),
  ].join(' · ');
}

function Node({ placed: { node, x, y }, map }: { readonly placed: PlacedNode; readonly map: PlacedMap }) {
  const { width, height } = NODE;
  const spoken = `${node.label} · ${saidOf(node)}`;
  const radius = node.kind === 'claimer' ? height / 2 : 3;
  const box = { x: x - width / 2, y: y - height / 2, width, height, rx: radius };
  return (
    <g
      class={`node ${node.kind}${node.isOrigin ? ' origin' : ''}${node.inCircle ? ' circle' : ''}`}
      role="button"
      // In a drawing the names of attributes are taken as they are written.
      tabindex={0}
      data-key={node.key}
      onClick={() => openFirst(node.entry)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          openFirst(node.entry);
        } else if (event.key.startsWith('Arrow')) {
          event.preventDefault();
          walk(event.currentTarget, node.key, event.key, map);
        }
      }}
    >
      <title>{spoken}</title>
      <rect {...box} />
      {node.isOrigin && (
        <rect
          class="inner"
          x={box.x + 3}
          y={box.y + 3}
          width={width - 6}
          height={height - 6}
          rx={Math.max(1, radius - 3)}
        />
      )}
      <text x={x} y={y - 3} text-anchor="middle">
        {shortened(node.label)}
      </text>
      <text class="said" x={x} y={y + 13} text-anchor="middle">
        {node.inCircle ? `⟲ ${saidOf(node)}` : saidOf(node)}
      </text>
      {node.onlyOriginOf > 0 && <Funnel x={box.x} y={y} />}
    </g>
  );
}

/** Several come in and one goes on: at the left edge of a node. */
function Funnel({ x, y }: { readonly x: number; readonly y: number }) {
  return <path class="funnel" d={`M${x - 9} ${y - 11}L${x + 7} ${y}L${x - 9} ${y + 11}Z`} />;
}

function Edge({ placed: { edge, points } }: { readonly placed: PlacedEdge }) {
  const [first, ...rest] = points;
  const last = points.at(-1);
  const before = points.at(-2);
  if (first === undefined || last === undefined || before === undefined) return null;
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const wing = (turn: number) =>
    `L${last.x - 9 * Math.cos(angle + turn)} ${last.y - 9 * Math.sin(angle + turn)}M${last.x} ${last.y}`;
  return (
    <path
      class={`edge ${edge.kind}`}
      stroke-dasharray={edge.kind === 'cites' ? '5 4' : undefined}
      d={`M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}${wing(0.45)}${wing(-0.45)}`}
    />
  );
}

/** Right: to whom it has it from; left: to who has it from it; up and down: to its neighbours. */
function walk(from: Element, key: string, arrow: string, { edges, nodes }: PlacedMap): void {
  const here = nodes.find(({ node }) => node.key === key);
  if (here === undefined) return;
  const along = (wanted: readonly string[]) =>
    nodes
      .filter(({ node }) => wanted.includes(node.key))
      .sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0];
  const column = nodes.filter(({ x }) => x === here.x).sort((a, b) => a.y - b.y);
  const at = column.indexOf(here);
  const next =
    arrow === 'ArrowRight'
      ? along(edges.filter(({ edge }) => edge.from === key).map(({ edge }) => edge.to))
      : arrow === 'ArrowLeft'
        ? along(edges.filter(({ edge }) => edge.to === key).map(({ edge }) => edge.from))
        : column[at + (arrow === 'ArrowDown' ? 1 : -1)];
  const target = [...(from.ownerDocument.querySelectorAll<SVGGElement>('.node') ?? [])].find(
    (one) => one.dataset.key === next?.node.key,
  );
  target?.focus();
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const LONGEST = 24;

function shortened(words: string): string {
  const points = [...words];
  return points.length <= LONGEST
    ? words
    : `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
