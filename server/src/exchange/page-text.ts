import { columnsOf, printable, type Style, styleFor, wrapped } from './screen.ts';

/**
 * A rule’s page for a terminal: the Markdown that the pages are written in (headings, paragraphs, lists, fences,
 * tables, emphasis, links) without its marks. `width`: columns to wrap at; null: each paragraph stays on its line.
 */
export function* pageText(markdown: string, width: number | null, colour: boolean): Iterable<string> {
  const style = styleFor(colour);
  let before: Block['type'] | null = null;
  for (const block of blocksOf(markdown)) {
    if (before !== null && !(before === 'item' && block.type === 'item')) yield '\n';
    before = block.type;
    yield* linesOf(block, width ?? Number.POSITIVE_INFINITY, style, colour);
  }
}

type Block =
  | { readonly type: 'heading'; readonly text: string; readonly level: number }
  | { readonly type: 'paragraph' | 'item'; readonly text: string; readonly mark: string }
  | { readonly type: 'fence'; readonly label: string; readonly lines: readonly string[] }
  | { readonly type: 'table'; readonly lines: readonly string[] };

/** What a fence of a page is called on a screen, by the words behind its ticks. */
const FENCES: Readonly<Record<string, string>> = { 'fixture bad': 'Wrong', 'fixture good': 'Right' };

function* blocksOf(markdown: string): Iterable<Block> {
  const lines = markdown.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const [, hashes, heading = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? [];
    if (line.trim() === '' || /^<!--.*-->$/.test(line)) at++;
    else if (hashes !== undefined) {
      yield { type: 'heading', text: heading, level: hashes.length };
      at++;
    } else if (line.startsWith('```')) {
      const end = lines.findIndex((other, i) => i > at && other.startsWith('```'));
      const stop = end < 0 ? lines.length : end;
      const words = line.slice(3).trim().split(' ').slice(0, 2).join(' ');
      yield { type: 'fence', label: FENCES[words] ?? '', lines: lines.slice(at + 1, stop) };
      at = stop + 1;
    } else if (line.startsWith('|')) {
      const end = lines.findIndex((other, i) => i > at && !other.startsWith('|'));
      const stop = end < 0 ? lines.length : end;
      yield { type: 'table', lines: lines.slice(at, stop) };
      at = stop;
    } else {
      const [, mark = ''] = ITEM.exec(line) ?? [];
      const text = [line.slice(mark.length)];
      for (at++; at < lines.length && goesOn(lines[at] ?? ''); at++) text.push((lines[at] ?? '').trim());
      yield { type: mark === '' ? 'paragraph' : 'item', text: text.join(' '), mark };
    }
  }
}

const ITEM = /^(\s*(?:[-*]|\d+\.) )/;

/** Whether a line belongs to the paragraph or item begun above it. */
function goesOn(line: string): boolean {
  return line.trim() !== '' && !ITEM.test(line) && !/^(?:#{1,6} |```|\||<!--)/.test(line);
}

function* linesOf(block: Block, width: number, style: Style, colour: boolean): Iterable<string> {
  switch (block.type) {
    case 'heading':
      yield `${style.bold(block.level === 1 ? unmarked(block.text) : unmarked(block.text).toUpperCase())}\n`;
      return;
    case 'fence':
      if (block.label !== '') yield `${INDENT}${style.bold(`${block.label}:`)}\n\n`;
      for (const line of block.lines) {
        const shown = printable(line);
        yield shown.startsWith('//- ') ? `${INDENT}${style.dim(shown.slice(4))}\n` : `${INDENT}${shown}\n`;
      }
      return;
    case 'table':
      yield* tableLines(block.lines, style);
      return;
    case 'item':
    case 'paragraph': {
      const indent = ' '.repeat(columnsOf(block.mark));
      for (const [i, line] of wrapped(unmarked(block.text), width - indent.length).entries())
        yield `${i === 0 ? block.mark : indent}${emphasised(line, style, colour)}\n`;
    }
  }
}

const INDENT = '    ';

function* tableLines(lines: readonly string[], style: Style): Iterable<string> {
  const rows = lines
    .filter((line) => !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => unmarked(cell.trim())),
    );
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columnsOf(row[i] ?? ''))));
  for (const [at, row] of rows.entries()) {
    const cells = row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - columnsOf(cell))));
    const line = cells.join('  ').trimEnd();
    yield `${INDENT}${at === 0 ? style.bold(line) : line}\n`;
  }
}

/** Text without the marks of links; emphasis is still marked, as lines are yet to be broken. */
function unmarked(text: string): string {
  return printable(text)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1');
}

/**
 * A line in which `**words**` are bold, and so is `` `code` `` where that can be seen; else it keeps its ticks. Marks
 * that end on another line are dropped.
 */
function emphasised(line: string, style: Style, colour: boolean): string {
  return line
    .split(/(`[^`]+`)/)
    .map((part, i) => {
      if (i % 2 === 1) return colour ? style.bold(part.slice(1, -1)) : part;
      return part.replace(/\*\*([^*]+)\*\*/g, (_, words: string) => style.bold(words)).replaceAll('**', '');
    })
    .join('');
}
