import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { changedReport, reportAt } from '../../features/changes/review.ts';
import { fixesAt } from '../../features/fixes/fixes.ts';
import { proposeWorks } from '../../features/works/propose.ts';
import { toSpan } from '../convert.ts';
import { toDiagnostic } from '../publish.ts';
import type { FileInProject, Session } from '../session.ts';
import {
  FIX_ALL,
  fixAllLike,
  ORGANIZE,
  repairPlace,
  resolveAction,
  sourceActions,
} from './deferred-actions.ts';
import type { Feature } from './feature.ts';
import { REFACTOR_KINDS, refactorActions } from './refactors.ts';
import {
  ANNOTATE,
  annotateActions,
  appearanceActions,
  readActions,
  type Wants,
  wantsReportActions,
} from './report-actions.ts';
import { waiverActions } from './waive.ts';
import { registrationEdit, registrationPlan } from './works.ts';
import { workspaceEdit } from './workspace-edit.ts';

export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...REFACTOR_KINDS, FIX_ALL, ORGANIZE],
      resolveProvider: true,
    },
  },
  register(session) {
    session.connection.onCodeAction(async ({ textDocument, range, context }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const wants = (kind: string) =>
        context.only === undefined ||
        context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      if (workspace.hasAnnotations(uri)) {
        return inAnnotations(session, at, textDocument.uri, range, context, wants);
      }
      return wantsReportActions(wants) ? inReport(session, at, textDocument.uri, range, context, wants) : [];
    });
    session.connection.onCodeActionResolve((action) => resolveAction(session, action));
  },
};

async function inReport(
  session: Session,
  loaded: FileInProject,
  clientUri: string,
  range: Range,
  { triggerKind }: CodeActionContext,
  wants: Wants,
): Promise<CodeAction[]> {
  // An editor that asks of itself shows a light bulb, on every sentence the cursor comes to, and over its words.
  const automatic = triggerKind === CodeActionTriggerKind.Automatic;
  if (automatic && isEmpty(range)) return [];
  const { isAdduce } = session.client;
  // What is written goes by what is on disk now. A selection alone does not have all files looked at.
  const fresh = automatic && isAdduce ? loaded : await session.fresh(clientUri);
  if (fresh === null) return isAdduce ? annotateActions(session, loaded, clientUri, range, wants) : [];
  const actions = await session.whole(() => {
    // Where edits are made instead of commands, only the first is made for nobody.
    if (automatic && !isAdduce)
      return annotateActions(session, fresh, clientUri, range, (kind) => kind === ANNOTATE && wants(kind));
    return [
      ...annotateActions(session, fresh, clientUri, range, wants),
      ...appearanceActions(session, fresh, clientUri, range, wants),
      ...readActions(session, fresh, range, wants),
    ];
  });
  return automatic || !wants(CodeActionKind.RefactorRewrite)
    ? actions
    : [...actions, ...(await worksAction(session, fresh.workspace, fresh.uri, clientUri))];
}

function inAnnotations(
  session: Session,
  at: FileInProject,
  clientUri: string,
  range: Range,
  context: CodeActionContext,
  wants: Wants,
): CodeAction[] {
  const { workspace, uri } = at;
  const span = toSpan(session, workspace, uri, range);
  const offered = session.client.isAdduce ? reviewActions(session, at, clientUri, range, context) : [];
  const actions = offered.filter(({ kind }) => wants(kind ?? ''));
  if (wants(CodeActionKind.QuickFix)) {
    const fixes = fixesAt(workspace, uri, span, repairPlace(session, at).port);
    actions.unshift(
      ...fixes.map(({ finding, fix }) => quickFix(session, workspace, uri, finding, fix)),
      ...fixAllLike(
        session,
        at,
        clientUri,
        fixes.map(({ finding }) => finding),
      ),
    );
    actions.push(...waiverActions(session, at, clientUri, span));
  }
  // An editor that asks of itself would show a light bulb on every line; over a selection it may.
  if (context.triggerKind !== CodeActionTriggerKind.Automatic || !isEmpty(range))
    actions.push(...refactorActions(session, at, span, wants));
  // Nobody looks for these among the actions on a line.
  if (context.only?.some((kind) => kind.startsWith(CodeActionKind.Source)) === true)
    actions.push(...sourceActions(session, at, wants));
  return actions;
}

/** In the Adduce extension: to its commands, from what is found of a changed source, and from a source's entry. */
function reviewActions(
  session: Session,
  { workspace, uri }: FileInProject,
  clientUri: string,
  range: Range,
  { triggerKind }: CodeActionContext,
): CodeAction[] {
  const span = toSpan(session, workspace, uri, range);
  const target = { uri: clientUri, position: range.start };
  const changed = workspace
    .findingsAt(uri, span)
    .filter(({ code }) => code === 'source/changed' || code === 'anchor/quote-drift');
  const report = reportAt(workspace, uri, span.start);
  const actions: CodeAction[] = [];
  if (changed.length > 0 && report !== null && changedReport(workspace, report) !== null) {
    const title = 'Review what became of the quotes of this source';
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: changed.map((finding) => toDiagnostic(session, workspace, uri, finding)),
      command: { title, command: 'adduce.review', arguments: [target] },
    });
  }
  // An editor that asks of itself would show a light bulb on every line of the registry.
  const asked = triggerKind !== CodeActionTriggerKind.Automatic || changed.length > 0;
  if (asked && report !== null && workspace.definitionAt(uri, span.start)?.definition.kind === 'source') {
    const title = 'Preserve this report (a copy, its hash and today’s date)';
    const kind = CodeActionKind.RefactorRewrite;
    actions.push({ title, kind, command: { title, command: 'adduce.preserve', arguments: [target] } });
  }
  return actions;
}

function quickFix(
  session: Session,
  workspace: Workspace,
  uri: string,
  finding: Finding,
  fix: Fix,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(session, workspace, uri, finding)],
    ...(fix.preferred === true ? { isPreferred: true } : {}),
    edit: workspaceEdit(session, workspace, uri, fix.edits),
  };
}

/** In a report file of several works that is in no registry. Offered only to somebody who asks what can be done. */
async function worksAction(
  session: Session,
  workspace: Workspace,
  uri: string,
  clientUri: string,
): Promise<CodeAction[]> {
  const proposal = proposeWorks(workspace, uri);
  if ('refused' in proposal) return [];
  const title = `Register the ${proposal.works.length} works of this file`;
  const kind = CodeActionKind.RefactorRewrite;
  if (session.client.isAdduce)
    return [
      { title, kind, command: { title, command: 'adduce.registerWorks', arguments: [{ uri: clientUri }] } },
    ];
  const plan = await registrationPlan(session, clientUri, null);
  const edit = 'refused' in plan ? null : registrationEdit(session, plan);
  return edit === null ? [] : [{ title, kind, edit }];
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}
