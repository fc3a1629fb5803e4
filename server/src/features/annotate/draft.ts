import type { QuoteSelector } from '../../core/anchoring/anchor.ts';
import { minimalSelector } from '../../core/anchoring/selector.ts';
import type { ClaimKind } from '../../core/model/claim-facts.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import { nameOf, parentUri, relativePath } from '../../core/workspace/uri.ts';
import { quoted, snippetLiteral, snippetStop } from './yaml-text.ts';

/** A line of a new list item, as plain text and as a snippet with stops where a person must write. */
export interface DraftLine {
  readonly plain: string;
  readonly snippet: string;
}

const KINDS: readonly ClaimKind[] = ['event', 'state', 'statement', 'assessment', 'forecast'];

/** What a new claim says before a person has written anything. */
export function draftClaim(parts: {
  readonly id: string;
  /** Null where a person is to choose: the first of them then, to begin with. */
  readonly kind: ClaimKind | null;
  readonly report: Report;
  readonly words: Span;
  /** The part of the report that is the source; null: all of it. */
  readonly within: Span | null;
  readonly source: string;
  /** First hop of the chain: who published the words. */
  readonly claimer: string;
}): readonly DraftLine[] {
  const selector = selectorOf(parts);
  return [
    line(`id: ${parts.id}`),
    parts.kind === null
      ? { plain: `kind: ${KINDS[0]}`, snippet: `kind: \${1|${KINDS.join(',')}|}` }
      : line(`kind: ${parts.kind}`),
    // The sentence itself, selected: it is typed over, or edited down to what the claim says.
    stopLine('proposition', quoted(withoutMarkers(selector.quote)), 2),
    line('appearances:'),
    line(`  - source: ${parts.source}`),
    ...selectorLines(selector).map((text) => line(`    ${text}`)),
    line('    attribution:'),
    line(`      - claimer: ${parts.claimer}`),
  ];
}

/** The exact words with the least context that makes them unique, each on one line. */
export function selectorOf(at: {
  readonly report: Report;
  readonly words: Span;
  readonly within: Span | null;
}): QuoteSelector {
  const { report, words, within } = at;
  const { quote, prefix, suffix } = minimalSelector(report.folded, words, within === null ? {} : { within });
  return {
    quote: onOneLine(quote),
    ...(prefix === undefined ? {} : { prefix: onOneLine(prefix) }),
    ...(suffix === undefined ? {} : { suffix: onOneLine(suffix) }),
  };
}

/** The keys of an appearance that say which words it stands on. */
export function selectorLines(selector: QuoteSelector): readonly string[] {
  return (['quote', 'prefix', 'suffix'] as const).flatMap((key) => {
    const text = selector[key];
    return text === undefined ? [] : [`${key}: ${quoted(text)}`];
  });
}

/** The registry's entry for a report that is no source yet. */
export function draftSource(parts: {
  readonly id: string;
  readonly report: Report;
  readonly annotationUri: string;
  /** The lines of the file that are the work, 1-based and inclusive; null: all of them. */
  readonly lines: readonly [number, number] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}): readonly DraftLine[] {
  const { report, lines } = parts;
  const from = lines === null ? 0 : report.spanOfLines(lines[0], lines[1]).start;
  const heading = report.units.find((unit) => unit.kind === 'heading' && unit.start >= from);
  const title =
    heading === undefined ? nameOf(report.uri) : onOneLine(report.text.slice(heading.start, heading.end));
  const path = relativePath(parentUri(parts.annotationUri), report.uri);
  return [
    line(`id: ${parts.id}`),
    line('type: document'),
    stopLine('title', quoted(title), 3),
    // Unknown in EDTF, until somebody says when the work was published.
    stopLine('issued', '"XXXX"', 4),
    fileLine(path),
    ...(lines === null ? [] : [line(`segment: { lines: [${lines[0]}, ${lines[1]}] }`)]),
    line(`sha256: "${report.sha256}"`),
    line(`accessed: "${parts.today}"`),
  ];
}

/** Where the report is, from the annotation file. */
export function fileLine(path: string): DraftLine {
  return line(`file: ${/^[\w./-]+$/.test(path) ? path : quoted(path)}`);
}

/** The lines as an item of a list whose dashes stand behind `indent`. */
export function asItem(draft: readonly DraftLine[], indent: string): readonly DraftLine[] {
  return draft.map(({ plain, snippet }, i) => {
    const lead = indent + (i === 0 ? '- ' : '  ');
    return { plain: lead + plain, snippet: lead + snippet };
  });
}

/** A line that stands as it is, in a snippet too. */
export function line(plain: string): DraftLine {
  return { plain, snippet: snippetLiteral(plain) };
}

function stopLine(key: string, scalar: string, stop: number): DraftLine {
  const mark = scalar.charAt(0);
  return {
    plain: `${key}: ${scalar}`,
    snippet: `${key}: ${mark}${snippetStop(stop, scalar.slice(1, -1))}${mark}`,
  };
}

function withoutMarkers(quote: string): string {
  return quote.replace(/(?<=\S)\[\d{1,4}\]/g, '');
}
