import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { planAppearance } from '../../features/annotate/add-appearance.ts';
import { wordsOf } from '../../features/annotate/quotable.ts';
import { similarClaims } from '../../features/annotate/similar-claims.ts';
import { editsOfRead, readPlans, readTitle } from '../../features/report/read-marks.ts';
import { toSpan } from '../convert.ts';
import type { ClaimKind } from '../protocol.ts';
import type { FileInProject, Session } from '../session.ts';
import { annotateOptions, plainEdit, planAt } from './annotate.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** A claim of a kind that a person chooses; those of one kind are below it. */
export const ANNOTATE = `${CodeActionKind.RefactorRewrite}.annotate`;
const APPEARANCE = `${CodeActionKind.RefactorRewrite}.appearance`;
const READ = `${CodeActionKind.RefactorRewrite}.read`;

const KINDS: readonly (readonly [kind: ClaimKind, words: string])[] = [
  ['event', 'an event'],
  ['state', 'a state'],
  ['statement', 'a statement'],
  ['assessment', 'an assessment'],
  ['forecast', 'a forecast'],
];

/** Whether a client that asks for some kinds of actions wants one of a kind. */
export type Wants = (kind: string) => boolean;

/** Whether any action on words of a report is wanted. */
export function wantsReportActions(wants: Wants): boolean {
  return [
    CodeActionKind.RefactorRewrite,
    ANNOTATE,
    APPEARANCE,
    READ,
    ...KINDS.map(([kind]) => ofKind(kind)),
  ].some(wants);
}

function ofKind(kind: ClaimKind): string {
  return `${ANNOTATE}.${kind}`;
}

/**
 * What can be made of the words selected in a report. The Adduce extension runs its commands where there is something to
 * type or to choose; other editors get edits.
 *
 * @param at the project as it is on disk now
 */
export function annotateActions(
  session: Session,
  at: FileInProject,
  clientUri: string,
  range: Range,
  wants: Wants,
): CodeAction[] {
  const offers = [
    {
      title: isEmpty(range) ? 'Annotate this sentence' : 'Annotate the selection',
      kind: ANNOTATE,
      claim: null,
    },
    ...KINDS.map(([claim, words]) => ({ title: `Annotate as ${words}`, kind: ofKind(claim), claim })),
  ];
  return offers
    .filter(({ kind }) => wants(kind))
    .flatMap(({ title, kind, claim }): CodeAction[] => {
      if (session.client.isAdduce) {
        const target = { uri: clientUri, range, ...(claim === null ? {} : { kind: claim }) };
        return [{ title, kind, command: { title, command: 'adduce.annotate', arguments: [target] } }];
      }
      const plan = planAt(session, at, range, claim);
      const edit = 'refused' in plan ? null : plainEdit(session, plan);
      return edit === null ? [] : [{ title, kind, edit }];
    });
}

/** The words as a further appearance of a claim that says the same. */
export function appearanceActions(
  session: Session,
  at: FileInProject,
  clientUri: string,
  range: Range,
  wants: Wants,
): CodeAction[] {
  const { workspace, uri } = at;
  if (!wants(APPEARANCE) || workspace.count('claim') === 0) return [];
  const span = toSpan(session, workspace, uri, range);
  const words = wordsOf(workspace, uri, span);
  if ('refused' in words) return [];
  if (session.client.isAdduce) {
    const title = 'Add to an existing claim…';
    const command = { title, command: 'adduce.addToClaim', arguments: [{ uri: clientUri, range }] };
    return [{ title, kind: APPEARANCE, command }];
  }
  return similarClaims(workspace, words).flatMap(({ claim }): CodeAction[] => {
    const plan = planAppearance(workspace, uri, span, claim, annotateOptions(session, workspace));
    const title = `Add to ${claim.entry.id ?? 'the claim'}: “${shortened(claim.entry.label)}”`;
    return 'refused' in plan
      ? []
      : [{ title, kind: APPEARANCE, edit: workspaceEdit(session, workspace, plan.uri, plan.edits) }];
  });
}

/** That the sentences were read and hold nothing to claim, or no longer so. */
export function readActions(session: Session, at: FileInProject, range: Range, wants: Wants): CodeAction[] {
  const { workspace, uri } = at;
  if (!wants(READ)) return [];
  return readPlans(workspace, uri, toSpan(session, workspace, uri, range)).flatMap((plan): CodeAction[] => {
    const edits = editsOfRead(workspace, plan);
    return edits === null
      ? []
      : [{ title: readTitle(plan), kind: READ, edit: workspaceEdit(session, workspace, uri, edits) }];
  });
}

const LONGEST = 70;

function shortened(proposition: string): string {
  const points = [...proposition.replace(/\s+/g, ' ').trim()];
  return points.length <= LONGEST
    ? points.join('')
    : `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}
