import type { Quote } from '../model/entry.ts';
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
  readonly #orders = new Map<string, Cell<Watcher>>();
  /** Of the pieces taken out last, by source: what they quoted. */
  #left: ReadonlyMap<string, readonly Quote[]> = new Map();
  #claims: Map<string, Set<Defined>> | null = null;
  /** What was last answered for each source; many of its claims may ask. */
  readonly #lists = new Map<string, readonly ClaimQuote[]>();

  /** `all` gives every entry of the project. */
  constructor(all: () => Iterable<Defined>) {
    this.#all = all;
  }

  /** The fact that `of` states. */
  cell(source: string): Cell<Watcher> {
    return cellIn(this.#cells, source, true);
  }

  /** The fact which words `of` gives, and in which order: typing elsewhere in a claim changes nothing of that. */
  orderCell(source: string): Cell<Watcher> {
    return cellIn(this.#orders, source, false);
  }

  /** How many claims quote a source, and some of them in the order of their files and places: all, where they are no more. */
  claims(source: string, most: number): { readonly count: number; readonly some: readonly Defined[] } {
    const claims = this.#made().get(source) ?? new Set();
    const some: Defined[] = [];
    for (const claim of claims) if (some.push(claim) >= most) break;
    return { count: claims.size, some: some.sort(byPlace) };
  }

  /** The quotes that name a source, in the order of their files and places. */
  of(source: string): readonly ClaimQuote[] {
    const claims = this.#made();
    const known = this.#lists.get(source);
    if (known !== undefined) return known;
    const quotes = [...(claims.get(source) ?? [])]
      .sort(byPlace)
      .flatMap((claim) =>
        claim.entry.quotes.filter((quote) => quote.source === source).map((quote) => ({ claim, quote })),
      );
    this.#lists.set(source, quotes);
    return quotes;
  }

  #made(): Map<string, Set<Defined>> {
    if (this.#claims === null) {
      this.#claims = new Map();
      for (const definition of this.#all()) this.#enter(definition, this.#claims);
    }
    return this.#claims;
  }

  /** Before pieces are taken out or read anew; `join` follows. */
  leave(pieces: readonly ClaimPiece[], disturbed: (watchers: Iterable<Watcher>) => void): void {
    if (this.#claims === null) return;
    for (const definition of definitionsIn(pieces))
      for (const { source } of definition.entry.quotes)
        if (source !== null) this.#claims.get(source)?.delete(definition);
    this.#left = quotesIn(pieces);
    for (const source of this.#left.keys()) {
      this.#lists.delete(source);
      tell(this.#cells, source, disturbed);
    }
  }

  /** After pieces have been put in where others stood. */
  join(pieces: readonly ClaimPiece[], disturbed: (watchers: Iterable<Watcher>) => void): void {
    if (this.#claims === null) return;
    for (const definition of definitionsIn(pieces)) this.#enter(definition, this.#claims);
    const joined = quotesIn(pieces);
    for (const source of joined.keys()) {
      this.#lists.delete(source);
      tell(this.#cells, source, disturbed);
    }
    for (const source of new Set([...this.#left.keys(), ...joined.keys()]))
      if (!sameWords(this.#left.get(source) ?? [], joined.get(source) ?? []))
        tell(this.#orders, source, disturbed);
    this.#left = new Map();
  }

  #enter(definition: Defined, claims: Map<string, Set<Defined>>): void {
    for (const { source } of definition.entry.quotes) {
      if (source === null) continue;
      const there = claims.get(source);
      if (there === undefined) claims.set(source, new Set([definition]));
      else there.add(definition);
    }
  }
}

function* definitionsIn(pieces: readonly ClaimPiece[]): Iterable<Defined> {
  for (const piece of pieces) yield* piece.content.state?.definitions ?? [];
}

/** The quotes of some pieces by their sources, in the order of the pieces. */
function quotesIn(pieces: readonly ClaimPiece[]): ReadonlyMap<string, readonly Quote[]> {
  const quotes = new Map<string, Quote[]>();
  for (const { entry } of definitionsIn(pieces))
    for (const quote of entry.quotes) {
      if (quote.source === null) continue;
      const others = quotes.get(quote.source);
      if (others === undefined) quotes.set(quote.source, [quote]);
      else others.push(quote);
    }
  return quotes;
}

function sameWords(before: readonly Quote[], after: readonly Quote[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at];
      return one.quote === other?.quote && one.prefix === other.prefix && one.suffix === other.suffix;
    })
  );
}

type Cells = Map<string, Cell<Watcher>>;

function cellIn(cells: Cells, source: string, isFar: boolean): Cell<Watcher> {
  let cell = cells.get(source);
  if (cell === undefined) {
    cell = new Cell(isFar);
    cells.set(source, cell);
  }
  return cell;
}

function tell(cells: Cells, source: string, disturbed: (watchers: Iterable<Watcher>) => void): void {
  const cell = cells.get(source);
  if (cell === undefined) return;
  if (cell.isWatched) disturbed(cell.watchers());
  else cells.delete(source);
}
