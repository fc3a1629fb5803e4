import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A Markdown table. Every row has as many cells as the head; all columns but the first stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const begin = (section: string): string => `<!-- bench:${section} -->`;
const end = (section: string): string => `<!-- end of bench:${section} -->`;

const NEW_PAGE = `# Performance

What the server, \`adduce check\`, the rules and the text engine need, measured by \`npm run bench\` on synthetic projects with known
mistakes. A time counts only when the findings are right: the planted mistakes, all of them, and no others.
The tables are written by the benchmark; write nothing between the markers by hand.

## Language server

${begin('server')}
${end('server')}

## What editors ask

${begin('features')}
${end('features')}

## Opening a project

${begin('start')}
${end('start')}

## \`adduce check\`

${begin('check')}
${end('check')}

## Rules

${begin('rules')}
${end('rules')}

## Views

${begin('views')}
${end('views')}

## The text engine

${begin('text')}
${end('text')}

## In a window

${begin('window')}
${end('window')}
`;

/** The page with a section's content replaced; a section that is not there yet is added at the end. */
export function withSection(page: string, section: string, content: string): string {
  const from = page.indexOf(begin(section));
  const to = page.indexOf(end(section));
  const block = `${begin(section)}\n\n${content.trim()}\n\n${end(section)}`;
  if (from < 0 || to < from) return `${page.trimEnd()}\n\n${block}\n`;
  return page.slice(0, from) + block + page.slice(to + end(section).length);
}

/** Writes a section of a page, which is begun when it does not exist. */
export function writeSection(file: string, section: string, content: string): void {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : NEW_PAGE;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withSection(page, section, content));
}
