import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Quote } from '../../model/entry.ts';
import type { Reading } from '../../text/read/read.ts';
import type { Span } from '../../text/span.ts';
import type { UnitKind } from '../../text/unit.ts';
import { issuedOf } from '../../workspace/quote-readings.ts';
import type { Report } from '../../workspace/report.ts';
import type { Ask, DraftPlace, PlacedQuote } from '../../workspace/rule.ts';

/** A sentence that a quote stands in, and the part of it that is quoted. Spans count in `text`. */
export interface Sentence {
  readonly text: string;
  /** The report, where the text is one; null for the words of a quote whose source is not held. */
  readonly uri: string | null;
  readonly span: Span;
  readonly part: Span;
  readonly kind: UnitKind;
}

/** The same with what it says. */
export interface QuotedSentence extends Sentence {
  readonly reading: Reading;
}

/**
 * The whole sentences that the quote of an appearance stands in. Of a source that is not held, the quote itself; none
 * where the quote has no one place in its source: another finding says so.
 */
export function sentencesOf({ quote }: AppearanceFacts, ask: Ask): readonly Sentence[] {
  if (quote === null) return [];
  const placed = ask.place(quote);
  if (placed === null) return isHeld(quote, ask) ? [] : [alone(quote)];
  const place = standsAt(placed);
  if (place === null) return [];
  const { report } = placed;
  return report.unitsAt(place).map(({ start, end, kind }) => sentence(report, { start, end }, kind, place));
}

/** What stands on a quote, be it an appearance or one that is being written. */
type Quoting = Pick<AppearanceFacts, 'quote'>;

/** The same sentences with what they say; dearer, the first time. */
export function readSentencesOf(appearance: Quoting, ask: Ask): readonly QuotedSentence[] {
  return ask.once(readSentences, appearance);
}

function readSentences({ quote }: Quoting, ask: Ask): readonly QuotedSentence[] {
  if (quote === null) return [];
  const placed = ask.place(quote);
  if (placed === null) {
    if (isHeld(quote, ask)) return [];
    const source = ask.definitions('source', quote.source ?? '')[0];
    const issued = source === undefined ? undefined : issuedOf(source);
    return [{ ...alone(quote), reading: ask.readings.ofWords(quote.quote, issued) }];
  }
  const place = standsAt(placed);
  if (place === null) return [];
  return ask.readings
    .of(placed)
    .map(({ span, kind, reading }) => ({ ...sentence(placed.report, span, kind, place), reading }));
}

function sentence({ text, uri }: Report, span: Span, kind: UnitKind, place: Span): Sentence {
  const part = { start: Math.max(span.start, place.start), end: Math.min(span.end, place.end) };
  return { text, uri, span, part, kind };
}

function alone({ quote }: Quote): Sentence {
  const span = { start: 0, end: quote.length };
  return { text: quote, uri: null, span, part: span, kind: 'sentence' };
}

function isHeld({ source }: Quote, ask: Ask): boolean {
  const [work] = source === null ? [] : ask.definitions('source', source);
  return work?.entry.source?.held !== false;
}

/** Where the words of a quote stand; null where they do not stand in one place. */
function standsAt({ anchor: { state, start, end } }: PlacedQuote): Span | null {
  if (state !== 'exact' && state !== 'moved') return null;
  return start === undefined || end === undefined ? null : { start, end };
}

/** A place in the report as one that is shown beside a finding; none where there is no report. */
export function placesIn(
  { uri }: Sentence,
  [start, end]: readonly [number, number],
  message: string,
): readonly DraftPlace[] {
  return uri === null ? [] : [{ uri, span: { start, end }, message }];
}
