import type { TextEdit } from '../../core/finding.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import type { YamlList } from '../../core/yaml/node.ts';
import type { Token, Tokens } from './tokens.ts';

/** The blanks between the tokens of a line: one behind a colon, a comma and a dash, none before a comma or a colon. */
export function planGaps(text: string, { tokens, flowLists }: Tokens, lines: LineIndex): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const brackets = bracketsWithBlanks(flowLists);
  const aligned = alignedColons(text, tokens, lines);
  /** How much shorter a line has become before the comment behind it. */
  let shortened = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const before = tokens[i];
    const after = tokens[i + 1];
    if (before === undefined || after === undefined) break;
    const gap = text.slice(before.end, after.start);
    if (gap.includes('\n')) {
      shortened = 0;
      continue;
    }
    const wanted =
      after.type === 'comment'
        ? ' '.repeat(gap.length <= 1 ? 1 : Math.max(1, gap.length + shortened))
        : aligned.has(before.start)
          ? gap
          : gapBetween(before, after, gap, text, brackets);
    if (wanted === gap) continue;
    shortened += gap.length - wanted.length;
    edits.push({ span: { start: before.end, end: after.start }, newText: wanted });
  }
  return edits;
}

function gapBetween(
  before: Token,
  after: Token,
  gap: string,
  text: string,
  brackets: ReadonlySet<number>,
): string {
  if (before.type === 'marker' || after.type === 'marker') return gap;
  if (before.type === 'dash') return ' ';
  if (after.type === 'colon') return before.type === 'scalar' ? '' : gap;
  if (before.type === 'colon') return after.type === 'comma' || after.type === 'close' ? gap : ' ';
  if (before.type === 'open' && after.type === 'close') return '';
  if (before.type === 'open')
    return text.charAt(before.start) === '{' || brackets.has(before.start) ? ' ' : '';
  if (after.type === 'close') return text.charAt(after.start) === '}' || brackets.has(after.start) ? ' ' : '';
  if (after.type === 'comma') return '';
  if (before.type === 'comma') return ' ';
  return gap;
}

/** Where the brackets of lists of maps stand; those get a blank inside, like the braces they are next to. */
function bracketsWithBlanks(lists: readonly YamlList[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { items, start, end } of lists)
    if (items.some((item) => item?.type === 'map')) found.add(start).add(end - 1);
  return found;
}

/**
 * The colons behind which somebody has lined up a value with that of a line above or below: those blanks are kept.
 */
function alignedColons(text: string, tokens: readonly Token[], lines: LineIndex): ReadonlySet<number> {
  const found = new Set<number>();
  let last: {
    readonly colon: number;
    readonly line: number;
    readonly key: number;
    readonly value: number;
  } | null = null;
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [key, colon, value] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (key?.type !== 'scalar' || colon?.type !== 'colon' || value === undefined) continue;
    if (key.end !== colon.start) continue;
    const line = lines.lineAt(key.start);
    const start = lines.startOf(line);
    if (
      value.type === 'comment' ||
      lines.lineAt(value.start) !== line ||
      !/^[ -]*$/.test(text.slice(start, key.start))
    )
      continue;
    const one = { colon: colon.start, line, key: key.start - start, value: value.start - start };
    if (last !== null && last.line === line - 1 && last.key === one.key && last.value === one.value)
      found.add(last.colon).add(one.colon);
    last = one;
  }
  return found;
}
