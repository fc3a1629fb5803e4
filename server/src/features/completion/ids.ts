import type { FieldInfo } from '../../../../schemas/describe.ts';
import type { Entry, EntryKind } from '../../core/model/entry.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { nextClaimId } from '../annotate/ids.ts';
import type { CompletionContext } from './context.ts';
import { type CompletionItem, type CompletionList, cutToSize, MOST_ITEMS } from './item.ts';

/**
 * The ids a field may name, found by id, name or alias: those that begin as was typed first. Of very many those alone
 * that fit what was typed.
 *
 * @param own the entry that is being written, which names itself nowhere
 * @param said those that come before all others, by id, and why: the quoted sentence names them
 */
export function completeIds(
  workspace: Workspace,
  context: CompletionContext,
  ref: NonNullable<FieldInfo['ref']>,
  own: string | null,
  said: ReadonlyMap<string, string>,
): CompletionList {
  const there = new Set(context.beside);
  const entries = kindsNamedBy(ref).flatMap((kind) =>
    [...workspace.entries(kind)].filter(({ id }) => id !== null && id !== own && !there.has(id)),
  );
  const many = entries.length > MOST_ITEMS;
  if (many && context.typed === '' && said.size === 0)
    return cutToSize(entries.slice(0, MOST_ITEMS + 1).map((entry) => idItem(entry, context, said)));
  const rated = entries.map((entry) => ({ entry, fit: fitOf(entry, context.typed) }));
  return cutToSize(
    rated
      .filter(({ fit }) => !many || fit < UNFIT)
      .sort((a, b) => rank(a.entry, said) - rank(b.entry, said) || a.fit - b.fit)
      // One more tells that there are more.
      .slice(0, MOST_ITEMS + 1)
      .map(({ entry }) => idItem(entry, context, said)),
  );
}

function rank({ id }: Entry, said: ReadonlyMap<string, string>): number {
  return said.has(id ?? '') ? 0 : 1;
}

function idItem(entry: Entry, context: CompletionContext, said: ReadonlyMap<string, string>): CompletionItem {
  const id = entry.id ?? '';
  const { label } = entry;
  const short = label.length <= LONGEST_DETAIL ? label : `${label.slice(0, LONGEST_DETAIL - 1).trimEnd()}…`;
  return {
    label: id,
    kind: 'reference',
    detail: [short, said.get(id) ?? ''].filter((part) => part !== '').join(' · '),
    about: { type: 'entry', kind: entry.kind, id },
    newText: id,
    snippet: null,
    span: context.span,
    insertable: true,
    filterText: filterText(entry, context.typed),
  };
}

const LONGEST_DETAIL = 80;

/** Every name of it; the one first that begins as was typed, since some editors look at the beginning alone. */
function filterText(entry: Entry, typed: string): string {
  const names = namesOf(entry);
  const wanted = typed.trim().toLowerCase();
  const first = names.find((name) => name.toLowerCase().startsWith(wanted));
  return (first === undefined ? names : [first, ...names.filter((name) => name !== first)]).join(' ');
}

function namesOf({ id, label, aliases }: Entry): readonly string[] {
  return [id ?? '', label, ...aliases].filter((name) => name !== '');
}

const UNFIT = 4;

/** How well an entry fits what was typed: 0 best, `UNFIT` not at all. */
function fitOf(entry: Entry, typed: string): number {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return 0;
  let best = UNFIT;
  for (const name of namesOf(entry)) {
    const at = name.toLowerCase().indexOf(wanted);
    if (at === 0) return 0;
    if (at > 0) best = Math.min(best, /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 1);
    else if (best > 3 && holdsInOrder(name.toLowerCase(), wanted)) best = 3;
  }
  return best;
}

/** As editors match: every letter, in order, with others between them. */
function holdsInOrder(name: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** A free id for a claim, in the manner of those before it. */
export function freeClaimId(workspace: Workspace, uri: string): string {
  const idsOf = (found: readonly { readonly entry: Entry }[]) =>
    found.flatMap(({ entry }) => (entry.kind === 'claim' && entry.id !== null ? [entry.id] : []));
  const taken = (id: string) => workspace.definitions('claim', id).length > 0;
  const near = idsOf(workspace.entriesIn(uri));
  const all = near.length > 0 ? near : [...workspace.entries('claim')].flatMap(({ id }) => id ?? []);
  return nextClaimId(near, all, taken);
}

export function completeClaimId(
  workspace: Workspace,
  uri: string,
  context: CompletionContext,
): readonly CompletionItem[] {
  const id = freeClaimId(workspace, uri);
  return [
    {
      label: id,
      kind: 'value',
      detail: 'the next free id',
      about: null,
      newText: id,
      snippet: null,
      span: context.span,
      insertable: false,
      filterText: id,
    },
  ];
}

function kindsNamedBy(ref: NonNullable<FieldInfo['ref']>): readonly EntryKind[] {
  return ref === 'entity-or-source' ? ['entity', 'source'] : [ref];
}
