import type { EntryKind } from '../../core/model/entry.ts';
import { kept } from '../../core/text/kept.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/**
 * What has a name in a project: an entry, by its kind and id, or a tag, by its words. Two places mean the same where
 * their symbols are equal, however they are quoted. An id that no entry has is a symbol too: of the kind it would be.
 */
export interface ProjectSymbol {
  readonly kind: EntryKind | 'tag';
  readonly name: string;
}

/** A place that means a symbol: the whole value as it stands, with quotation marks. UTF-16 offsets into the file. */
export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  /** `definition`: the id of the entry itself. A tag has none. */
  readonly role: 'definition' | 'mention';
}

export function isSameSymbol(a: ProjectSymbol, b: ProjectSymbol): boolean {
  return a.kind === b.kind && a.name === b.name;
}

/**
 * Every place that means a symbol, in the project or, with `uri`, in this one file: where it is defined first, then where
 * it is named, file by file. What several entries share through an anchor is one place.
 */
export function occurrencesOf(
  workspace: Workspace,
  { kind, name }: ProjectSymbol,
  uri?: string,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const seen = new Map<string, Set<number>>();
  const add = (at: string, span: Span, role: Occurrence['role']) => {
    const inFile = kept(seen, at, () => new Set<number>());
    if (inFile.has(span.start)) return;
    inFile.add(span.start);
    found.push({ uri: at, span, role });
  };
  if (kind === 'tag') for (const one of workspace.tagged(name, uri)) add(one.uri, one.span, 'mention');
  else {
    for (const { uri: at, idSpan } of workspace.definitions(kind, name))
      if (uri === undefined || uri === at) add(at, idSpan, 'definition');
    for (const one of workspace.references(kind, name, uri)) add(one.uri, one.span, 'mention');
  }
  return found;
}
