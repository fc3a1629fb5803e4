import * as l10n from '@vscode/l10n';
import { Stretch, type Time } from './stretch.tsx';

const DAY: Time = {
  precision: 'day',
  first: 0,
  last: 0,
  approximate: false,
  uncertain: false,
  lasting: false,
};
const MONTH: Time = { ...DAY, precision: 'month', last: 30 };

/** What the shapes of the timeline mean. */
export function TimelineLegend() {
  const shapes: readonly (readonly [Time, string])[] = [
    [DAY, l10n.t('a day')],
    [{ ...DAY, approximate: true }, l10n.t('about that day')],
    [{ ...DAY, uncertain: true }, l10n.t('broken: the date is doubted')],
    [MONTH, l10n.t('some day within')],
    [{ ...MONTH, lasting: true }, l10n.t('all the time from … to …')],
    [{ ...MONTH, approximate: true }, l10n.t('wavy ends: about then')],
    [{ ...MONTH, lasting: true, last: null }, l10n.t('open end')],
  ];
  return (
    <ul class="legend timeline" aria-label={l10n.t('What the shapes mean')}>
      {shapes.map(([item, words]) => (
        <li key={words}>
          <svg width={LENGTH + 8} height={18} aria-hidden="true">
            <g class="claim">
              <Stretch
                item={item}
                from={item.precision === 'day' ? LENGTH / 2 : 4}
                to={item.precision === 'day' ? LENGTH / 2 + 10 : item.last === null ? LENGTH + 16 : LENGTH}
                y={9}
              />
            </g>
          </svg>
          {words}
        </li>
      ))}
      <li>⚠ {l10n.t('another time of the same event contradicts it')}</li>
    </ul>
  );
}

/** Of a shape, in CSS pixels. */
const LENGTH = 34;
