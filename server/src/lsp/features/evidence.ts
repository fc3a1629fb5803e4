import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EvidenceCell, Place } from '../../features/evidence/cells.ts';
import { eventAt, eventsOf } from '../../features/evidence/events.ts';
import { evidenceFor } from '../../features/evidence/evidence.ts';
import { toLocation, toOffset } from '../convert.ts';
import type { WireEvidence, WireEvidenceCell, WireLocation } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** `adduce/events`, `adduce/evidence`: what is claimed of an event, and by whom. */
export const evidence: Feature = {
  capabilities: {},
  register(session) {
    const { connection } = session;
    onAdduce(connection, 'adduce/events', async ({ uri, position }) => {
      const at = await session.loaded(uri);
      if (at === null) return { events: [], at: null };
      const { workspace } = at;
      const offset = position === undefined ? null : toOffset(session, workspace, at.uri, position);
      return {
        events: eventsOf(workspace),
        at: offset === null ? null : eventAt(workspace, at.uri, offset),
      };
    });
    onAdduce(connection, 'adduce/evidence', async ({ uri, event }) => {
      const at = await session.loaded(uri);
      return at === null ? null : onWire(session, at.workspace, event);
    });
  },
};

function onWire(session: Session, workspace: Workspace, event: string): WireEvidence | null {
  const found = evidenceFor(workspace, event);
  if (found === null) return null;
  const place = (one: Place | null): WireLocation | null =>
    one === null ? null : toLocation(session, workspace, one);
  const cells = (all: readonly EvidenceCell[]): readonly WireEvidenceCell[] =>
    all.map((cell) => ({ ...cell, sentence: place(cell.sentence), entry: place(cell.entry) }));
  return {
    ...found,
    claims: found.claims.map((row) => ({ ...row, cells: cells(row.cells) })),
  };
}
