import { locate, occurrences } from '../anchoring/locate.ts';
import type { EntryKind, Quote } from '../model/entry.ts';
import { nearest } from '../text/nearest.ts';
import { contains, type Span } from '../text/span.ts';
import type { Cell, IdTable } from './cells.ts';
import type { Piece } from './piece-file.ts';
import type { Report } from './report.ts';
import type { ReportStore } from './report-store.ts';
import type { Ask, Definition, Draft, PlacedQuote, Rule, SourceFile } from './rule.ts';
import { resolvePath } from './uri.ts';

/** What checking a piece gave: findings in the making, where its quotes stand, and what it asked for. */
export interface Verdict<W> {
  readonly drafts: readonly { readonly draft: Draft; readonly definition: Definition }[];
  readonly standing: readonly Standing[];
  readonly asked: ReadonlySet<Cell<W>>;
}

/** A quote and where it stands in a report. The report's text is not kept. */
export interface Standing {
  readonly claim: Definition;
  readonly quote: Quote;
  readonly source: Definition;
  readonly uri: string;
  /** Null where the quote does not stand in the report, or in more than one place. */
  readonly span: Span | null;
}

/** What checking needs of the workspace. */
export interface CheckerParts<W> {
  readonly root: string;
  readonly rules: readonly Rule[];
  readonly ids: IdTable<W, Definition>;
  readonly reports: ReportStore<W>;
}

/** Runs the rules over the entries of one piece, noting everything they ask for. */
export function checkPiece<W extends Piece<unknown>>(
  piece: W,
  definitions: readonly Definition[],
  parts: CheckerParts<W>,
): Verdict<W> {
  const drafts: { draft: Draft; definition: Definition }[] = [];
  const standing: Standing[] = [];
  const asking = new Asking(piece, parts);
  for (const definition of definitions) {
    for (const rule of parts.rules) {
      if (!rule.kinds.includes(definition.kind)) continue;
      try {
        rule.check(definition, asking, (draft) => drafts.push({ draft, definition }));
      } catch (thrown) {
        drafts.push({ draft: failure(definition, thrown), definition });
      }
    }
    // Asked for even when no rule does: the editor shows which sources a report is, and where quotes stand.
    if (definition.kind === 'source') asking.sourceFile(definition);
    for (const quote of definition.entry.quotes) {
      const placed = asking.place(quote);
      if (placed !== null) standing.push(standingOf(definition, placed));
    }
  }
  return { drafts, standing, asked: asking.asked };
}

/** A rule that fails takes nothing else with it, and does not fail unseen. */
function failure({ entry }: Definition, thrown: unknown): Draft {
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'adduce/internal',
    message: `A check failed here through a fault of Adduce itself (${what}). Everything else has been checked; please report it.`,
    at: entry.idSpan,
    path: '',
    severity: 'warning',
  };
}

function standingOf(claim: Definition, { quote, source, report, anchor }: PlacedQuote): Standing {
  const { state, start, end } = anchor;
  const found = state === 'exact' && start !== undefined && end !== undefined;
  return { claim, quote, source, uri: report.uri, span: found ? { start, end } : null };
}

class Asking<W extends Piece<unknown>> implements Ask {
  readonly asked = new Set<Cell<W>>();
  readonly placed = new Map<Quote, PlacedQuote | null>();
  readonly #piece: W;
  readonly #parts: CheckerParts<W>;

  constructor(piece: W, parts: CheckerParts<W>) {
    this.#piece = piece;
    this.#parts = parts;
  }

  definitions(kind: EntryKind, id: string): readonly Definition[] {
    const cell = this.#parts.ids.cell(kind, id);
    this.asked.add(cell);
    return cell.definitions;
  }

  similar(kinds: readonly EntryKind[], id: string): readonly string[] {
    for (const kind of kinds) this.asked.add(this.#parts.ids.idSet(kind));
    return nearest(id, this.#parts.ids.sortedIds(kinds), 3);
  }

  sourceFile(source: Definition): SourceFile {
    const facts = source.entry.source;
    if (facts === null || facts.file === null)
      return { state: facts?.held === false ? 'not-held' : 'unnamed' };
    const path = resolvePath(facts.file.value, source.uri, this.#parts.root);
    if ('problem' in path) return { state: 'unresolved', problem: path.problem };
    this.asked.add(this.#parts.reports.cell(path.uri));
    const file = this.#parts.reports.get(path.uri);
    if (file.state === 'read') return { state: 'read', uri: path.uri, report: file.report };
    return file.reason === 'outside'
      ? { state: 'unresolved', problem: 'link' }
      : { state: 'unread', uri: path.uri, reason: file.reason };
  }

  place(quote: Quote): PlacedQuote | null {
    const known = this.placed.get(quote);
    if (known !== undefined) return known;
    const placed = this.#place(quote);
    this.placed.set(quote, placed);
    return placed;
  }

  #place(quote: Quote): PlacedQuote | null {
    const source = quote.source === null ? undefined : this.definitions('source', quote.source)[0];
    if (source === undefined) return null;
    const file = this.sourceFile(source);
    if (file.state !== 'read') return null;
    return placeQuote(quote, source, file.report);
  }

  textAt(span: Span): string | null {
    return this.#piece.text?.slice(span.start, span.end) ?? null;
  }
}

/** Finds a quote in the part of the report that is its source. */
export function placeQuote(quote: Quote, source: Definition, report: Report): PlacedQuote {
  const lines = source.entry.source?.lines?.value ?? null;
  const segment = lines === null ? null : report.spanOfLines(lines[0], lines[1]);
  const selector = {
    quote: quote.quote,
    ...(quote.prefix === null ? {} : { prefix: quote.prefix }),
    ...(quote.suffix === null ? {} : { suffix: quote.suffix }),
  };
  const anchor = locate(report.folded, selector, segment === null ? {} : { within: segment });
  const elsewhere =
    anchor.state === 'exact' || segment === null
      ? NOWHERE
      : occurrences(report.folded, quote.quote, 20).filter((span) => !contains(segment, span));
  return { quote, source, report, segment, anchor, elsewhere };
}

const NOWHERE: readonly Span[] = [];
