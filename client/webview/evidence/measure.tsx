import * as l10n from '@vscode/l10n';
import { useMemo, useState } from 'preact/hooks';
import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';
import { Drawing } from '../shared/drawing.tsx';
import { FigurePlot } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import type { CellsOf } from './matrix-rows.ts';
import { mostTelling } from './most-telling.ts';

/** So many figures are drawn at once. */
const FIGURES = 40;
/** So many sentences on disagreements. */
const SENTENCES = 10;

/** The figures of one measure: drawn where there are several to compare, else in words. */
export function Measure({
  row: { measure, figures, disagreements },
  cells,
  event,
  width,
  asTable,
}: {
  readonly row: WireEvidence['figures'][number];
  readonly cells: CellsOf;
  readonly event: string;
  /** Of the drawing, in CSS pixels. */
  readonly width: number;
  readonly asTable: boolean;
}) {
  const [most, setMost] = useState(FIGURES);
  const shown = useMemo(() => mostTelling(figures, most), [figures, most]);
  return (
    <div class="measure">
      <h3 dir="auto">{measure}</h3>
      {disagreements.slice(0, SENTENCES).map((one) => (
        <p key={one} class="trouble" dir="auto">
          <span aria-hidden="true">⚠ </span>
          {one}
        </p>
      ))}
      {disagreements.length > SENTENCES && (
        <p class="quiet">{l10n.t('and {0} more disagreements', disagreements.length - SENTENCES)}</p>
      )}
      {asTable || figures.length < 2 ? (
        <FigureTable measure={measure} figures={shown} cells={cells} />
      ) : (
        <Drawing name={`${event}-${measure}`}>
          <FigurePlot measure={measure} figures={shown} cells={cells} width={width} />
        </Drawing>
      )}
      {figures.length > shown.length && (
        <p>
          <button type="button" class="button" onClick={() => setMost(most + FIGURES * 5)}>
            {l10n.t('Show more of {0} figures', figures.length)}
          </button>
        </p>
      )}
    </div>
  );
}
