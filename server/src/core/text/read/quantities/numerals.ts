import type { TextSpan, Token } from '../words/tokens.ts';
import { numberAt } from './numbers.ts';

/** A number in a sentence, whatever it is there for: a count, an age, a part of a date. */
export interface Numeral {
  readonly span: TextSpan;
  readonly value: number;
  readonly pattern: string;
}

/** All numbers of a sentence, in figures and in words, in order. */
export function readNumerals(tokens: readonly Token[]): readonly Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = numberAt(tokens, at);
    const first = tokens[at];
    const last = number === undefined ? undefined : tokens[number.to - 1];
    if (number === undefined || first === undefined || last === undefined) at++;
    else {
      found.push({ span: [first.start, last.end], value: number.value, pattern: `numeral.${number.kind}` });
      at = number.to;
    }
  }
  return found;
}
