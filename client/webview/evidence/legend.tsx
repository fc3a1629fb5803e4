import * as l10n from '@vscode/l10n';
import type { DrawnFigure } from './interval-plot.ts';
import { Mark } from './mark.tsx';

/** What the shapes of the drawing mean; each of its rows says it in words as well. */
export function Legend() {
  const shapes: readonly (readonly [string, Shape])[] = [
    [l10n.t('exactly'), { start: 'closed', end: 'closed', point: 'exact' }],
    [l10n.t('about'), { start: 'closed', end: 'closed', point: 'about' }],
    [l10n.t('at least'), { start: 'closed', end: 'on', point: null }],
    [l10n.t('more than'), { start: 'open', end: 'on', point: null }],
    [l10n.t('at most'), { start: 'on', end: 'closed', point: null }],
    [l10n.t('below'), { start: 'on', end: 'open', point: null }],
    [l10n.t('between'), { start: 'closed', end: 'closed', point: null }],
  ];
  return (
    <ul class="legend quiet" aria-label={l10n.t('What the shapes mean')}>
      {shapes.map(([words, shape]) => (
        <li key={words}>
          <svg class="plot" width={WIDTH} height={HEIGHT} aria-hidden="true">
            <Mark drawn={{ ...shape, ...placeOf(shape) }} left={0} y={HEIGHT / 2} />
          </svg>
          {words}
        </li>
      ))}
      <li>⚠ {l10n.t('disputed')}</li>
    </ul>
  );
}

type Shape = Pick<DrawnFigure, 'start' | 'end' | 'point'>;

/** In CSS pixels. */
const WIDTH = 38;
const HEIGHT = 16;

function placeOf({ point }: Shape): Pick<DrawnFigure, 'from' | 'to'> {
  return point === null ? { from: 6, to: WIDTH - 6 } : { from: WIDTH - 12, to: WIDTH - 12 };
}
