import { isCapital } from '../words/letters.ts';
import { type Token, touching } from '../words/tokens.ts';
import { bareWord, isArticle, isHyphen } from './name-key.ts';
import { nameConnectors, nameParticles, namePrefixes } from './name-parts.ts';

/** One word of a run of capitalised words. */
export interface NameWord {
  /** The token it begins with: that of the article before it, if there is one. */
  readonly from: number;
  /** The token it ends before. */
  readonly to: number;
  /** As names are compared. */
  readonly word: string;
  /** In capitals throughout, as acronyms are. */
  readonly acronym: boolean;
  /** Written with a capital; particles and `of` are not. */
  readonly capital: boolean;
  /** It ends in a genitive: what follows is another name. */
  readonly genitive: boolean;
}

/** Words with capitals that stand together, with the small words that names have: what may be a name. */
export interface NameRun {
  readonly words: readonly NameWord[];
  /** The first word begins a sentence, so that its capital tells nothing. */
  readonly opens: boolean;
}

/** The runs of capitalised words in a text, in its order. */
export function nameRuns(tokens: readonly Token[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  let words: NameWord[] = [];
  let opens = false;
  const finish = () => {
    while (words.at(-1)?.capital === false) words.pop();
    if (words.length > 0) runs.push({ words, opens });
    words = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const word = wordAt(tokens, at);
    if (word === null || (!word.capital && words.length === 0)) {
      if (word !== null || !isInside(tokens, at, words.at(-1))) finish();
      continue;
    }
    if (words.length === 0) opens = beginsSentence(tokens, word.from);
    words.push(word);
    at = word.to - 1;
    if (word.genitive) finish();
  }
  finish();
  return runs;
}

/** A word of a name at a token, with an article before it. */
function wordAt(tokens: readonly Token[], from: number): NameWord | null {
  let at = from;
  if (isArticle(tokens, at) && tokens[at]?.lower !== 'the') at += isHyphen(tokens[at + 1]) ? 2 : 1;
  const token = tokens[at];
  if (token?.kind !== 'word' || CONTRACTED.test(token.lower)) return null;
  const capital = isCapital(token);
  const small =
    !capital && at === from && (nameParticles.has(token.lower) || nameConnectors.has(token.lower));
  if (!capital && !small) return null;
  return {
    from,
    to: at + 1,
    word: bareWord(token),
    acronym: token.text.length > 1 && token.text === token.text.toUpperCase(),
    capital,
    genitive: token.lower.endsWith("'s"),
  };
}

const CONTRACTED = /'(?:ve|re|ll|d|m|t)$/;

/** A hyphen within a name, the stop of a title or an initial, or the article in `Institute for the Study`. */
function isInside(tokens: readonly Token[], at: number, last: NameWord | undefined): boolean {
  const token = tokens[at];
  if (token === undefined || last === undefined) return false;
  if (token.lower === 'the') return nameConnectors.has(last.word) && !last.capital;
  if (isHyphen(token))
    return touching(tokens[at - 1], token) && isCapital(tokens[at + 1]) && touching(token, tokens[at + 1]);
  return (
    token.text === '.' &&
    touching(tokens[at - 1], token) &&
    (last.word.length === 1 || namePrefixes.has(last.word))
  );
}

function beginsSentence(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return (
    before === undefined || before.kind === 'opaque' || (before.kind === 'mark' && OPENERS.has(before.text))
  );
}

/** What stands before the first word of a sentence. */
const OPENERS: ReadonlySet<string> = new Set([...'.!?…:“"„«‘(•–—/']);
