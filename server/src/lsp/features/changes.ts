import { canonicalUri, relativePath } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { waiveEdits } from '../../features/changes/accept.ts';
import { type ChangedReport, changedReports } from '../../features/changes/changed-reports.ts';
import { copyProblem } from '../../features/changes/copy-check.ts';
import { planPreservation } from '../../features/changes/preserve.ts';
import { changedReport, type ReviewStep, reportAt, reviewSteps } from '../../features/changes/review.ts';
import { toLocation, toOffset, toRange } from '../convert.ts';
import type {
  FileEdits,
  PreservationPlan,
  Refusal,
  ReviewQuote,
  ReviewState,
  WirePosition,
} from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { FileInProject, Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { fileEdits } from './file-edits.ts';

/** `adduce/preserve`, `adduce/review`, `adduce/keepQuote`: reports as they were read, and what became of them. */
export const changes: Feature = {
  capabilities: {},
  register(session) {
    const { connection } = session;
    onAdduce(connection, 'adduce/preserve', ({ uri, position }) => preservation(session, uri, position));
    onAdduce(connection, 'adduce/review', ({ uri, position }) => review(session, uri, position));
    onAdduce(connection, 'adduce/keepQuote', ({ report, key, reason }) =>
      keepQuote(session, report, key, reason),
    );
  },
};

/** What is written to disk is planned with everything as it is there now. */
async function preservation(
  session: Session,
  clientUri: string,
  position: WirePosition | undefined,
): Promise<PreservationPlan | Refusal> {
  const at = await session.fresh(clientUri);
  if (at === null) return { refused: 'This file lies in no folder that is open. Open its folder first.' };
  const { workspace } = at;
  const report = reportMeant(session, at, position);
  if (report === null)
    return {
      refused: 'Put the cursor on a source in the registry, or open the report that is to be preserved.',
    };
  lookAgain(session, workspace, report);
  return session.whole(() => preservationPlan(session, workspace, report));
}

function preservationPlan(
  session: Session,
  workspace: Workspace,
  report: string,
): PreservationPlan | Refusal {
  const plan = planPreservation(workspace, report, session.host.today());
  if ('refused' in plan) return plan;
  const content = session.host.port.read(report, workspace.root);
  if (!content.ok || session.host.port.sha256(content.bytes) !== plan.sha256)
    return { refused: 'The report is changing on disk just now. Nothing was recorded; try again.' };
  const problem = copyProblem(session.host.port, workspace.root, plan.sha256);
  if (problem !== null) return { refused: problem };
  return {
    report: session.documents.clientUri(report),
    copy: { uri: plan.copy, base64: toBase64(content.bytes) },
    sources: plan.sources,
    edits: [...plan.edits].map(([uri, edits]) => fileEdits(session, workspace, uri, edits)),
    open: plan.open,
  };
}

/** A report named by a report's own URI may be none yet: planning says so. */
function reportMeant(
  session: Session,
  { workspace, uri }: FileInProject,
  position: WirePosition | undefined,
): string | null {
  if (!workspace.hasAnnotations(uri)) return uri;
  return position === undefined
    ? null
    : reportAt(workspace, uri, toOffset(session, workspace, uri, position));
}

async function review(
  session: Session,
  clientUri: string | null,
  position: WirePosition | undefined,
): Promise<readonly ReviewState[]> {
  if (clientUri === null) {
    const workspaces = [...session.projects.all()];
    for (const workspace of workspaces) await session.loading.again(workspace.root);
    return session.whole(() =>
      workspaces.flatMap((workspace) =>
        changedReports(workspace).map((report) => reviewState(session, workspace, report)),
      ),
    );
  }
  const at = await session.fresh(clientUri);
  if (at === null) return [];
  const { workspace, uri } = at;
  const offset = position === undefined ? null : toOffset(session, workspace, uri, position);
  const meant = reportAt(workspace, uri, offset);
  if (meant !== null) lookAgain(session, workspace, meant);
  return session.whole(() => {
    const changed = meant === null ? null : changedReport(workspace, meant);
    const reports = changed === null ? changedReports(workspace) : [changed];
    return reports.map((report) => reviewState(session, workspace, report));
  });
}

async function keepQuote(
  session: Session,
  clientUri: string,
  key: string,
  reason: string,
): Promise<FileEdits | null> {
  const at = await session.fresh(clientUri);
  const changed = at === null ? null : changedReport(at.workspace, canonicalUri(clientUri));
  if (at === null || changed === null) return null;
  const step = reviewSteps(at.workspace, changed).find((one) => one.key === key);
  const edits = step === undefined ? null : waiveEdits(at.workspace, step.changed, reason);
  return step === undefined || edits === null
    ? null
    : fileEdits(session, at.workspace, step.changed.claim.uri, edits);
}

/** The editor may not have told yet that the report has changed on disk. */
function lookAgain(session: Session, workspace: Workspace, report: string): void {
  workspace.reportChangedOnDisk(report);
  workspace.check();
  session.changed();
}

function reviewState(session: Session, workspace: Workspace, changed: ChangedReport): ReviewState {
  const count = (state: string) => changed.quotes.filter((quote) => quote.state === state).length;
  return {
    report: session.documents.clientUri(changed.uri),
    name: relativePath(workspace.root, changed.uri),
    sources: changed.sources.flatMap(({ definition }) => definition.entry.id ?? []),
    preserved: changed.preserved,
    exact: count('exact'),
    moved: count('moved'),
    quotes: reviewSteps(workspace, changed).map((step) => reviewQuote(session, workspace, changed.uri, step)),
  };
}

function reviewQuote(session: Session, workspace: Workspace, report: string, step: ReviewStep): ReviewQuote {
  const { key, changed, quoteSpan, place, before, now, parts, summary, echoes, accept, reason } = step;
  const { uri, entry } = changed.claim;
  return {
    key,
    claim: entry.id ?? '',
    source: changed.placed.source.entry.id ?? '',
    state: changed.state,
    open: changed.open,
    quote: toLocation(session, workspace, { uri, span: quoteSpan }),
    place: place === null ? null : toLocation(session, workspace, { uri: report, span: place }),
    before,
    now,
    parts,
    summary,
    echoes: echoes.map((span) => toRange(session, workspace, uri, span)),
    accept: accept === null ? null : fileEdits(session, workspace, uri, accept),
    reason,
  };
}

/** Bytes turned into characters at once; the engine's limit on arguments is far above it. */
const CHUNK = 8192;

function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(characters);
}
