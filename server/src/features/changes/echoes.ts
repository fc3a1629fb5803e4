import { criticalKind } from '../../core/anchoring/critical-words.ts';
import { tokensOf } from '../../core/anchoring/tokens.ts';
import { overlaps, type Span } from '../../core/text/span.ts';

/** More places than this are not worth pointing at one by one. */
const MOST = 20;

/**
 * Where a claim says again what has gone from its quote: a figure in the proposition, a name among the participants.
 * Once the new words are accepted, these are what a person must look at.
 * @param except spans of the claim's YAML that are not looked at: the quote itself, and the claim's id
 * @returns spans of the YAML
 */
export function echoesOf(
  yaml: string,
  except: readonly Span[],
  before: string,
  now: string,
): readonly Span[] {
  const still = new Set(wordsOf(now).map((word) => word.toLowerCase()));
  const gone = new Set(
    wordsOf(before)
      .filter(isTelling)
      .map((word) => word.toLowerCase())
      .filter((word) => !still.has(word)),
  );
  if (gone.size === 0) return [];
  const { count, starts, ends } = tokensOf(yaml);
  const echoes: Span[] = [];
  for (let at = 0; at < count && echoes.length < MOST; at++) {
    const span = { start: starts[at] ?? 0, end: ends[at] ?? 0 };
    if (!gone.has(yaml.slice(span.start, span.end).toLowerCase())) continue;
    if (!except.some((other) => overlaps(other, span))) echoes.push(span);
  }
  return echoes;
}

/** A figure, a date or a name: the others are too common to mean the same wherever they stand. */
function isTelling(word: string): boolean {
  const kind = criticalKind(word, true);
  return kind === 'figure' || kind === 'date' || kind === 'name';
}

function wordsOf(text: string): readonly string[] {
  const { count, starts, ends } = tokensOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
}
