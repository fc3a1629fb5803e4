import type { FileOperationRegistrationOptions, FileRename } from 'vscode-languageserver';
import { PROJECT_FILE } from '../../core/workspace/project-file.ts';
import { readText } from '../../core/workspace/read-text.ts';
import { isInside } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Move } from '../../features/moves/move.ts';
import { concerns, planMoves } from '../../features/moves/plan.ts';
import { folderUri } from '../loading.ts';
import type { Session } from '../session.ts';
import { readClosed } from './annotate.ts';
import { annotatedEdit, type FileReplacement } from './annotated-edit.ts';
import type { Feature } from './feature.ts';

/** Every file and folder: which files are reports is for each project to say. */
const ANY: FileOperationRegistrationOptions = {
  filters: [{ scheme: 'file', pattern: { glob: '**/*' } }],
};

/** Files and folders that are moved or renamed: the paths that name them go along. */
export const moves: Feature = {
  capabilities: { workspace: { fileOperations: { willRename: ANY, didRename: ANY } } },
  register(session) {
    const { connection } = session;
    connection.workspace.onWillRenameFiles(async ({ files }, cancel) => {
      const asked = files.map(toMove);
      const replacements: FileReplacement[] = [];
      for (const workspace of [...session.projects.all()]) {
        if (cancel.isCancellationRequested) return null;
        if (!concerns(workspace, asked) || !session.projects.isProject(workspace)) continue;
        await readAgain(session, workspace);
        const edits = planMoves(workspace, asked, {
          readText: (uri) => readClosed(session, workspace, uri),
          rootOf: (uri) => session.projects.of(uri)?.root ?? null,
        });
        for (const edit of edits)
          replacements.push({ ...edit, workspace, about: 'Paths to what is moved or renamed' });
      }
      return replacements.length === 0 ? null : annotatedEdit(session, replacements);
    });
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      const done = files.map(toMove);
      for (const workspace of [...session.projects.all()]) {
        forgetMoved(workspace, done);
        const isTouched = done.some((move) =>
          [move.from, move.to].some((uri) => isInside(uri, workspace.root) || isInside(workspace.root, uri)),
        );
        if (isTouched) void session.loading.again(workspace.root);
      }
      session.changed();
    });
  },
};

function toMove({ oldUri, newUri }: FileRename): Move {
  return { from: folderUri(oldUri), to: folderUri(newUri) };
}

/** As things stand on disk now: a path that is overlooked would be left behind. */
async function readAgain(session: Session, workspace: Workspace): Promise<void> {
  const { projects, documents, host } = session;
  await session.loading.again(workspace.root);
  const uri = `${workspace.root}/${PROJECT_FILE}`;
  if (documents.version(uri) !== null) return;
  const known = workspace.pieceAt(uri, 0)?.text ?? null;
  if (readText(host.port, uri, workspace.root) !== known) projects.readProjectFile(workspace);
}

/** Watchers of files say that a folder has gone or come, and not what was in it. */
function forgetMoved(workspace: Workspace, done: readonly Move[]): void {
  const reports = new Set(done.flatMap(({ from, to }) => [from, to]));
  for (const { definition } of workspace.all('source')) {
    const report = workspace.reportOf(definition);
    if (report !== null && done.some(({ from, to }) => isInside(report, from) || isInside(report, to)))
      reports.add(report);
  }
  for (const report of reports) if (isInside(report, workspace.root)) workspace.reportChangedOnDisk(report);
}
