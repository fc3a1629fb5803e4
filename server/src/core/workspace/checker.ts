import type { AnchorState } from '../anchoring/locate.ts';
import type { EntryKind, Quote } from '../model/entry.ts';
import { kept } from '../text/kept.ts';
import { nearest } from '../text/nearest.ts';
import type { Reading } from '../text/read/read.ts';
import type { Span } from '../text/span.ts';
import type { Unit } from '../text/unit.ts';
import type { Cell, IdTable } from './cells.ts';
import type { DerivedFacts } from './derived-facts.ts';
import type { EntryGroups } from './entry-groups.ts';
import type { Grouping } from './groupings.ts';
import { placeQuote } from './place-quote.ts';
import { preservedUri, recordedHash } from './preserved.ts';
import { QuoteReadings } from './quote-readings.ts';
import type { Report } from './report.ts';
import type { ReportStore } from './report-store.ts';
import type {
  Ask,
  ClaimQuote,
  Definition,
  Derivation,
  Draft,
  KnownCodes,
  PlacedQuote,
  Rule,
  SourceChange,
  SourceFile,
} from './rule.ts';
import type { Profile } from './settings.ts';
import type { SimilarName, SimilarNames } from './similar-names.ts';
import type { CellsNoted, Watcher } from './watcher.ts';

/** What checking a piece gave: findings in the making, where its quotes stand, and what it asked for. */
export interface Verdict {
  /** First what depends on the piece, its reports and the registry alone, then what depends on other claims. */
  readonly drafts: readonly DraftOf[];
  readonly standing: readonly Standing[];
  readonly asked: Asked;
  /** The rules that asked about other claims, by the entry they were asked about. */
  readonly farRules: ReadonlyMap<Definition, readonly Rule[]>;
}

/** The facts that were asked for: about other claims (`far`), and all else. */
export interface Asked {
  readonly near: ReadonlySet<Cell<Watcher>>;
  readonly far: ReadonlySet<Cell<Watcher>>;
}

/** A finding in the making, and the entry it is about. */
export interface DraftOf {
  readonly draft: Draft;
  readonly definition: Definition;
  /** It depends on other claims, or on what else was found. */
  readonly isFar: boolean;
}

/** A quote and where it stands in a report. The report's text is not kept. */
export interface Standing {
  readonly claim: Definition;
  readonly quote: Quote;
  readonly source: Definition;
  readonly uri: string;
  readonly state: AnchorState;
  /** Where the quote's words stand. Null where they do not stand in the report, or in more than one place. */
  readonly span: Span | null;
  /** The same, and where other words stand in their place. */
  readonly place: Span | null;
}

/** What checking needs of the workspace. */
export interface CheckerParts {
  readonly rules: RulesByKind;
  readonly ids: IdTable<Watcher, Definition>;
  readonly reports: ReportStore<Watcher>;
  /** The quotes that name a source, and the facts that say so and that say in which order their words are listed. */
  readonly quotes: {
    of(source: string): readonly ClaimQuote[];
    cell(source: string): Cell<Watcher>;
    orderCell(source: string): Cell<Watcher>;
  };
  readonly groups: EntryGroups;
  readonly derived: DerivedFacts;
  readonly profile: { readonly cell: Cell<Watcher>; get(): Profile };
  readonly codes: KnownCodes;
  /** What sentences say, and the facts which that depends on beside the words. */
  readonly readings: {
    of(sentence: string, issued: string | undefined): Reading;
    cell(sentence: string): Cell<Watcher>;
    isTelling(report: Report, sentence: Unit): boolean;
  };
  readonly similarNames: SimilarNames<Watcher>;
  /** Whether the project sets a severity for a code other than `off`, and the fact for which codes it does. */
  readonly wanted: { readonly cell: Cell<Watcher>; has(code: string): boolean };
  /** Folder URI of the project. */
  readonly root: string;
}

/** The rules that look at each kind of entry, in their order. */
export type RulesByKind = Readonly<Record<EntryKind, readonly Rule[]>>;

export function rulesByKind(rules: readonly Rule[]): RulesByKind {
  const of = (kind: EntryKind) => rules.filter((rule) => rule.kinds.includes(kind));
  return { source: of('source'), entity: of('entity'), event: of('event'), claim: of('claim') };
}

/** Runs the rules over the entries of one piece, noting everything they ask for. */
export function checkPiece(
  piece: CheckedPiece,
  definitions: readonly Definition[],
  parts: CheckerParts,
): Verdict {
  const asked = nothingAsked();
  const asking = new Asking(piece, parts, asked);
  const found = runRules(definitions, (definition) => parts.rules[definition.kind], parts, asking);
  const standing: Standing[] = [];
  for (const definition of definitions) {
    // Asked for even when no rule does: the editor shows which sources a report is, and where quotes stand.
    if (definition.kind === 'source') asking.sourceFile(definition);
    for (const quote of definition.entry.quotes) {
      const placed = asking.place(quote);
      if (placed !== null) standing.push(standingOf(definition, placed));
    }
  }
  return { ...found, standing, asked };
}

/**
 * Runs those rules over the entries of a piece that had asked about other claims, now that something about those has
 * changed and nothing else: what the other rules have found stays. Many claims are about one event, and few rules look
 * from one to the other.
 */
export function checkFar(
  piece: CheckedPiece,
  definitions: readonly Definition[],
  parts: CheckerParts,
  before: Verdict,
): Verdict {
  const asked = nothingAsked();
  const asking = new Asking(piece, parts, asked);
  const stays = before.drafts.filter(({ isFar }) => !isFar);
  const found = runRules(
    definitions,
    (definition) => before.farRules.get(definition) ?? [],
    parts,
    asking,
    stays,
  );
  // What was asked before of the piece's own surroundings is what its other findings rest on.
  const near = new Set([...before.asked.near, ...asked.near]);
  return { ...found, standing: before.standing, asked: { near, far: asked.far } };
}

/** The same findings, for a workspace that will not change: nothing is noted. */
export function judgePiece(
  piece: CheckedPiece,
  definitions: readonly Definition[],
  parts: CheckerParts,
): Verdict {
  const { drafts } = runRules(
    definitions,
    (definition) => parts.rules[definition.kind],
    parts,
    new Asking(piece, parts, null),
  );
  return drafts.length === 0 ? NOTHING_FOUND : { ...NOTHING_FOUND, drafts };
}

function nothingAsked(): CellsNoted {
  return { near: new Set(), far: new Set() };
}

const NOTHING_FOUND: Verdict = {
  drafts: [],
  standing: [],
  asked: nothingAsked(),
  farRules: new Map(),
};

/**
 * Runs rules, and after them those that look at what was found.
 *
 * @param stays what is known to be found already
 */
function runRules(
  definitions: readonly Definition[],
  rulesOf: (definition: Definition) => readonly Rule[],
  { rules }: CheckerParts,
  ask: Asking,
  stays: readonly DraftOf[] = [],
): Pick<Verdict, 'drafts' | 'farRules'> {
  const near: DraftOf[] = [...stays];
  const far: DraftOf[] = [];
  const farRules = new Map<Definition, Rule[]>();
  for (const definition of definitions) {
    let drafts: Draft[] = [];
    const report = (draft: Draft) => {
      drafts.push(draft);
    };
    for (const rule of rulesOf(definition)) {
      if (rule.onRequest === true && !Object.keys(rule.codes).some((code) => ask.isWanted(code))) continue;
      drafts = [];
      ask.startRule();
      guarded(rule, definition, ask, report);
      const isFar = ask.wentFar;
      for (const draft of drafts) (isFar ? far : near).push({ draft, definition, isFar });
      if (isFar) kept(farRules, definition, (): Rule[] => []).push(rule);
    }
    const found = [...near, ...far].flatMap((one) => (one.definition === definition ? one.draft : []));
    for (const rule of rules[definition.kind])
      if (rule.afterwards !== undefined) {
        drafts = [];
        guarded(rule, definition, ask, report, found);
        for (const draft of drafts) far.push({ draft, definition, isFar: true });
      }
  }
  return { drafts: [...near, ...far], farRules };
}

/**
 * Runs a rule, afterwards with what was found. One that fails takes nothing else with it, and does not fail unseen.
 */
function guarded(
  rule: Rule,
  definition: Definition,
  ask: Ask,
  report: (draft: Draft) => void,
  found?: readonly Draft[],
): void {
  try {
    if (found === undefined) rule.check(definition, ask, report);
    else rule.afterwards?.(definition, found, ask, report);
  } catch (thrown) {
    report(failure(definition, thrown));
  }
}

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
  const place = start !== undefined && end !== undefined ? { start, end } : null;
  const span = state === 'exact' || state === 'moved' ? place : null;
  return { claim, quote, source, uri: report.uri, state, span, place };
}

/** What checking needs of a piece: its text, while its file is open. */
interface CheckedPiece {
  readonly text: string | null;
}

/** Answers for a workspace that will not change, or to somebody who wants to know of no change. */
export function askOnce(parts: CheckerParts): Ask {
  return new Asking(NO_PIECE, parts, null);
}

const NO_PIECE: CheckedPiece = { text: null };

/** What was made of something for one rule and is kept for the others. */
interface Made {
  readonly value: unknown;
  /** Other claims were asked about for it. */
  readonly wentFar: boolean;
}

class Asking implements Ask {
  /** Made for the first quote: most entries have none, and most claims one or two. */
  #placed: Map<Quote, PlacedQuote | null> | null = null;
  #readings: QuoteReadings | null = null;
  #made: Map<unknown, Map<unknown, Made>> | null = null;
  readonly #piece: CheckedPiece;
  readonly #parts: CheckerParts;
  /** Everything asked for; null when nobody wants to know. */
  readonly #asked: CellsNoted | null;
  #wentFar = false;

  constructor(piece: CheckedPiece, parts: CheckerParts, asked: CellsNoted | null) {
    this.#piece = piece;
    this.#parts = parts;
    this.#asked = asked;
  }

  startRule(): void {
    this.#wentFar = false;
  }

  /** Whether the rule that was started last has asked about other claims. */
  get wentFar(): boolean {
    return this.#wentFar;
  }

  #note(asked: CellsNoted, cell: Cell<Watcher>): void {
    if (cell.isFar) {
      asked.far.add(cell);
      this.#wentFar = true;
    } else asked.near.add(cell);
  }

  definitions(kind: EntryKind, id: string): readonly Definition[] {
    const { ids } = this.#parts;
    if (this.#asked !== null) this.#note(this.#asked, ids.cell(kind, id));
    return ids.definitions(kind, id);
  }

  similar(kinds: readonly EntryKind[], id: string): readonly string[] {
    const found = kinds.flatMap((kind) => {
      if (this.#asked !== null) this.#note(this.#asked, this.#parts.ids.similarCell(kind, id));
      return this.#parts.ids.similar(kind, id);
    });
    return nearest(id, [...new Set(found)].sort());
  }

  called(key: string): readonly SimilarName[] {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.similarNames.cell(key));
    return this.#parts.similarNames.of(key);
  }

  sourceFile(source: Definition): SourceFile {
    const { path } = source;
    if (path === null) return source.entry.source?.held === false ? NOT_HELD : UNNAMED;
    if ('problem' in path) return { state: 'unresolved', problem: path.problem };
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.reports.cell(path.uri));
    const file = this.#parts.reports.get(path.uri);
    if (file.state === 'read')
      return { state: 'read', uri: path.uri, report: file.report, saved: file.saved };
    return file.reason === 'outside'
      ? { state: 'unresolved', problem: 'link' }
      : { state: 'unread', uri: path.uri, reason: file.reason };
  }

  changeOf(source: Definition): SourceChange | null {
    const file = this.sourceFile(source);
    if (file.state !== 'read') return null;
    const { report, saved } = file;
    const recorded = recordedHash(source.entry.source?.sha256?.value);
    if (recorded === null) return saved === null ? null : { previous: saved };
    if (report.sha256 === recorded) return null;
    if (saved?.sha256 === recorded) return { previous: saved };
    return { previous: this.preservedCopy(source) ?? saved };
  }

  preservedCopy(source: Definition): Report | null {
    const recorded = recordedHash(source.entry.source?.sha256?.value);
    if (recorded === null) return null;
    const uri = preservedUri(this.#parts.root, recorded);
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.reports.cell(uri));
    const copy = this.#parts.reports.get(uri);
    // A copy that is not what its name says is none.
    return copy.state === 'read' && copy.report.sha256 === recorded ? copy.report : null;
  }

  hasDamagedCopy(source: Definition): boolean {
    const recorded = recordedHash(source.entry.source?.sha256?.value);
    if (recorded === null || this.preservedCopy(source) !== null) return false;
    const copy = this.#parts.reports.get(preservedUri(this.#parts.root, recorded));
    return copy.state === 'read' || copy.reason !== 'missing';
  }

  quotesOf(source: string): readonly ClaimQuote[] {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.quotes.cell(source));
    return this.#parts.quotes.of(source);
  }

  place(quote: Quote): PlacedQuote | null {
    this.#placed ??= new Map();
    const known = this.#placed.get(quote);
    if (known !== undefined) return known;
    const placed = this.#place(quote);
    this.#placed.set(quote, placed);
    return placed;
  }

  #place(quote: Quote): PlacedQuote | null {
    const { source: id } = quote;
    const source = id === null ? undefined : this.definitions('source', id)[0];
    if (id === null || source === undefined) return null;
    const file = this.sourceFile(source);
    if (file.state !== 'read') return null;
    return placeQuote(quote, source, file, this.changeOf(source), () => this.#orderOf(id));
  }

  #orderOf(source: string): readonly ClaimQuote[] {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.quotes.orderCell(source));
    return this.#parts.quotes.of(source);
  }

  fewOf(grouping: Grouping, name: string, most: number): readonly Definition[] | null {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.groups.limitedCell(grouping, name, most));
    return this.#parts.groups.count(grouping, name) > most ? null : this.#parts.groups.of(grouping, name);
  }

  group(grouping: Grouping, name: string): readonly Definition[] {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.groups.cell(grouping, name));
    return this.#parts.groups.of(grouping, name);
  }

  count(grouping: Grouping, name: string): number {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.groups.countCell(grouping, name));
    return this.#parts.groups.count(grouping, name);
  }

  first(grouping: Grouping, name: string): string | null {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.groups.firstCell(grouping, name));
    return this.#parts.groups.first(grouping, name);
  }

  derived<S extends string | Definition, V>(derivation: Derivation<S, V>, subject: S): V {
    const { value, cell } = this.#parts.derived.get(derivation, subject, (asked) => {
      // What is worked out about an entry holds for what the entry says now.
      if (typeof subject !== 'string' && subject.entry.id !== null)
        asked?.near.add(this.#parts.ids.cell(subject.kind, subject.entry.id));
      return new Asking(NO_PIECE, this.#parts, asked);
    });
    if (this.#asked !== null) this.#note(this.#asked, cell);
    return value;
  }

  once<S extends object, V>(make: (subject: S, ask: Ask) => V, subject: S): V {
    this.#made ??= new Map();
    const made = kept(this.#made, make, () => new Map<unknown, Made>());
    let one = made.get(subject);
    if (one === undefined) {
      const before = this.#wentFar;
      this.#wentFar = false;
      const value = make(subject, this);
      one = { value, wentFar: this.#wentFar };
      made.set(subject, one);
      this.#wentFar = before;
    }
    // Who gets what another rule has asked for has asked for it, too.
    if (one.wentFar) this.#wentFar = true;
    // What stands under a function was made by it.
    return one.value as V;
  }

  get profile(): Profile {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.profile.cell);
    return this.#parts.profile.get();
  }

  isWanted(code: string): boolean {
    if (this.#asked !== null) this.#note(this.#asked, this.#parts.wanted.cell);
    return this.#parts.wanted.has(code);
  }

  get codes(): KnownCodes {
    return this.#parts.codes;
  }

  get readings(): QuoteReadings {
    this.#readings ??= new QuoteReadings((sentence, issued) => {
      if (this.#asked !== null) this.#note(this.#asked, this.#parts.readings.cell(sentence));
      return this.#parts.readings.of(sentence, issued);
    }, this.#parts.readings.isTelling);
    return this.#readings;
  }

  textAt(span: Span): string | null {
    return this.#piece.text?.slice(span.start, span.end) ?? null;
  }
}

const NOT_HELD: SourceFile = { state: 'not-held' };
const UNNAMED: SourceFile = { state: 'unnamed' };
