import * as l10n from '@vscode/l10n';
import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';

/** What is known of a source, at the head of its column. */
export function SourceHead({ source }: { readonly source: WireEvidence['sources'][number] }) {
  const { id, title, publisher, issued, reliability, derivedFrom, goesBackTo, held } = source;
  const further = derivedFrom.length === 0 ? [] : goesBackTo.filter((work) => !derivedFrom.includes(work));
  const lines = [
    publisher,
    issued,
    reliability,
    derivedFrom.length === 0 ? '' : l10n.t('repeats {0}', derivedFrom.join(', ')),
    further.length === 0 ? '' : l10n.t('goes back to {0}', further.join(', ')),
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
