import { Cell } from './cells.ts';
import { byPlace, type ClaimPiece, type Defined } from './defined.ts';
import type { ClaimQuote } from './rule.ts';
import type { Watcher } from './watcher.ts';

/**
 * The claims that quote each source. Few ask: only where a report has changed does its source tell of its quotes. So it
 * is made when first asked for.
 */
export class QuoteIndex {
  readonly #all: () => Iterable<Defined>;
  readonly #cells = new Map<string, Cell<Watcher>>();
  #claims: Map<string, Set<Defined>> | null = null;
  /** What was last answered for each source; many of its claims may ask. */
  readonly #lists = new Map<string, readonly ClaimQuote[]>();

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** The fact that `of` states. */
  cell(source: string): Cell<Watcher> {
    let cell = this.#cells.get(source);
    if (cell === undefined) {
      cell = new Cell();
      this.#cells.set(source, cell);
    }
    return cell;
  }

  /** The quotes that name a source, in the order of their files and places. */
  of(source: string): readonly ClaimQuote[] {
    if (this.#claims === null) {
      this.#claims = new Map();
      for (const definition of this.#all()) this.#enter(definition, this.#claims);
    }
    const known = this.#lists.get(source);
    if (known !== undefined) return known;
    const quotes = [...(this.#claims.get(source) ?? [])]
      .sort(byPlace)
      .flatMap((claim) =>
        claim.entry.quotes.filter((quote) => quote.source === source).map((quote) => ({ claim, quote })),
      );
    this.#lists.set(source, quotes);
    return quotes;
  }

  /** Before pieces are taken out or read anew. */
  leave(pieces: readonly ClaimPiece[], disturbed: (watchers: Iterable<Watcher>) => void): void {
    if (this.#claims === null) return;
    for (const definition of definitionsIn(pieces))
      for (const { source } of definition.entry.quotes) {
        if (source === null) continue;
        this.#claims.get(source)?.delete(definition);
        this.#lists.delete(source);
        this.#tell(source, disturbed);
      }
  }

  /** After pieces have been put in. */
  join(pieces: readonly ClaimPiece[], disturbed: (watchers: Iterable<Watcher>) => void): void {
    if (this.#claims === null) return;
    for (const definition of definitionsIn(pieces)) {
      this.#enter(definition, this.#claims);
      for (const { source } of definition.entry.quotes) if (source !== null) this.#tell(source, disturbed);
    }
  }

  #enter(definition: Defined, claims: Map<string, Set<Defined>>): void {
    for (const { source } of definition.entry.quotes) {
      if (source === null) continue;
      this.#lists.delete(source);
      const there = claims.get(source);
      if (there === undefined) claims.set(source, new Set([definition]));
      else there.add(definition);
    }
  }

  #tell(source: string, disturbed: (watchers: Iterable<Watcher>) => void): void {
    const cell = this.#cells.get(source);
    if (cell === undefined) return;
    if (cell.isWatched) disturbed(cell.watchers());
    else this.#cells.delete(source);
  }
}

function* definitionsIn(pieces: readonly ClaimPiece[]): Iterable<Defined> {
  for (const piece of pieces) yield* piece.content.state?.definitions ?? [];
}
