import { scaleUtc } from 'd3-scale';

/** Milliseconds. */
const DAY = 86_400_000;

/** The part of the calendar that is in sight, as days since 1 January 1970. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** All of some items with a little room, or a month around today where there are none. */
export function wholeSight(
  items: readonly { readonly first: number | null; readonly last: number | null }[],
): Sight {
  const days = items.flatMap(({ first, last }) => [first, last].filter((one) => one !== null));
  if (days.length === 0) return { from: 0, to: 30 };
  const from = Math.min(...days);
  const to = Math.max(...days) + 1;
  const room = Math.max(1, (to - from) * 0.06);
  return { from: from - room, to: to + room };
}

/**
 * Where most of some items lie: a few that are far off would press the others together. All of them where they are not.
 */
export function usualSight(
  items: readonly { readonly first: number | null; readonly last: number | null }[],
): Sight {
  const whole = wholeSight(items);
  const starts = items.flatMap(({ first, last }) => first ?? last ?? []).sort((a, b) => a - b);
  const low = starts[Math.floor((starts.length - 1) * OUTLYING)];
  const high = starts[Math.ceil((starts.length - 1) * (1 - OUTLYING))];
  if (low === undefined || high === undefined) return whole;
  const span = Math.max(1, high - low);
  if (whole.to - whole.from <= span * FAR_OFF) return whole;
  return { from: low - span * 0.15, to: high + 1 + span * 0.35 };
}

/** So many at either end may be far off. */
const OUTLYING = 0.12;
/** Far off is what makes the axis so many times as long. */
const FAR_OFF = 4;

/** Fewer days are not looked at, nor more than these. */
const NARROWEST = 2;
const WIDEST = 366 * 3000;

/** Nearer or further away, with a day kept where it is. */
export function zoomed({ from, to }: Sight, by: number, day: number): Sight {
  const span = Math.min(WIDEST, Math.max(NARROWEST, (to - from) * by));
  const share = (day - from) / (to - from);
  return { from: day - span * share, to: day + span * (1 - share) };
}

/** Further on by a share of what is in sight. */
export function moved({ from, to }: Sight, share: number): Sight {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
}

/** Where days are on an axis, and what to write along it. */
export function axisOf({ from, to }: Sight, width: number) {
  const scale = scaleUtc()
    .domain([new Date(from * DAY), new Date(to * DAY)])
    .range([0, width]);
  const words = scale.tickFormat();
  const least = 1 * DAY;
  const ticks = scale
    .ticks(Math.max(2, Math.floor(width / 110)))
    .filter((date) => date.getTime() % least === 0)
    .map((date) => ({ at: scale(date), words: words(date) }));
  return {
    at: (day: number) => scale(new Date(day * DAY)),
    dayAt: (x: number) => scale.invert(x).getTime() / DAY,
    ticks,
  };
}
