import { nameOf, parentUri } from '../../core/workspace/uri.ts';
import type { PlacedDefinition, Workspace } from '../../core/workspace/workspace.ts';

/** The annotation file a claim on a source goes into: its URI and its text, null when it has to be made. */
export interface Target {
  readonly uri: string;
  readonly text: string | null;
}

/**
 * The file that holds most claims on the source; else the one that registers it, when claims stand there
 * too; else a file named after the report, in the folder where the project keeps its annotation files.
 */
export function chooseTarget(
  workspace: Workspace,
  reportUri: string,
  source: PlacedDefinition | null,
  readText: (uri: string) => string | null,
): Target {
  const uri =
    mostUsed(workspace, reportUri, source) ?? registering(workspace, source) ?? named(workspace, reportUri);
  return { uri, text: workspace.annotationText(uri) ?? readText(uri) };
}

function mostUsed(workspace: Workspace, reportUri: string, source: PlacedDefinition | null): string | null {
  const counts = new Map<string, number>();
  for (const standing of workspace.standingOn(reportUri)) {
    if (source !== null && standing.source !== source.definition) continue;
    counts.set(standing.claim.uri, (counts.get(standing.claim.uri) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [uri, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = uri;
  return best;
}

function registering(workspace: Workspace, source: PlacedDefinition | null): string | null {
  if (source === null) return null;
  return workspace.entriesIn(source.uri).some(({ entry }) => entry.kind === 'claim') ? source.uri : null;
}

function named(workspace: Workspace, reportUri: string): string {
  const folders = new Set(workspace.annotationUris().map(parentUri));
  const home = [...folders].sort((a, b) => a.length - b.length)[0] ?? `${workspace.root}/claims`;
  const stem = nameOf(reportUri).replace(/\.[^.]+$/, '');
  return `${home}/${encodeURIComponent(stem)}.claims.yaml`;
}
