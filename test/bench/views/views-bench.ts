import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { claimsView } from '../../../server/src/features/desk/claims.ts';
import { entitiesView } from '../../../server/src/features/desk/entities.ts';
import type { DeskQuery } from '../../../server/src/features/desk/node.ts';
import { queueLength, queueView } from '../../../server/src/features/desk/queue.ts';
import { sourcesView } from '../../../server/src/features/desk/sources.ts';
import { sourceMapOf } from '../../../server/src/features/source-map/source-map.ts';
import { timelineOf } from '../../../server/src/features/timeline/timeline.ts';
import { editIn } from '../rules/rule-edits.ts';
import { filesToEdit, openProject } from '../rules/rules-bench.ts';
import { makeRulesProject } from '../rules/rules-project.ts';
import { median, percentile } from '../statistics.ts';

/** As an editor asks that shows a view from its top. */
const TOP: DeskQuery = { parent: null, words: '', by: 'event', from: 0, count: 200 };

/** What is asked again after an edit while it is on screen. */
const VIEWS: Readonly<Record<string, (workspace: Workspace) => unknown>> = {
  sources: (workspace) => sourcesView(workspace, TOP),
  'claims by event': (workspace) => claimsView(workspace, TOP),
  'claims by source': (workspace) => claimsView(workspace, { ...TOP, by: 'source' }),
  'claims of a kind': (workspace) => claimsView(workspace, { ...TOP, by: 'kind', parent: 'group:event' }),
  'entities of a type': (workspace) => entitiesView(workspace, { ...TOP, parent: 'group:organization' }),
  'review queue': (workspace) => queueView(workspace, TOP),
  'its number': (workspace) => queueLength(workspace),
  timeline: (workspace) => timelineOf(workspace, null),
  'source map': (workspace) => sourceMapOf(workspace, null),
};

/** What the views of a project of one size took, in milliseconds. */
export interface ViewsResult {
  readonly claims: number;
  readonly views: readonly { readonly name: string; readonly median: number; readonly p95: number }[];
}

/**
 * Measures each view after an edit of one digit in an open file, as when somebody types beside it.
 *
 * @param times how many edits
 */
export function measureViews(claims: number, times: number): ViewsResult {
  const project = makeRulesProject(claims);
  const workspace = openProject(project, []);
  const [file] = filesToEdit(project, 1);
  if (file === undefined) throw new Error('There is no file to edit.');
  const [uri, text] = file;
  workspace.setAnnotations(uri, text, 'open');
  workspace.settle();
  const edit = editIn(workspace, uri, text, 'a claim’s quantity');
  const views = Object.entries(VIEWS).map(([name, view]) => {
    const taken: number[] = [];
    view(workspace);
    for (let i = 0; i < times; i++) {
      edit();
      const start = performance.now();
      view(workspace);
      taken.push(performance.now() - start);
    }
    return { name, median: median(taken), p95: percentile(taken, 0.95) };
  });
  return { claims: project.claims, views };
}
