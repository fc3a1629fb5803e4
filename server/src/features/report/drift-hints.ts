import { changesIn, wordChanges } from '../../core/anchoring/word-changes.ts';
import { kindsIn, tellingChanges } from '../../core/rules/anchor/kind-words.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Standing } from '../../core/workspace/checker.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { markedUp } from '../hover.ts';
import type { Hint } from '../inlay-hints/hint.ts';
import { code, escapeMarkdown } from '../markdown.ts';

/** More places than these of one quote are not marked. */
const MOST_PLACES = 20;

/**
 * The hints in a part of a report as it is now: behind words that moved or are not what a quote has, and where it may stand
 * in several places; in the order of the text. Quotes that are gone have no place for one.
 */
export function driftHints(workspace: Workspace, uri: string, { start, end }: Span): readonly Hint[] {
  const report = workspace.sourcesOf(uri).length === 0 ? null : workspace.report(uri);
  if (report === null) return [];
  return workspace
    .standingOn(uri)
    .flatMap((standing) => hintsOf(workspace, report, standing, (at) => start <= at && at <= end))
    .sort((a, b) => a.at - b.at);
}

function hintsOf(
  workspace: Workspace,
  report: Report,
  standing: Standing,
  isShown: (at: number) => boolean,
): readonly Hint[] {
  const { state, place, quote, claim } = standing;
  const hint = (at: number, what: string, why: string): readonly Hint[] => {
    const id = claim.entry.id ?? '';
    const text = `${code(id)} ${escapeMarkdown(onOneLine(claim.entry.label))}\n\n${why}`;
    return isShown(at)
      ? [{ kind: 'anchors', at, label: id === '' ? what : `${id} ${what}`, about: { type: 'text', text } }]
      : [];
  };
  switch (state) {
    case 'exact':
    case 'deleted':
    case 'missing-source':
      return [];
    case 'moved':
      return place === null
        ? []
        : hint(place.end, 'moved', 'These words stand elsewhere than in the version that was read.');
    case 'edited':
    case 'edited-critical': {
      if (place === null || !isShown(place.end)) return [];
      const parts = wordChanges(onOneLine(quote.quote), onOneLine(report.text.slice(place.start, place.end)));
      const telling = tellingChanges(changesIn(parts));
      const what = state === 'edited' || telling.length === 0 ? 'reworded' : `${kindsIn(telling)} changed`;
      return hint(place.end, what, `The quote is not what stands here now: ${parts.map(markedUp).join('')}`);
    }
    case 'ambiguous': {
      const places = workspace.ask.place(quote)?.anchor.candidates ?? [];
      const why = `The words quoted stand in ${places.length} places, and nothing tells which is meant. A few words before or after them (“prefix”, “suffix”) do.`;
      return places
        .slice(0, MOST_PLACES)
        .flatMap(({ end }, i) => hint(end, `here? (${i + 1} of ${places.length})`, why));
    }
  }
}
