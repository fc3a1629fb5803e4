import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Ask } from '../../workspace/rule.ts';

/** Where the words of an appearance stand in the report; null where they do not stand there, or nobody can tell. */
export function quotedAt(
  appearance: AppearanceFacts | undefined,
  ask: Ask,
): { readonly uri: string; readonly span: Span } | null {
  const placed = appearance?.quote == null ? null : ask.place(appearance.quote);
  if (placed === null) return null;
  const { state, start, end } = placed.anchor;
  if ((state !== 'exact' && state !== 'moved') || start === undefined || end === undefined) return null;
  return { uri: placed.report.uri, span: { start, end } };
}
