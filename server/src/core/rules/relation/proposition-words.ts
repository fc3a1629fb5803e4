import { irregularVerbs } from '../../text/read/words/irregular-verbs.ts';
import { bareLower, tokenize } from '../../text/read/words/tokens.ts';
import { setAside } from './words-set-aside.ts';

/** The words and figures of a proposition that say what it is about, each once and without its ending. */
export function wordsOf(proposition: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const token of tokenize(proposition)) {
    if (token.kind === 'number') words.add(token.text);
    else if (token.kind === 'word') {
      const word = bareLower(token);
      if (!setAside.has(word)) words.add(withoutEnding(word));
    }
  }
  return words;
}

/**
 * The verbs of a proposition that tell of a deed, each without its ending: what has the form of a past or a participle,
 * and what follows a “not”.
 */
export function deedsIn(proposition: string): ReadonlySet<string> {
  const deeds = new Set<string>();
  let negated = false;
  for (const token of tokenize(proposition)) {
    if (token.kind !== 'word') continue;
    const word = bareLower(token);
    const past = bases.has(word) || /(?<=.{3})ed$/.test(word);
    if ((past || negated) && !setAside.has(word)) deeds.add(withoutEnding(word));
    negated = word === 'not' || word === 'never' || /n[’']t$/.test(word);
  }
  return deeds;
}

/** So that forms of one word meet; what is left need be no word. */
function withoutEnding(word: string): string {
  const base = bases.get(word) ?? word;
  const stem = base.replace(/ies$/, 'y').replace(/(?<=.{3})(?:ing|ed|es|s|e)$/, '');
  return stem.replace(/(.)\1$/, '$1');
}

const bases: ReadonlyMap<string, string> = new Map(
  [...irregularVerbs].flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
);
