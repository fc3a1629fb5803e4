import * as l10n from '@vscode/l10n';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';
import { asCsv } from '../shared/csv.ts';
import { useWidth } from '../shared/drawing.tsx';
import { tell } from '../shared/host.ts';
import { useKeptSwitch } from '../shared/use-kept.ts';
import { Legend } from './legend.tsx';
import { Matrix } from './matrix.tsx';
import { cellsByClaim } from './matrix-rows.ts';
import { Measure } from './measure.tsx';
import { tableOf } from './table-rows.ts';

/** Everything claimed of one event. */
export function EvidenceView({ evidence }: { readonly evidence: WireEvidence }) {
  const [asTable, setAsTable] = useKeptSwitch('figures-as-table', false);
  const [wanted, setWanted] = useState('');
  const [frame, width] = useWidth();
  const claims = useMemo(() => matching(evidence, wanted), [evidence, wanted]);
  const cells = useMemo(() => cellsByClaim(evidence), [evidence]);
  const troubles = evidence.facts.flatMap(({ disagreements }) => disagreements);
  useEffect(() => tell({ type: 'shown', rows: evidence.claims.length }), [evidence]);

  return (
    <div ref={frame}>
      <h1 dir="auto">{evidence.called}</h1>
      <p class="quiet" dir="auto">
        {[...evidence.about, evidence.counts].join(' · ')}
      </p>
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
            {!asTable && <Legend />}
          </div>
          {evidence.figures.map((row) => (
            <Measure
              key={row.measure}
              row={row}
              cells={cells}
              event={evidence.event}
              width={width}
              asTable={asTable}
            />
          ))}
        </section>
      )}

      <section aria-labelledby="claims">
        <h2 id="claims">{l10n.t('Who says what')}</h2>
        {troubles.map((one) => (
          <p key={one} class="trouble" dir="auto">
            <span aria-hidden="true">⚠ </span>
            {one}
          </p>
        ))}
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
          <span class="quiet">
            {l10n.t('Arrow keys move · Enter or a click opens the sentence, with Alt the claim')}
          </span>
        </div>
        {evidence.claims.length === 0 ? (
          <p>{l10n.t('No claim names this event yet. In a claim, “event: {0}” does.', evidence.event)}</p>
        ) : (
          <Matrix evidence={evidence} cells={cells} claims={claims} />
        )}
        {evidence.more > 0 && (
          <p class="quiet">{l10n.t('{0} further claims are not shown here.', evidence.more)}</p>
        )}
      </section>
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
