import type { TextEdit } from '../../core/finding.ts';
import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { YamlMap } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import type { FixPort } from '../fixes/repair.ts';
import { findMap } from '../yaml-edit.ts';

/** An edit of a refactoring. Where it is a snippet, `${1:…}` are stops for a person to write at. */
export interface RefactorEdit extends TextEdit {
  readonly isSnippet?: boolean;
}

/** What editors file the actions under. */
export type RefactorKind = 'extract' | 'move' | 'rewrite';

/** A change of how things are written, offered at a place; or why it cannot be made there, to be shown in its stead. */
export interface Refactoring {
  readonly title: string;
  readonly kind: RefactorKind;
  readonly edits: readonly RefactorEdit[] | { readonly disabled: string };
}

/** Where a refactoring is asked for, and what it may look at. */
export interface RefactorPlace {
  readonly workspace: Workspace;
  /** An open annotation file. */
  readonly uri: string;
  /** The cursor, or what is selected. */
  readonly span: Span;
  readonly port: FixPort;
  /** Whether edits may be snippets. */
  readonly snippets: boolean;
  /** Whether the editor lets a person pick from all there is, so that the likeliest need not be offered one by one. */
  readonly picks: boolean;
}

/** One kind of refactoring: what it offers at a place. */
export type Refactor = (place: RefactorPlace, entry: OpenEntry) => readonly Refactoring[];

/** An entry as it is written. */
export interface OpenEntry {
  readonly definition: Definition;
  /** The piece of its file that it stands in; `map` counts from its start. */
  readonly text: string;
  readonly map: YamlMap;
  /** Offset of the piece in the file. */
  readonly start: number;
}

/** The entry at a place; null where there is none, or its YAML is broken. */
export function entryAt({ workspace, uri, span }: RefactorPlace): OpenEntry | null {
  const found = workspace.definitionAt(uri, span.start);
  return found === null ? null : openEntry(workspace, found.definition);
}

/** An entry, of a closed file as it is on disk; null for one that is gone or broken. */
export function openEntry(workspace: Workspace, definition: Definition): OpenEntry | null {
  const text = workspace.textOf(definition);
  const [home] = workspace.placesOf(definition);
  if (text === null || home === undefined || definition.entry.broken) return null;
  const { root, problems } = parseYaml(text);
  const { start } = definition.entry.span;
  const map = problems.length > 0 ? null : findMap(root, (one) => one.start === start);
  return map === null ? null : { definition, text, map, start: home.span.start - start };
}

/** Edits of a piece as edits of its file. */
export function inFile({ definition, start }: OpenEntry, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map(({ span, newText }) => ({
    uri: definition.uri,
    span: { start: span.start + start, end: span.end + start },
    newText,
  }));
}

/** A name for an entry in a title. */
export function nameOfEntry({ definition: { entry } }: OpenEntry): string {
  return entry.id === null ? `this ${entry.kind}` : `“${entry.id}”`;
}
