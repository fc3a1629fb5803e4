import type { CheckedFile, CheckResult, PlacedFinding } from './check-result.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';
import { decodeText } from './text/decode.ts';
import type { FilePort } from './workspace/port.ts';
import { readProjectFile } from './workspace/project-file.ts';
import { readText } from './workspace/read-text.ts';
import { DEFAULT_SETTINGS } from './workspace/settings.ts';
import { parentUri } from './workspace/uri.ts';
import { Workspace } from './workspace/workspace.ts';

/** A project to check: where it is and which files it has. URIs are canonical (see `canonicalUri`). */
export interface ProjectInput {
  /** Folder URI, without a slash at the end. */
  readonly root: string;
  /** `adduce.yaml`, where there is one. */
  readonly projectFile: string | null;
  readonly annotations: readonly string[];
  readonly port: FilePort;
  /** URI of the baseline to use instead of the one that the settings name; null: none. */
  readonly baseline?: string | null;
  /** Whether to say what a baseline made now would hold. */
  readonly recordBaseline?: boolean;
}

/**
 * Reads and checks a whole project once. The findings are those an editor shows, in the same order; those in the
 * project’s baseline are kept apart.
 */
export function checkProject(input: ProjectInput): CheckResult {
  const { root, projectFile, annotations, port, baseline } = input;
  const workspace = new Workspace({
    root,
    port,
    rules: RULES,
    settings: DEFAULT_SETTINGS,
    use: 'once',
    ...(baseline === undefined ? {} : { baseline }),
  });
  const projectText = projectFile === null ? null : readText(port, projectFile, root);
  if (projectFile !== null && projectText !== null) workspace.setProjectFile(projectFile, projectText);
  for (const uri of annotations) readAnnotations(workspace, port, uri);
  workspace.settle();
  const uris = projectFile === null ? annotations : [projectFile, ...annotations];
  return {
    files: uris.map((uri) => placeFindings(workspace, uri)),
    baseline: input.recordBaseline === true ? uris.flatMap((uri) => workspace.recordBaseline(uri)) : [],
    claims: workspace.count('claim'),
    sources: workspace.count('source'),
  };
}

/** Reads a closed annotation file from disk. False when there is none; then it is taken out. */
export function readAnnotations(workspace: Workspace, port: FilePort, uri: string): boolean {
  const content = port.read(uri, workspace.root);
  if (content.ok) workspace.setAnnotations(uri, decodeText(content.bytes).text, 'closed');
  else if (content.reason === 'missing') workspace.removeAnnotations(uri);
  else workspace.setUnreadAnnotations(uri, content.reason);
  return content.ok || content.reason !== 'missing';
}

/** Settings of a project as its `adduce.yaml` gives them, for finding its files. */
export function projectSettings(port: FilePort, projectFile: string | null) {
  const text = projectFile === null ? null : readText(port, projectFile, parentUri(projectFile));
  return text === null ? DEFAULT_SETTINGS : readProjectFile(text).settings;
}

function placeFindings(workspace: Workspace, uri: string): CheckedFile {
  const findings: PlacedFinding[] = [];
  const known: PlacedFinding[] = [];
  for (const finding of workspace.findings(uri)) {
    const { inBaseline } = finding;
    if (inBaseline === undefined) findings.push(place(workspace, uri, finding));
    else known.push(place(workspace, uri, { ...finding, ...inBaseline }));
  }
  return { uri, findings, inBaseline: known };
}

function place(workspace: Workspace, uri: string, finding: Finding): PlacedFinding {
  const { code, severity, message, path, claim } = finding;
  return {
    code,
    severity,
    message,
    path,
    ...(claim === undefined ? {} : { claim }),
    range: workspace.rangeIn(uri, finding.span),
    related: finding.related.map((other) => ({
      uri: other.uri,
      range: workspace.rangeIn(other.uri, other.span),
      message: other.message,
    })),
  };
}
