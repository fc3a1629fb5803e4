import { bareLower, type Token, tokenize, touching } from '../words/tokens.ts';

/** A name where it stands in a sentence: tokens `[from, to)`. */
export interface NameHit<T> {
  readonly from: number;
  readonly to: number;
  /** The name as it was put in. */
  readonly name: string;
  readonly value: T;
}

/** One of the names that end at a node, with what it stands for. */
interface Ending<T> {
  readonly name: string;
  readonly value: T;
}

/** The names that begin with the words on the way to a node. */
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: Ending<T>[];
}

/** Longer names are none: so finding stays linear, whatever the names and the sentence repeat. */
const LONGEST_NAME = 16;

/**
 * Names of several words, found in sentences word by word: without regard to case, to a genitive, and to hyphens within
 * (`Tower 22`, `TOWER-22’s`).
 */
export class NameIndex<T> {
  readonly #root: Node<T> = { next: new Map(), ends: [] };

  add(name: string, value: T): void {
    const words = wordsOf(name);
    if (words === null) return;
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.ends.push({ name, value });
  }

  /** Takes one such name out, where there is one. */
  delete(name: string, value: T): void {
    const words = wordsOf(name);
    if (words !== null) take(this.#root, words, 0, { name, value });
  }

  /** Every name that stands in the sentence, also within others, by where they begin; the shorter first. */
  find(tokens: readonly Token[]): readonly NameHit<T>[] {
    if (this.#root.next.size === 0) return NOTHING;
    const found: NameHit<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      let node = this.#root.next.get(wordOf(tokens[from]));
      for (let to = from + 1; node !== undefined; to++) {
        for (const { name, value } of node.ends) found.push({ from, to, name, value });
        if (isHyphen(tokens, to)) to++;
        const token = tokens[to];
        node = token === undefined ? undefined : node.next.get(wordOf(token));
      }
    }
    return found;
  }
}

const NOTHING: readonly never[] = [];

/** The words that a name is found by; null for one that has none, or too many. */
function wordsOf(name: string): readonly string[] | null {
  const tokens = tokenize(name);
  const words = tokens.filter((_, at) => !isHyphen(tokens, at)).map(wordOf);
  const plain = tokens.some(({ kind }) => kind === 'word' || kind === 'number');
  return plain && words.length <= LONGEST_NAME ? words : null;
}

function wordOf(token: Token | undefined): string {
  return bareLower(token);
}

/** A hyphen with words at both sides. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    (token?.text === '-' || token?.text === '‑' || token?.text === '‐') &&
    touching(tokens[at - 1], token) &&
    touching(token, tokens[at + 1])
  );
}

/** Takes an ending out below a node, with the nodes that lead nowhere then. */
function take<T>(node: Node<T>, words: readonly string[], at: number, ending: Ending<T>): void {
  const word = words[at];
  if (word === undefined) {
    const index = node.ends.findIndex(({ name, value }) => name === ending.name && value === ending.value);
    if (index >= 0) node.ends.splice(index, 1);
    return;
  }
  const next = node.next.get(word);
  if (next === undefined) return;
  take(next, words, at + 1, ending);
  if (next.ends.length === 0 && next.next.size === 0) node.next.delete(word);
}
