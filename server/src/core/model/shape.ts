import { claim, entity, event, source, waivers } from '../../../../schemas/annotation.ts';
import { type FieldInfo, fieldAt, fieldsOf } from '../../../../schemas/describe.ts';
import { OWN_KEY } from '../../../../schemas/field.ts';
import { project } from '../../../../schemas/project.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { isListName, type ListName } from './entry.ts';
import { toPlain } from './plain.ts';
import { quickCheck } from './quick-check.ts';
import { explainKeys } from './shape-keys.ts';
import { type Place, placeAt, topPlace } from './shape-place.ts';
import type { ShapeProblem } from './shape-problem.ts';
import { explainMapKey, explainValue } from './shape-value.ts';

export type { ShapeFix, ShapeProblem } from './shape-problem.ts';

/**
 * Checks one item of a top-level list against the format; the paths of the problems begin below the item. The
 * verdict is zod's, given on the plain value alone, for every item that is not plainly as declared; positions and
 * words are looked for only when there is something to say. An empty item has nothing to point at here.
 */
export function checkItem(list: ListName, node: YamlNode | null): readonly ShapeProblem[] {
  if (node === null || QUICK[list](node)) return NOTHING;
  const result = ITEMS[list].safeParse(toPlain(node, [list, 0]));
  return result.success ? NOTHING : explain(result.error.issues, topPlace(node, fieldAt([list, 0])));
}

/** Checks the top of an annotation file: its keys and what is not an item of one of the four lists. */
export function checkHeader(root: YamlMap): readonly ShapeProblem[] {
  const top = topPlace(root, fieldAt([]));
  const unknown: string[] = [];
  const problems: ShapeProblem[] = [];
  for (const { key } of root.entries) {
    const name = key.source;
    if (isListName(name)) {
      const place = placeAt(top, [name]);
      if (place.node !== null && place.node.type !== 'list' && !isNull(place.node))
        problems.push(explainValue(place));
    } else if (name === 'waive') {
      const place = placeAt(top, [name]);
      if (place.node === null || isNull(place.node)) continue;
      const result = waivers.safeParse(toPlain(place.node));
      if (!result.success) problems.push(...explain(result.error.issues, top, [name]));
    } else if (!name.startsWith(OWN_KEY) && !KNOWN_AT_TOP.has(name)) unknown.push(name);
  }
  if (unknown.length > 0) problems.push(...explainKeys(top, unknown).problems);
  return onePerPlace(problems);
}

/** Checks `adduce.yaml`. An empty file is fine: everything has a default. */
export function checkProject(root: YamlNode | null): readonly ShapeProblem[] {
  if (root === null || isNull(root)) return NOTHING;
  const result = project.safeParse(toPlain(root));
  return result.success ? NOTHING : explain(result.error.issues, topPlace(root, fieldAt([], 'project')));
}

const NOTHING: readonly ShapeProblem[] = [];
const ITEMS = { sources: source, entities: entity, events: event, claims: claim } as const;
const QUICK = {
  sources: quickCheck(source),
  entities: quickCheck(entity),
  events: quickCheck(event),
  claims: quickCheck(claim),
} as const;
const KNOWN_AT_TOP: ReadonlySet<string> = new Set(fieldsOf([]).map(({ name }) => name));

/** The little that is needed of a zod issue; its message is never shown. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** Turns zod's issues into problems with places. `below` leads from `top` to what was checked. */
function explain(
  issues: readonly Issue[],
  top: Place,
  below: readonly string[] = [],
): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const meant = new Map<YamlNode, ReadonlySet<string>>();
  const split = new Map<YamlNode, ReadonlySet<string>>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const place = placeAt(top, [...below, ...issue.path]);
    const found = explainKeys(place, issue.keys ?? []);
    problems.push(...found.problems);
    if (place.node === null) continue;
    meant.set(place.node, found.meant);
    split.set(place.node, found.split);
  }
  const missing = new Map<YamlNode, { above: Place; fields: FieldInfo[] }>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    const path = [...below, ...issue.path];
    const place = placeAt(top, path);
    const name = String(path.at(-1));
    const { parent, field } = place;
    if (issue.code === 'invalid_key') {
      problems.push(explainMapKey(place, placeAt(top, path.slice(0, -1)).field));
      continue;
    }
    if (parent !== null && split.get(parent)?.has(name)) continue;
    if (parent === null || field?.required !== true || !(place.node === null || isNull(place.node))) {
      problems.push(explainValue(place));
    } else if (!meant.get(parent)?.has(name)) {
      const group = missing.get(parent) ?? { above: placeAt(top, path.slice(0, -1)), fields: [] };
      group.fields.push(field);
      missing.set(parent, group);
    }
  }
  for (const { above, fields } of missing.values()) problems.push(missingKeys(above, fields));
  return onePerPlace(problems);
}

function missingKeys(above: Place, fields: readonly FieldInfo[]): ShapeProblem {
  const noun = (above.field?.noun ?? 'a map').replace(/^an? /, '');
  const names = fields.map(({ name }) => `“${name}”`);
  const [first] = fields;
  const lacks =
    names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const what = fields.length === 1 ? ` ${first?.description ?? ''}` : '';
  const values = fields.length === 1 && first?.type === 'choice' ? (first.values ?? []) : [];
  const choices =
    values.length === 0 || values.length > 8
      ? ''
      : ` Allowed: ${values.map(({ value }) => value).join(', ')}.`;
  // A key that is there without a value is itself the place; else the item's handle or the key above.
  const written = fields.length === 1 && first !== undefined ? placeAt(above, [first.name]).key : null;
  const at = above.alias ?? (written === null ? handle(above) : { start: written.start, end: written.end });
  const path = fields.length === 1 && first !== undefined ? [...above.path, first.name] : above.path;
  return {
    start: at.start,
    end: at.end,
    code: 'schema/missing-key',
    message:
      fields.length === 1
        ? `This ${noun} has no ${lacks}.${what}${choices}`
        : `This ${noun} lacks ${lacks}. Add them: nothing can be checked without.`,
    path,
    fixes: [],
  };
}

/** An object under a key of its own is best known by that key, an item of a list by its id or first key. */
function handle(above: Place): { start: number; end: number } {
  return above.parent !== null && above.key !== null ? above.key : above.at;
}

function isNull(node: YamlNode): boolean {
  return node.type === 'scalar' && node.value === null;
}

/** In the order of the text, one for each place: the first said is the one that explains most. */
function onePerPlace(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const seen = new Set<string>();
  const kept = problems.filter(({ start, end }) => {
    const place = `${start}:${end}`;
    return !seen.has(place) && seen.add(place) !== undefined;
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
