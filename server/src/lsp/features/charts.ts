import type { Workspace } from '../../core/workspace/workspace.ts';
import type { DeskPlace } from '../../features/desk/node.ts';
import { sourceMapOf } from '../../features/source-map/source-map.ts';
import { timelineOf } from '../../features/timeline/timeline.ts';
import { toLocation } from '../convert.ts';
import { onAdduce } from '../requests.ts';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** `adduce/timeline`, `adduce/sourceMap`: what there is to draw of a project, or of one event. */
export const charts: Feature = {
  capabilities: {},
  register(session) {
    const { connection } = session;
    onAdduce(connection, 'adduce/timeline', async ({ uri, event }) => {
      const at = await session.loaded(uri);
      if (at === null) return { items: [], more: 0 };
      const { items, more } = timelineOf(at.workspace, event);
      const place = placing(session, at.workspace);
      return {
        items: items.map((item) => ({ ...item, entry: place(item.entry), text: place(item.text) })),
        more,
      };
    });
    onAdduce(connection, 'adduce/sourceMap', async ({ uri, event }) => {
      const at = await session.loaded(uri);
      if (at === null) return { nodes: [], edges: [], shared: [], more: 0 };
      const map = sourceMapOf(at.workspace, event);
      const place = placing(session, at.workspace);
      return {
        ...map,
        nodes: map.nodes.map((node) => ({ ...node, entry: place(node.entry) })),
        shared: map.shared.map((one) => ({ ...one, entry: place(one.entry) })),
      };
    });
  },
};

function placing(session: Session, workspace: Workspace) {
  return (one: DeskPlace | null) => (one === null ? null : toLocation(session, workspace, one));
}
