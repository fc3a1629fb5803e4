import type { FileInProject, Session } from '../session.ts';

/** Whether a file is a report of its project: a source, or what the project’s globs take for one. Other texts are left alone. */
export function isReport({ host }: Session, { workspace, uri }: FileInProject): boolean {
  if (workspace.hasAnnotations(uri) || workspace.isProjectFile(uri)) return false;
  return (
    workspace.sourcesOf(uri).length > 0 || host.roleOf(workspace.root, uri, workspace.settings) === 'report'
  );
}
