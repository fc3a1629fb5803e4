import { placeOfWords } from '../anchoring/locate.ts';
import { betweenNeighbours } from '../anchoring/neighbours.ts';
import type { Quote } from '../model/entry.ts';
import type { Span } from '../text/span.ts';
import { sameSpan, selectorOf, within } from './quote-selector.ts';
import type { Report } from './report.ts';
import type { ClaimQuote } from './rule.ts';

/** A quote among those that its annotation file takes from one source. */
interface Turn {
  readonly at: number;
  /** Where each of them stands, in the order of the file; null where its words stand nowhere, or in several places. */
  readonly places: readonly (Span | null)[];
}

interface Turns {
  readonly report: Report;
  readonly segment: Span | null;
  readonly of: ReadonlyMap<Quote, Turn>;
}

/** Made for a list of quotes and the report as it is; kept while both stay. */
const known = new WeakMap<readonly ClaimQuote[], Turns>();

/**
 * Where a quote is expected in its source by the quotes listed around it in its annotation file, which most analysts
 * write in the order of the text. Null where those do not tell.
 *
 * @param quotes all quotes of the source, in the order of their files and places
 */
export function expectedPlace(
  quote: Quote,
  quotes: readonly ClaimQuote[],
  report: Report,
  segment: Span | null,
): Span | null {
  let turns = known.get(quotes);
  if (turns?.report !== report || !sameSpan(turns.segment, segment)) {
    turns = { report, segment, of: turnsOf(quotes, report, segment) };
    known.set(quotes, turns);
  }
  const turn = turns.of.get(quote);
  if (turn === undefined) return null;
  return betweenNeighbours(turn.places, turn.at, segment ?? { start: 0, end: report.text.length });
}

function turnsOf(
  quotes: readonly ClaimQuote[],
  report: Report,
  segment: Span | null,
): ReadonlyMap<Quote, Turn> {
  const turns = new Map<Quote, Turn>();
  const files = new Map<string, (Span | null)[]>();
  for (const { claim, quote } of quotes) {
    let places = files.get(claim.uri);
    if (places === undefined) {
      places = [];
      files.set(claim.uri, places);
    }
    turns.set(quote, { at: places.length, places });
    places.push(placeAsQuoted(quote, report, segment));
  }
  return turns;
}

/** Kept per version of a report and quote: the quotes of a source are asked for whenever one of them changes. */
const placed = new WeakMap<
  Report,
  WeakMap<Quote, { readonly segment: Span | null; readonly place: Span | null }>
>();

/** The one place where a quote's words stand, told from repeats by its context; null where there is none. */
export function placeAsQuoted(quote: Quote, report: Report, segment: Span | null): Span | null {
  let places = placed.get(report);
  if (places === undefined) {
    places = new WeakMap();
    placed.set(report, places);
  }
  const before = places.get(quote);
  if (before !== undefined && sameSpan(before.segment, segment)) return before.place;
  const place = placeOfWords(report.folded, selectorOf(quote), within(segment).within);
  places.set(quote, { segment, place });
  return place;
}
