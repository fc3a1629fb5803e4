import type { QuoteSelector } from '../anchoring/anchor.ts';
import type { Quote } from '../model/entry.ts';
import type { Span } from '../text/span.ts';

export function selectorOf({ quote, prefix, suffix }: Quote): QuoteSelector {
  return { quote, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) };
}

export function within(segment: Span | null): { readonly within?: Span } {
  return segment === null ? {} : { within: segment };
}

export function sameSpan(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
