import { likestPart } from '../../core/anchoring/compare.ts';
import type { AnchorState } from '../../core/anchoring/locate.ts';
import { gapThroughRevision } from '../../core/anchoring/stretch.ts';
import { changesIn, type WordChange, type WordPart, wordChanges } from '../../core/anchoring/word-changes.ts';
import type { TextEdit } from '../../core/finding.ts';
import { kindsIn, tellingChanges } from '../../core/rules/anchor/kind-words.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { thingAt } from '../at.ts';
import { acceptEdits } from './accept.ts';
import { type ChangedQuote, type ChangedReport, changedReports } from './changed-reports.ts';
import { echoesOf } from './echoes.ts';
import { withdrawnReason } from './reason.ts';

/** One step of a review: what a person is shown of a quote, and what can be done. */
export interface ReviewStep {
  /** The same through edits of the annotation file, as long as the claim keeps its id. */
  readonly key: string;
  readonly changed: ChangedQuote;
  /** Of the value of `quote`, in the annotation file. */
  readonly quoteSpan: Span;
  /** In the report: the words in its place, or the empty place where it stood; null where that is not known. */
  readonly place: Span | null;
  readonly before: string;
  readonly now: string | null;
  readonly parts: readonly WordPart[];
  /** What differs, in a few words. */
  readonly summary: string;
  /** In the annotation file: where the claim says again what has gone from its quote. */
  readonly echoes: readonly Span[];
  readonly accept: readonly TextEdit[] | null;
  readonly reason: string | null;
}

/** The steps through a changed report: every quote but those whose words still stand. */
export function reviewSteps(workspace: Workspace, report: ChangedReport): readonly ReviewStep[] {
  const keys = keysOf(report.quotes);
  return report.quotes.flatMap((changed, i) =>
    changed.state === 'exact' || changed.state === 'moved'
      ? []
      : [stepOf(workspace, report, changed, keys[i] ?? '')],
  );
}

/** A key for each quote. Claims of one file that share an id are numbered: one is not done when the other is. */
function keysOf(quotes: readonly ChangedQuote[]): readonly string[] {
  const seen = new Map<string, number>();
  return quotes.map(({ claim, placed: { quote } }) => {
    const key = `${claim.uri} ${claim.entry.id ?? claim.entry.label} ${quote.path}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} ${before + 1}`;
  });
}

/** The report that a place is about: itself, that of a source or of a claim's quote; null where it is none. */
export function reportAt(workspace: Workspace, uri: string, offset: number | null): string | null {
  if (!workspace.hasAnnotations(uri)) return workspace.sourcesOf(uri).length > 0 ? uri : null;
  if (offset === null) return null;
  const found = workspace.definitionAt(uri, offset);
  if (found === null) return null;
  if (found.definition.kind === 'source') return workspace.reportOf(found.definition);
  const thing = thingAt(workspace, uri, offset);
  const standing = workspace.standingOf(found.definition);
  const meant = thing?.type === 'quote' ? standing.find(({ quote }) => quote === thing.quote) : standing[0];
  return meant?.uri ?? null;
}

/** The changed report at a URI; null when it has not changed. */
export function changedReport(workspace: Workspace, uri: string): ChangedReport | null {
  return changedReports(workspace).find((report) => report.uri === uri) ?? null;
}

function stepOf(
  workspace: Workspace,
  { report }: ChangedReport,
  changed: ChangedQuote,
  key: string,
): ReviewStep {
  const { claim, placed } = changed;
  const { quote, stood, change } = placed;
  // Two sources of one report may have been read in two versions of it.
  const previous = change?.previous ?? null;
  const [home] = workspace.placesOf(claim);
  const start = (home?.span.start ?? 0) - claim.entry.span.start;
  const likely = changed.place ?? mostSimilar(changed);
  const before = onOneLine(quote.quote);
  const text = likely === null ? null : report.text.slice(likely.start, likely.end);
  const parts = text === null ? [] : wordChanges(before, text);
  const gap =
    likely !== null || previous === null || stood === null
      ? null
      : gapThroughRevision(previous.folded, report.folded, stood);
  return {
    key,
    changed,
    quoteSpan: shift(quote.span, start),
    place: likely ?? (gap === null ? null : { start: gap, end: gap }),
    before,
    now: text === null ? null : onOneLine(text),
    parts,
    summary: `${changed.followed ? '' : 'not in the version that was read either; '}${summaryOf(changed.state, parts)}`,
    echoes:
      text === null
        ? []
        : echoesOf(workspace.textOf(claim) ?? '', [quote.span, claim.entry.idSpan], before, text).map(
            (span) => shift(span, start),
          ),
    accept: acceptEdits(workspace, { ...changed, place: likely }),
    reason: changed.state === 'deleted' && changed.followed ? withdrawnReason(placed) : null,
  };
}

/**
 * The passage most similar to a quote that a search alone did not find: without a version in which it stood, a changed
 * sentence cannot be told from one like it, so it is shown for a person to tell.
 */
export function mostSimilar({ state, placed, followed }: ChangedQuote): Span | null {
  if (followed && placed.change?.previous != null) return null;
  const [best] = state === 'deleted' ? placed.anchor.candidates : [];
  return best === undefined ? null : likestPart(placed.report.text, best, placed.quote.quote);
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

const LONGEST = 60;

function summaryOf(state: AnchorState, parts: readonly WordPart[]): string {
  switch (state) {
    case 'deleted':
      return parts.length === 0
        ? 'gone from the source'
        : `not found; the most similar passage ${firstOf(changesIn(parts))}`;
    case 'ambiguous':
      return 'stands in several places now';
    case 'missing-source':
      return 'its source cannot be read';
    case 'exact':
    case 'moved':
      return 'stands in the source';
    case 'edited':
    case 'edited-critical': {
      const changes = changesIn(parts);
      if (state === 'edited') return `reworded: ${firstOf(changes)}`;
      const telling = tellingChanges(changes);
      return `${kindsIn(telling)} changed: ${firstOf(telling)}`;
    }
  }
}

function firstOf([first, ...more]: readonly WordChange[]): string {
  if (first === undefined) return 'marks alone';
  const { before, after } = first;
  const said =
    before === ''
      ? `+ “${cut(after)}”`
      : after === ''
        ? `− “${cut(before)}”`
        : `“${cut(before)}” → “${cut(after)}”`;
  return `${said}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

function cut(words: string): string {
  const text = onOneLine(words);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
