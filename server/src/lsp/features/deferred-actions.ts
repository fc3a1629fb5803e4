import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Finding, TextEdit } from '../../core/finding.ts';
import { fixCode, fixForm, hasSeveral } from '../../features/fixes/fix-all.ts';
import type { RepairPlace } from '../../features/fixes/repair.ts';
import { sortKeys } from '../../features/organize/sort-keys.ts';
import { toDiagnostic } from '../publish.ts';
import type { FileInProject, Session } from '../session.ts';
import { readClosed } from './annotate.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** An action on a whole file. Its edits are worked out when it is taken, from what it carries and the file as it is. */
export interface Deferred {
  readonly make: 'fix-code';
  readonly uri: string;
  readonly code: string;
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.adduce`;
export const ORGANIZE = 'source.organize.adduce';

/** What repairs may look at, for a file. */
export function repairPlace(session: Session, { workspace, uri }: FileInProject): RepairPlace {
  const port = {
    readText: (file: string) => readClosed(session, workspace, file),
    reports: () => session.host.discover(workspace.root, workspace.settings).reports,
  };
  return { workspace, uri, port };
}

/**
 * The actions of the kinds `source.…` on a file, for a client that asks for such actions by name: in a menu of its own,
 * or whenever a file is saved.
 */
export function sourceActions(
  session: Session,
  at: FileInProject,
  wants: (kind: string) => boolean,
): CodeAction[] {
  const { workspace, uri } = at;
  const offers = [
    { kind: FIX_ALL, title: 'Mend the form of all entries', edits: mended, nothing: NOTHING_TO_MEND },
    { kind: ORGANIZE, title: 'Sort the keys of all entries', edits: sorted, nothing: NOTHING_TO_SORT },
  ];
  return offers
    .filter(({ kind }) => wants(kind))
    .flatMap(({ kind, title, edits: make, nothing }): CodeAction[] => {
      const edits = make(repairPlace(session, at));
      if (edits.length > 0) return [{ title, kind, edit: workspaceEdit(session, workspace, uri, edits) }];
      return showsDisabled(session) ? [{ title, kind, disabled: { reason: nothing } }] : [];
    });
}

const mended = (place: RepairPlace): readonly TextEdit[] => fixForm(place);

function sorted({ workspace, uri }: RepairPlace): readonly TextEdit[] {
  const text = workspace.annotationText(uri);
  return text === null ? [] : sortKeys(text).edits;
}

const NOTHING_TO_MEND = 'Nothing in this file is wrong in its form and has one right answer.';
const NOTHING_TO_SORT =
  'The keys of this file are in order, or stand among comments that would come to stand elsewhere.';

/** The offer to mend all of the same kind, where there are several. */
export function fixAllLike(
  session: Session,
  at: FileInProject,
  clientUri: string,
  findings: readonly Finding[],
): CodeAction[] {
  if (!resolvesEdits(session)) return [];
  const place = repairPlace(session, at);
  const codes = new Map(findings.map((finding) => [finding.code, finding]));
  return [...codes].flatMap(([code, finding]): CodeAction[] => {
    if (!hasSeveral(place, code)) return [];
    const data: Deferred = { make: 'fix-code', uri: clientUri, code };
    return [
      {
        title: `Fix all “${code}” in this file`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(session, at.workspace, at.uri, finding)],
        data,
      },
    ];
  });
}

/** An action with its edit, from what it carries. One that carries nothing of ours stays as it is. */
export async function resolveAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = deferredIn(action.data);
  const at = data === null ? null : await session.loaded(data.uri);
  if (data === null || at === null) return action;
  const edits = fixCode(repairPlace(session, at), data.code);
  return { ...action, edit: workspaceEdit(session, at.workspace, at.uri, edits) };
}

/** What a client sends back; it may be anything. */
function deferredIn(data: unknown): Deferred | null {
  if (typeof data !== 'object' || data === null || !('make' in data) || data.make !== 'fix-code') return null;
  if (!('uri' in data) || typeof data.uri !== 'string') return null;
  return 'code' in data && typeof data.code === 'string'
    ? { make: 'fix-code', uri: data.uri, code: data.code }
    : null;
}

function resolvesEdits({ client }: Session): boolean {
  const { dataSupport, resolveSupport } = client.capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** Whether the client shows actions that cannot be taken now, with the reason. */
export function showsDisabled({ client }: Session): boolean {
  return client.capabilities.textDocument?.codeAction?.disabledSupport === true;
}
