import * as l10n from '@vscode/l10n';
import type { Said } from './matrix-rows.ts';
import { onOpen } from './open.ts';

/** What a source says, as a button that opens its sentence; with Alt, the claim. */
export function SaidCell({ said: { words, disputed, cell } }: { readonly said: Said }) {
  const { claim, chain, manner, quote } = cell;
  return (
    <button
      type="button"
      class="link said"
      data-stop
      tabIndex={-1}
      title={`${claim}: ${quote}`}
      {...onOpen(cell)}
    >
      {words !== '' && (
        <span class="line answer" dir="auto">
          {disputed && <span class="trouble">⚠ {l10n.t('disputed')}: </span>}
          {words}
        </span>
      )}
      <span class="line chain" dir="auto">
        {chain}
      </span>
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
