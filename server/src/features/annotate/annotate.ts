import type { ClaimKind } from '../../core/model/claim-facts.ts';
import type { ListName } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import { nameOf } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import {
  asItem,
  type DraftLine,
  draftClaim,
  draftEntity,
  draftSource,
  line,
  numbered,
  stopsIn,
} from './draft.ts';
import { type Guess, guessClaim } from './guess/guess.ts';
import { nextClaimId } from './ids.ts';
import { newSourceId, wordsOf } from './quotable.ts';
import { asSnippet, asText, itemsIn, noSlot, type Slot, slotFor, textIn } from './slot.ts';
import { chooseTarget, type Target } from './target.ts';

/** How to annotate a selection. Spans are offsets into the annotation file as it is now. */
export interface Annotation {
  readonly uri: string;
  /** True when the annotation file is not there yet; it is to be made, empty. */
  readonly create: boolean;
  readonly claim: string;
  /** The words quoted, as a span of the report. */
  readonly words: Span;
  /** Plain edits that come with the claim: a new source in the registry. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** The claim as a snippet (TextMate syntax), with stops where a person must write. */
  readonly snippet: { readonly span: Span; readonly newText: string };
  /** The same without stops. */
  readonly plain: { readonly span: Span; readonly newText: string };
}

export type AnnotationResult = Annotation | { readonly refused: string };

/** What annotating needs from outside the workspace. */
export interface AnnotateOptions {
  /** Today's date, `YYYY-MM-DD`: when a new source was accessed. */
  readonly today: string;
  /** The text of an annotation file that is not open; null when there is no such file. */
  readonly readText: (uri: string) => string | null;
}

/**
 * Plans a new claim on the words selected in a report: which file it goes into, the exact quote with the
 * least context that makes it unique, what else the words tell, and a new source in the registry when the
 * report is none yet. Changes nothing.
 */
export function planAnnotation(
  workspace: Workspace,
  reportUri: string,
  selection: Span,
  { today, readText, kind = null }: AnnotateOptions & { readonly kind?: ClaimKind | null },
): AnnotationResult {
  const quotable = wordsOf(workspace, reportUri, selection);
  if ('refused' in quotable) return quotable;
  const { report, words, choice } = quotable;

  const target = chooseTarget(
    workspace,
    reportUri,
    choice.type === 'registered' ? choice.source : null,
    readText,
  );
  const text = target.text ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = target.text === null ? [] : workspace.entriesIn(target.uri);
  const last = (kind: 'claim' | 'source' | 'entity') =>
    entries.filter(({ entry }) => entry.kind === kind).at(-1)?.span ?? null;
  const claimSlot = slotFor(text, 'claims', last('claim'));
  if (claimSlot === null) return flowStyle(target, 'claims');

  const near = entries.flatMap(({ entry }) =>
    entry.kind === 'claim' && entry.id !== null ? [entry.id] : [],
  );
  const id = newClaimId(workspace, near);
  const plan = { uri: target.uri, create: target.text === null, claim: id, words };

  // Whom the sentence cites is registered in the same step, where the project has no registry for that.
  const isHome = !hasRegistry(workspace, target.uri);
  const newcomersIn = ({ newcomers }: Guess) => {
    const slot = isHome && newcomers.length > 0 ? slotFor(text, 'entities', last('entity')) : null;
    return slot === null ? [] : [itemsIn(slot, newcomers.map(draftEntity), eol, 'entities', text)];
  };

  if (choice.type === 'registered') {
    const { definition } = choice.source;
    const source = definition.entry.id ?? '';
    const guess = guessClaim(workspace, { report, words, source: definition, sourceId: source, kind });
    const claim = draftClaim({ id, kind, report, words, within: choice.within, source, guess });
    return { ...plan, edits: newcomersIn(guess), ...claimIn(claimSlot, claim, eol) };
  }

  // A report that is no source yet is registered in the same file, in the same step.
  const { lines } = choice;
  const source = newSourceId(workspace, reportUri);
  const within = lines === null ? null : report.spanOfLines(lines[0], lines[1]);
  const registration = draftSource({ id: source, report, annotationUri: target.uri, lines, today });
  const guess = guessClaim(workspace, { report, words, source: null, sourceId: source, kind });
  const claim = draftClaim({ id, kind, report, words, within, source, guess });
  if (text.trim() === '') {
    const all = [
      line('sources:'),
      // The claim is what was asked for: its stops come first.
      ...asItem(numbered(registration, stopsIn(claim) + 1), '  '),
      ...(isHome && guess.newcomers.length > 0
        ? [line(''), line('entities:'), ...guess.newcomers.flatMap((one) => asItem(draftEntity(one), '  '))]
        : []),
      line(''),
      line('claims:'),
      ...asItem(claim, '  '),
    ];
    return { ...plan, edits: [], ...written({ start: 0, end: text.length }, all, eol) };
  }
  const sourceSlot = slotFor(text, 'sources', last('source'));
  if (sourceSlot === null) return flowStyle(target, 'sources');
  return {
    ...plan,
    edits: [textIn(sourceSlot, registration, eol, 'sources', text), ...newcomersIn(guess)],
    ...claimIn(claimSlot, claim, eol),
  };
}

function claimIn(slot: Slot, claim: readonly DraftLine[], eol: string) {
  return written(slot.span, [...slot.before.map(line), ...asItem(claim, slot.indent)], eol);
}

function written(span: Span, lines: readonly DraftLine[], eol: string) {
  return {
    snippet: { span, newText: asSnippet(lines, eol) },
    plain: { span, newText: asText(lines, eol) },
  };
}

/** Whether entities are kept in a file of their own, which is not this one: without claims. */
function hasRegistry(workspace: Workspace, uri: string): boolean {
  const homes = new Set(workspace.all('entity').map((one) => one.uri));
  return (
    !homes.has(uri) &&
    [...homes].some((home) => workspace.entriesIn(home).every(({ entry }) => entry.kind !== 'claim'))
  );
}

/** C-9 before C-10. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

function newClaimId(workspace: Workspace, near: readonly string[]): string {
  const all = workspace.all('claim').map(({ definition }) => definition.entry.id ?? '');
  return nextClaimId(
    near,
    all.sort(BY_NUMBER.compare),
    (id) => workspace.definitions('claim', id).length > 0,
  );
}

function flowStyle(target: Target, list: ListName): { readonly refused: string } {
  return {
    refused: noSlot(list, nameOf(target.uri), 'annotate'),
  };
}
