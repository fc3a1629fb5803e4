import { pluralHeads } from '../quantities/quantity-words.ts';
import { wordList } from '../words/word-list.ts';
import { classPlurals, peoples } from './claimer-words.ts';
import type { Identification } from './identification.ts';

const ONE = wordList('a an one another this that each every he she him her');
const SEVERAL = wordList(
  'several some many most few two three four five six seven eight nine ten dozens hundreds scores both these those other various multiple',
);
/** Where the head of a phrase has been. */
const BEHIND_HEAD = wordList(
  'of in at from with on for to by who whom which that close familiar near among within inside outside speaking briefed involved',
);
/** Before `of`: so many that they are several. */
const AMOUNTS = wordList('number couple handful dozen majority lot half');
/** The same of people, however many. */
const GROUPS = wordList('group team crowd panel band');
/** They end in s and are one. */
const ONE_IN_S = wordList('press news business congress series');

/**
 * Whether somebody cited is one or several, by the words alone: `a US official`, `officials in Washington`. Null where they
 * do not tell, and for bodies and texts, of which there is nothing to count.
 */
export function claimerNumber(words: string, identification: Identification): 'singular' | 'plural' | null {
  if (identification === 'collective' || identification === 'document') return null;
  const all = words
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter(Boolean);
  const [first = ''] = all;
  if (identification === 'pronoun') return ONE.has(first) ? 'singular' : null;
  // `someone familiar with the talks`
  if (/^(?:some|any|every|no)(?:one|body)$/.test(first)) return null;
  const end = all.findIndex((word, at) => at > 0 && BEHIND_HEAD.has(word));
  const phrase = end < 0 ? all : all.slice(0, end);
  const head = phrase.at(-1) ?? '';
  if (GROUPS.has(head)) return null;
  if (phrase.includes('and') || (AMOUNTS.has(head) && all[end] === 'of')) return 'plural';
  if (identification === 'named') return 'singular';
  if (first === 'one' && phrase.length > 1) return 'singular';
  const number = phrase.find((word) => SEVERAL.has(word) || /^\d+$/.test(word));
  if (number !== undefined) return 'plural';
  if (isPlural(head)) return 'plural';
  if (ONE.has(first) || first === 'the') return 'singular';
  return null;
}

function isPlural(head: string): boolean {
  if (ONE_IN_S.has(head)) return false;
  return (
    classPlurals.has(head) ||
    pluralHeads.has(head) ||
    peoples.has(head) ||
    (head.endsWith('s') && !/(?:ss|us|is)$/.test(head))
  );
}
