import { fieldAt } from '../../../schemas/describe.ts';
import { dateInWords } from '../core/derived/date-in-words.ts';
import type { RulePages } from '../core/rule-page.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { scalarOf } from '../core/yaml/access.ts';
import { cursorAt } from '../core/yaml/cursor.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import type { Hover } from './hover-contents.ts';
import { code, escapeMarkdown } from './markdown.ts';
import { lineInBrief, originsInBrief } from './origins-in-brief.ts';
import { aboutCode, codeStandsAt } from './rule-codes.ts';

/** What a field means, where its name comes from, and what its value says in words: of a date, which days it may mean. */
export function fieldHover(
  workspace: Workspace,
  uri: string,
  offset: number,
  pages: RulePages,
): Hover | null {
  const piece = workspace.pieceAt(uri, offset);
  if (piece === null) return null;
  const cursor = cursorAt(parseYaml(piece.text).root, offset - piece.start);
  if (cursor.entry === null || cursor.on === 'gap') return null;
  const root = workspace.isProjectFile(uri) ? 'project' : 'annotation';
  const path = piece.kind === 'item' ? [piece.section ?? '', ...cursor.path] : cursor.path;
  const field = fieldAt(path, root);
  if (field === null) return null;
  const place = cursor.on === 'key' ? cursor.entry.key : (cursor.entry.value ?? cursor.entry.key);
  const value = scalarOf(cursor.entry.value);
  const span = { start: place.start + piece.start, end: place.end + piece.start };
  if (codeStandsAt(path, root) && cursor.on === (root === 'project' ? 'key' : 'value')) {
    const named = root === 'project' ? cursor.entry.key.source : String(value?.value);
    const contents = aboutCode(named, workspace, pages);
    if (contents !== null) return { contents, span };
  }
  const meaning = field.values?.find((one) => one.value === String(value?.value))?.description;
  const days = field.type === 'date' ? dateInWords(String(value?.value ?? '')) : null;
  const parts = [
    `${code(field.name)} — ${field.markdown}`,
    meaning === undefined ? null : `${code(String(value?.value))}: ${escapeMarkdown(meaning)}`,
    days === null ? null : `${code(String(value?.value))}: ${escapeMarkdown(days)}`,
    cursor.on === 'key' ? aboutClaim(workspace, uri, offset, cursor.path) : null,
  ];
  return { contents: parts.filter((part) => part !== null).join('\n\n'), span };
}

/** What is worked out of a claim, over the key that it is worked out from. */
function aboutClaim(
  workspace: Workspace,
  uri: string,
  offset: number,
  path: readonly (string | number)[],
): string | null {
  const claim = workspace.definitionAt(uri, offset)?.definition;
  if (claim?.kind !== 'claim') return null;
  const key = path.at(-1);
  if (key === 'appearances') return originsInBrief(workspace, claim);
  const appearance = path.at(-2);
  return key === 'attribution' && typeof appearance === 'number'
    ? lineInBrief(workspace, claim, appearance)
    : null;
}
