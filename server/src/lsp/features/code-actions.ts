import { type CodeAction, CodeActionKind, CodeActionTriggerKind, type Range } from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { fixesAt } from '../../features/fixes/fixes.ts';
import { proposeWorks } from '../../features/works/propose.ts';
import { toRange, toSpan } from '../convert.ts';
import { toDiagnostic } from '../publish.ts';
import type { Session } from '../session.ts';
import { annotationPlan, plainEdit, readClosed } from './annotate.ts';
import type { Feature } from './feature.ts';
import { registrationEdit, registrationPlan } from './works.ts';

export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
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
        if (!wants(CodeActionKind.QuickFix)) return [];
        const port = {
          readText: (file: string) => readClosed(session, workspace, file),
          reports: () => session.host.discover(workspace.root, workspace.settings).reports,
        };
        return fixesAt(workspace, uri, toSpan(workspace, uri, range), port).map(({ finding, fix }) =>
          quickFix(session, workspace, uri, finding, fix),
        );
      }
      if (!wants(CodeActionKind.RefactorRewrite)) return [];
      // An editor that asks of itself shows a light bulb, on every sentence the cursor comes to, and over its words.
      if (context.triggerKind === CodeActionTriggerKind.Automatic && isEmpty(range)) return [];
      const actions = await annotateAction(session, textDocument.uri, range);
      if (context.triggerKind === CodeActionTriggerKind.Automatic) return actions;
      return [...actions, ...(await worksAction(session, workspace, uri, textDocument.uri))];
    });
  },
};

function quickFix(
  session: Session,
  workspace: Workspace,
  uri: string,
  finding: Finding,
  fix: Fix,
): CodeAction {
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const edit of fix.edits) {
    const at = edit.uri ?? uri;
    const clientUri = session.documents.clientUri(at);
    changes[clientUri] ??= [];
    changes[clientUri].push({ range: toRange(workspace, at, edit.span), newText: edit.newText });
  }
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(session, workspace, uri, finding)],
    ...(fix.preferred === true ? { isPreferred: true } : {}),
    edit: { changes },
  };
}

/** In a report: the Adduce extension runs its command; other editors get the claim as a plain edit. */
async function annotateAction(session: Session, clientUri: string, range: Range): Promise<CodeAction[]> {
  const title = isEmpty(range) ? 'Annotate this sentence' : 'Annotate the selection';
  const kind = CodeActionKind.RefactorRewrite;
  if (session.client.isAdduce)
    return [
      { title, kind, command: { title, command: 'adduce.annotate', arguments: [{ uri: clientUri, range }] } },
    ];
  const plan = await annotationPlan(session, clientUri, range);
  if ('refused' in plan) return [];
  const edit = plainEdit(session, plan);
  return edit === null ? [] : [{ title, kind, edit }];
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
