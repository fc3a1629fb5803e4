import type { WireEvidenceCell } from '../../../server/src/lsp/protocol.ts';
import { tell } from '../shared/host.ts';

/** Opens the sentence that a source says it in; where it stands nowhere, the claim. */
export function open(cell: WireEvidenceCell | undefined): void {
  const location = cell?.sentence ?? cell?.entry;
  if (location != null) tell({ type: 'open', location });
}

/** What a button needs to open the sentence, and with Alt the claim: the same key leads from a report to its claim. */
export function onOpen(cell: WireEvidenceCell | undefined) {
  return {
    onClick: (event: MouseEvent) => (event.altKey ? openClaim(cell) : open(cell)),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.altKey) return;
      event.preventDefault();
      openClaim(cell);
    },
  };
}

/** Opens the claim in its annotation file. */
export function openClaim(cell: WireEvidenceCell | undefined): void {
  if (cell?.entry != null) tell({ type: 'open', location: cell.entry });
}
