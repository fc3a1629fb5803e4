import type { Figure } from './figure.ts';
import { intervalInWords } from './interval.ts';

/** A figure as people say it: “at least 94 people”. */
export function figureInWords({ interval, of }: Figure): string {
  const words = intervalInWords(interval);
  return of === null ? words : `${words} ${of}`;
}

/** The same with the day for which it holds, where that is known: “84 people as of 2024-01-25”. */
export function datedFigureInWords(figure: Figure): string {
  const words = figureInWords(figure);
  return figure.asOfWritten === null ? words : `${words} as of ${figure.asOfWritten}`;
}
