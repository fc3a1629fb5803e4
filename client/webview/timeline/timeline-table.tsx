import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';
import { openFirst } from '../shared/open.ts';
import { kindOf } from './timeline-drawing.tsx';

const PAGE = 200;

/** The timeline in words, which the drawing shows as well. */
export function TimelineTable({ items }: { readonly items: readonly WireTimelineItem[] }) {
  const [rows, setRows] = useState(PAGE);
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={l10n.t('Timeline as a table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{l10n.t('When')}</th>
              <th scope="col">{l10n.t('What')}</th>
              <th scope="col">{l10n.t('Kind')}</th>
              <th scope="col">{l10n.t('Sources')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, rows).map((item) => (
              <tr key={item.key}>
                <th scope="row">
                  {item.disputed && <span class="trouble">⚠ {l10n.t('disputed')} </span>}
                  {item.words}
                </th>
                <td>
                  <button
                    type="button"
                    class="link"
                    dir="auto"
                    onClick={() => openFirst(item.text, item.entry)}
                  >
                    {item.label === '' ? item.id : item.label}
                  </button>
                </td>
                <td>{kindOf(item.kind)}</td>
                <td>{item.sources.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length > rows && (
        <p>
          <button type="button" class="button" onClick={() => setRows(rows + PAGE)}>
            {l10n.t('Show {0} more', Math.min(PAGE, items.length - rows))}
          </button>
        </p>
      )}
    </>
  );
}
