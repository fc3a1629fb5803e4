import type { Span } from '../../core/text/span.ts';
import { PROJECT_FILE } from '../../core/workspace/project-file.ts';
import { isInside } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { baselinePathsToRewrite } from './baseline-paths.ts';
import { globsToRewrite } from './globs.ts';
import { type Move, movedTo } from './move.ts';
import { pathAfter } from './paths.ts';
import { type NewPath, rewritePaths } from './rewrite.ts';

/** A replacement in a file as it is before the move. UTF-16 offsets. */
export interface MoveEdit {
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
}

/** What planning needs from outside the workspace. */
export interface MovePort {
  /** The text of a file that is not open, as it is on disk now; null when there is no such file. */
  readonly readText: (uri: string) => string | null;
  /** The root of the project that a file lies in, or will; null where none is known. */
  readonly rootOf: (uri: string) => string | null;
}

/** Whether moves can touch what a project says: something in it moves, or it moves itself. */
export function concerns({ root }: Workspace, moves: readonly Move[]): boolean {
  return moves.some(({ from }) => isInside(from, root) || isInside(root, from));
}

/**
 * What has to be written so that every `file:` of a project, and every glob of its `adduce.yaml` that names the thing
 * moved, leads to the same file after some moves. Paths keep their manner (from the annotation file, from the root, with
 * `./`) and their quotation marks. A path that led nowhere is left alone, and so is one to a file that leaves the project:
 * nothing inside can name it, and the path still says where it was. Changes nothing itself.
 */
export function planMoves(workspace: Workspace, moves: readonly Move[], port: MovePort): readonly MoveEdit[] {
  const { root } = workspace;
  if (!concerns(workspace, moves)) return [];
  const edits: MoveEdit[] = [];
  const rewrite = (uri: string, text: string | null, paths: readonly NewPath[]) => {
    if (text === null || paths.length === 0) return;
    for (const edit of rewritePaths(text, paths)) edits.push({ uri, ...edit });
  };
  const rootAfter = movedTo(root, moves);
  for (const uri of workspace.annotationUris()) {
    const after = movedTo(uri, moves);
    // A file that is carried from one project to another counts paths from the root of that one.
    const home = rootAfter !== root ? rootAfter : after === uri ? root : (port.rootOf(after) ?? root);
    const paths: NewPath[] = [];
    for (const { entry, span } of workspace.entriesIn(uri)) {
      const named = entry.source?.file;
      if (named == null) continue;
      const path = pathAfter(named.value, { uri, root }, { uri: after, root: home }, moves);
      if (path === null) continue;
      const start = span.start - entry.span.start;
      paths.push({
        span: { start: named.span.start + start, end: named.span.end + start },
        before: named.value,
        after: path,
      });
    }
    if (paths.length > 0) rewrite(uri, workspace.annotationText(uri) ?? port.readText(uri), paths);
  }
  const projectFile = `${root}/${PROJECT_FILE}`;
  const text = workspace.pieceAt(projectFile, 0)?.text ?? null;
  if (text !== null) rewrite(projectFile, text, globsToRewrite(text, root, moves));
  const { baselineUri } = workspace;
  // A project that moves as a whole keeps its paths.
  const baseline = baselineUri === null || rootAfter !== root ? null : port.readText(baselineUri);
  if (baselineUri !== null && baseline !== null)
    for (const edit of baselinePathsToRewrite(baseline, root, moves))
      edits.push({ uri: baselineUri, ...edit });
  return edits;
}
