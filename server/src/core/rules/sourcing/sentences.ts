import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Reading } from '../../text/read/read.ts';
import type { Span } from '../../text/span.ts';
import type { UnitKind } from '../../text/unit.ts';
import type { Ask, DraftPlace, PlacedQuote } from '../../workspace/rule.ts';

/** A sentence that a quote stands in, and the part of it that is quoted. All spans count in `text`. */
export interface QuotedSentence {
  readonly text: string;
  /** The report, where the text is one; null for the words of a quote whose source is not held. */
  readonly uri: string | null;
  readonly span: Span;
  readonly part: Span;
  readonly kind: UnitKind;
  readonly reading: Reading;
}

/**
 * The whole sentences that the quote of an appearance stands in. Of a source that is not held, the quote itself; none
 * where the quote has no one place in its source: another finding says so.
 */
export function sentencesOf({ quote }: AppearanceFacts, ask: Ask): readonly QuotedSentence[] {
  if (quote === null) return [];
  const placed = ask.place(quote);
  if (placed !== null) return sentencesAt(placed, ask);
  const source = quote.source === null ? undefined : ask.definitions('source', quote.source)[0];
  if (source?.entry.source?.held !== false) return [];
  const issued = /^\d{4}-\d{2}-\d{2}/.exec(source.entry.source.issued?.value ?? '')?.[0];
  const span = { start: 0, end: quote.quote.length };
  const reading = ask.readings.ofWords(quote.quote, issued);
  return [{ text: quote.quote, uri: null, span, part: span, kind: 'sentence', reading }];
}

function sentencesAt(placed: PlacedQuote, ask: Ask): readonly QuotedSentence[] {
  const place = standsAt(placed);
  if (place === null) return [];
  const { text, uri } = placed.report;
  return ask.readings.of(placed).map(({ span, kind, reading }) => ({
    text,
    uri,
    span,
    part: { start: Math.max(span.start, place.start), end: Math.min(span.end, place.end) },
    kind,
    reading,
  }));
}

/** Where the words of a quote stand; null where they do not stand in one place. */
export function standsAt({ anchor: { state, start, end } }: PlacedQuote): Span | null {
  if (state !== 'exact' && state !== 'moved') return null;
  return start === undefined || end === undefined ? null : { start, end };
}

/** A place in the report as one that is shown beside a finding; none where there is no report. */
export function placesIn(
  { uri }: QuotedSentence,
  [start, end]: readonly [number, number],
  message: string,
): readonly DraftPlace[] {
  return uri === null ? [] : [{ uri, span: { start, end }, message }];
}
