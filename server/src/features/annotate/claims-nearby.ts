import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Quotable } from './quotable.ts';

/** What is farther away, in UTF-16 code units, is about something else: about five sentences. */
const NEARBY = 800;
/** So many claims are looked through in a list. */
const MOST = 30;

/** Events that the text around some words is about, by the claims on it: nearest first. */
export function eventsNearby(
  workspace: Workspace,
  { report, words }: Pick<Quotable, 'report' | 'words'>,
): readonly string[] {
  const near = workspace
    .standingOn(report.uri)
    .flatMap(({ span, claim }) =>
      span === null || claim.entry.event === null
        ? []
        : [{ event: claim.entry.event, away: Math.max(span.start - words.end, words.start - span.end, 0) }],
    )
    .filter(({ away }) => away <= NEARBY)
    .sort((a, b) => a.away - b.away);
  return [...new Set(near.map(({ event }) => event))];
}

/**
 * The claims about the events that the text around some words is about, nearest event first, then by id: a person who adds
 * words to a claim that says the same in quite other words finds it among them. Not those that stand on the words already.
 */
export function claimsNearby(
  workspace: Workspace,
  { report, words }: Quotable & { readonly report: Report },
): readonly Definition[] {
  const here = new Set(
    workspace
      .standingOn(report.uri)
      .filter(({ span }) => span !== null && span.start < words.end && words.start < span.end)
      .map(({ claim }) => claim),
  );
  return eventsNearby(workspace, { report, words })
    .flatMap((event) =>
      [...workspace.ask.group('claims of event', event)].sort((a, b) =>
        BY_ID.compare(a.entry.id ?? '', b.entry.id ?? ''),
      ),
    )
    .filter((claim) => !here.has(claim) && claim.entry.claim?.rank?.value !== 'deprecated')
    .slice(0, MOST);
}

const BY_ID = new Intl.Collator('en', { numeric: true });
