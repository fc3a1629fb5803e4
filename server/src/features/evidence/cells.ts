import type { AnchorState } from '../../core/anchoring/anchor.ts';
import type { Line } from '../../core/derived/line.ts';
import { originCalled } from '../../core/derived/origin-words.ts';
import { originsOf } from '../../core/derived/origins.ts';
import type { AppearanceFacts } from '../../core/model/claim-facts.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { calledOf } from '../names.ts';

/** What one source says of a claim. */
export interface EvidenceCell {
  readonly source: string;
  readonly claim: string;
  /** The words quoted, on one line. */
  readonly quote: string;
  /** On whose authority: `Northgate Wire → Farhad Mirani`. */
  readonly chain: string;
  /**
   * `says it is not so`, `likely`, `possible`, `its words have changed in the source`: what to know before one relies on it;
   * empty where the source says so plainly.
   */
  readonly manner: readonly string[];
  /** Where the words stand; null where they do not. */
  readonly sentence: Place | null;
  readonly entry: Place | null;
}

/** A stretch of a file. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** More appearances of one claim are counted, not shown. */
const MOST = 50;

/** The appearances of a claim, in the order in which they are written. */
export function cellsOf(workspace: Workspace, claim: Definition): readonly EvidenceCell[] {
  const standing = workspace.standingOf(claim);
  const [home] = workspace.placesOf(claim);
  const entry = home === undefined ? null : { uri: home.uri, span: home.idSpan };
  const { lines } = workspace.ask.derived(originsOf, claim);
  return (claim.entry.claim?.appearances ?? []).slice(0, MOST).flatMap((appearance, index) => {
    if (appearance.source === null) return [];
    const stands = standing.find((one) => one.quote === appearance.quote);
    const line = lines.find((one) => one.claim === claim && one.line.appearance === index)?.line;
    return [
      {
        source: appearance.source.value,
        claim: claim.entry.id ?? '',
        quote: onOneLine(appearance.quote?.quote ?? ''),
        chain: line === undefined ? chainAsWritten(workspace, appearance) : chainOf(workspace, line),
        manner: [...mannerOf(appearance), ...(stands === undefined ? [] : anchorInWords(stands.state))],
        sentence: stands?.span == null ? null : { uri: stands.uri, span: stands.span },
        entry,
      },
    ];
  });
}

/** Everybody by name, and behind the last of the chain the works that the registry says it goes back to. */
function chainOf(workspace: Workspace, { stops, ways }: Line): string {
  const named = stops.map((stop) => stop.map(({ written }) => calledOf(workspace, written)).join(' & '));
  const [way] = ways;
  const behind = ways.length === 1 ? (way?.slice(1) ?? []) : [];
  return [...named, ...behind.map((voice) => originCalled(voice, workspace.ask))].join(' → ');
}

function chainAsWritten(workspace: Workspace, { attribution }: AppearanceFacts): string {
  return attribution
    .map(({ claimers }) => claimers.map(({ value }) => calledOf(workspace, value)).join(' & ') || '?')
    .join(' → ');
}

function mannerOf({ polarity, likelihood, certainty }: AppearanceFacts): readonly string[] {
  const sure = likelihood?.value ?? certainty?.value ?? 'certain';
  return [
    ...(polarity?.value === 'negative' ? ['says it is not so'] : []),
    ...(sure === 'certain' ? [] : [sure.replaceAll('-', ' ')]),
  ];
}

function anchorInWords(state: AnchorState): readonly string[] {
  switch (state) {
    case 'exact':
    case 'moved':
    case 'missing-source':
      return [];
    case 'edited':
    case 'edited-critical':
      return ['its words have changed in the source'];
    case 'ambiguous':
      return ['its words stand in the source more than once'];
    case 'deleted':
      return ['its words are not in the source'];
  }
}
