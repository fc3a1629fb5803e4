import type { Hint, HintedClaim } from './hint.ts';

/** Behind a quote: the line of its report that it stands on. One that does not stand there has a finding instead. */
export function quoteLines({ workspace, claim }: HintedClaim): readonly Hint[] {
  return workspace.standingOf(claim).flatMap(({ uri, span, quote }): readonly Hint[] => {
    const report = span === null ? null : workspace.report(uri);
    if (span === null || report === null) return [];
    const first = report.lines.lineAt(span.start) + 1;
    const last = report.lines.lineAt(Math.max(span.start, span.end - 1)) + 1;
    return [
      {
        kind: 'quoteLines',
        at: quote.span.end,
        label: first === last ? `line ${first}` : `lines ${first}–${last}`,
        about: { type: 'place', report: uri, span },
      },
    ];
  });
}
