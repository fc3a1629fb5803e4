import type { WireLocation } from '../../../server/src/lsp/protocol.ts';
import { tell } from './host.ts';

/** Opens the first of some places that is there. */
export function openFirst(...places: readonly (WireLocation | null)[]): void {
  const location = places.find((one) => one !== null);
  if (location !== undefined && location !== null) tell({ type: 'open', location });
}
