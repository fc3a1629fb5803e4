import { type FieldInfo, fieldAt, fieldUnder, type RootName } from '../../../schemas/describe.ts';
import type { YamlNode, YamlScalar } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';

/** A text that is a piece of a file of ours, and what it is. */
export interface FieldText {
  readonly text: string | null;
  readonly cut: { readonly kind: 'head' | 'item' | 'whole'; readonly section: string | null };
}

/** A single value that stands in a piece under a declared field. Its span counts from the start of the piece. */
export interface FieldValueAt {
  readonly field: FieldInfo;
  readonly scalar: YamlScalar;
  /** Keys are told of only where they are of the project’s own choosing (`notes`, `severities`). */
  readonly on: 'key' | 'value';
  /** The keys and list positions that lead there from the top of the file. */
  readonly path: readonly (string | number)[];
}

/**
 * Tells of every single value of a piece that the format declares a field for, in the order of the text; what cannot be
 * read is passed over. Aliases are not followed: what they mean stands elsewhere. `path` is only good during the call.
 */
export function eachValue(piece: FieldText, root: RootName, tell: (value: FieldValueAt) => void): void {
  if (piece.text === null) return;
  const { root: node } = parseYaml(piece.text);
  const { kind, section } = piece.cut;
  const top = fieldAt([], root);
  const path: (string | number)[] = kind === 'item' && section !== null ? [section] : [];
  const at = kind === 'item' && section !== null && top !== null ? fieldUnder(top, section) : top;

  const visit = (node: YamlNode | null, field: FieldInfo | null): void => {
    if (node === null || field === null) return;
    switch (node.type) {
      case 'alias':
        return;
      case 'scalar':
        tell({ field, scalar: node, on: 'value', path });
        return;
      case 'list':
        node.items.forEach((item, i) => {
          path.push(i);
          visit(item, fieldUnder(field, i));
          path.pop();
        });
        return;
      case 'map':
        for (const { key, value } of node.entries) {
          path.push(key.source);
          if (field.type === 'map') tell({ field, scalar: key, on: 'key', path });
          visit(value, fieldUnder(field, key.source));
          path.pop();
        }
    }
  };
  visit(node, at);
}
