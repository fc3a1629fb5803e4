import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { placeLink } from '../names.ts';
import { originsInBrief } from '../origins-in-brief.ts';
import { driftHints } from '../report/drift-hints.ts';
import { dates } from './dates.ts';
import type { Hint, HintedClaim, HintKind, HintSubject, HintsWanted } from './hint.ts';
import { origins } from './origins.ts';
import { quoteLines } from './quote-lines.ts';

const KINDS: readonly (readonly [HintKind, (claim: HintedClaim) => readonly Hint[]])[] = [
  ['quoteLines', quoteLines],
  ['origins', origins],
  ['dates', dates],
];

/**
 * The hints wanted in a part of an open annotation file, or of a report, in the order of the text; `at` is an offset into
 * the file.
 */
export function hintsIn(workspace: Workspace, uri: string, span: Span, wanted: HintsWanted): readonly Hint[] {
  if (!workspace.hasAnnotations(uri)) return wanted.anchors ? driftHints(workspace, uri, span) : [];
  const { start, end } = span;
  const hints: Hint[] = [];
  for (const piece of workspace.pieces(uri)) {
    if (piece.start > end || piece.start + piece.length < start) continue;
    for (const claim of piece.content.state?.definitions ?? [])
      if (claim.kind === 'claim')
        for (const [kind, look] of KINDS)
          if (wanted[kind])
            for (const hint of look({ workspace, claim, piece }))
              hints.push({ ...hint, at: hint.at + piece.start });
  }
  return hints.filter(({ at }) => start <= at && at <= end).sort((a, b) => a.at - b.at);
}

/** What a hint says to those who ask, as Markdown; null where that is gone. `uri`: the file it is shown in. */
export function aboutHint(workspace: Workspace, uri: string, about: HintSubject): string | null {
  switch (about.type) {
    case 'text':
      return about.text;
    case 'place': {
      const report = workspace.report(about.report);
      return report === null
        ? null
        : placeLink(workspace, about.report, report.lines.lineAt(about.span.start) + 1);
    }
    case 'origins': {
      const claim = workspace.definitions('claim', about.claim).find((one) => one.uri === uri);
      return claim === undefined ? null : originsInBrief(workspace, claim.definition);
    }
  }
}
