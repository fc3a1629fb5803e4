import * as l10n from '@vscode/l10n';
import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';
import { openClaim } from './open.ts';

/** A claim at the head of its row; its proposition opens it. */
export function ClaimHead({ claim }: { readonly claim: WireEvidence['claims'][number] }) {
  const { ids, proposition, kind, role, origins, evaluation, status, contested, cells } = claim;
  return (
    <>
      <button
        type="button"
        class="link"
        dir="auto"
        data-stop
        tabIndex={-1}
        onClick={() => openClaim(cells[0])}
      >
        {proposition === '' ? l10n.t('(no proposition yet)') : proposition}
      </button>
      <span class="quiet line">
        {[ids.join(', '), role === '' ? kind : `${kind}, ${role}`, origins].filter(Boolean).join(' · ')}
      </span>
      {evaluation !== '' && <span class="quiet line">{evaluation}</span>}
      {status.length > 0 && <span class="quiet line">{status.join(', ')}</span>}
      {contested && <span class="trouble line">⚠ {l10n.t('contested')}</span>}
    </>
  );
}
