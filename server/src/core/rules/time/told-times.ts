import type { AppearanceFacts, ClaimFacts, TimeBasis, TimeFacts } from '../../model/claim-facts.ts';
import type { Time } from '../../text/read/times/times.ts';
import type { Span } from '../../text/span.ts';
import { issuedOf } from '../../workspace/quote-readings.ts';
import type { Ask, Definition, DraftPlace } from '../../workspace/rule.ts';
import { isYearless } from './yearless.ts';

/** A time that the words behind a claim tell. */
export interface ToldTime {
  readonly time: Time;
  /** The words that tell it. */
  readonly words: string;
  /** Where they stand; null where the source is not held. */
  readonly place: { readonly uri: string; readonly span: Span } | null;
}

/** What an appearance of a claim tells of its time. */
export interface ToldBy {
  readonly appearance: AppearanceFacts;
  readonly source: Definition | null;
  /** The times in the quote. */
  readonly quoted: readonly ToldTime[];
  /** Those in the whole of the sentences that the quote stands in, for whoever looks at more than the quote. */
  readonly inSentences: () => readonly ToldTime[];
  /** Those that `time.expression` names: in the quote, else in its sentences. */
  readonly named: readonly ToldTime[];
}

/**
 * What the appearances of a claim tell of its time. Appearances whose quote does not stand in one place of its source are
 * left out, for that has a finding of its own.
 */
export function timesTold(claim: ClaimFacts, ask: Ask): readonly ToldBy[] {
  return ask.once(toldBy, claim);
}

function toldBy(claim: ClaimFacts, ask: Ask): readonly ToldBy[] {
  const written = claim.time?.expression ?? null;
  const expression = written === null ? null : wordsOf(written.value);
  return claim.appearances.flatMap((appearance) => {
    const found = timesIn(appearance, ask);
    if (found === null) return [];
    const inQuote = namedAmong(found.quoted, expression);
    const named =
      expression === null || inQuote.length > 0 ? inQuote : namedAmong(found.inSentences(), expression);
    return [{ appearance, ...found, named }];
  });
}

/**
 * The times an appearance tells that must be the claim’s own: those that its expression names. Without an expression, the
 * only one in the quote of the kind that `basis` speaks of; none where the date is said to come from elsewhere.
 */
export function ownTimes({ named, quoted }: ToldBy, time: TimeFacts): readonly ToldTime[] {
  if (time.expression !== null) return named;
  const own = quoted.filter(isOfBasis(time.basis?.value));
  return own.length === 1 ? own : [];
}

function isOfBasis(basis: TimeBasis | undefined): (told: ToldTime) => boolean {
  switch (basis) {
    case undefined:
      return () => true;
    case 'explicit':
      return ({ time }) => time.basis === 'sentence' || isYearless(time);
    case 'relative':
      return ({ time }) => countsFromIssue(time) && !isYearless(time);
    case 'derived':
      return ({ time }) => time.fromEvent !== undefined;
    case 'context':
    case 'inferred':
      return () => false;
  }
}

/** Whether a time counts from the day of issue, be that known or not. */
export function countsFromIssue({ basis, reason }: Time): boolean {
  return basis === 'issued' || reason === 'no-date-of-issue';
}

/** True where the analyst says that the date does not stand in the quoted words. */
export function comesFromElsewhere({ basis }: TimeFacts): boolean {
  return basis?.value === 'context' || basis?.value === 'inferred' || basis?.value === 'derived';
}

/** The place of the words, for a finding on them. */
export function placesOf({ place }: ToldTime, message: string): readonly DraftPlace[] {
  return place === null ? [] : [{ ...place, message }];
}

function timesIn(
  { quote }: AppearanceFacts,
  ask: Ask,
): Pick<ToldBy, 'source' | 'quoted' | 'inSentences'> | null {
  if (quote === null) return null;
  const placed = ask.place(quote);
  if (placed !== null) {
    const { state } = placed.anchor;
    if (state !== 'exact' && state !== 'moved') return null;
    const { report, source } = placed;
    const told = (time: Time): ToldTime => {
      const [start, end] = time.span;
      const span = { start, end };
      return { time, words: report.text.slice(start, end), place: { uri: report.uri, span } };
    };
    return {
      source,
      quoted: ask.readings.within(placed).flatMap(({ reading }) => reading.times.map(told)),
      inSentences: () => ask.readings.of(placed).flatMap(({ reading }) => reading.times.map(told)),
    };
  }
  const [source] = quote.source === null ? [] : ask.definitions('source', quote.source);
  if (source === undefined || ask.sourceFile(source).state !== 'not-held') return null;
  const { times } = ask.readings.ofWords(quote.quote, issuedOf(source));
  const quoted = times.map((time) => ({ time, words: quote.quote.slice(...time.span), place: null }));
  return { source, quoted, inSentences: () => quoted };
}

/** Of some times, those that share most words with an expression: one of the two holds all words of the other. */
function namedAmong(times: readonly ToldTime[], expression: string | null): readonly ToldTime[] {
  if (expression === null || expression === '') return [];
  let most = 0;
  let found: ToldTime[] = [];
  for (const told of times) {
    const words = wordsOf(told.words);
    const shared = holds(expression, words) ? words.length : holds(words, expression) ? expression.length : 0;
    if (shared > most) found = [];
    if (shared > 0 && shared >= most) found.push(told);
    most = Math.max(most, shared);
  }
  return found;
}

/** Words in lower case with a blank before and after each, so that whole words are found in them. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

function holds(outer: string, inner: string): boolean {
  return inner !== '' && outer.includes(inner);
}
