import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { thingAt } from '../../features/at.ts';
import { claimsAt, claimsOn } from '../../features/definition.ts';
import { viewReport } from '../../features/report-state.ts';
import { toLocation, toOffset, toRange, toSpan } from '../convert.ts';
import type { ClaimKind, ClaimOnSentence, ReportState, WireLocation } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** `adduce/report`, `adduce/claimsAt`, `adduce/sentencesAt`: what stands where, for drawing and jumping. */
export const report: Feature = {
  capabilities: {},
  register(session) {
    const { connection } = session;
    // Not awaited: while a project is being read there is something to draw, and `adduce/reportsChanged` follows.
    onAdduce(connection, 'adduce/report', ({ uri }) => reportState(session, uri));

    onAdduce(connection, 'adduce/claimsAt', async ({ uri, position, until }) => {
      const at = await session.loaded(uri);
      if (at === null) return [];
      const { workspace } = at;
      const standing =
        until === undefined
          ? claimsAt(workspace, at.uri, toOffset(session, workspace, at.uri, position))
          : claimsOn(workspace, at.uri, toSpan(session, workspace, at.uri, { start: position, end: until }));
      return standing.flatMap(({ claim }) => claimOnSentence(session, workspace, claim));
    });

    onAdduce(connection, 'adduce/sentencesAt', async ({ uri, position }) => {
      const at = await session.loaded(uri);
      return at === null
        ? []
        : sentencesAt(session, at.workspace, at.uri, toOffset(session, at.workspace, at.uri, position));
    });
  },
};

function reportState(session: Session, clientUri: string): ReportState | null {
  const at = session.settled(clientUri);
  const view = at === null ? null : viewReport(at.workspace, at.uri);
  if (at === null || view === null) return null;
  const { workspace, uri } = at;
  return {
    uri: clientUri,
    version: session.documents.version(uri),
    sources: view.sources.map(({ entry }) => ({ id: entry.id ?? '', title: entry.label })),
    sentences: view.sentences,
    claimed: view.claimed,
    read: view.read,
    readRanges: view.readSpans.map((span) => toRange(session, workspace, uri, span)),
    passages: view.passages.map(({ span, claims, contested }) => ({
      range: toRange(session, workspace, uri, span),
      claims: claims.flatMap((claim) => claimOnSentence(session, workspace, claim)),
      contested,
    })),
    drifted: view.drifted.map(({ span, claim, state }) => ({
      range: toRange(session, workspace, uri, span),
      claim: claim.entry.id ?? '',
      state,
    })),
  };
}

/** A claim as the client shows it; none that has been taken out meanwhile. */
export function claimOnSentence(
  session: Session,
  workspace: Workspace,
  claim: Definition,
): ClaimOnSentence[] {
  return workspace.placesOf(claim).map((place) => ({
    id: claim.entry.id ?? '',
    kind: claimKind(claim.entry.type),
    proposition: claim.entry.label,
    entry: toLocation(session, workspace, { uri: place.uri, span: place.idSpan }),
  }));
}

/** The quote at a place of an annotation file; on the rest of a claim, all its quotes. */
function sentencesAt(
  session: Session,
  workspace: Workspace,
  uri: string,
  offset: number,
): readonly WireLocation[] {
  const found = workspace.definitionAt(uri, offset);
  if (found === null || found.definition.kind !== 'claim') return [];
  const thing = thingAt(workspace, uri, offset);
  const standing = workspace.standingOf(found.definition);
  const nearest = thing?.type === 'quote' ? standing.filter((one) => one.quote === thing.quote) : standing;
  return nearest.flatMap(({ uri: at, place }) =>
    place === null ? [] : [toLocation(session, workspace, { uri: at, span: place })],
  );
}

function claimKind(word: string): ClaimKind | null {
  return word === 'event' ||
    word === 'state' ||
    word === 'statement' ||
    word === 'assessment' ||
    word === 'forecast'
    ? word
    : null;
}
