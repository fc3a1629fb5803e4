import { kept } from '../../kept.ts';
import { madeOnce } from '../../made-once.ts';
import type { KnownEntity } from '../reading-rules.ts';
import { isCapital } from '../words/letters.ts';
import { type TextSpan, type Token, tokenize } from '../words/tokens.ts';
import { type NameHit, NameIndex } from './name-index.ts';

/** A name of an entity, and how it is written. */
export interface KnownName {
  readonly name: string;
  /** The type of the entity. */
  readonly type: string;
  /** How many words of a proper name have a capital; null for one that its capitals do not show to be one. */
  readonly capitals: number | null;
}

/** Makes a name ready for sentences: once for each name, not for each sentence that has it. */
export function knownName(name: string, type: string): KnownName {
  return { name, type, capitals: capitalsOf(name) };
}

const indexOf = madeOnce((entities: readonly KnownEntity[]): NameIndex<KnownName> => {
  const index = new NameIndex<KnownName>();
  for (const { name, aliases, type } of entities)
    for (const one of new Set([name, ...(aliases ?? [])])) index.add(one, knownName(one, type));
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

/** Where names of entities stand in a sentence. */
export function namesOfEntities(
  tokens: readonly Token[],
  entities: readonly KnownEntity[] | undefined,
): readonly NameHit<KnownName>[] {
  return entities === undefined || entities.length === 0 ? [] : indexOf(entities).find(tokens);
}

/** With as many capitals as the name has: `Theresa May`, not `Theresa may`. */
function isWritten(capitals: number, tokens: readonly Token[], from: number, to: number): boolean {
  let written = 0;
  for (let at = from; at < to; at++) if (isCapital(tokens[at])) written++;
  return written >= capitals;
}

/** Spans come by their starts, those with the same start from the shortest on. */
function widen(outermost: TextSpan[], span: TextSpan): void {
  const last = outermost.at(-1);
  if (last !== undefined && last[0] === span[0]) outermost.pop();
  else if (last !== undefined && last[1] >= span[1]) return;
  outermost.push(span);
}

/** The proper names among some, those that lie in no other; both ends grow. */
function outermostOf(tokens: readonly Token[], hits: readonly NameHit<KnownName>[]): readonly TextSpan[] {
  const outermost: TextSpan[] = [];
  for (const { from, to, value } of hits)
    if (value.capitals !== null && isWritten(value.capitals, tokens, from, to))
      widen(outermost, [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]);
  return outermost;
}

function byStart(hits: readonly NameHit<KnownName>[]): ReadonlyMap<number, readonly NameHit<KnownName>[]> {
  const found = new Map<number, NameHit<KnownName>[]>();
  for (const hit of hits) kept(found, hit.from, (): NameHit<KnownName>[] => []).push(hit);
  return found;
}

/** The names of entities in one sentence. What is asked of them is worked out when it is: of most sentences it is not. */
export class KnownNames {
  readonly #tokens: readonly Token[];
  /** By where they begin, the shorter first. */
  readonly #hits: readonly NameHit<KnownName>[];
  #byStart: ReadonlyMap<number, readonly NameHit<KnownName>[]> | null = null;
  #outermost: readonly TextSpan[] | null = null;

  constructor(tokens: readonly Token[], hits: readonly NameHit<KnownName>[]) {
    this.#tokens = tokens;
    this.#hits = hits;
  }

  /** The types of the entities that tokens `[from, to)` name; of persons, by a proper name. */
  typesOf(from: number, to: number): readonly string[] {
    this.#byStart ??= byStart(this.#hits);
    const types: string[] = [];
    // A person who is called `the harbour master` is known by office, as the words say.
    for (const { to: end, value } of this.#byStart.get(from) ?? [])
      if (end === to && (value.type !== 'person' || value.capitals !== null)) types.push(value.type);
    return types;
  }

  /** True when a stretch is a part of a proper name, and not all of it: the figure of `Tower 22`. */
  hasWithin([start, end]: TextSpan): boolean {
    this.#outermost ??= outermostOf(this.#tokens, this.#hits);
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
