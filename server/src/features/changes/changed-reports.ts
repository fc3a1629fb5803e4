import type { AnchorState } from '../../core/anchoring/locate.ts';
import { isAccepted, isFollowed, isOpen } from '../../core/rules/anchor/fate.ts';
import type { Span } from '../../core/text/span.ts';
import { recordedHash } from '../../core/workspace/preserved.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { ClaimQuote, Definition, PlacedQuote } from '../../core/workspace/rule.ts';
import type { PlacedDefinition, Workspace } from '../../core/workspace/workspace.ts';

/** A quote of a source whose report has changed, and what became of it. */
export interface ChangedQuote {
  readonly claim: Definition;
  readonly placed: PlacedQuote;
  readonly state: AnchorState;
  /** Where the words stand now, or those that took their place; null where there are none, or several. */
  readonly place: Span | null;
  /** Whether it asks for a person's word: not while its words stand, nor once its finding is accepted with a reason. */
  readonly open: boolean;
  /** Whether it stood in the version that was read, or that is not known. Else it was wrong before. */
  readonly followed: boolean;
  readonly accepted: boolean;
}

/** A report that is no longer the version its sources record. */
export interface ChangedReport {
  readonly uri: string;
  readonly report: Report;
  /** Whether the versions are at hand in which its sources were read: one, or where they differ, each. */
  readonly preserved: boolean;
  readonly sources: readonly PlacedDefinition[];
  /** In the order in which they stood in the report. */
  readonly quotes: readonly ChangedQuote[];
}

/** The reports of a project that have changed since they were recorded, in the order of their names. */
export function changedReports(workspace: Workspace): readonly ChangedReport[] {
  const { ask } = workspace;
  const changed = new Map<string, PlacedDefinition[]>();
  for (const source of workspace.all('source')) {
    const { definition } = source;
    if (recordedHash(definition.entry.source?.sha256?.value) === null) continue;
    const uri = workspace.reportOf(definition);
    if (uri === null || ask.changeOf(definition) === null) continue;
    const sources = changed.get(uri);
    if (sources === undefined) changed.set(uri, [source]);
    else sources.push(source);
  }
  return [...changed.keys()].sort().flatMap((uri) => {
    const report = workspace.report(uri);
    const sources = changed.get(uri) ?? [];
    return report === null
      ? []
      : [
          {
            uri,
            report,
            preserved: sources.every(({ definition }) => ask.changeOf(definition)?.previous != null),
            sources,
            quotes: sources.flatMap(({ definition }) => quotesOf(workspace, definition)).sort(inOrder),
          },
        ];
  });
}

/** A report whose hash is recorded and which cannot be read any more, and the quotes that are without their source. */
export interface LostReport {
  readonly uri: string;
  readonly sources: readonly PlacedDefinition[];
  /** Whether what was read is preserved. */
  readonly preserved: boolean;
  readonly quotes: readonly ClaimQuote[];
}

/** The recorded reports of a project that cannot be read, in the order of their names. */
export function lostReports(workspace: Workspace): readonly LostReport[] {
  const { ask } = workspace;
  const lost = new Map<string, PlacedDefinition[]>();
  for (const source of workspace.all('source')) {
    const { definition } = source;
    const uri = workspace.reportOf(definition);
    if (uri === null || recordedHash(definition.entry.source?.sha256?.value) === null) continue;
    if (ask.sourceFile(definition).state !== 'read') lost.set(uri, [...(lost.get(uri) ?? []), source]);
  }
  return [...lost.keys()].sort().map((uri) => {
    const sources = lost.get(uri) ?? [];
    const quotes = sources.flatMap(({ definition }) => ask.quotesOf(definition.entry.id ?? ''));
    return {
      uri,
      sources,
      preserved: sources.every(({ definition }) => ask.preservedCopy(definition) !== null),
      quotes,
    };
  });
}

function quotesOf({ ask }: Workspace, source: Definition): readonly ChangedQuote[] {
  return ask.quotesOf(source.entry.id ?? '').flatMap(({ claim, quote }) => {
    const placed = ask.place(quote);
    return placed === null || placed.source !== source ? [] : [changedQuote(claim, placed)];
  });
}

export function changedQuote(claim: Definition, placed: PlacedQuote): ChangedQuote {
  const { state, start, end } = placed.anchor;
  const accepted = isAccepted(placed, claim);
  const place = start === undefined || end === undefined ? null : { start, end };
  return {
    claim,
    placed,
    state,
    place,
    accepted,
    open: isOpen(state) && !accepted,
    followed: isFollowed(placed),
  };
}

function inOrder(a: ChangedQuote, b: ChangedQuote): number {
  const at = ({ placed: { stood }, place }: ChangedQuote) =>
    stood?.start ?? place?.start ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b);
}
