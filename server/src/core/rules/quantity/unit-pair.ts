import { lastDigitUnit } from '../../derived/interval.ts';
import { inCommonUnit, type Unit, unitOf } from '../../derived/units.ts';
import type { Quote } from '../../model/entry.ts';
import { grouped } from '../../text/grouped.ts';
import type { Quantity } from '../../text/read/quantities/quantities.ts';
import type { Ask, DraftPlace, Rule } from '../../workspace/rule.ts';

/** A measure is told in two units, and the two are not the same length, area or weight. */
export const unitPair: Rule = {
  codes: { 'quantity/unit-pair': 'information' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      if (!MEASURE_IN_BRACKETS.test(quote.quote)) continue;
      for (const pair of pairsIn(quote, ask)) {
        report({
          code: 'quantity/unit-pair',
          message: `“${pair.words}” is off: the first is ${grouped(pair.wanted)} in the unit of the second. One of the two is a slip of the source, and nobody can tell which from here. Record the one that another source confirms, and name the slip in “source-defect”.`,
          at: quote.span,
          path: quote.path,
          related: pair.place === null ? [] : [pair.place],
        });
      }
    }
  },
};

/** Worth being read: a digit in brackets. */
const MEASURE_IN_BRACKETS = /\([^()\d]{0,20}\d/;

interface Pair {
  readonly words: string;
  /** What the second number should be. */
  readonly wanted: number;
  readonly place: DraftPlace | null;
}

function pairsIn(quote: Quote, ask: Ask): readonly Pair[] {
  const placed = ask.place(quote);
  if (placed === null) return pairsAmong(quote.quote, ask.readings.ofWords(quote.quote).quantities, null);
  const { text, uri } = placed.report;
  return ask.readings.within(placed).flatMap(({ reading }) => pairsAmong(text, reading.quantities, uri));
}

function pairsAmong(text: string, quantities: readonly Quantity[], uri: string | null): readonly Pair[] {
  return quantities.flatMap((second, index) => {
    const first = quantities[index - 1];
    if (first?.unitSpan == null || second.unitSpan === null) return [];
    const units = [unitAt(text, first), unitAt(text, second)] as const;
    const [from, to] = units;
    if (from === null || to === null || from.dimension !== to.dimension || from.factor === to.factor)
      return [];
    if (
      !/^\s?\((?:or |about |some |roughly |approximately |nearly )?$/.test(
        text.slice(first.unitSpan[1], second.core[0]),
      )
    )
      return [];
    const wrong = (['value', 'min', 'max'] as const).flatMap((key) => {
      const [a, b] = [first[key], second[key]];
      if (a === undefined || b === undefined) return [];
      const wanted = converted(a, from, to);
      return isOff(wanted, b) ? [wanted] : [];
    });
    const [wanted] = wrong;
    if (wanted === undefined) return [];
    const span = { start: first.span[0], end: second.unitSpan[1] };
    return [
      {
        words: text.slice(span.start, span.end),
        wanted: Number(wanted.toPrecision(3)),
        place: uri === null ? null : { uri, span, message: 'The two units' },
      },
    ];
  });
}

/** Null where more of the unit follows, as in `km/h`. */
function unitAt(text: string, { unitSpan }: Quantity): Unit | null {
  if (unitSpan === null) return null;
  const [start, end] = unitSpan;
  const rate = /^(?:\/h|ph)\b/.exec(text.slice(end, end + 3))?.[0] ?? '';
  if (rate === '' && /[/²³]/.test(text.charAt(end))) return null;
  return unitOf(text.slice(start, end + rate.length));
}

function converted(number: number, from: Unit, to: Unit): number {
  return inCommonUnit(number, from) / to.factor - (to.offset ?? 0);
}

/** What texts are off by without being wrong. */
const TOLERANCE = 0.02;

/** By more than 2 %, and by more than a number is off that has been rounded to its last digit. */
function isOff(wanted: number, number: number): boolean {
  const off = Math.abs(wanted - number);
  return off > TOLERANCE * Math.abs(wanted) && off > lastDigitUnit(number) / 2;
}
