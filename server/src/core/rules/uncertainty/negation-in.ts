import { mainNegatorAt } from '../../text/read/clauses/negation.ts';
import { endsAsAdverb } from '../../text/read/words/adverbs.ts';
import { stemOf } from '../../text/read/words/stems.ts';
import { lowerAt, type TextSpan, type Token } from '../../text/read/words/tokens.ts';
import type { Matter } from './bearing.ts';
import { afterAll, partial, withTo } from './negation-words.ts';
import type { Passage } from './passages.ts';

/** How many words may stand between a negator and its verb. */
const REACH = 8;
/** How far behind it the words can stand that say that it came about after all. */
const FAR = 30;
/** How many words of a phrase with `no` are compared. */
const PHRASE = 3;

/** The negator of a passage’s main verb with what it negates, where a claim is of just that. */
export function negationOf({ tokens }: Passage, matter: Matter): TextSpan | undefined {
  const at = mainNegatorAt(tokens);
  const negator = tokens[at];
  if (negator === undefined || partial.has(lowerAt(tokens, at + 1))) return undefined;
  for (let next = at + 1; next < at + FAR; next++) if (afterAll.has(lowerAt(tokens, next))) return undefined;
  const negated = negatedBy(tokens, at, negator);
  const first = negated[0];
  const last = negated[negated.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const stems = negated.map((index) => stemOf(tokens[index]) ?? '');
  const shared = stems.filter((stem) => matter.has(stem)).length;
  if (shared < Math.min(2, stems.length)) return undefined;
  // Where the verb stands twice, the claim may be of the other; and so may it behind `but`.
  if (countOf(tokens, stems[0] ?? '') > 1 || goesOnBehindBut(tokens, at, matter)) return undefined;
  return [negator.start, tokens[last]?.end ?? negator.end];
}

/** The words that a negator denies: the verb it governs, or what `no` and `nobody` deny there is. */
function negatedBy(tokens: readonly Token[], at: number, { lower }: Token): readonly number[] {
  if (/^(?:no|nobody|none|nothing|neither)$/.test(lower) && lowerAt(tokens, at + 1) !== 'longer') {
    const found: number[] = [];
    const enough = lower === 'no' ? PHRASE : 1;
    for (let next = at + 1; next < at + REACH && found.length < enough; next++) {
      if (tokens[next]?.kind === 'mark') break;
      if (isMatter(tokens[next])) found.push(next);
    }
    return found;
  }
  let from = at + 1;
  if (withTo.has(lower)) {
    while (from < at + REACH && lowerAt(tokens, from) !== 'to') from++;
  }
  for (let next = from; next < from + REACH; next++) {
    if (tokens[next]?.kind === 'mark') return [];
    if (isMatter(tokens[next])) return [next];
  }
  return [];
}

function isMatter(token: Token | undefined): boolean {
  return (
    stemOf(token) !== undefined &&
    !endsAsAdverb(token?.lower ?? '') &&
    !/^(?:able|longer|yet|ever)$/.test(token?.lower ?? '')
  );
}

function countOf(tokens: readonly Token[], stem: string): number {
  return tokens.filter((token) => stemOf(token) === stem).length;
}

/** The claim shares words with what follows `but` that do not stand before it. */
function goesOnBehindBut(tokens: readonly Token[], at: number, matter: Matter): boolean {
  const but = tokens.findIndex(({ lower }, index) => index > at && lower === 'but');
  if (but < 0) return false;
  const before = new Set(tokens.slice(0, but).map(stemOf));
  return tokens.slice(but).some((token) => {
    const stem = stemOf(token);
    return stem !== undefined && matter.has(stem) && !before.has(stem);
  });
}
