import { type FieldInfo, fieldAt } from '../../../../schemas/describe.ts';
import type { YamlNode } from '../yaml/node.ts';

/** YAML as plain data, positions left behind. Maps inherit nothing: no `toString`, no `constructor`. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: PlainValue;
}

/** Nodes that aliases may add to one value; what lies beyond reads as null. */
export const MOST_ALIASED_NODES = 10_000;

/**
 * Plain data from YAML nodes. `path` says where in an annotation file the node stands, such as
 * `['claims', 0]`, so that ids are taken as the characters in the YAML (`012` stays `012`). Of equal keys
 * the first counts. Aliases are followed up to a limit. Never fails.
 */
export function toPlain(node: YamlNode | null, path: readonly (string | number)[] = []): PlainValue {
  aliasedNodes = 0;
  return plain(node, guideFor(path), 0);
}

/** Deeper than any file is read, so only aliases that contain themselves get here. */
const DEEPEST = 256;

/** Which values below are read from the source text: all that this walk needs of the declarations. */
interface Guide {
  readonly reads: boolean;
  readonly keys: ReadonlyMap<string, Guide> | null;
  readonly item: Guide | null;
}

const ANY: Guide = { reads: false, keys: null, item: null };
const guides = new Map<string, Guide>();
/** The walk is synchronous and not reentrant: a counter passed along would cost every call. */
let aliasedNodes = 0;

/**
 * An object without inherited properties. `Object.create(null)` makes dictionaries, which are several
 * times slower to fill and to read than objects of a constructor whose prototype is empty.
 */
class EmptyMap {
  [key: string]: PlainValue;
}
Object.setPrototypeOf(EmptyMap.prototype, null);
Reflect.deleteProperty(EmptyMap.prototype, 'constructor');

function plain(node: YamlNode | null, guide: Guide, depth: number): PlainValue {
  if (node === null) return null;
  switch (node.type) {
    case 'scalar':
      return guide.reads && typeof node.value !== 'string' && node.value !== null ? node.source : node.value;
    case 'list': {
      const item = guide.item ?? ANY;
      const list: PlainValue[] = [];
      for (const inner of node.items) list.push(plain(inner, item, depth + 1));
      return list;
    }
    case 'map': {
      const map = new EmptyMap();
      for (const { key, value } of node.entries) {
        const name = key.source;
        if (map[name] !== undefined) continue;
        map[name] = plain(
          value,
          guide.keys === null ? (guide.item ?? ANY) : (guide.keys.get(name) ?? ANY),
          depth + 1,
        );
      }
      return map;
    }
    case 'alias':
      if (depth > DEEPEST || node.target === null) return null;
      aliasedNodes += sizeUpTo(node.target, MOST_ALIASED_NODES - aliasedNodes);
      return aliasedNodes >= MOST_ALIASED_NODES ? null : plain(node.target, guide, depth + 1);
  }
}

/** How many nodes a node holds, aliases counted as one; stops counting at `most`. */
function sizeUpTo(node: YamlNode | null, most: number): number {
  if (node === null || node.type === 'scalar' || node.type === 'alias') return 1;
  let size = 1;
  if (node.type === 'map') {
    for (const { value } of node.entries) if (size < most) size += sizeUpTo(value, most - size);
  } else for (const item of node.items) if (size < most) size += sizeUpTo(item, most - size);
  return size;
}

function guideFor(path: readonly (string | number)[]): Guide {
  // All items of a list are alike, so the first step is nearly always enough of a key.
  const name = path.map((step) => (typeof step === 'number' ? 0 : step)).join('/');
  let guide = guides.get(name);
  if (guide === undefined) {
    const field = fieldAt(path);
    guide = field === null ? ANY : guideOf(field);
    guides.set(name, guide);
  }
  return guide;
}

function guideOf(field: FieldInfo): Guide {
  const self = { reads: field.readsSource, keys: null, item: null };
  const { fields, item } = field;
  return {
    reads: field.readsSource,
    keys: fields === undefined ? null : new Map(fields.map((child) => [child.name, guideOf(child)])),
    item: item !== undefined ? guideOf(item) : field.orList ? self : null,
  };
}
