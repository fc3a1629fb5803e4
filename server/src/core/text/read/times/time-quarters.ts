import { phraseEnds } from '../quantities/quantity-words.ts';
import { isCapital, isSmall } from '../words/letters.ts';
import { partOrdinals } from '../words/time-words.ts';
import { bareLower, lowerAt, type Token, touching } from '../words/tokens.ts';
import { yearAfter } from './time-dates.ts';
import { counted, type TimeContext, type TimeHit } from './time-hit.ts';
import { nearestPartOfYear, partOfYear } from './time-resolve.ts';

/** `the third quarter of 2023`, `first half of last year`, `the fourth quarter` */
export function quarterAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const place = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  const ordinal = partOrdinals.get(lowerAt(tokens, place));
  if (ordinal === undefined) return undefined;
  const hyphen = lowerAt(tokens, place + 1) === '-' ? 1 : 0;
  const name = bareLower(tokens[place + 1 + hyphen]);
  const parts = name === 'quarter' ? 4 : name === 'half' ? 2 : undefined;
  if (parts === undefined) return undefined;
  const part = ordinal === 9 ? parts : Math.min(ordinal, parts);
  // `the last quarter` alone is the one before this.
  if (ordinal > parts && ordinal !== 9) return undefined;
  return partAt(context, at, place + 2 + hyphen, part, parts, ordinal === 9);
}

/** `Q3 2023`, `Q3`, `H1 2023` */
export function shortQuarterAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const figure = tokens[at + 1];
  const part = Number(figure?.text);
  const parts = tokens[at]?.text === 'Q' ? 4 : tokens[at]?.text === 'H' ? 2 : undefined;
  if (parts === undefined || !touching(tokens[at], figure) || !(part >= 1 && part <= parts)) return undefined;
  return partAt(context, at, at + 2, part, parts, false);
}

function partAt(
  context: TimeContext,
  from: number,
  to: number,
  part: number,
  parts: 2 | 4,
  bareIsOther: boolean,
): TimeHit | undefined {
  const { tokens } = context;
  const year = yearAfter(context, fiscalEnd(tokens, to));
  if (year !== undefined) {
    const { shift, value } = year;
    const hit = counted(
      context,
      from,
      year.to,
      (issued) => partOfYear(shift === undefined ? value : issued.year + shift, part, parts),
      'time.part',
    );
    return shift === undefined
      ? { ...hit, edtf: partOfYear(value, part, parts), reason: null, basis: 'sentence' }
      : hit;
  }
  const the =
    lowerAt(tokens, to) === 'of' && lowerAt(tokens, to + 1) === 'the' && bareLower(tokens[to + 2]) === 'year';
  // Halves are of games, of books, of anything; quarters alone are of years.
  if (bareIsOther || (parts === 2 && !the) || (lowerAt(tokens, to) === 'of' && !the)) return undefined;
  return counted(
    context,
    from,
    the ? to + 3 : to,
    // What is said of a quarter, when figures come and how they are, is said once it is over.
    (issued) =>
      nearestPartOfYear(
        issued,
        part,
        parts,
        isSmall(tokens[to]) && !phraseEnds.has(lowerAt(tokens, to)) ? -2 : context.direction(from),
      ),
    'time.part',
  );
}

/** Past `of fiscal` and the like, so that a year may follow. */
function fiscalEnd(tokens: readonly Token[], at: number): number {
  const of = lowerAt(tokens, at) === 'of' ? at + 1 : at;
  if (lowerAt(tokens, of) !== 'fiscal' && lowerAt(tokens, of) !== 'financial') return at;
  return lowerAt(tokens, of + 1) === 'year' ? of + 2 : of + 1;
}

/** `fiscal 2023`, `fiscal year 2023`, `FY2023` */
export function fiscalAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const place = lowerAt(tokens, at) === 'fy' && isCapital(tokens[at]) ? at + 1 : fiscalEnd(tokens, at);
  const year = place === at ? undefined : yearAfter(context, place);
  if (year === undefined || lowerAt(tokens, place) === ',') return undefined;
  return year.shift === undefined
    ? {
        from: at,
        to: year.to,
        edtf: String(year.value),
        reason: null,
        basis: 'sentence',
        pattern: 'time.year',
      }
    : undefined;
}
