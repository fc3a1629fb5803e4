import { approximateSpan, spansMeet } from '../text/edtf-span.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Figure } from './figure.ts';
import { endsBefore, type Interval } from './interval.ts';
import { ANYBODY, describePopulation, mayExceed, type Population } from './population.ts';
import { isMeasure } from './units.ts';

/** Two figures that cannot both hold, or look as if they could not. */
export type Disagreement =
  /** No number is both. `low` is below `high`. */
  | { readonly kind: 'disjoint'; readonly low: Figure; readonly high: Figure }
  /** A running count is lower than it was before. */
  | {
      readonly kind: 'decrease';
      readonly low: Figure;
      readonly high: Figure;
      /** They are counted from different days, which may explain it. */
      readonly sinceDiffers: boolean;
    }
  /** No number is both, but they do not count the same people or things. */
  | { readonly kind: 'population'; readonly low: Figure; readonly high: Figure };

/** So many partners are looked at for one figure; figures of other days or places may stand between. */
const TRIED = 100;
/** So many of the lowest and of the highest figures without a population are compared with each population. */
const UNSAID = 8;

/**
 * Why figures of one measure disagree: for each gap between them the two that show it, not every pair across it. Takes
 * time in the order of n log n for n figures: they are sorted by their ends and gone through once.
 *
 * @param isLong the event is a series, such as a campaign or a war, of which a claim may be about a part
 */
export function disagreementsAmong(
  figures: readonly Figure[],
  acknowledged: Acknowledged,
  isLong: boolean,
): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const differ = (a: Figure, b: Figure) =>
    a.claim !== b.claim &&
    (isLong ? isSameShare(a, b) : isOfOneCase(a, b)) &&
    !acknowledged.between(a.claim, b.claim);
  const partOf = ({ part, time }: Figure) =>
    isLong && time !== null ? `${part} ${time.first} ${time.last}` : part;
  for (const part of groupedBy(figures, partOf).values()) {
    const populations = groupedBy(part, (figure) => figure.population);
    const unsaid = populations.get(null) ?? [];
    populations.delete(null);
    found.push(...within(unsaid, differ));
    const extremes = extremesOf(unsaid);
    for (const of of populations.values())
      found.push(
        ...within(
          [...of, ...extremes],
          (a, b) => (a.population !== null || b.population !== null) && differ(a, b),
        ),
      );
    if (populations.size > 1) found.push(...acrossPopulations(part, differ));
  }
  return found;
}

type Differ = (a: Figure, b: Figure) => boolean;

function within(figures: readonly Figure[], differ: Differ): readonly Disagreement[] {
  if (figures.length < 2) return [];
  const disjoint = gapsAmong(figures, (low, high) => differ(low, high) && isOfOneMoment(low, high));
  const falling = fallsAmong(figures, differ);
  return [
    ...disjoint.map(([low, high]): Disagreement => ({ kind: 'disjoint', low, high })),
    ...falling.map(
      ([high, low]): Disagreement => ({ kind: 'decrease', low, high, sinceDiffers: sinceDiffers(low, high) }),
    ),
  ];
}

function acrossPopulations(figures: readonly Figure[], differ: Differ): readonly Disagreement[] {
  const told = new Set<string>();
  const known = new Map<string, Population>();
  const described = ({ of }: Figure): Population => {
    const population = known.get(of ?? '') ?? describePopulation(of ?? '');
    known.set(of ?? '', population);
    return population;
  };
  /** Nobody can say that the figures agree: some of all people are fewer than all of them. */
  const mayBeOne = (low: Figure, high: Figure): boolean => {
    if (low.population === high.population) return false;
    if (high.population === ANYBODY) return described(low).isByName;
    return low.population === ANYBODY || mayExceed(described(low), described(high));
  };
  return gapsAmong(
    // Kilometres and miles are no populations.
    figures.filter(({ of, population }) => population !== null && of !== null && !isMeasure(of)),
    (low, high) => isOfOneMoment(low, high) && mayBeOne(low, high) && differ(low, high),
  ).flatMap(([low, high]): readonly Disagreement[] => {
    const key = [low.population, high.population].sort().join('\n');
    if (told.has(key)) return [];
    told.add(key);
    return [{ kind: 'population', low, high }];
  });
}

/** Not for different days, nor counted from different days. */
function isOfOneMoment(a: Figure, b: Figure): boolean {
  if (a.asOf !== null && b.asOf !== null && !spansMeet(a.asOf, b.asOf)) return false;
  return !(a.cumulative && b.cumulative && sinceDiffers(a, b));
}

/** Neither of different times nor of different places. */
function isOfOneCase(a: Figure, b: Figure): boolean {
  if (a.time !== null && b.time !== null && !spansMeet(a.time, b.time)) return false;
  return a.place === null || b.place === null || a.place === b.place;
}

/** The same part of a series, as far as the claims tell: of the same time, or of none of its own, and of the same actors. */
function isSameShare(a: Figure, b: Figure): boolean {
  if (a.time?.first !== b.time?.first || a.time?.last !== b.time?.last || !isOfOneCase(a, b)) return false;
  // Of each role that both know, somebody is the same.
  return a.participants.every(({ role }) => {
    const [own, others] = [a, b].map(({ participants }) => participants.filter((one) => one.role === role));
    return (
      others === undefined ||
      others.length === 0 ||
      others.some(({ entity }) => own?.some((one) => one.entity === entity))
    );
  });
}

function sinceDiffers(a: Figure, b: Figure): boolean {
  return a.since !== null && b.since !== null && !spansMeet(a.since, b.since);
}

/**
 * The pairs that show the gaps between figures. Those that share a number are one camp; camps are made from the lowest
 * end up, and for each two that stand next to each other one pair is looked for that may be told.
 */
function gapsAmong(
  figures: readonly Figure[],
  tell: Differ,
): readonly (readonly [low: Figure, high: Figure])[] {
  const sorted = [...figures].sort((a, b) => byEnd(a.compared, b.compared));
  const pairs: (readonly [Figure, Figure])[] = [];
  let camp: Figure | undefined;
  let below: Figure | undefined;
  let told = true;
  for (const figure of sorted) {
    if (camp === undefined || endsBefore(camp.compared, figure.compared)) {
      below = camp;
      camp = figure;
      told = below === undefined;
    }
    if (told || below === undefined || !endsBefore(below.compared, figure.compared)) continue;
    const low = partnerBelow(sorted, figure, tell);
    if (low === undefined) continue;
    pairs.push([low, figure]);
    told = true;
  }
  return pairs;
}

/** The nearest figure that ends before another and may be told beside it. */
function partnerBelow(sorted: readonly Figure[], figure: Figure, tell: Differ): Figure | undefined {
  const end = firstNot(sorted, (other) => endsBefore(other.compared, figure.compared));
  for (let at = end - 1; at >= Math.max(0, end - TRIED); at--) {
    const other = sorted[at];
    if (other !== undefined && tell(other, figure)) return other;
  }
  return undefined;
}

/** Running counts that fall: pairs of an earlier and a later one, each figure in at most one pair of a kind. */
function fallsAmong(
  figures: readonly Figure[],
  tell: Differ,
): readonly (readonly [before: Figure, after: Figure])[] {
  const dated = figures.flatMap((figure) => {
    const { cumulative, asOfWritten } = figure;
    const asOf = cumulative && asOfWritten !== null ? approximateSpan(asOfWritten) : null;
    return asOf === null ? [] : [{ figure, asOf }];
  });
  if (dated.length < 2) return [];
  const ended = [...dated].sort((a, b) => a.asOf.last - b.asOf.last);
  const pairs: (readonly [Figure, Figure])[] = [];
  /** Of what was counted before, the highest, falling. */
  const highest: Figure[] = [];
  const used = new Set<Figure>();
  let next = 0;
  for (const { figure, asOf } of [...dated].sort((a, b) => a.asOf.first - b.asOf.first)) {
    for (let one = ended[next]; one !== undefined && one.asOf.last < asOf.first; one = ended[++next])
      keepHighest(highest, one.figure);
    for (const before of highest) {
      if (!endsBefore(figure.compared, before.compared)) break;
      if (used.has(before) || !tell(before, figure)) continue;
      used.add(before);
      pairs.push([before, figure]);
      break;
    }
  }
  return pairs;
}

function keepHighest(highest: Figure[], figure: Figure): void {
  const last = highest.at(-1);
  if (highest.length >= TRIED && last !== undefined && byStart(last.compared, figure.compared) <= 0) return;
  const at = firstNot(highest, (other) => byStart(other.compared, figure.compared) <= 0);
  highest.splice(at, 0, figure);
  if (highest.length > TRIED) highest.pop();
}

/** All figures, where they are few; else those that end lowest and those that begin highest. */
function extremesOf(figures: readonly Figure[]): readonly Figure[] {
  if (figures.length <= 2 * UNSAID) return figures;
  const lowest = [...figures].sort((a, b) => byEnd(a.compared, b.compared)).slice(0, UNSAID);
  const highest = [...figures].sort((a, b) => byStart(a.compared, b.compared)).slice(0, UNSAID);
  return [...new Set([...lowest, ...highest])];
}

/** From the lowest upper end to the highest; of equal ones the open end is the lower. */
function byEnd(a: Interval, b: Interval): number {
  return ordered(a.max, b.max) || Number(b.maxOpen) - Number(a.maxOpen);
}

/** From the highest lower end to the lowest; of equal ones the open end is the higher. */
function byStart(a: Interval, b: Interval): number {
  return ordered(b.min, a.min) || Number(b.minOpen) - Number(a.minOpen);
}

/** The ends may be infinite, so they cannot be subtracted. */
function ordered(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The index of the first thing for which something does not hold, in a list where it holds for the first ones. */
function firstNot<T>(sorted: readonly T[], holds: (thing: T) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const thing = sorted[middle];
    if (thing !== undefined && holds(thing)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function groupedBy<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const name = key(thing);
    const there = groups.get(name);
    if (there === undefined) groups.set(name, [thing]);
    else there.push(thing);
  }
  return groups;
}
