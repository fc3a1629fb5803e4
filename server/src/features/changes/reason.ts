import type { PlacedQuote } from '../../core/workspace/rule.ts';

/** Why a quote is kept that is gone from its source, as far as it can be told without asking. */
export function withdrawnReason({ source, change }: PlacedQuote): string {
  const accessed = source.entry.source?.accessed;
  const version = accessed == null ? 'the version recorded' : `the version of ${accessed}`;
  return change?.previous == null
    ? `No longer in the source; it stood in ${version}.`
    : `Taken out of the source since; it stands in ${version}, which is preserved.`;
}
