import type { Quotation } from '../../text/read/quotations/quotations.ts';
import type { Span } from '../../text/span.ts';
import type { SentenceReading } from '../../workspace/quote-readings.ts';
import type { Ask, PlacedQuote } from '../../workspace/rule.ts';

/** A quotation in a report, from its first mark to its last, through as many sentences as it has. */
export interface QuotationExtent extends Span {
  readonly kind: Quotation['kind'];
  /** One of its marks is missing in the paragraph: where it begins or ends is anybody’s guess. */
  readonly unbalanced: boolean;
}

/** How far around a quote the other mark of a quotation is looked for, within the paragraph. */
const REACH = 4000;

/** The quotations of the sentences that a quote stands in. */
export function quotationExtents(ask: Ask, placed: PlacedQuote, place: Span): readonly QuotationExtent[] {
  const own = ask.readings.of(placed);
  if (own.every(({ reading }) => reading.quotations.every(({ unbalanced }) => unbalanced === null)))
    return extentsIn(own);
  const { report, source } = placed;
  const around = {
    start: Math.max(paragraphStart(placed, place), place.start - REACH),
    end: Math.min(paragraphEnd(placed, place), place.end + REACH),
  };
  return extentsIn(ask.readings.at(report, around, source));
}

/** A blank line ends a paragraph whose lines were broken to fit a page; else every line is one. */
function paragraphStart({ report: { text, lines }, source }: PlacedQuote, { start }: Span): number {
  if (source.entry.source?.wrapped !== true) return lines.startOf(lines.lineAt(start));
  return Math.max(text.lastIndexOf('\n\n', start), text.lastIndexOf('\n\r\n', start)) + 1;
}

function paragraphEnd({ report: { text, lines }, source }: PlacedQuote, { end }: Span): number {
  if (source.entry.source?.wrapped !== true) return lines.startOf(lines.lineAt(end) + 1);
  const blank = text.slice(end, end + REACH).search(/\n\r?\n/);
  return blank < 0 ? text.length : end + blank;
}

/** Pairs the marks that stand in different sentences. */
function extentsIn(sentences: readonly SentenceReading[]): readonly QuotationExtent[] {
  const found: QuotationExtent[] = [];
  let open: QuotationExtent | null = null;
  for (const { reading } of sentences)
    for (const { span, kind, unbalanced } of reading.quotations) {
      const extent: QuotationExtent = { start: span[0], end: span[1], kind, unbalanced: unbalanced !== null };
      if (unbalanced === null) found.push(extent);
      else if (unbalanced === 'closer' && open !== null) {
        found.push({ ...open, end: extent.end, unbalanced: false });
        open = null;
      } else {
        // A paragraph that opens a quotation anew each time leaves the earlier openers alone.
        if (open !== null) found.push(open);
        open = unbalanced === 'opener' ? extent : null;
        if (open === null) found.push(extent);
      }
    }
  if (open !== null) found.push(open);
  return found;
}
