import { nameKey, nameWords } from '../../text/read/names/name-key.ts';
import {
  conjunctions,
  finiteBe,
  finiteDo,
  finiteHave,
  modals,
  negatedAuxiliaries,
  prepositions,
  subordinators,
} from '../../text/read/words/grammar-words.ts';
import { lowerAt, type Token } from '../../text/read/words/tokens.ts';
import { wordList } from '../../text/read/words/word-list.ts';

/** Small words that may follow a name. Before another word, `Shore-Front fighters`, a hyphen only joins the two. */
const AFTER_NAME = wordList(
  conjunctions,
  prepositions,
  subordinators,
  finiteBe,
  finiteHave,
  finiteDo,
  modals,
  negatedAuxiliaries,
  'who which that said says told',
);

/** Articles of names, which spellings join as they like: `al-Sudani`, `Al Sudani`. */
const ARTICLE = /(?<![\p{L}\p{M}])(?:al|el|an|ar|as|ash|at|ad|az|ul|ud)[\s‐‑-]+(?=\p{L})/giu;

/**
 * Whether a name stands in a text with the letters that somebody is registered by, and with a hyphen where none of their
 * names has one, or the other way round.
 *
 * @param written the name as the text has it
 * @param after the token behind it
 */
export function isJoinedOtherwise(
  written: string,
  names: readonly string[],
  tokens: readonly Token[],
  after: number,
): boolean {
  const key = nameKey(nameWords(written));
  const alike = names.filter((name) => nameKey(nameWords(name)) === key);
  const joins = joinsOf(written);
  if (alike.length === 0 || joins.length === 0) return false;
  if (alike.some((name) => joinsOf(name).length !== joins.length || joinsOf(name) === joins)) return false;
  const next = tokens[after];
  return (
    next === undefined ||
    (next.kind === 'mark' && !/^[-‐‑/–]$/.test(next.text)) ||
    AFTER_NAME.has(lowerAt(tokens, after))
  );
}

/** What stands between the words of a name, in order: a blank or a hyphen each. */
function joinsOf(name: string): string {
  const bare = name.trim().replace(ARTICLE, '');
  return [...bare.matchAll(/(?<=[\p{L}\p{M}\p{N}])[\s‐‑-]+(?=[\p{L}\p{N}])/gu)]
    .map(([join]) => (/[‐‑-]/.test(join) ? '-' : ' '))
    .join('');
}
