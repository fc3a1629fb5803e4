import type { Ask } from '../workspace/rule.ts';
import { keyOf, type Line, type Voice } from './line.ts';
import type { JudgedLine, Origin, Origins } from './origins.ts';

/** `3 documents, 1 origin` */
export function countsInWords({ documents, origins }: Pick<Origins, 'documents' | 'origins'>): string {
  return `${count(documents, 'document')}, ${count(origins.length, 'origin')}`;
}

/** What an origin is called: `unnamed US officials`; of a work its publisher and its id: `The Courier (courier-2024)`. */
export function originCalled(voice: Voice, ask: Ask): string {
  const { kind, id } = voice;
  if (kind === 'claimer') return claimerCalled(id, ask);
  const [work] = ask.definitions('source', id);
  const publisher = work?.entry.source?.publisher ?? null;
  const called =
    publisher === null
      ? work?.entry.label
      : ask.definitions('entity', publisher)[0]?.entry.label || publisher;
  return called === undefined || called === '' || called === id ? id : `${called} (${id})`;
}

export function claimerCalled(id: string, ask: Ask): string {
  return ask.definitions('entity', id)[0]?.entry.label || id;
}

/** The hops by their ids, and who stands at the end by name: `isw → wsj → unnamed US officials`. */
export function lineInWords(line: Line, ask: Ask): string {
  const stops = line.stops.map((stop) => stop.map(({ written }) => written).join(' & '));
  if (line.ways.length === 0) return [...stops, '?'].join(' → ');
  const before = stops.slice(0, -1);
  /** By the hops before them: those who stand at the end. */
  const ends = new Map<string, string[]>();
  for (const way of line.ways) {
    const hops = [...before, ...way.slice(0, -1).map(({ written }) => written)].join(' → ');
    const there = ends.get(hops) ?? [];
    there.push(originCalled(way.at(-1) ?? way[0], ask));
    ends.set(hops, there);
  }
  return [...ends]
    .map(([hops, names]) => (hops === '' ? '' : `${hops} → `) + distinct(names).join(' & '))
    .join(', ');
}

/** The lines, each once, no more than `most` of them: `isw → wsj → unnamed US officials; courier → …`. */
export function linesInWords(lines: readonly JudgedLine[], ask: Ask, most: number): string {
  const all = distinct(lines.map(({ line }) => lineInWords(line, ask)));
  const more = all.length - most;
  return [...all.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** `unnamed US officials`, or several names joined. */
export function originsCalled(origins: readonly Origin[], ask: Ask): string {
  const names = distinct(origins.map(({ voice }) => originCalled(voice, ask)));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whether the line says more than the chain as it is written. */
export function goesFurther({ stops, ways }: Line): boolean {
  const last = new Set((stops.at(-1) ?? []).map(keyOf));
  return ways.some((way) => !last.has(keyOf(way.at(-1) ?? way[0])));
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function count(of: number, what: string): string {
  return `${of} ${what}${of === 1 ? '' : 's'}`;
}
