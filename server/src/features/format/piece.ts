import type { TextEdit } from '../../core/finding.ts';
import { LineIndex } from '../../core/text/lines.ts';
import type { YamlNode } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { applied } from '../yaml-edit.ts';
import { type Level, type LinePlan, planColumns, ROOT } from './columns.ts';
import { planGaps } from './gaps.ts';
import { saysTheSame } from './same.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** A piece of a file that can be laid out. */
export interface Readable {
  readonly text: string;
  readonly root: YamlNode | null;
  readonly tokens: Tokens;
  readonly lines: LineIndex;
}

/** Where something begins: the column it stands at, and the one it should. */
export interface Beginning {
  readonly old: number;
  readonly now: number;
}

/** What the content before a line stands in, and whether it is a block of text. */
interface LevelBefore {
  readonly level: Level;
  readonly isBlock: boolean;
}

/** What stands around a piece, as far as its layout depends on it. */
export interface Around {
  /** The column its map or list should stand at. */
  readonly top: number;
  /** Where the next piece begins; null at the end of the file. */
  readonly next: Beginning | null;
  readonly isFirst: boolean;
  /** The line break of the file. */
  readonly eol: string;
  /** Whether an empty line has to stand before the next piece. */
  readonly parted: boolean;
}

/** A piece as the formatter reads it; null for one that it leaves alone: broken, or with anchors, aliases or tags. */
export function readable(text: string, kind: 'map' | 'list'): Readable | null {
  if (/\r(?!\n)/.test(text)) return null;
  const { root, problems, hasAnchors } = parseYaml(text);
  if (root !== null && root.type !== kind) return null;
  if (root?.type === 'map' && root.start > 0 && text.charAt(root.start - 1) !== '\n') return null;
  if (hasAnchors || problems.some(({ code }) => code !== 'yaml/duplicate-key')) return null;
  const tokens = tokensOf(text, root);
  return tokens === null ? null : { text, root, tokens, lines: LineIndex.of(text) };
}

/**
 * The edits that lay a piece out, of blanks alone. Null where that would change what it says, or a comment: then the
 * piece is left alone.
 */
export function layOut(piece: Readable, around: Around): readonly TextEdit[] | null {
  const { text, root, tokens, lines } = piece;
  const columns = planColumns(text, root, tokens.tokens, lines, around.top);
  if (columns === null) return null;
  const layout = new Layout(piece, around, columns);
  for (const edits of [[...layout.inside(), ...layout.ending()], layout.inside()]) {
    const changing = edits.filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
    if (changing.length === 0 || saysTheSame(text, applied(text, changing))) return changing;
  }
  return null;
}

/** A line of a piece as the layout sees it. */
interface Line {
  readonly start: number;
  /** Before its line break. */
  readonly end: number;
  /** With its line break. */
  readonly next: number;
  readonly kind: 'content' | 'comment' | 'blank';
}

class Layout {
  readonly #piece: Readable;
  readonly #around: Around;
  readonly #columns: ReadonlyMap<number, LinePlan>;
  readonly #lines: readonly Line[];
  /** The lines behind the last one with content. */
  readonly #tail: number;
  /** For each line, where the next content begins; null where that is in the next piece. */
  readonly #nextBeginnings: readonly (Beginning | null)[];
  /** For each line, what the content before it stands in. */
  readonly #levelsBefore: readonly LevelBefore[];

  constructor(piece: Readable, around: Around, columns: ReadonlyMap<number, LinePlan>) {
    this.#piece = piece;
    this.#around = around;
    this.#columns = columns;
    this.#lines = linesOf(piece, columns);
    this.#tail = this.#lines.findLastIndex(({ kind }) => kind === 'content') + 1;
    this.#nextBeginnings = this.#findNext();
    this.#levelsBefore = this.#findLevels();
  }

  /** Indentation, blanks between words and at the ends of lines, and empty lines up to the last line with content. */
  inside(): readonly TextEdit[] {
    const { text, tokens, lines } = this.#piece;
    const edits = [...planGaps(text, tokens, lines), ...this.#indentation(), ...this.#lineEnds()];
    return [...edits, ...this.#emptyLines(0, this.#tail)];
  }

  /** Empty lines behind the last line with content, and the end of the file. */
  ending(): readonly TextEdit[] {
    const edits = [...this.#emptyLines(this.#tail, this.#lines.length)];
    const { text } = this.#piece;
    const { next, parted, eol } = this.#around;
    const last = this.#lines.at(-1);
    if (next === null && last !== undefined && last.kind !== 'blank' && last.end > last.start)
      edits.push({ span: { start: text.length, end: text.length }, newText: eol });
    const blank = this.#lines
      .slice(this.#tail)
      .some(({ kind, next: end, start }) => kind === 'blank' && end > start);
    if (parted && next !== null && !blank) {
      // Before a line break, so that nothing else is written at the same place.
      const at = this.#lines[this.#beforeCommentsOf(next.old) - 1]?.end ?? 0;
      edits.push({ span: { start: at, end: at }, newText: eol });
    }
    return edits;
  }

  *#indentation(): Iterable<TextEdit> {
    for (const [index, line] of this.#lines.entries()) {
      if (line.kind === 'blank') continue;
      const old = this.#indentOf(line);
      const plan = this.#columns.get(index);
      const isEmpty = line.start + old === line.end;
      if (isEmpty && (plan?.type !== 'block-text' || plan.from === plan.to)) continue;
      const now = isEmpty && plan?.type === 'block-text' && old <= plan.from ? 0 : this.#columnOf(index, old);
      if (now !== old) yield { span: { start: line.start, end: line.start + old }, newText: ' '.repeat(now) };
    }
  }

  #columnOf(index: number, old: number): number {
    const plan = this.#columns.get(index);
    if (plan === undefined)
      return this.#lines[index]?.kind === 'comment' ? this.#commentColumn(index, old) : old;
    switch (plan.type) {
      case 'content':
        return plan.column;
      case 'goes-on': {
        const owner = this.#lines[plan.with];
        const before = owner === undefined ? 0 : this.#indentOf(owner);
        const shift = this.#columnOf(plan.with, before) - before;
        return Math.max(plan.least, old + shift);
      }
      case 'block-text':
        return Math.max(0, old + plan.to - plan.from);
    }
  }

  /**
   * A comment moves with what it stands at: with the next line where it begins there, else with what is around it. One
   * that stands further in than all of that keeps its distance.
   */
  #commentColumn(index: number, old: number): number {
    const next = this.#nextBeginnings[index] ?? this.#around.next;
    if (next !== null && next.old === old) return next.now;
    const before = this.#levelsBefore[index] ?? { level: ROOT, isBlock: false };
    const { level: inner, isBlock } = before;
    if (old > inner.old) {
      if (next !== null && next.now > inner.now) return next.now;
      // Further in it would become text of the block above it.
      return isBlock ? inner.now : inner.now + old - inner.old;
    }
    let level: Level = inner;
    while (level.old > old && level.parent !== null) level = level.parent;
    return level.now;
  }

  #findNext(): readonly (Beginning | null)[] {
    const found: (Beginning | null)[] = [];
    let next: Beginning | null = null;
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      found[index] = next;
      const plan = this.#columns.get(index);
      const line = this.#lines[index];
      if (plan?.type === 'content' && line !== undefined)
        next = { old: this.#indentOf(line), now: plan.column };
    }
    return found;
  }

  #findLevels(): readonly LevelBefore[] {
    const found: LevelBefore[] = [];
    let before: LevelBefore = { level: ROOT, isBlock: false };
    for (let index = 0; index < this.#lines.length; index++) {
      found.push(before);
      const plan = this.#columns.get(index);
      if (plan?.type === 'content') before = { level: plan.level, isBlock: false };
      else if (plan?.type === 'block-text') before = { level: before.level, isBlock: true };
    }
    return found;
  }

  /** Blanks behind the last words of lines that do not end inside a scalar. */
  *#lineEnds(): Iterable<TextEdit> {
    const { text, tokens } = this.#piece;
    const inside = new Set<number>();
    for (const token of tokens.tokens)
      if (token.type === 'scalar') {
        const first = this.#piece.lines.lineAt(token.start);
        const last = this.#piece.lines.lineAt(Math.max(token.start, token.end - 1));
        for (let line = first; line < last; line++) inside.add(line);
      }
    for (const [index, line] of this.#lines.entries()) {
      if (inside.has(index) || line.kind === 'blank') continue;
      let end = line.end;
      while (end > line.start && /[ \t]/.test(text.charAt(end - 1))) end--;
      // A block scalar may end with blanks that are its own.
      if (this.#columns.get(index)?.type === 'block-text' && line.kind === 'content') continue;
      if (end < line.end) yield { span: { start: end, end: line.end }, newText: '' };
    }
  }

  /** Takes out every empty line behind another one, those at the top of a file, and those at its end. */
  *#emptyLines(from: number, to: number): Iterable<TextEdit> {
    const atEnd = this.#around.next === null && to === this.#lines.length;
    const lastWords = this.#lines.findLastIndex(({ kind }) => kind !== 'blank');
    const firstWords = this.#lines.findIndex(({ kind }) => kind !== 'blank');
    for (let index = from; index < to; index++) {
      const line = this.#lines[index];
      if (line?.kind !== 'blank' || line.next === line.start) continue;
      const behindAnother = this.#lines[index - 1]?.kind === 'blank';
      const atTop = this.#around.isFirst && index < firstWords;
      if (behindAnother || atTop || (atEnd && index > lastWords))
        yield { span: { start: line.start, end: line.next }, newText: '' };
      else if (line.end > line.start) yield { span: { start: line.start, end: line.end }, newText: '' };
    }
  }

  /** The first of the lines with comments that stand right above the next piece. */
  #beforeCommentsOf(column: number): number {
    // Behind the last line break there is one line more, with nothing on it.
    let at = this.#lines.length - 1;
    for (; at > this.#tail; at--) {
      const line = this.#lines[at - 1];
      if (line?.kind !== 'comment' || this.#indentOf(line) > column) break;
    }
    return at;
  }

  #indentOf(line: Line): number {
    const { text } = this.#piece;
    let at = line.start;
    while (at < line.end && text.charAt(at) === ' ') at++;
    return at - line.start;
  }
}

function linesOf({ text, lines }: Readable, columns: ReadonlyMap<number, LinePlan>): readonly Line[] {
  return Array.from(lines.starts, (start, index): Line => {
    const next = lines.startOf(index + 1);
    let end = next;
    while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
    const words = text.slice(start, end).trim();
    // An empty line in a text is part of it.
    const kind = columns.has(index)
      ? 'content'
      : words === ''
        ? 'blank'
        : words.startsWith('#')
          ? 'comment'
          : 'content';
    return { start, end, next, kind };
  });
}
