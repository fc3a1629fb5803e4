import type { Entry } from '../core/model/entry.ts';
import { onOneLine } from '../core/text/one-line.ts';

/** UTF-16 units. Longer words are cut: a list shows one line of each. */
const LONGEST = 160;

/** An entry in a list of many, by its id and what it is called: `C-101 · The quay was shut on Monday.` */
export function entryName({ id, label }: Entry): string {
  const called = shortened(label);
  const name = id ?? '(no id yet)';
  return called === '' || called === name ? name : `${name} · ${called}`;
}

/**
 * The same with the other names, for lists that an editor searches in once more: what was found has to stand in it.
 */
export function nameInFull(entry: Entry): string {
  const name = entryName(entry);
  return entry.aliases.length === 0 ? name : `${name} (${shortened(entry.aliases.join(', '))})`;
}

/** Words on one line, and not too many of them. */
export function shortened(words: string): string {
  const line = onOneLine(words.length > 4 * LONGEST ? words.slice(0, 4 * LONGEST) : words);
  if (line.length <= LONGEST) return line;
  // Never through a character of two units.
  const end = /[\ud800-\udbff]/.test(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  return `${line.slice(0, end).trimEnd()}…`;
}

/** What an entry is, in a word or two: the kind of a claim, the type of the others. */
export function entryType({ kind, type }: Entry): string {
  return type === '' ? kind : type;
}
