import type { WireEvidenceCell } from '../../../server/src/lsp/protocol.ts';
import { tell } from '../shared/host.ts';

/** Opens the sentence that a source says it in; where it stands nowhere, the claim. */
export function open(cell: WireEvidenceCell | undefined): void {
  const location = cell?.sentence ?? cell?.entry;
  if (location != null) tell({ type: 'open', location });
}

/** Opens the claim in its annotation file. */
export function openClaim(cell: WireEvidenceCell | undefined): void {
  if (cell?.entry != null) tell({ type: 'open', location: cell.entry });
}
