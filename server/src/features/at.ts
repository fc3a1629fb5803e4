import type { Entry, Placed, Quote, Reference } from '../core/model/entry.ts';
import type { Span } from '../core/text/span.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { PlacedDefinition, Workspace } from '../core/workspace/workspace.ts';
import type { ProjectSymbol } from './symbol/symbol.ts';

/** What stands at a place of an annotation file. Spans are offsets into the file. */
export type Thing =
  | {
      readonly type: 'id';
      readonly definition: Definition;
      readonly symbol: ProjectSymbol;
      readonly span: Span;
    }
  | {
      readonly type: 'reference';
      readonly reference: Reference;
      /** The entries that have the id: none where nobody has it. */
      readonly targets: readonly PlacedDefinition[];
      readonly symbol: ProjectSymbol;
      readonly span: Span;
    }
  | { readonly type: 'tag'; readonly symbol: ProjectSymbol; readonly span: Span }
  | { readonly type: 'quote'; readonly claim: Definition; readonly quote: Quote; readonly span: Span }
  | { readonly type: 'file'; readonly source: Definition; readonly span: Span };

/** Something with a name, and where it stands. */
export type NamedThing = Extract<Thing, { readonly symbol: ProjectSymbol }>;

/** What stands at an offset of an annotation file, or null where nothing is that leads anywhere. */
export function thingAt(workspace: Workspace, uri: string, offset: number): Thing | null {
  const found = workspace.definitionAt(uri, offset);
  if (found === null) return null;
  const { definition, start } = found;
  const { entry } = definition;
  const at = (span: Span) => ({ start: span.start + start, end: span.end + start });
  const has = (span: Span) => span.start + start <= offset && offset <= span.end + start;

  const named = namedIn(workspace, definition).find(has);
  if (named !== undefined) return { ...named.thing, span: at(named) };
  const quote = entry.quotes.find((one) => has(one.span));
  if (quote !== undefined) return { type: 'quote', claim: definition, quote, span: at(quote.span) };
  const place = sourcePlaces(entry).find((one) => has(one.span));
  return place === undefined ? null : { type: 'file', source: definition, span: at(place.span) };
}

/** What has a name at an offset of an annotation file: an id where it is defined or named, or a tag. */
export function namedAt(workspace: Workspace, uri: string, offset: number): NamedThing | null {
  const thing = thingAt(workspace, uri, offset);
  return thing !== null && 'symbol' in thing ? thing : null;
}

/** A name in an entry: where it stands, relative to the entry's piece, and what it means. */
interface Named extends Span {
  readonly thing: WithoutSpan<NamedThing>;
}

type WithoutSpan<T> = T extends unknown ? Omit<T, 'span'> : never;

/** The names in one entry. A publisher that is registered nowhere is words, and no name. */
function namedIn(workspace: Workspace, definition: Definition): readonly Named[] {
  const { entry } = definition;
  const found: Named[] = [];
  for (const reference of entry.references) {
    const { start, end, id } = reference;
    const kind = workspace.kindNamed(reference.to, id);
    const targets = workspace.definitions(kind, id);
    if (reference.to === 'publisher' && targets.length === 0) continue;
    found.push({ start, end, thing: { type: 'reference', reference, targets, symbol: { kind, name: id } } });
  }
  if (entry.id !== null)
    found.push({
      ...entry.idSpan,
      thing: { type: 'id', definition, symbol: { kind: entry.kind, name: entry.id } },
    });
  for (const { value, start, end } of entry.claim?.tags ?? [])
    found.push({ start, end, thing: { type: 'tag', symbol: { kind: 'tag', name: value } } });
  return found;
}

/** The names in the entry around an offset, as they stand in the file. Empty where no entry is. */
export function namesAround(workspace: Workspace, uri: string, offset: number): readonly NamedThing[] {
  const found = workspace.definitionAt(uri, offset);
  if (found === null) return [];
  const { definition, start } = found;
  return namedIn(workspace, definition).map((named) => ({
    ...named.thing,
    span: { start: named.start + start, end: named.end + start },
  }));
}

function sourcePlaces(entry: Entry): readonly Placed<unknown>[] {
  return [entry.source?.file, entry.source?.lines].filter((place) => place != null);
}
