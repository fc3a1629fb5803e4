import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import type { WireEvidence, WireEvidenceCell } from '../../../server/src/lsp/protocol.ts';
import { open, openClaim } from './open.ts';

/** So many rows are drawn at once: a window is slow with thousands, and nobody reads them in one go. */
const PAGE = 100;

/** Claims down, sources across. */
export function ClaimTable({
  sources,
  claims,
}: {
  readonly sources: WireEvidence['sources'];
  readonly claims: WireEvidence['claims'];
}) {
  const [rows, setRows] = useState(PAGE);
  const shown = claims.slice(0, rows);
  return (
    <>
      <div class="scroll matrix" tabIndex={0} role="region" aria-label={l10n.t('Claims by source')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="fact">
                {l10n.t('Claim')}
              </th>
              {sources.map((source) => (
                <th scope="col" key={source.id}>
                  <SourceHead source={source} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((claim) => (
              <tr key={claim.ids[0]}>
                <th scope="row" class="fact">
                  <ClaimHead claim={claim} />
                </th>
                {sources.map(({ id }) => (
                  <td key={id}>
                    {claim.cells
                      .filter(({ source }) => source === id)
                      .map((cell, index) => (
                        <Said key={`${cell.claim} ${index}`} cell={cell} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {claims.length > rows && (
        <p>
          <button type="button" class="button" onClick={() => setRows(rows + PAGE)}>
            {l10n.t('Show {0} more', Math.min(PAGE, claims.length - rows))}
          </button>
        </p>
      )}
    </>
  );
}

function SourceHead({ source }: { readonly source: WireEvidence['sources'][number] }) {
  const { id, title, publisher, issued, reliability, derivedFrom, held } = source;
  const lines = [
    publisher,
    issued,
    reliability,
    derivedFrom.length === 0 ? '' : l10n.t('repeats {0}', derivedFrom.join(', ')),
    held ? '' : l10n.t('not held'),
  ].filter((line) => line !== '');
  return (
    <>
      <span dir="auto">{title === '' ? id : title}</span>
      {lines.map((line) => (
        <span key={line} class="quiet line">
          {line}
        </span>
      ))}
    </>
  );
}

function ClaimHead({ claim }: { readonly claim: WireEvidence['claims'][number] }) {
  const { ids, proposition, kind, role, origins, evaluation, contested, cells } = claim;
  return (
    <>
      <button type="button" class="link" dir="auto" onClick={() => openClaim(cells[0])}>
        {proposition === '' ? l10n.t('(no proposition yet)') : proposition}
      </button>
      <span class="quiet line">
        {[ids.join(', '), role === '' ? kind : `${kind}, ${role}`, origins].filter(Boolean).join(' · ')}
      </span>
      {evaluation !== '' && <span class="quiet line">{evaluation}</span>}
      {contested && <span class="trouble line">⚠ {l10n.t('contested')}</span>}
    </>
  );
}

function Said({ cell }: { readonly cell: WireEvidenceCell }) {
  const { chain, manner, quote } = cell;
  return (
    <button type="button" class="link said" title={quote} onClick={() => open(cell)}>
      <span class="line">{chain}</span>
      {manner.map((one) => (
        <span key={one} class="line manner">
          {one}
        </span>
      ))}
      <q class="line quiet" dir="auto">
        {shortened(quote)}
      </q>
    </button>
  );
}

/** The whole is in the tooltip, and a click away. */
function shortened(quote: string): string {
  const points = [...quote];
  return points.length <= 90 ? quote : `${points.slice(0, 89).join('').trimEnd()}…`;
}
