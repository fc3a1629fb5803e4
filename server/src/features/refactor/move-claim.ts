import { relativePath } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { linesIn, slotFor } from '../annotate/slot.ts';
import { eolOf } from '../yaml-edit.ts';
import { atColumn, type ItemBlock, itemBlock } from './item-block.ts';
import {
  nameOfEntry,
  type OpenEntry,
  type Refactor,
  type RefactorEdit,
  type RefactorPlace,
} from './refactoring.ts';

/** More files than these are not offered: those with claims on the same sources come first. */
const MOST_OFFERED = 5;

/** Moves a claim with its comments to the end of the claims of another annotation file. */
export const moveClaim: Refactor = (place, entry) => {
  const { workspace, uri } = place;
  const file = workspace.annotationText(uri);
  if (entry.definition.kind !== 'claim' || file === null) return [];
  const targets = targetsFor(workspace, entry);
  if (targets.length === 0) return [];
  const block = itemBlock(file, entry);
  if (block === null || /(?:^|[\s[{,])[&*]\w/.test(block.text))
    return [
      {
        title: `Move ${nameOfEntry(entry)} to another file`,
        kind: 'move',
        edits: {
          disabled:
            block === null
              ? 'This claim stands in brackets. Write the claims as a list with “-” at the beginning of lines first.'
              : 'This claim uses a YAML anchor, which holds in its own file only. Write out what it stands for first.',
        },
      },
    ];
  return targets.flatMap((target) => {
    const edits = editsTo(place, block, target);
    return edits === null
      ? []
      : [
          {
            title: `Move ${nameOfEntry(entry)} to ${relativePath(workspace.root, target)}`,
            kind: 'move' as const,
            edits,
          },
        ];
  });
};

function editsTo(
  { workspace, uri, port }: RefactorPlace,
  block: ItemBlock,
  target: string,
): readonly RefactorEdit[] | null {
  const text = workspace.annotationText(target) ?? port.readText(target);
  if (text === null) return null;
  const last = workspace.entriesIn(target).findLast(({ entry }) => entry.kind === 'claim')?.span ?? null;
  const slot = slotFor(text, 'claims', last);
  if (slot === null) return null;
  const column = slot.opensList ? 2 : slot.indent.length;
  const { span, newText } = linesIn(slot, atColumn(block, column), eolOf(text), 'claims', text);
  return [
    { uri, span: block.removal, newText: '' },
    { uri: target, span, newText },
  ];
}

/** The other annotation files: those that have claims on the sources of this one first, then those that have claims. */
function targetsFor(workspace: Workspace, { definition }: OpenEntry): readonly string[] {
  const sources = new Set(definition.entry.quotes.map(({ source }) => source));
  return workspace
    .annotationUris()
    .filter((uri) => uri !== definition.uri)
    .map((uri) => {
      const claims = workspace.entriesIn(uri).filter(({ entry }) => entry.kind === 'claim');
      const near = claims.filter(({ entry }) =>
        entry.quotes.some(({ source }) => sources.has(source)),
      ).length;
      return { uri, near, claims: claims.length };
    })
    .sort((a, b) => b.near - a.near || Math.sign(b.claims) - Math.sign(a.claims) || (a.uri < b.uri ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ uri }) => uri);
}
