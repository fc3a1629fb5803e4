import { NameIndex } from '../text/read/names/name-index.ts';
import type { KnownEntity } from '../text/read/reading-rules.ts';
import type { Token } from '../text/read/words/tokens.ts';
import { type ClaimPiece, compare, type Defined } from './defined.ts';

/** A name or an alias. */
interface Name {
  readonly name: string;
  /** The type of the entity that is called so. */
  readonly type: string;
}

/**
 * What the entities of a project are called. Made when first asked for, and changed after that name by name, as the
 * entries of the registry are.
 */
export class EntityNames {
  readonly #all: () => Iterable<Defined>;
  /** How many entities of a type have a name. Null until somebody asks. */
  #counts: Map<string, number> | null = null;
  #index = new NameIndex<string>();
  /** What leaves and joins with one change: names whose count it moves, most of them there and back. */
  #moved = new Map<string, { readonly name: Name; by: number }>();
  #version = 0;

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** Another one after every change of a name. */
  get version(): number {
    return this.#version;
  }

  /** The names that stand in a sentence, each as an entity of its own, in an order that nothing else decides. */
  in(tokens: readonly Token[]): readonly KnownEntity[] {
    if (this.#counts === null) {
      this.#counts = new Map();
      for (const definition of this.#all()) this.#note(definition, 1);
      this.#move(this.#counts);
    }
    const hits = this.#index.find(tokens);
    if (hits.length === 0) return NOBODY;
    const names = new Map(hits.map(({ name, value: type }) => [keyOf({ name, type }), { name, type }]));
    return [...names].sort(([a], [b]) => compare(a, b)).map(([, name]) => name);
  }

  /** Before pieces are taken out or read anew. */
  leave(pieces: readonly ClaimPiece[]): void {
    if (this.#counts === null) return;
    for (const definition of definitionsIn(pieces)) this.#note(definition, -1);
  }

  /** After pieces have been put in. Returns the names that are new, or gone, or of another type now. */
  join(pieces: readonly ClaimPiece[]): readonly string[] {
    if (this.#counts === null) return [];
    for (const definition of definitionsIn(pieces)) this.#note(definition, 1);
    if (this.#moved.size === 0) return [];
    const changed = this.#move(this.#counts);
    if (changed.length > 0) this.#version++;
    return changed;
  }

  #note({ entry }: Defined, by: number): void {
    if (entry.kind !== 'entity' || entry.id === null) return;
    for (const one of new Set([entry.label, ...entry.aliases])) {
      const name = { name: one, type: entry.type };
      const key = keyOf(name);
      const moved = this.#moved.get(key);
      if (moved === undefined) this.#moved.set(key, { name, by });
      else moved.by += by;
    }
  }

  #move(counts: Map<string, number>): readonly string[] {
    const changed: string[] = [];
    for (const [key, { name, by }] of this.#moved) {
      const before = counts.get(key) ?? 0;
      const now = before + by;
      if (now > 0) counts.set(key, now);
      else counts.delete(key);
      if (before > 0 === now > 0) continue;
      if (now > 0) this.#index.add(name.name, name.type);
      else this.#index.delete(name.name, name.type);
      changed.push(name.name);
    }
    this.#moved.clear();
    return changed;
  }
}

const NOBODY: readonly never[] = [];

function keyOf({ name, type }: Name): string {
  return `${type}\n${name}`;
}

function* definitionsIn(pieces: readonly ClaimPiece[]): Iterable<Defined> {
  for (const piece of pieces) yield* piece.content.state?.definitions ?? [];
}
