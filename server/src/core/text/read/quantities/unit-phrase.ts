import { articles, possessives } from '../words/grammar-words.ts';
import { isSmall } from '../words/letters.ts';
import { gluedUnits, longUnits, smallNumbers, tens } from '../words/number-words.ts';
import { lowerAt, type TextSpan, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { numberAt } from './numbers.ts';
import { phraseEnds, pluralHeads } from './quantity-words.ts';

/** The most words of a noun phrase that are read. */
const LONGEST = 6;
/** What may stand before what is counted. */
const OPENERS = wordList(articles, possessives, 'all these those');
const ORDER = wordList('last first next past other');
const PRONOUNS = wordList('them which whom us it these those');

/** The noun phrase that begins at a token, up to its head: what is counted. Null when there is none. */
export function unitAfter(tokens: readonly Token[], start: number): TextSpan | null {
  let at = start;
  // `135-day`, `18-fold`: the one word after the hyphen.
  if (tokens[at]?.text === '-' && touching(tokens[at], tokens[at + 1])) return single(tokens[at + 1]);
  if (tokens[at]?.lower === 'of') {
    at++;
    if (PRONOUNS.has(lowerAt(tokens, at)) && tokens[at + 1]?.kind !== 'word') return null;
    if (OPENERS.has(lowerAt(tokens, at))) at++;
    if (ORDER.has(lowerAt(tokens, at))) at++;
    // `half of the firm's six plants`
    if (tokens[at]?.lower.endsWith("'s") && numberAt(tokens, at + 1) !== undefined) at++;
    // `five of the six hostages`, `half of the 600-strong staff`
    at = numberAt(tokens, at)?.to ?? at;
    if (tokens[at]?.text === '-' && tokens[at + 1]?.lower === 'strong') at += 2;
  } else if (tokens[at - 1]?.lower === 'half' && OPENERS.has(lowerAt(tokens, at))) at++;
  const [per, cent] = [tokens[at], tokens[at + 1]];
  if (per?.lower === 'per' && cent?.lower === 'cent') return [per.start, cent.end];
  return nounPhrase(tokens, at);
}

function nounPhrase(tokens: readonly Token[], from: number): TextSpan | null {
  const first = tokens[from];
  let last: Token | undefined;
  for (let at = from; at < Math.min(tokens.length, from + 2 * LONGEST); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '-' && touching(last, token) && touching(token, tokens[at + 1])) continue;
    // `Kh-101 missiles`
    if (
      last !== undefined &&
      token.kind === 'number' &&
      tokens[at - 1]?.text === '-' &&
      touching(tokens[at - 1], token)
    ) {
      last = token;
      continue;
    }
    if (token.kind !== 'word' || (phraseEnds.has(token.lower) && token.text !== 'US')) break;
    // `from 440,000 six months earlier`
    if (smallNumbers.has(token.lower) || tens.has(token.lower)) break;
    if (last !== undefined && tokens[at - 1]?.text !== '-' && isVerb(token)) break;
    // `the two learned of it`: a participle counts when a noun follows.
    if (last === undefined && isVerb(token) && endsHere(tokens[at + 1])) break;
    last = token;
    if (token === first && (gluedUnits.has(token.lower) || longUnits.has(token.lower))) break;
    if (isPlural(token) && tokens[at + 1]?.text !== '-') break;
  }
  return first === undefined || last === undefined ? null : [first.start, last.end];
}

/** A noun that stands for more than one, by its ending or by a list. */
export function isPlural({ lower }: Token): boolean {
  if (pluralHeads.has(lower)) return true;
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous|'s)$/.test(lower);
}

/** A word in lower case that looks like a past or a participle after the noun. */
function isVerb(token: Token): boolean {
  const { lower } = token;
  return isSmall(token) && lower.length > 3 && (lower.endsWith('ed') || lower.endsWith('ing'));
}

function endsHere(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word' || phraseEnds.has(token.lower);
}

function single(token: Token | undefined): TextSpan | null {
  return token?.kind === 'word' ? [token.start, token.end] : null;
}
