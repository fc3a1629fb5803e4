import type { Ask, Definition, Derivation } from '../workspace/rule.ts';
import { identicalClaims } from './identical.ts';
import { keyOf, type Line, linesOf, reportsOf, type Voice, type Way } from './line.ts';
import { outletsOf, worksBy } from './works.ts';

/** Somebody or something that a claim goes back to. */
export interface Origin {
  readonly voice: Voice;
  /** What two equal origins have in common, and others have not. */
  readonly key: string;
  /** Nobody says who it is. */
  readonly anonymous: boolean;
}

/** A line of a claim, or of one that says the same, and what it goes back to when all of them are looked at together. */
export interface JudgedLine {
  readonly claim: Definition;
  readonly line: Line;
  /** Keys of origins. */
  readonly origins: readonly string[];
}

/** Who says that something is so, counted by where they have it from. */
export interface Origins {
  /** Those who affirm the proposition; where nobody does, those who deny it. */
  readonly lines: readonly JudgedLine[];
  /** How many works they stand in. */
  readonly documents: number;
  /** In the order of their keys. */
  readonly origins: readonly Origin[];
  /** False where a line does not end yet, or there are too many: then there may be more origins than these. */
  readonly settled: boolean;
}

/**
 * The independent origins of a claim, over all of its appearances and those of the claims that are identical to it.
 * Origins are one when they have the same id: officials of one government are not one with the government. What is an
 * origin in one line and passed through in another is not independent of what that other goes back to; and an outlet
 * of which no work is known is not independent of its works.
 */
export const originsOf: Derivation<Definition, Origins> = {
  name: 'the origins of a claim',
  derive: (claim, ask) => judged(claim, linesOf, ask),
};

/**
 * The same of a statement, with another question: who reports that it was made. Its speaker is its origin by nature, and
 * two who heard him are two witnesses.
 */
export const witnessesOf: Derivation<Definition, Origins> = {
  name: 'the witnesses of a statement',
  derive: (claim, ask) => judged(claim, reportsOf, ask),
};

function judged(claim: Definition, linesIn: typeof linesOf, ask: Ask): Origins {
  const same = identicalClaims(claim, ask);
  const saying = isStatement(claim);
  const all = (same ?? [claim])
    // Somebody’s saying so is another matter than its being so.
    .filter((one) => one === claim || isStatement(one) === saying)
    .flatMap((one) => ask.derived(linesIn, one).map((line) => ({ claim: one, line })));
  const affirming = all.filter(({ line }) => !line.denies);
  const lines = affirming.length > 0 ? affirming : all;
  const meant = outletsAsWorks(
    lines.map(({ line }) => line),
    ask,
  );
  const ends = endsOf(
    lines.map(({ line }) => line),
    meant,
  );
  const nameless = new Set(
    lines.flatMap(({ line }) => (line.anonymous ? line.ways.map((way) => keyOf(meant(lastOf(way)))) : [])),
  );
  const keysOf = remembered((voices: readonly Voice[]) => [...new Set(voices.map(keyOf))].sort());
  const judgedLines = lines.map((one) => ({ ...one, origins: keysOf(ends.get(one.line) ?? []) }));
  const voices = new Map([...new Set(ends.values())].flat().map((voice) => [keyOf(voice), voice]));
  const keys = [...new Set(judgedLines.flatMap(({ origins }) => origins))].sort();
  return {
    lines: judgedLines,
    documents: new Set(lines.map(({ line }) => line.source)).size,
    origins: keys.flatMap((key) => {
      const voice = voices.get(key);
      return voice === undefined ? [] : [{ voice, key, anonymous: nameless.has(key) }];
    }),
    settled: same !== null && lines.length > 0 && lines.every(({ line }) => line.ways.length > 0),
  };
}

/** The origins by which information is graded: of a statement, its witnesses. */
export function groundsOf(claim: Definition, ask: Ask): Origins {
  return ask.derived(isStatement(claim) ? witnessesOf : originsOf, claim);
}

function isStatement({ entry }: Definition): boolean {
  return entry.claim?.kind?.value === 'statement';
}

/** Where lines end when each is followed on through the others. */
function endsOf(lines: readonly Line[], meant: (voice: Voice) => Voice): ReadonlyMap<Line, readonly Voice[]> {
  const [only, another] = lines;
  // Most claims appear once, and there is nothing to compare.
  if (only !== undefined && another === undefined)
    return new Map([[only, only.ways.map((way) => meant(lastOf(way)))]]);
  const own = new Set(lines.filter(({ ownReporting }) => ownReporting).map(({ source }) => source));
  const ways = new Map(
    lines.map((line) => [line, line.ways.map(([first, ...rest]) => upTo(own, [meant(first), ...rest]))]),
  );
  /** By a voice that is passed through in some line: what that line goes back to. */
  const onwards = new Map<string, Map<string, Voice>>();
  for (const [line, its] of ways) {
    const ends = its.map(lastOf);
    const last = new Set(ends.map(keyOf));
    for (const key of new Set([...line.stops.flat().map(meant), ...its.flat()].map(keyOf))) {
      if (last.has(key)) continue;
      const after = onwards.get(key) ?? new Map<string, Voice>();
      for (const end of ends) after.set(keyOf(end), end);
      onwards.set(key, after);
    }
  }
  const alone = new Map<string, readonly Voice[]>();
  const endOf = (ends: readonly Voice[]) => {
    const [first, another] = ends;
    if (first === undefined || another !== undefined) return followed(ends, onwards, own);
    // Most lines have one end, and many the same one.
    const known = alone.get(keyOf(first)) ?? followed(ends, onwards, own);
    alone.set(keyOf(first), known);
    return known;
  };
  return new Map([...ways].map(([line, its]) => [line, endOf(its.map(lastOf))]));
}

/** A way as far as a work that says so of its own knowledge. */
function upTo(own: ReadonlySet<string>, way: Way): Way {
  const end = way.findIndex(({ kind, id }) => kind === 'work' && own.has(id));
  const [first, ...rest] = way;
  return end < 0 ? way : [first, ...rest.slice(0, end)];
}

function followed(
  ends: readonly Voice[],
  onwards: ReadonlyMap<string, ReadonlyMap<string, Voice>>,
  own: ReadonlySet<string>,
): readonly Voice[] {
  const found = new Map(ends.map((end) => [keyOf(end), end]));
  const last: Voice[] = [];
  for (const [key, voice] of found) {
    const after = voice.kind === 'work' && own.has(voice.id) ? undefined : onwards.get(key);
    if (after === undefined) last.push(voice);
    else for (const [next, end] of after) if (!found.has(next)) found.set(next, end);
  }
  // Lines that only lead to each other end where they say they do.
  return last.length > 0 ? last : ends;
}

function lastOf(way: Way): Voice {
  return way.at(-1) ?? way[0];
}

/** Of an outlet no work of which is known in its place: the first of its works that stand on one of the lines, if any. */
function outletsAsWorks(lines: readonly Line[], ask: Ask): (voice: Voice) => Voice {
  const all = lines.flatMap(({ stops, ways }) => [...stops.flat(), ...ways.flat()]);
  const works = new Map(all.filter(({ kind }) => kind === 'work').map((work) => [work.id, work]));
  const outlets = outletsOf([...works.keys()].sort(), ask);
  const workOf = remembered((outlet: string) => worksBy(outlet, outlets, ask)[0]);
  return (voice) => {
    const its = voice.kind === 'work' ? undefined : workOf(voice.id);
    return (its === undefined ? undefined : works.get(its)) ?? voice;
  };
}

function remembered<K, V>(work: (of: K) => V): (of: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (of) => {
    let there = known.get(of);
    if (there === undefined) {
      there = { value: work(of) };
      known.set(of, there);
    }
    return there.value;
  };
}

/** The two as one, the work rather than its outlet; null where they are not the same. */
export function sameOrigin(a: Origin, b: Origin, ask: Ask): Origin | null {
  const same = a.key === b.key || isWorkOf(a.voice, b.voice, ask) || isWorkOf(b.voice, a.voice, ask);
  if (!same) return null;
  const { voice, key } = a.voice.kind === 'work' ? a : b;
  return { voice, key, anonymous: a.anonymous || b.anonymous };
}

function isWorkOf(work: Voice, outlet: Voice, ask: Ask): boolean {
  return (
    work.kind === 'work' &&
    outlet.kind === 'claimer' &&
    worksBy(outlet.id, outletsOf([work.id], ask), ask).length > 0
  );
}

/** The one origin that everything goes back to; null where there are several, or more may come to light. */
export function soleOrigin({ origins, settled }: Origins): Origin | null {
  const [first, another] = origins;
  return settled && first !== undefined && another === undefined ? first : null;
}
