import type { EntryChange } from '../../core/finding.ts';
import type { EntryKind } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { card } from '../../features/cards.ts';
import { rewordingAt } from '../../features/changes/reworded.ts';
import { deskLineAt } from '../../features/desk/at-cursor.ts';
import { claimsView } from '../../features/desk/claims.ts';
import { entitiesView } from '../../features/desk/entities.ts';
import type { DeskNode, DeskPage, DeskPlace, DeskQuery } from '../../features/desk/node.ts';
import { queueLength, queueView } from '../../features/desk/queue.ts';
import { approving } from '../../features/desk/review.ts';
import { sourcesView } from '../../features/desk/sources.ts';
import { editsOfChanges } from '../../features/entry-changes.ts';
import { toLocation, toOffset } from '../convert.ts';
import type { DeskView, FileEdits, Refusal, WireDeskNode } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { fileEdits } from './file-edits.ts';

const VIEWS: Readonly<Record<DeskView, (workspace: Workspace, query: DeskQuery) => DeskPage>> = {
  sources: sourcesView,
  claims: claimsView,
  entities: entitiesView,
  queue: queueView,
};

/** `adduce/desk` and what its views do: sources, claims, entities, and what waits for a person’s word. */
export const desk: Feature = {
  capabilities: {},
  register(session) {
    const { connection } = session;
    onAdduce(connection, 'adduce/desk', async ({ uri, view, ...query }) => {
      const at = await session.loaded(uri);
      if (at === null) return { nodes: [], more: 0 };
      const { nodes, ...counts } = VIEWS[view](at.workspace, query);
      return { nodes: nodes.map((node) => onWire(session, at.workspace, node)), ...counts };
    });
    onAdduce(connection, 'adduce/deskAt', async ({ uri, position, by }) => {
      const at = await session.loaded(uri);
      if (at === null) return null;
      const { workspace, uri: file } = at;
      const found = deskLineAt(workspace, file, toOffset(session, workspace, file, position), by);
      return found === null ? null : { group: found.group, claim: onWire(session, workspace, found.claim) };
    });
    onAdduce(connection, 'adduce/waiting', async ({ uri }) => {
      const at = await session.loaded(uri);
      return at === null ? 0 : queueLength(at.workspace);
    });
    onAdduce(connection, 'adduce/card', async ({ uri, kind, id }) => {
      const at = await session.loaded(uri);
      const found = at?.workspace.definitions(kind, id)[0]?.definition;
      return at === null || found === undefined ? null : card(at.workspace, found);
    });
    onAdduce(connection, 'adduce/setEvent', ({ uri, claim, event }) =>
      changed(session, uri, { kind: 'claim', id: claim }, () => [
        { path: '', key: 'event', change: { set: event } },
      ]),
    );
    onAdduce(connection, 'adduce/takeOver', async ({ uri: clientUri, position }) => {
      const at = await session.fresh(clientUri);
      if (at === null) return null;
      const { workspace, uri } = at;
      const edits = rewordingAt(workspace, uri, toOffset(session, workspace, uri, position));
      return edits === null ? null : fileEdits(session, workspace, uri, edits);
    });
    onAdduce(connection, 'adduce/approve', ({ uri, claim, reviewer }) =>
      changed(session, uri, { kind: 'claim', id: claim }, (entry) =>
        approving(entry, reviewer, session.host.today()),
      ),
    );
  },
};

function onWire(session: Session, workspace: Workspace, node: DeskNode): WireDeskNode {
  const place = (one: DeskPlace | null) => (one === null ? null : toLocation(session, workspace, one));
  return { ...node, entry: place(node.entry), text: place(node.text) };
}

/** Edits of one entry, as its file is on disk now. */
async function changed(
  session: Session,
  clientUri: string,
  { kind, id }: { readonly kind: EntryKind; readonly id: string },
  changes: (entry: Parameters<typeof approving>[0]) => readonly EntryChange[] | Refusal,
): Promise<FileEdits | Refusal> {
  const at = await session.fresh(clientUri);
  const found = at?.workspace.definitions(kind, id)[0]?.definition;
  if (at === null || found === undefined) return { refused: `“${id}” is not there any more.` };
  const wanted = changes(found.entry);
  if ('refused' in wanted) return wanted;
  const edits = editsOfChanges(at.workspace, found, wanted);
  return edits === null
    ? { refused: `“${id}” could not be changed. Mend what is underlined in it, then try again.` }
    : fileEdits(session, at.workspace, found.uri, edits);
}
