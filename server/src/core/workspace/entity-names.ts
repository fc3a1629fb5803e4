import { type KnownName, knownName } from '../text/read/names/known-names.ts';
import type { NameHit } from '../text/read/names/name-index.ts';
import { NameIndex } from '../text/read/names/name-index.ts';
import type { Token } from '../text/read/words/tokens.ts';
import type { ClaimPiece, Defined } from './defined.ts';

/** A name or an alias. */
interface Name {
  readonly name: string;
  /** The type of the entity that is called so. */
  readonly type: string;
}

/** A name that the project has, and how many entities of its type have it. */
interface Counted {
  readonly name: KnownName;
  count: number;
}

/**
 * What the entities of a project are called. Made when first asked for, and changed after that name by name, as the
 * entries of the registry are.
 */
export class EntityNames {
  readonly #all: () => Iterable<Defined>;
  /** By name and type. Null until somebody asks. */
  #known: Map<string, Counted> | null = null;
  readonly #index = new NameIndex<KnownName>();
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

  /** The names that stand in a sentence, by where they begin; the shorter first. */
  in(tokens: readonly Token[]): readonly NameHit<KnownName>[] {
    if (this.#known === null) {
      this.#known = new Map();
      for (const definition of this.#all()) this.#note(definition, 1);
      this.#move(this.#known);
    }
    return this.#index.find(tokens);
  }

  /** Before pieces are taken out or read anew. */
  leave(pieces: readonly ClaimPiece[]): void {
    if (this.#known === null) return;
    for (const definition of definitionsIn(pieces)) this.#note(definition, -1);
  }

  /** After pieces have been put in. Returns the names that are new, or gone, or of another type now. */
  join(pieces: readonly ClaimPiece[]): readonly string[] {
    if (this.#known === null) return [];
    for (const definition of definitionsIn(pieces)) this.#note(definition, 1);
    if (this.#moved.size === 0) return [];
    const changed = this.#move(this.#known);
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

  #move(known: Map<string, Counted>): readonly string[] {
    const changed: string[] = [];
    for (const [key, { name, by }] of this.#moved) {
      const there = known.get(key);
      if (there === undefined) {
        if (by <= 0) continue;
        const come = knownName(name.name, name.type);
        known.set(key, { name: come, count: by });
        this.#index.add(come.name, come);
      } else {
        there.count += by;
        if (there.count > 0) continue;
        known.delete(key);
        this.#index.delete(there.name.name, there.name);
      }
      changed.push(name.name);
    }
    this.#moved.clear();
    return changed;
  }
}

function keyOf({ name, type }: Name): string {
  return `${type}\n${name}`;
}

function* definitionsIn(pieces: readonly ClaimPiece[]): Iterable<Defined> {
  for (const piece of pieces) yield* piece.content.state?.definitions ?? [];
}
