import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { phraseAfter } from '../noun-phrases/noun-phrases.ts';
import { hasFiniteVerbAt } from '../noun-phrases/predicate.ts';
import { classOf, DETERMINER, isVerbal, NUMBER } from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import type { Token } from '../words/tokens.ts';

/** The noun phrase of a speaker that begins at token `from`: behind `according to`, or behind its verb (`said Lind`). */
export function speakerAfter(tokens: readonly Token[], from: number): Phrase | undefined {
  const phrase = phraseAfter(tokens, from);
  if (phrase === undefined) return undefined;
  let { to } = phrase;
  if (tokens[to]?.lower === 'and') {
    const partner = phraseAfter(tokens, to + 1);
    if (partner !== undefined && !hasFiniteVerbAt(tokens, partner.to) && !isVerbal(tokens[to + 1]))
      to = partner.to;
  }
  // `said one senior clerk, Ida Berg`: a name behind a bare office.
  if (tokens[to]?.text === ',' && isBareOffice(tokens, phrase.from, to)) {
    const name = baseEnd(tokens, to + 1);
    if (
      name - to >= 3 &&
      name - to <= 7 &&
      isWholeName(tokens, to + 1, name) &&
      !hasFiniteVerbAt(tokens, name)
    )
      to = name;
  }
  return { from, to };
}

function isBareOffice(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[to - 1];
  return (
    to - from >= 2 &&
    !isCapital(head) &&
    head?.lower.endsWith('s') === false &&
    (classOf(tokens[from]) & (DETERMINER | NUMBER)) !== 0
  );
}

/** Whether tokens `[from, to)` are a name, small words such as `van` included. */
export function isWholeName(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isCapital(tokens[from]) || !isCapital(tokens[to - 1])) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && !isCapital(token) && token.lower.length > 3) return false;
  }
  return true;
}
