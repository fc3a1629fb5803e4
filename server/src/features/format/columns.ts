import type { LineIndex } from '../../core/text/lines.ts';
import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../../core/yaml/node.ts';
import type { Token } from './tokens.ts';

/** A block map or list around a place: the column it stands at, and the one it should. */
export interface Level {
  readonly old: number;
  readonly now: number;
  readonly parent: Level | null;
}

/** What becomes of the blanks that begin a line. */
export type LinePlan =
  /** The line begins with a key, a dash, or the value of one. */
  | { readonly type: 'content'; readonly column: number; readonly level: Level }
  /** It goes on what began on another line and moves with that. */
  | { readonly type: 'goes-on'; readonly with: number; readonly least: number }
  /** It is text of a block scalar. */
  | { readonly type: 'block-text'; readonly from: number; readonly to: number };

/** How far what is inside stands to the right. */
export const INDENT = 2;

/**
 * Where the lines of a text should begin; lines that are not in the answer hold a comment or nothing. Null where the
 * text has a shape that is left alone.
 *
 * @param top the column the outermost map or list should stand at
 */
export function planColumns(
  text: string,
  root: YamlNode | null,
  tokens: readonly Token[],
  lines: LineIndex,
  top: number,
): ReadonlyMap<number, LinePlan> | null {
  return new ColumnPlanner(text, tokens, lines).plan(root, top);
}

class ColumnPlanner {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #dashes: readonly number[];
  readonly #plans = new Map<number, LinePlan>();

  constructor(text: string, tokens: readonly Token[], lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
    this.#dashes = tokens.filter(({ type }) => type === 'dash').map(({ start }) => start);
  }

  plan(root: YamlNode | null, top: number): ReadonlyMap<number, LinePlan> | null {
    if (root !== null && (root.type === 'scalar' || root.type === 'alias' || root.flow)) return null;
    this.#place(root, top, ROOT);
    return this.#plans;
  }

  #place(node: YamlNode | null, now: number, parent: Level): void {
    if (node === null) return;
    if (node.type === 'map' && !node.flow) this.#map(node, now, parent);
    else if (node.type === 'list' && !node.flow) this.#list(node, now, parent);
    else {
      this.#begin(node.start, now, parent);
      if (node.type === 'scalar' && isBlock(node)) this.#blockText(node, parent);
      else this.#goOn(node, parent);
    }
  }

  #map(map: YamlMap, now: number, parent: Level): void {
    const level: Level = { old: this.#columnOf(map.start), now, parent };
    for (const { key, value } of map.entries) {
      this.#begin(key.start, now, level);
      this.#place(value, now + INDENT, level);
    }
  }

  #list(list: YamlList, now: number, parent: Level): void {
    const level: Level = { old: this.#columnOf(list.start), now, parent };
    for (let i = this.#firstDashAt(list.start); i < this.#dashes.length; i++) {
      const dash = this.#dashes[i] ?? 0;
      if (dash >= list.end) break;
      if (this.#columnOf(dash) === level.old) this.#begin(dash, now, level);
    }
    for (const item of list.items) this.#place(item, now + INDENT, level);
  }

  /** Says where the line of an offset begins, if it begins there. */
  #begin(at: number, column: number, level: Level): void {
    const line = this.#lines.lineAt(at);
    const start = this.#lines.startOf(line);
    if (/^ *$/.test(this.#text.slice(start, at)) && !this.#plans.has(line))
      this.#plans.set(line, { type: 'content', column, level });
  }

  #goOn(node: YamlNode, parent: Level): void {
    const first = this.#lines.lineAt(node.start);
    const last = this.#lines.lineAt(Math.max(node.start, node.end - 1));
    for (let line = first + 1; line <= last; line++) {
      const closes = /^ *[\]}]/.test(
        this.#text.slice(this.#lines.startOf(line), this.#lines.startOf(line + 1)),
      );
      this.#plans.set(line, { type: 'goes-on', with: first, least: parent.now + (closes ? 0 : 1) });
    }
  }

  #blockText(scalar: YamlScalar, parent: Level): void {
    const first = this.#lines.lineAt(scalar.start);
    const last = this.#lines.lineAt(Math.max(scalar.start, scalar.end - 1));
    const header = this.#text.slice(scalar.start, this.#lines.startOf(first + 1));
    let from = -1;
    for (let line = first + 1; line <= last && from < 0; line++) {
      const words = this.#text.slice(this.#lines.startOf(line), this.#lines.startOf(line + 1));
      if (words.trim() !== '') from = words.length - words.trimStart().length;
    }
    // With an indicator, the indentation is counted from what is around.
    const to = /^[|>][-+]?[1-9]/.test(header) ? from + parent.now - parent.old : parent.now + INDENT;
    for (let line = first + 1; line <= last; line++)
      this.#plans.set(line, { type: 'block-text', from, to: Math.max(0, to) });
  }

  #firstDashAt(offset: number): number {
    let low = 0;
    let high = this.#dashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#dashes[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #columnOf(offset: number): number {
    return offset - this.#lines.startOf(this.#lines.lineAt(offset));
  }
}

/** What the top of a file stands in. */
export const ROOT: Level = { old: 0, now: 0, parent: null };

function isBlock({ style }: YamlScalar): boolean {
  return style === 'literal' || style === 'folded';
}
