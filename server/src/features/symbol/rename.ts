import { fieldAt } from '../../../../schemas/describe.ts';
import { ID } from '../../../../schemas/field.ts';
import { type EntryKind, listOf } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import { relativePath } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { type NamedThing, namedAt } from '../at.ts';
import { namedInBaseline } from './rename-in-baseline.ts';
import { renameInFile } from './rename-in-file.ts';
import { type Occurrence, occurrencesOf, type ProjectSymbol } from './symbol.ts';

/** Why something is not renamed, and what to do, for an analyst. */
export interface Refused {
  readonly refused: string;
}

/** What is about to be renamed: the name, and where it stands at the cursor, without quotation marks. */
export interface Renameable {
  readonly name: string;
  readonly span: Span;
}

/** One replacement of a rename. UTF-16 offsets into the file. */
export interface RenameEdit extends Occurrence {
  readonly newText: string;
}

export interface RenamePlan {
  readonly symbol: ProjectSymbol;
  readonly edits: readonly RenameEdit[];
}

/** What renaming needs from outside the workspace. */
export interface RenamePort {
  /** The text of an annotation file or a baseline that is not open, as it is on disk now; null when there is no such file. */
  readonly readText: (uri: string) => string | null;
}

/** Whether what stands at an offset can be renamed at all: asked before a person has said a new name. */
export function prepareRename(workspace: Workspace, uri: string, offset: number): Renameable | Refused {
  const named = renameableAt(workspace, uri, offset);
  if ('refused' in named) return named;
  const { name } = named.symbol;
  const piece = workspace.pieceAt(uri, offset);
  const written = piece?.text.slice(named.span.start - piece.start, named.span.end - piece.start) ?? name;
  const at = written.indexOf(name);
  const start = named.span.start + Math.max(0, at);
  return { name, span: at < 0 ? named.span : { start, end: start + name.length } };
}

/**
 * Renames what stands at an offset, everywhere in the project: an id where it is defined and wherever the format has it
 * named, a tag on every claim. Only the names change; quotation marks and everything around stay. Changes nothing itself.
 */
export function planRename(
  workspace: Workspace,
  uri: string,
  offset: number,
  newName: string,
  port: RenamePort,
): RenamePlan | Refused {
  const named = renameableAt(workspace, uri, offset);
  if ('refused' in named) return named;
  const { symbol } = named;
  const name = newName.trim();
  if (name === symbol.name) return { symbol, edits: [] };
  const places = occurrencesOf(workspace, symbol);
  const refused = formProblem(symbol, name) ?? taken(workspace, symbol, name);
  if (refused !== null) return { refused };

  const unread = unreadPlaces(workspace);
  const edits: RenameEdit[] = [];
  for (const file of new Set([...places.map((place) => place.uri), ...unread.keys()])) {
    const text = workspace.annotationText(file) ?? port.readText(file);
    const path = relativePath(workspace.root, file);
    if (text === null)
      return { refused: `${path} names “${symbol.name}” and cannot be read. Nothing was renamed.` };
    const made = renameInFile({
      text,
      symbol,
      name,
      places: places.filter((place) => place.uri === file),
      unread: unread.get(file) ?? [],
    });
    if ('refused' in made) return { refused: `${path}, line ${made.line}: ${made.refused}` };
    edits.push(...made);
  }
  const { baselineUri } = workspace;
  const baseline = baselineUri === null ? null : port.readText(baselineUri);
  if (baselineUri !== null && baseline !== null)
    for (const span of namedInBaseline(baseline, symbol))
      edits.push({ uri: baselineUri, span, role: 'mention', newText: name });
  return { symbol, edits };
}

function renameableAt(workspace: Workspace, uri: string, offset: number): NamedThing | Refused {
  const named = workspace.hasAnnotations(uri) ? namedAt(workspace, uri, offset) : null;
  if (named === null)
    return {
      refused:
        'There is nothing here to rename. Put the cursor on the id of a source, an entity, an event or a claim, where it is defined or where it is named, or on a tag.',
    };
  const { kind, name } = named.symbol;
  if (kind === 'tag') return named;
  const all = workspace.definitions(kind, name);
  if (all.length === 0)
    return {
      refused: `No ${kind} in this project has the id “${name}”, so there is nothing to rename. Register it, or put the right id here.`,
    };
  if (all.length > 1)
    return {
      refused: `${all.length} ${listOf(kind)} have the id “${name}”, and what names it may mean either. Give all but one of them another id by hand first.`,
    };
  return named;
}

function formProblem({ kind }: ProjectSymbol, name: string): string | null {
  if (kind === 'tag') {
    if (name === '') return 'A tag has to say something.';
    return hasControl(name) ? 'A tag stands on one line.' : null;
  }
  if (ID.test(name)) return null;
  const form = fieldAt([listOf(kind), 0, 'id'])?.form ?? '';
  return `“${name}” cannot be an id. An id is made of ${form}.`;
}

/** Who has the name already, or would come to mean somebody else by it. */
function taken(workspace: Workspace, { kind, name: old }: ProjectSymbol, name: string): string | null {
  if (kind === 'tag') {
    const tagged = workspace.tagged(name).length;
    return tagged === 0
      ? null
      : `${tagged === 1 ? 'A claim has' : `${tagged} claims have`} the tag “${name}” already: the two would become one, and nobody could part them again. Choose another name, or replace the words in the files where you want them to be one.`;
  }
  const [other] = workspace.definitions(kind, name);
  if (other !== undefined) {
    const { label } = other.definition.entry;
    const line = workspace.rangeIn(other.uri, other.idSpan).start.line + 1;
    const where = `${relativePath(workspace.root, other.uri)}, line ${line}`;
    return `The id “${name}” is taken by ${label === '' ? `another ${kind}` : `the ${kind} “${label}”`} (${where}). Choose another one.`;
  }
  // A claimer means the entity of an id before the source of it.
  const claimers = (of: EntryKind, id: string) =>
    workspace.references(of, id).some(({ to }) => to === 'claimer');
  if (kind === 'entity' && workspace.definitions('source', name).length > 0 && claimers('source', name))
    return `“${name}” is the id of a source that attribution chains name as claimer: they would mean this entity from now on. Choose another id.`;
  if (kind === 'source' && workspace.definitions('entity', name).length > 0 && claimers('source', old))
    return `“${name}” is the id of an entity, and attribution chains name this source as claimer: they would mean the entity from now on. Choose another id.`;
  return null;
}

/** By file, the stretches in which names cannot be seen. */
function unreadPlaces(workspace: Workspace): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const { uri, span } of workspace.unreadable()) found.set(uri, [...(found.get(uri) ?? []), span]);
  return found;
}

function hasControl(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (words.charCodeAt(i) < 32) return true;
  return false;
}
