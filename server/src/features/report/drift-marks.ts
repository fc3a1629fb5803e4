import { changesIn, wordChanges } from '../../core/anchoring/word-changes.ts';
import { kindsIn, tellingChanges } from '../../core/rules/anchor/kind-words.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Standing } from '../../core/workspace/checker.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { markedUp } from '../hover.ts';
import { code, escapeMarkdown } from '../markdown.ts';

/** A few words shown in a report behind words that are not what or where a quote has them. */
export interface DriftMark {
  /** Offset in the report, behind which it is shown. */
  readonly at: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
}

/** More places than these of one quote are not marked. */
const MOST_PLACES = 20;

/**
 * The marks in a part of a report as it is now: quotes whose words moved, or changed, or may stand in several places, in
 * the order of the text. Quotes that are gone have no place to be marked at.
 */
export function driftMarks(workspace: Workspace, uri: string, { start, end }: Span): readonly DriftMark[] {
  const report = workspace.sourcesOf(uri).length === 0 ? null : workspace.report(uri);
  if (report === null) return [];
  return workspace
    .standingOn(uri)
    .flatMap((standing) => marksOf(workspace, report, standing, (at) => start <= at && at <= end))
    .sort((a, b) => a.at - b.at);
}

function marksOf(
  workspace: Workspace,
  report: Report,
  standing: Standing,
  isShown: (at: number) => boolean,
): readonly DriftMark[] {
  const { state, place, quote, claim } = standing;
  const id = claim.entry.id ?? '';
  const lead = `${code(id)} ${escapeMarkdown(onOneLine(claim.entry.label))}`;
  switch (state) {
    case 'exact':
    case 'deleted':
    case 'missing-source':
      return [];
    case 'moved':
      return place === null || !isShown(place.end)
        ? []
        : [
            {
              at: place.end,
              label: named(id, 'moved'),
              tooltip: `${lead}\n\nThese words stand elsewhere than in the version that was read.`,
            },
          ];
    case 'edited':
    case 'edited-critical': {
      if (place === null || !isShown(place.end)) return [];
      const parts = wordChanges(onOneLine(quote.quote), onOneLine(report.text.slice(place.start, place.end)));
      const telling = tellingChanges(changesIn(parts));
      const what = state === 'edited' || telling.length === 0 ? 'reworded' : `${kindsIn(telling)} changed`;
      return [
        {
          at: place.end,
          label: named(id, what),
          tooltip: `${lead}\n\nThe quote is no longer what stands here: ${parts.map(markedUp).join('')}`,
        },
      ];
    }
    case 'ambiguous': {
      const places = workspace.ask.place(quote)?.anchor.candidates ?? [];
      return places.slice(0, MOST_PLACES).flatMap((one, i) =>
        isShown(one.end)
          ? [
              {
                at: one.end,
                label: named(id, `here? (${i + 1} of ${places.length})`),
                tooltip: `${lead}\n\nThe words quoted stand in ${places.length} places, and nothing tells which is meant. A few words before or after them (“prefix”, “suffix”) do.`,
              },
            ]
          : [],
      );
    }
  }
}

function named(id: string, what: string): string {
  return id === '' ? what : `${id} ${what}`;
}
