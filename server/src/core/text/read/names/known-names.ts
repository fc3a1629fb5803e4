import { madeOnce } from '../../made-once.ts';
import type { KnownEntity } from '../reading-rules.ts';
import { isCapital } from '../words/letters.ts';
import { type TextSpan, type Token, tokenize } from '../words/tokens.ts';
import { NameIndex } from './name-index.ts';

/** What a name stands for, and how it is written. */
interface Known {
  /** The type of the entity. */
  readonly type: string;
  /** How many words of a proper name have a capital; null for one that its capitals do not show to be one. */
  readonly capitals: number | null;
}

const indexOf = madeOnce((entities: readonly KnownEntity[]): NameIndex<Known> => {
  const index = new NameIndex<Known>();
  for (const { name, aliases, type } of entities)
    for (const one of new Set([name, ...(aliases ?? [])]))
      index.add(one, { type, capitals: capitalsOf(one) });
  return index;
});

/** The longest word that a proper name has in small letters: `of`, `the`, `al`. */
const LONGEST_SMALL = 3;

/** `Tower 22` and `Three Mile Island` are proper names, `two senior officials` is none. */
function capitalsOf(name: string): number | null {
  const words = tokenize(name).filter(({ kind }) => kind === 'word');
  if (!words.every((word) => isCapital(word) || word.text.length <= LONGEST_SMALL)) return null;
  return words.filter(isCapital).length || null;
}

/** The names of the project's entities in a sentence; undefined where there are none. */
export function knownNamesIn(
  tokens: readonly Token[],
  entities: readonly KnownEntity[] | undefined,
): KnownNames | undefined {
  if (entities === undefined || entities.length === 0) return undefined;
  const hits = indexOf(entities).find(tokens);
  if (hits.length === 0) return undefined;
  const types = new Map<number, Map<number, string[]>>();
  const outermost: TextSpan[] = [];
  for (const { from, to, value } of hits) {
    const { type, capitals } = value;
    // A person who is called `the harbour master` is known by office, as the words say.
    if (type !== 'person' || capitals !== null) note(types, from, to, type);
    if (capitals !== null && isWritten(capitals, tokens.slice(from, to)))
      widen(outermost, [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]);
  }
  return new KnownNames(types, outermost);
}

function note(types: Map<number, Map<number, string[]>>, from: number, to: number, type: string): void {
  const ends = types.get(from) ?? new Map<number, string[]>();
  types.set(from, ends);
  const there = ends.get(to);
  if (there === undefined) ends.set(to, [type]);
  else there.push(type);
}

/** With as many capitals as the name has: `Theresa May`, not `Theresa may`. */
function isWritten(capitals: number, words: readonly Token[]): boolean {
  return words.filter(isCapital).length >= capitals;
}

/** Spans come by their starts, those with the same start from the shortest on. */
function widen(outermost: TextSpan[], span: TextSpan): void {
  const last = outermost.at(-1);
  if (last !== undefined && last[0] === span[0]) outermost.pop();
  else if (last !== undefined && last[1] >= span[1]) return;
  outermost.push(span);
}

/** The names of entities in one sentence. */
export class KnownNames {
  readonly #types: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
  /** Of proper names, those that lie in no other; both ends grow. */
  readonly #outermost: readonly TextSpan[];

  constructor(
    types: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>,
    outermost: readonly TextSpan[],
  ) {
    this.#types = types;
    this.#outermost = outermost;
  }

  /** The types of the entities that tokens `[from, to)` name; of persons, by a proper name. */
  typesOf(from: number, to: number): readonly string[] {
    return this.#types.get(from)?.get(to) ?? [];
  }

  /** True when a stretch is a part of a proper name, and not all of it: the figure of `Tower 22`. */
  hasWithin([start, end]: TextSpan): boolean {
    let low = 0;
    let high = this.#outermost.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#outermost[middle]?.[0] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const name = this.#outermost[low - 1];
    return name !== undefined && end <= name[1] && end - start < name[1] - name[0];
  }
}
