import type { QuotedFigure } from '../../core/rules/quantity/quoted-figures.ts';
import { recordingInWords, recordingOf } from '../../core/rules/quantity/recording.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { QuotedWords } from './quoted-words.ts';
import type { ReadyMap } from './ready.ts';

/** One thing that the quoted sentence says, ready to be written down. */
export interface Said {
  /** As the sentence has it. */
  readonly words: string;
  /** What is recorded, in words. */
  readonly detail: string;
  readonly map: ReadyMap;
}

/** No more of one kind are offered. */
export const MOST_SAID = 12;

/**
 * The figures of the quotes as quantities: numbers, comparator, what is counted, the words themselves. What is measured
 * the sentence does not say in the project's word for it, so that is left to choose.
 *
 * @param measures the words that the project uses for what is measured
 */
export function saidFigures(
  quoted: readonly Pick<QuotedWords, 'figures'>[],
  measures: readonly string[],
): readonly Said[] {
  const seen = new Set<string>();
  return quoted
    .flatMap(({ figures }) => figures)
    .filter(({ words }) => !seen.has(words) && seen.add(words))
    .slice(0, MOST_SAID)
    .map((figure) => ({
      words: onOneLine(figure.words),
      detail: figureInWords(figure),
      map: quantityOf(figure, measures),
    }));
}

export function figureInWords(figure: QuotedFigure): string {
  const number = recordingInWords(recordingOf(figure)) ?? '';
  return figure.unit === '' ? number : `${number} ${onOneLine(figure.unit)}`;
}

function quantityOf(figure: QuotedFigure, measures: readonly string[]): ReadyMap {
  const { value, min, max, comparator } = recordingOf(figure);
  const unit = onOneLine(figure.unit);
  // What the project calls by the very word that the sentence has.
  const measure = measures.find((word) => word.toLowerCase() === unit.toLowerCase());
  const choices = measures.filter((word) => !/[,|]/.test(word));
  return [
    ['measure', measure ?? { text: '', choices, onlyAsStop: true }],
    ...numbers({ value, min, max }),
    ...(comparator === 'exactly' ? [] : ([['comparator', comparator]] as const)),
    ...(unit === '' ? [] : ([['of', unit]] as const)),
    ['expression', onOneLine(figure.words)],
  ];
}

function numbers(bounds: Readonly<Record<'value' | 'min' | 'max', number | null>>): ReadyMap {
  return (['value', 'min', 'max'] as const).flatMap((key) => {
    const number = bounds[key];
    return number === null ? [] : [[key, number] as const];
  });
}
