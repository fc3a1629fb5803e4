import type { EntityFacts } from '../model/registry-facts.ts';
import { ownString } from '../text/own-string.ts';
import { nameKey, nameWords } from '../text/read/names/name-key.ts';
import { NearNames } from '../text/read/names/near-names.ts';
import { Cell } from './cells.ts';
import { type ClaimPiece, compare, type Defined } from './defined.ts';

/** An entity of which a name is, or resembles, a name asked for. */
export interface SimilarName {
  readonly entity: string;
  /** The name as it is compared. */
  readonly key: string;
  /** How many letters part the two; 0 for the same. */
  readonly edits: number;
}

/** A name asked for: the fact which entities are called so, and the answer while it holds. */
class AskedName<W> extends Cell<W> {
  answer: readonly SimilarName[] | null = null;
}

/** So many names asked for may be kept before those that nobody asks for any more are looked for. */
const FEW = 4096;
const MOST_UNFOLLOWED = 50_000;

/**
 * Which entities are called so, or nearly so. The index of their names is made when somebody first asks and changed
 * name by name after that; who has asked is told when a name comes or goes that resembles theirs.
 */
export class SimilarNames<W> {
  readonly #all: () => Iterable<Defined>;
  /** The names of entities, by how they are compared; null until somebody asks. */
  #names: NearNames<string> | null = null;
  readonly #asked = new NearNames<AskedName<W>>();
  readonly #cells = new Map<string, AskedName<W>>();
  #most = FEW;
  /** Answers for those who will not be told of changes. */
  readonly #unfollowed = new Map<string, readonly SimilarName[]>();
  /** What leaves and joins with one change, most of it there and back. */
  #moved = new Map<string, { readonly key: string; readonly entity: string; by: number }>();

  /** `all` gives every entity of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** The entities with a name that is or resembles one, nearest first. */
  of(key: string): readonly SimilarName[] {
    const asked = this.#cells.get(key);
    if (asked !== undefined) {
      asked.answer ??= this.#find(key);
      return asked.answer;
    }
    let answer = this.#unfollowed.get(key);
    if (answer === undefined) {
      answer = this.#find(key);
      if (this.#unfollowed.size >= MOST_UNFOLLOWED) this.#unfollowed.clear();
      this.#unfollowed.set(ownString(key), answer);
    }
    return answer;
  }

  /** The fact that `of` states. */
  cell(key: string): Cell<W> {
    let asked = this.#cells.get(key);
    if (asked === undefined) {
      asked = new AskedName();
      const own = ownString(key);
      this.#cells.set(own, asked);
      this.#asked.add(own, asked);
    }
    return asked;
  }

  #find(key: string): readonly SimilarName[] {
    if (this.#names === null) {
      this.#names = new NearNames();
      for (const { entry } of this.#all())
        for (const name of keysOf(entry.entity)) this.#names.add(name, entry.id ?? '');
    }
    const near = this.#names.near(key);
    if (near.length === 0) return NOBODY;
    return near.flatMap(({ key: name, edits, values }) =>
      [...values].sort(compare).map((entity) => ({ entity, key: name, edits })),
    );
  }

  /** Before pieces are taken out or read anew. */
  leave(pieces: readonly ClaimPiece[]): void {
    if (this.#names !== null) this.#note(pieces, -1);
  }

  /** After pieces have been put in. */
  join(pieces: readonly ClaimPiece[], disturbed: (watchers: Iterable<W>) => void): void {
    if (this.#names === null) return;
    this.#note(pieces, 1);
    for (const { key, entity, by } of this.#moved.values()) {
      for (let count = by; count > 0; count--) this.#names.add(key, entity);
      for (let count = by; count < 0; count++) this.#names.delete(key, entity);
      if (by === 0) continue;
      this.#unfollowed.clear();
      for (const { values } of this.#asked.near(key))
        for (const asked of values) {
          asked.answer = null;
          disturbed(asked.watchers());
        }
    }
    this.#moved.clear();
  }

  /** Forgets what nobody has asked for. Not to be called while something is being checked. */
  tidy(): void {
    if (this.#cells.size < this.#most) return;
    for (const [key, cell] of this.#cells)
      if (!cell.isWatched) {
        this.#cells.delete(key);
        this.#asked.delete(key, cell);
      }
    this.#most = Math.max(FEW, 2 * this.#cells.size);
  }

  #note(pieces: readonly ClaimPiece[], by: number): void {
    for (const { content } of pieces)
      for (const { entry } of content.state?.definitions ?? [])
        for (const key of keysOf(entry.entity)) {
          const entity = entry.id ?? '';
          const at = `${key}\n${entity}`;
          const moved = this.#moved.get(at);
          if (moved === undefined) this.#moved.set(at, { key, entity, by });
          else moved.by += by;
        }
  }
}

const NOBODY: readonly never[] = [];

/**
 * What an entity is found by: its names, and of a person the last of several words, for surnames stand alone. A class
 * of people has no name: `US officials` says what they are.
 */
function keysOf(entity: EntityFacts | null): ReadonlySet<string> {
  const keys = new Set<string>();
  if (entity === null || entity.type === 'class') return keys;
  for (const name of [entity.name, ...entity.aliases]) {
    const words = name === null ? [] : nameWords(name.value);
    if (words.length > 0) keys.add(nameKey(words));
    const last = words.length > 1 && entity.type === 'person' ? words.at(-1) : undefined;
    if (last !== undefined) keys.add(last);
  }
  return keys;
}
