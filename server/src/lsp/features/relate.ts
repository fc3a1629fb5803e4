import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { relationTypes } from '../../../../schemas/vocabularies.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import { relatable, relationEdits } from '../../features/refactor/relate.ts';
import { toOffset, toRange } from '../convert.ts';
import type { AdduceRequests, FileEdits, Refusal, RelationChoice } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { FileInProject, Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { fileEdits } from './file-edits.ts';

/** `adduce/relatable`, `adduce/relate`: a relation to a claim that a person picks. */
export const relate: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/relatable', (params) => choices(session, params));
    onAdduce(session.connection, 'adduce/relate', (params) => relation(session, params));
  },
};

/** In the Adduce extension: to its command, which lets a person pick the claim and what it is to this one. */
export function relateAction(session: Session, { workspace, uri }: FileInProject, span: Span): CodeAction[] {
  const claim = workspace.definitionAt(uri, span.start)?.definition;
  if (claim?.kind !== 'claim' || claim.entry.id === null || claim.entry.broken) return [];
  const title = `Relate “${claim.entry.id}” to another claim…`;
  const position = toRange(session, workspace, uri, span).start;
  const target = { uri: session.documents.clientUri(uri), position };
  return [
    {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command: 'adduce.relate', arguments: [target] },
    },
  ];
}

async function claimAt(
  session: Session,
  { uri: clientUri, position }: AdduceRequests['adduce/relatable']['params'],
) {
  const at = await session.loaded(clientUri);
  if (at === null) return null;
  const { workspace, uri } = at;
  const claim = workspace.definitionAt(uri, toOffset(session, workspace, uri, position))?.definition;
  return claim?.kind === 'claim' && claim.entry.id !== null
    ? { workspace, uri, claim, id: claim.entry.id }
    : null;
}

/** The nearest claims first, then all others of the project. */
async function choices(
  session: Session,
  params: AdduceRequests['adduce/relatable']['params'],
): Promise<RelationChoice | Refusal> {
  const found = await claimAt(session, params);
  if (found === null) return { refused: NO_CLAIM };
  const { workspace, claim, id } = found;
  const near = relatable(workspace, claim);
  const known = new Set([claim, ...near.map((one) => one.claim)]);
  const far = workspace
    .all('claim')
    .map(({ definition }) => definition)
    .filter((one) => !known.has(one));
  const told = (one: typeof claim, isNear: boolean) => ({
    id: one.entry.id ?? '',
    proposition: onOneLine(one.entry.label),
    isNear,
  });
  return {
    claim: id,
    candidates: [...near.map((one) => told(one.claim, true)), ...far.map((one) => told(one, false))],
    types: Object.entries(relationTypes).map(([type, { means }]) => ({ type, means })),
  };
}

async function relation(
  session: Session,
  { target, type, ...place }: AdduceRequests['adduce/relate']['params'],
): Promise<FileEdits | Refusal> {
  const found = await claimAt(session, place);
  if (found === null) return { refused: NO_CLAIM };
  const { workspace, uri, claim, id } = found;
  if (!Object.hasOwn(relationTypes, type)) return { refused: `“${type}” is no relation of claims.` };
  const edits = relationEdits(workspace, claim, target, type);
  if (edits === null)
    return {
      refused: `The relation could not be written. Mend what is underlined in “${id}” (“relations” is a list), then try again.`,
    };
  return fileEdits(session, workspace, uri, edits);
}

const NO_CLAIM = 'Put the cursor on a claim in an annotation file, then relate it again.';
