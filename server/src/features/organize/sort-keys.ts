import { fieldAt } from '../../../../schemas/describe.ts';
import type { TextEdit } from '../../core/finding.ts';
import { isListName, LIST_NAMES } from '../../core/model/entry.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import type { YamlNode } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { cut } from '../../core/yaml/pieces.ts';
import { changeOf } from '../text-changes.ts';
import { applied } from '../yaml-edit.ts';
import { sortFirstMap } from './sort-map.ts';

/** What sorting the keys of some entries comes to. */
export interface Sorted {
  readonly edits: readonly TextEdit[];
  /** How many entries are not sorted, as comments stand in them that would come to stand at something else. */
  readonly left: number;
}

/**
 * Puts the keys of entries in the order in which the format declares them; each takes its comments along. Entries that
 * are broken, or use anchors or aliases, stay as they are.
 *
 * @param within only the entries that this stretch touches
 */
export function sortKeys(text: string, within: Span | null = null): Sorted {
  const edits: TextEdit[] = [];
  let left = 0;
  let start = 0;
  for (const { kind, section, text: piece, misplaced } of cut(text, LIST_NAMES).cuts) {
    const span = { start, end: start + piece.length };
    start = span.end;
    if (kind !== 'item' || !isListName(section) || misplaced) continue;
    if (within !== null && !overlaps(span, within)) continue;
    const sorted = sortPiece(piece, section);
    if (sorted === 'left') left++;
    else if (sorted !== null) edits.push(changeOf(piece, sorted, span.start));
  }
  return { edits, left };
}

/** The piece with its keys in order; null where they are, or it is left alone. */
function sortPiece(piece: string, section: string): string | null | 'left' {
  let text = piece;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const { root, problems, hasAnchors } = parseYaml(text);
    const field = fieldAt([section]);
    if (problems.length > 0 || hasAnchors || field === null) return null;
    const edit = sortFirstMap(text, root, field);
    if (edit === null) break;
    if (edit === 'left') return text === piece ? 'left' : text;
    const sorted = applied(text, [edit]);
    if (!saysTheSameAnyOrder(root, sorted)) return 'left';
    text = sorted;
  }
  return text === piece ? null : text;
}

/** Every round puts one map in order; an entry of more maps is sorted by asking again. */
const MOST_ROUNDS = 200;

function saysTheSameAnyOrder(before: YamlNode | null, after: string): boolean {
  const { root, problems } = parseYaml(after);
  return problems.length === 0 && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(root));
}

/** What a node says, with the keys of its maps in one order. */
function inOrder(node: YamlNode | null): unknown {
  if (node === null) return null;
  switch (node.type) {
    case 'alias':
      return ['alias', node.name];
    case 'scalar':
      return [node.style, node.source];
    case 'list':
      return node.items.map(inOrder);
    case 'map':
      return {
        map: node.entries
          .map(({ key, value }) => [key.source, inOrder(value)] as const)
          .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      };
  }
}
