import { kept } from '../text/kept.ts';
import type { Cell } from './cells.ts';
import type { Ask, Definition, Derivation } from './rule.ts';
import { type CellsNoted, DerivedCell, type Watcher } from './watcher.ts';

type Known = Map<string | Definition, DerivedCell>;

/**
 * So many facts are kept of a project that will not change, where nothing says when one is not needed any more. Beyond
 * that all are forgotten at once: claims are checked source by source, so those that share facts come together.
 */
const MOST_KEPT = 20_000;

/** Facts that were worked out for checks, kept until one of the facts they rest on changes. */
export class DerivedFacts {
  readonly #isFollowed: boolean;
  readonly #known = new Map<unknown, Known>();
  #count = 0;
  readonly #underWay = new Map<unknown, Set<string | Definition>>();

  /** `isFollowed`: whether anything will change, so that what facts rest on is noted. */
  constructor(isFollowed: boolean) {
    this.#isFollowed = isFollowed;
  }

  /**
   * The fact that a derivation makes of a subject. `asking` gives somebody to ask who notes all that is asked for, where that is wanted.
   * Throws when the derivation asks for itself.
   */
  get<S extends string | Definition, V>(
    derivation: Derivation<S, V>,
    subject: S,
    asking: (asked: CellsNoted | null) => Ask,
  ): { readonly value: V; readonly cell: Cell<Watcher> } {
    const known = kept(this.#known, derivation, () => new Map<string | Definition, DerivedCell>());
    const before = known.get(subject);
    // What stands under a derivation was made by it.
    if (before !== undefined) return { value: before.value as V, cell: before };
    const underWay = kept(this.#underWay, derivation, () => new Set<string | Definition>());
    if (underWay.has(subject)) throw new Error(`“${derivation.name}” asks for itself`);
    underWay.add(subject);
    try {
      const asked: CellsNoted | null = this.#isFollowed ? { near: new Set(), far: new Set() } : null;
      const value = derivation.derive(subject, asking(asked));
      const cell = new DerivedCell(value, asked === null ? NOTHING : [...asked.near, ...asked.far], () =>
        known.delete(subject),
      );
      if (!this.#isFollowed && ++this.#count > MOST_KEPT) this.#forgetAll();
      known.set(subject, cell);
      return { value, cell };
    } finally {
      underWay.delete(subject);
    }
  }

  #forgetAll(): void {
    for (const known of this.#known.values()) known.clear();
    this.#count = 0;
  }
}

const NOTHING: readonly never[] = [];
