import type { Workspace } from '../core/workspace/workspace.ts';

/**
 * Asks what would be so if an open annotation file had another text. Afterwards everything is as before: what is known
 * depends on the texts alone.
 */
export function supposing<T>(workspace: Workspace, uri: string, text: string, ask: () => T): T {
  const before = workspace.annotationText(uri);
  if (before === null) return ask();
  workspace.setAnnotations(uri, text, 'open');
  try {
    workspace.check();
    return ask();
  } finally {
    workspace.setAnnotations(uri, before, 'open');
    workspace.check();
  }
}
