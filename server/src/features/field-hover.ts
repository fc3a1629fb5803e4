import type { RulePages } from '../core/rule-page.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { type FieldPlace, fieldPlaceAt } from './field-place.ts';
import type { Hover } from './hover-contents.ts';
import { code } from './markdown.ts';
import { lineInBrief, originsInBrief } from './origins-in-brief.ts';
import { aboutCode, codeStandsAt } from './rule-codes.ts';
import { valueInWords } from './value-in-words.ts';

/** What a field means, where its name comes from, and what its value says in words: of a date, which days it may mean. */
export function fieldHover(
  workspace: Workspace,
  uri: string,
  offset: number,
  pages: RulePages,
): Hover | null {
  const place = fieldPlaceAt(workspace, uri, offset);
  if (place === null) return null;
  const { field, span } = place;
  const named = codeNamed(place);
  const contents = named === null ? null : aboutCode(named, workspace, pages);
  if (contents !== null) return { contents, span };
  const parts = [
    `${code(field.name)} — ${field.markdown}`,
    valueInWords(workspace, uri, offset, place),
    place.on === 'key' ? aboutClaim(workspace, uri, offset, place) : null,
  ];
  return { contents: parts.filter((part) => part !== null).join('\n\n'), span };
}

/** The rule that is named at a place: the key of a severity, or what a waiver is for. */
function codeNamed({ path, root, on, key, value }: FieldPlace): string | null {
  if (!codeStandsAt(path, root) || on !== (root === 'project' ? 'key' : 'value')) return null;
  return root === 'project' ? key : value;
}

/** What is worked out of a claim, over the key that it is worked out from. */
function aboutClaim(workspace: Workspace, uri: string, offset: number, { path }: FieldPlace): string | null {
  const claim = workspace.definitionAt(uri, offset)?.definition;
  if (claim?.kind !== 'claim') return null;
  const key = path.at(-1);
  if (key === 'appearances') return originsInBrief(workspace, claim);
  const appearance = path.at(-2);
  return key === 'attribution' && typeof appearance === 'number'
    ? lineInBrief(workspace, claim, appearance)
    : null;
}
