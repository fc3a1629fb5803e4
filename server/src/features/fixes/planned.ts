import type { Finding, Fix } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { editsOfChanges } from '../entry-changes.ts';

/** The repairs that a finding has planned, with their edits. One that cannot be made any more is left out. */
export function plannedFixes({ plans, span }: Finding, workspace: Workspace, uri: string): readonly Fix[] {
  const at = plans === undefined ? null : workspace.definitionAt(uri, span.start);
  if (plans === undefined || at === null) return [];
  return plans.flatMap(({ title, preferred, changes }) => {
    const edits = editsOfChanges(workspace, at.definition, changes);
    return edits === null || edits.length === 0
      ? []
      : [{ title, edits, ...(preferred === undefined ? {} : { preferred }) }];
  });
}
