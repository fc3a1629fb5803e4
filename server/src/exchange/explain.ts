import type { Range } from '../core/text/span.ts';
import { columnsOf, printable, styleFor, wrapped } from './screen.ts';

/** What is known of a claim: plain data, from which both formats are made. */
export interface ExplainedClaim {
  readonly claim: string | null;
  readonly kind: string;
  readonly proposition: string;
  readonly event: { readonly id: string; readonly name: string } | null;
  readonly place: { readonly file: string; readonly range: Range } | null;
  readonly sections: ReadonlyMap<string, ExplainedSection>;
}

export interface ExplainedSection {
  readonly title: string;
  readonly lines: readonly {
    readonly text: string;
    readonly beside?: string;
    readonly depth?: 0 | 1;
  }[];
  readonly data: unknown;
}

/** The version of the JSON format: raised when a field changes its meaning or goes. */
const FORMAT_VERSION = 1;

/** For programs: lines and UTF-16 characters from 0. */
export function formatExplainJson(claims: readonly ExplainedClaim[]): string {
  return `${JSON.stringify(
    {
      version: FORMAT_VERSION,
      claims: claims.map(({ place, sections, ...claim }) => ({
        ...claim,
        event: claim.event?.id ?? null,
        ...place,
        ...Object.fromEntries([...sections].map(([key, { data }]) => [key, data])),
      })),
    },
    null,
    2,
  )}\n`;
}

export interface ExplainTextOptions {
  readonly colour: boolean;
  /** Columns to wrap at; null where nobody reads along. */
  readonly width: number | null;
}

/** For people. */
export function* formatExplainText(
  claims: readonly ExplainedClaim[],
  { colour, width }: ExplainTextOptions,
): Iterable<string> {
  const style = styleFor(colour);
  const lay = (text: string, indent: number): readonly string[] => {
    const blanks = ' '.repeat(indent);
    const lines = width === null ? [text] : wrapped(text, Math.max(width - indent, 20));
    return lines.map((line) => blanks + line);
  };
  for (const [i, { claim, kind, proposition, event, place, sections }] of claims.entries()) {
    if (i > 0) yield '\n';
    const where =
      place === null ? '' : `  ${style.dim(`${printable(place.file)}:${place.range.start.line + 1}`)}`;
    yield `${style.bold(printable(claim ?? 'a claim without an id'))}  ${printable(kind)}${where}\n`;
    for (const line of lay(printable(proposition), 2)) yield `${line}\n`;
    if (event !== null)
      for (const line of lay(`Event: ${printable(event.name)} (${printable(event.id)})`, 2))
        yield `${line}\n`;
    for (const { title, lines } of sections.values()) {
      yield `\n${style.bold(printable(title))}\n`;
      for (const { text, beside = '', depth = 0 } of lines) {
        const indent = 2 + 2 * depth;
        const laid = lay(printable(text), indent);
        const last = laid.at(-1) ?? '';
        for (const line of laid.slice(0, -1)) yield `${line}\n`;
        const fits = width === null || columnsOf(last) + 2 + columnsOf(beside) <= width;
        const note = beside === '' ? '' : style.dim(printable(beside));
        yield note === ''
          ? `${last}\n`
          : fits
            ? `${last}  ${note}\n`
            : `${last}\n${' '.repeat(indent + 2)}${note}\n`;
      }
    }
  }
}
