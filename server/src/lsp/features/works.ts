import type { WorkspaceEdit } from 'vscode-languageserver';
import { proposeWorks } from '../../features/works/propose.ts';
import { planRegistration } from '../../features/works/register.ts';
import { toRange } from '../convert.ts';
import type { Refusal, RegistrationPlan } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { FileInProject, Session } from '../session.ts';
import { fileEdit, readClosed } from './annotate.ts';
import type { Feature } from './feature.ts';

const NOWHERE = 'This report lies in no folder that is open. Open its folder, then register its works again.';

/** `adduce/works`, `adduce/registerWorks`: the works of a report file as sources. */
export const works: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/works', async ({ uri }) => {
      const at = await session.fresh(uri);
      return at === null ? { refused: NOWHERE } : session.whole(() => proposeWorks(at.workspace, at.uri));
    });
    onAdduce(session.connection, 'adduce/registerWorks', ({ uri, lines }) =>
      registrationPlan(session, uri, lines ?? null),
    );
  },
};

/** Plans with the project as it is on disk now, as for a claim. */
export async function registrationPlan(
  session: Session,
  clientUri: string,
  lines: readonly (readonly [number, number])[] | null,
): Promise<RegistrationPlan | Refusal> {
  const at = await session.fresh(clientUri);
  if (at === null) return { refused: NOWHERE };
  return session.whole(() => planAt(session, at, lines));
}

function planAt(
  session: Session,
  { workspace, uri }: FileInProject,
  lines: readonly (readonly [number, number])[] | null,
): RegistrationPlan | Refusal {
  const plan = planRegistration(workspace, uri, lines, {
    today: session.host.today(),
    readText: (file) => readClosed(session, workspace, file),
  });
  if ('refused' in plan) return plan;
  return {
    uri: session.documents.clientUri(plan.uri),
    create: plan.create,
    edits: plan.edits.map(({ span, newText }) => ({
      range: toRange(session, workspace, plan.uri, span),
      newText,
    })),
    sources: plan.sources,
  };
}

/** The plan for editors without the extension. Null where they cannot do it. */
export function registrationEdit(session: Session, plan: RegistrationPlan): WorkspaceEdit | null {
  return fileEdit(session, plan.uri, plan.create, plan.edits);
}
