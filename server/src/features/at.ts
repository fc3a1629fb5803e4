import type { Entry, Placed, Quote, Reference } from '../core/model/entry.ts';
import { kindsOf } from '../core/rules/reference/unknown.ts';
import type { Span } from '../core/text/span.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { PlacedDefinition, Workspace } from '../core/workspace/workspace.ts';

/** What stands at a place of an annotation file. Spans are offsets into the file. */
export type Thing =
  | { readonly type: 'id'; readonly definition: Definition; readonly span: Span }
  | {
      readonly type: 'reference';
      readonly reference: Reference;
      readonly targets: readonly PlacedDefinition[];
      readonly span: Span;
    }
  | { readonly type: 'quote'; readonly claim: Definition; readonly quote: Quote; readonly span: Span }
  | { readonly type: 'file'; readonly source: Definition; readonly span: Span };

/** What stands at an offset of an annotation file, or null where nothing is that leads anywhere. */
export function thingAt(workspace: Workspace, uri: string, offset: number): Thing | null {
  const found = workspace.definitionAt(uri, offset);
  if (found === null) return null;
  const { definition, start } = found;
  const { entry } = definition;
  const at = (span: Span) => ({ start: span.start + start, end: span.end + start });
  const has = (span: Span) => span.start + start <= offset && offset <= span.end + start;

  const reference = entry.references.find(has);
  if (reference !== undefined) {
    const targets = targetsOf(workspace, reference);
    return { type: 'reference', reference, targets, span: at(reference) };
  }
  const quote = entry.quotes.find((one) => has(one.span));
  if (quote !== undefined) return { type: 'quote', claim: definition, quote, span: at(quote.span) };
  if (entry.id !== null && has(entry.idSpan)) return { type: 'id', definition, span: at(entry.idSpan) };
  const place = sourcePlaces(entry).find((one) => has(one.span));
  return place === undefined ? null : { type: 'file', source: definition, span: at(place.span) };
}

/** What a reference leads to: for a claimer the entity of that id, else the source. */
export function targetsOf(workspace: Workspace, reference: Reference): readonly PlacedDefinition[] {
  for (const kind of kindsOf(reference.to)) {
    const found = workspace.definitions(kind, reference.id);
    if (found.length > 0) return found;
  }
  return [];
}

function sourcePlaces(entry: Entry): readonly Placed<unknown>[] {
  return [entry.source?.file, entry.source?.lines].filter((place) => place != null);
}
