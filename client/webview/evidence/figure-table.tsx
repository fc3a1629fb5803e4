import * as l10n from '@vscode/l10n';
import type { WireFigure } from '../../../server/src/lsp/protocol.ts';
import type { CellsOf } from './matrix-rows.ts';
import { onOpen } from './open.ts';

/** The figures of a measure in words, which the drawing shows as well. */
export function FigureTable({
  measure,
  figures,
  cells,
}: {
  readonly measure: string;
  readonly figures: readonly WireFigure[];
  readonly cells: CellsOf;
}) {
  return (
    <div class="scroll">
      <table aria-label={l10n.t('Figures of {0}', measure)}>
        <thead>
          <tr>
            <th scope="col">{l10n.t('Figure')}</th>
            <th scope="col">{l10n.t('Claim')}</th>
            <th scope="col">{l10n.t('On whose authority')}</th>
            <th scope="col">{l10n.t('Words')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.flatMap((figure, row) =>
            (cells.get(figure.claim) ?? []).map((cell, index) => (
              <tr key={`${figure.claim} ${row} ${index}`}>
                <th scope="row">
                  {figure.disputed && <span class="trouble">⚠ {l10n.t('disputed')} </span>}
                  {figure.words}
                </th>
                <td>{figure.claim}</td>
                <td>{cell.chain}</td>
                <td>
                  <button type="button" class="link" dir="auto" {...onOpen(cell)}>
                    {cell.quote}
                  </button>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
