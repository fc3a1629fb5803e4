import * as l10n from '@vscode/l10n';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';
import { asCsv } from '../shared/csv.ts';
import { Drawing, useWidth } from '../shared/drawing.tsx';
import { tell } from '../shared/host.ts';
import { useKeptSwitch } from '../shared/use-kept.ts';
import { ClaimTable } from './claim-table.tsx';
import { FigurePlot } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import { open } from './open.ts';
import { tableOf } from './table-rows.ts';

/** Everything claimed of one event. */
export function EvidenceView({ evidence }: { readonly evidence: WireEvidence }) {
  const [asTable, setAsTable] = useKeptSwitch('figures-as-table', false);
  const [wanted, setWanted] = useState('');
  const [frame, width] = useWidth();
  const claims = useMemo(() => matching(evidence, wanted), [evidence, wanted]);
  useEffect(() => tell({ type: 'shown', rows: evidence.claims.length }), [evidence]);

  return (
    <div ref={frame}>
      <h1>{evidence.called}</h1>
      <p class="quiet">{[...evidence.about, evidence.counts].join(' · ')}</p>
      <div class="bar">
        <button type="button" class="button" onClick={() => tell({ type: 'choose' })}>
          {l10n.t('Another event…')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            tell({ type: 'save', name: evidence.event, format: 'csv', content: asCsv(tableOf(evidence)) })
          }
        >
          {l10n.t('Save as CSV…')}
        </button>
      </div>

      {evidence.figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{l10n.t('Figures')}</h2>
          <div class="bar">
            <button type="button" class="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {l10n.t('As a table')}
            </button>
          </div>
          {evidence.figures.map((row) => (
            <Measure key={row.measure} row={row} event={evidence.event} width={width} asTable={asTable} />
          ))}
        </section>
      )}

      {evidence.times.length > 0 && (
        <section aria-labelledby="times">
          <h2 id="times">{l10n.t('When it was')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{l10n.t('Day')}</th>
                <th scope="col">{l10n.t('Said in')}</th>
              </tr>
            </thead>
            <tbody>
              {evidence.times.map(({ edtf, words, disputed, cells }) => (
                <tr key={edtf}>
                  <th scope="row">
                    {disputed && <span class="trouble">⚠ {l10n.t('disputed')} </span>}
                    {words}
                  </th>
                  <td>
                    {cells.map((cell, index) => (
                      <button
                        type="button"
                        class="link said"
                        key={`${cell.claim} ${cell.source} ${index}`}
                        title={cell.quote}
                        onClick={() => open(cell)}
                      >
                        {cell.source} · {cell.claim}
                      </button>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}

      <section aria-labelledby="claims">
        <h2 id="claims">{l10n.t('Who says what')}</h2>
        <div class="bar">
          <input
            class="field"
            type="search"
            value={wanted}
            placeholder={l10n.t('Words of a claim, a source or an id')}
            aria-label={l10n.t('Show only claims with these words')}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
          <span class="quiet" role="status">
            {claims.length === evidence.claims.length
              ? ''
              : l10n.t('{0} of {1} claims', claims.length, evidence.claims.length)}
          </span>
        </div>
        <ClaimTable sources={evidence.sources} claims={claims} />
        {evidence.more > 0 && (
          <p class="quiet">{l10n.t('{0} further claims are not shown here.', evidence.more)}</p>
        )}
      </section>
    </div>
  );
}

/** The figures of one measure: drawn where there are several to compare, else in words. */
function Measure({
  row: { measure, figures, disagreements },
  event,
  width,
  asTable,
}: {
  readonly row: WireEvidence['figures'][number];
  readonly event: string;
  readonly width: number;
  readonly asTable: boolean;
}) {
  return (
    <div class="measure">
      <h3>{measure}</h3>
      {disagreements.map((one) => (
        <p key={one} class="trouble">
          <span aria-hidden="true">⚠ </span>
          {one}
        </p>
      ))}
      {asTable || figures.length < 2 ? (
        <FigureTable measure={measure} figures={figures} />
      ) : (
        <Drawing name={`${event}-${measure}`}>
          <FigurePlot measure={measure} figures={figures} width={width} />
        </Drawing>
      )}
    </div>
  );
}

function matching({ claims }: WireEvidence, wanted: string): WireEvidence['claims'] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return claims;
  return claims.filter(({ ids, proposition, kind, cells }) => {
    const text = [
      ...ids,
      proposition,
      kind,
      ...cells.flatMap(({ source, chain, quote }) => [source, chain, quote]),
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
