import { type FieldInfo, type FieldPath, fieldAt } from '../../../schemas/describe.ts';
import type { Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { entryOf, resolved, scalarOf, textOf } from '../core/yaml/access.ts';
import { cursorAt } from '../core/yaml/cursor.ts';
import type { YamlMap, YamlNode } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { contextAt } from './completion/context.ts';

/** A key or a value of a file, and what the format says of it. */
export interface FieldPlace {
  readonly field: FieldInfo;
  /** From the file's root. */
  readonly path: FieldPath;
  readonly root: 'annotation' | 'project';
  readonly on: 'key' | 'value';
  /** The key as it is written. */
  readonly key: string;
  /** The value as it is written, without quotes; null where there is none, and of lists and maps. */
  readonly value: string | null;
  /** The map that it stands in; null where that cannot be read. */
  readonly map: YamlMap | null;
  /** Of the key or the value, in the file. */
  readonly span: Span;
}

/** What stands at an offset of an annotation file or of `adduce.yaml`; also where the YAML around it is broken. */
export function fieldPlaceAt(workspace: Workspace, uri: string, offset: number): FieldPlace | null {
  const piece = workspace.pieceAt(uri, offset);
  if (piece === null) return null;
  const { start, text, section, kind } = piece;
  const root = workspace.isProjectFile(uri) ? 'project' : 'annotation';
  const found = inTree(text, offset - start) ?? inBroken(text, offset - start);
  if (found === null) return null;
  const path = kind === 'item' ? [section ?? '', ...found.path] : found.path;
  const field = fieldAt(path, root);
  if (field === null) return null;
  const span = { start: found.span.start + start, end: found.span.end + start };
  return { ...found, field, path, root, span };
}

type Found = Pick<FieldPlace, 'path' | 'on' | 'key' | 'value' | 'map' | 'span'>;

function inTree(text: string, offset: number): Found | null {
  const { root } = parseYaml(text);
  const cursor = cursorAt(root, offset);
  if (cursor.entry === null || cursor.on === 'gap') return null;
  const { key } = cursor.entry;
  // Of a list of words the one that the offset is on.
  const node = itemAt(cursor.entry.value, offset);
  const place = cursor.on === 'key' ? key : (node ?? key);
  return {
    path: cursor.path,
    on: cursor.on,
    key: key.source,
    value: textOf(cursor.on === 'key' ? cursor.entry.value : node),
    map: cursor.map !== null && entryOf(cursor.map, key.source) !== null ? cursor.map : null,
    span: { start: place.start, end: place.end },
  };
}

function itemAt(value: YamlNode | null, offset: number): YamlNode | null {
  const list = resolved(value);
  if (list?.type !== 'list') return value;
  const item = list.items.find((one) => one !== null && one.start <= offset && offset <= one.end) ?? null;
  return scalarOf(item) === null ? value : item;
}

/** Found as completion finds its place, which needs no YAML that can be read. */
function inBroken(text: string, offset: number): Found | null {
  if (parseYaml(text).problems.length === 0) return null;
  const context = contextAt(text, offset, () => false);
  if (context === null || context.inBlockScalar) return null;
  const { span, path, writes } = context;
  const written = text.slice(span.start, span.end).trim();
  if (written === '') return null;
  if (writes === 'key')
    return { path: [...path, written], on: 'key', key: written, value: null, map: null, span };
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const value = written.replace(/^(["'])(.*)\1$/, '$2');
  return { path, on: 'value', key, value, map: null, span };
}
