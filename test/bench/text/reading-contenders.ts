import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { read } from '../../../server/src/core/text/read/read.ts';
import { named } from './versions.ts';

/** What a reader found, as far as it reads this kind at all. Spans count UTF-16 units. */
export interface Found {
  readonly times?: readonly { readonly span: readonly [number, number]; readonly edtf: string | null }[];
  readonly quantities?: readonly {
    readonly span: readonly [number, number];
    readonly comparator: string;
    readonly least: number | null;
    readonly most: number | null;
  }[];
  readonly cues?: readonly {
    readonly cue: readonly [number, number];
    readonly claimer: readonly [number, number] | null;
  }[];
}

/** Something that reads sentences. */
export interface ReadingContender {
  readonly name: string;
  readonly read: (sentence: string, issued: string) => Found;
}

export function readingContenders(peers: boolean): readonly ReadingContender[] {
  const ours: ReadingContender = { name: 'Adduce, all readers', read: readOurs };
  if (!peers) return [ours];
  return [
    ours,
    { name: `${named('chrono-node')}, times`, read: readWithChrono },
    { name: `${named('compromise')}, numbers`, read: readWithCompromise },
  ];
}

function readOurs(sentence: string, issued: string): Found {
  const { times, quantities, attribution } = read(sentence, { issued });
  return {
    times: times.map(({ span, edtf }) => ({ span, edtf })),
    quantities: quantities.map(({ core, comparator, value, min, max }) => ({
      span: core,
      comparator,
      least: min ?? (comparator === 'exactly' || comparator === 'about' ? (value ?? null) : null),
      most: max ?? (comparator === 'exactly' || comparator === 'about' ? (value ?? null) : null),
    })),
    cues: attribution.map(({ cueSpan, claimerSpan }) => ({ cue: cueSpan, claimer: claimerSpan })),
  };
}

/** Its answer is an instant; what of it was said and what supplied tells the precision. */
function readWithChrono(sentence: string, issued: string): Found {
  const times = chrono
    .parse(sentence, new Date(`${issued}T12:00:00Z`))
    .map(({ index, text, start, end }) => ({
      span: [index, index + text.length] as const,
      edtf: end ? `${edtfOf(start)}/${edtfOf(end)}` : edtfOf(start),
    }));
  return { times };
}

function edtfOf(start: chrono.ParsedComponents): string {
  const two = (value: number | null): string => String(value).padStart(2, '0');
  const parts = [String(start.get('year')).padStart(4, '0'), two(start.get('month')), two(start.get('day'))];
  if (start.isCertain('day') || start.isCertain('weekday')) return parts.join('-');
  if (start.isCertain('month')) return parts.slice(0, 2).join('-');
  return start.isCertain('year') ? (parts[0] ?? '') : parts.join('-');
}

interface NumberOfCompromise {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: { readonly num: number | null };
}

/** It gives the number alone: a bare figure is what it says. */
function readWithCompromise(sentence: string): Found {
  const numbers: readonly NumberOfCompromise[] = nlp(sentence).numbers().json({ offset: true });
  const quantities = numbers.map(({ offset, number: { num } }) => ({
    span: [offset.start, offset.start + offset.length] as const,
    comparator: 'exactly',
    least: num,
    most: num,
  }));
  return { quantities };
}
