import { dayText, isDay } from '../words/calendar.ts';
import { touching } from '../words/tokens.ts';
import { stated, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';

/** `2031-05-09`, `2031-05-09T08:30:00+00:00` */
export function isoAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const year = tokens[at];
  const first = tokens[at + 1];
  if (year?.text.length !== 4 || (first?.text !== '-' && first?.text !== '/') || !touching(year, first))
    return undefined;
  const [month, second, day] = tokens.slice(at + 2, at + 5);
  if (
    second?.text !== first.text ||
    month?.kind !== 'number' ||
    day?.kind !== 'number' ||
    !touching(second, day)
  )
    return undefined;
  const found = { year: Number(year.text), month: Number(month.text), day: Number(day.text) };
  let to = at + 5;
  if (touching(day, tokens[to]) && tokens[to]?.text === 'T')
    while (touching(tokens[to - 1], tokens[to]) && to < at + 20) to++;
  return isDay(found) ? stated(at, to, dayText(found), 'time.iso') : undefined;
}

/** `25/1/2024`, `4/18/13`; `3/4/2024` can be two days. */
export function slashedAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const [first, slash, second, other, year] = tokens.slice(at, at + 5);
  if (slash?.text !== '/' && slash?.text !== '.') return undefined;
  if (other?.text !== slash.text || year?.kind !== 'number' || second?.kind !== 'number') return undefined;
  if (
    !touching(first, slash) ||
    !touching(slash, second) ||
    !touching(second, other) ||
    !touching(other, year)
  )
    return undefined;
  const written = year.text.length;
  if (touching(year, tokens[at + 5]) && tokens[at + 5]?.text === '/') return undefined;
  if (written !== 4 && !(written === 2 && slash.text === '/')) return undefined;
  const whole = written === 2 ? shortYear(Number(year.text)) : Number(year.text);
  const [a, b] = [Number(first?.text), Number(second.text)];
  const readings = [
    { year: whole, month: a, day: b },
    { year: whole, month: b, day: a },
  ].filter(isDay);
  const [found] = readings;
  if (found === undefined) return undefined;
  if (readings.length > 1 && a !== b) return unresolved(at, at + 5, 'ambiguous', 'time.slashed');
  return stated(at, at + 5, dayText(found), 'time.slashed');
}

/** The year that two figures mean in a date. */
export function shortYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

/** `9/11`, which as a name means one day. */
export function namedAttackAt({ tokens }: TimeContext, at: number): TimeHit | undefined {
  const [nine, slash, eleven, after] = tokens.slice(at, at + 4);
  if (nine?.text !== '9' || slash?.text !== '/' || eleven?.text !== '11') return undefined;
  if (!touching(nine, slash) || !touching(slash, eleven) || touching(tokens[at - 1], nine)) return undefined;
  return touching(eleven, after) && after?.text === '/'
    ? undefined
    : stated(at, at + 3, '2001-09-11', 'time.named-day');
}
