import type { BaselineEntry } from '../baseline.ts';
import type { Finding } from '../finding.ts';
import { type Entry, type EntryKind, kindsOf, type ReferenceTarget } from '../model/entry.ts';
import { LineIndex } from '../text/lines.ts';
import type { Replacement } from '../text/replacement.ts';
import { overlaps, type Position, type Range, type Span } from '../text/span.ts';
import { BaselineInUse } from './baseline-in-use.ts';
import { Cell } from './cells.ts';
import {
  askOnce,
  type CheckerParts,
  checkFar,
  checkPiece,
  judgePiece,
  rulesByKind,
  type Standing,
  type Verdict,
} from './checker.ts';
import {
  AnnotationFile,
  type ClaimPiece,
  compare,
  Defined,
  type PieceState,
  type PlacedDefinition,
  placeDefinition,
  shift,
  type UnreadAnnotations,
  uncutPiece,
} from './defined.ts';
import { DerivedFacts } from './derived-facts.ts';
import { EntityNames } from './entity-names.ts';
import { EntryGroups } from './entry-groups.ts';
import { EntryIndex } from './entry-index.ts';
import type { Grouping } from './groupings.ts';
import { Mentions } from './mentions.ts';
import type { FilePort } from './port.ts';
import { readProjectFile } from './project-file.ts';
import { QuoteIndex } from './quote-index.ts';
import { readText } from './read-text.ts';
import { Readings } from './readings.ts';
import { RelatedFiles } from './related-files.ts';
import { Renderer } from './render.ts';
import type { Report } from './report.ts';
import { ReportStore } from './report-store.ts';
import type { Ask, Definition, Rule } from './rule.ts';
import { RuleBook } from './rule-book.ts';
import { sameDrafts } from './same-drafts.ts';
import { type Searched, SearchIndex } from './search-index.ts';
import { SentenceCells } from './sentence-cells.ts';
import { DEFAULT_SETTINGS, isWanted, type Settings, sameWords } from './settings.ts';
import { SimilarNames } from './similar-names.ts';
import { SourceFiles } from './source-files.ts';
import { TellingSentences } from './telling-sentences.ts';
import { type HowMuch, Unchecked } from './unchecked.ts';
import { checksDisturbed, type Watcher } from './watcher.ts';
import { WrappedFiles } from './wrapped-files.ts';

export type { ClaimPiece, PlacedDefinition } from './defined.ts';
export type { Searched } from './search-index.ts';

/** Which files have to be shown anew after `settle`. */
export interface Settled {
  /** Annotation files whose findings, or their places, may have changed. */
  readonly findings: ReadonlySet<string>;
  /** Report files on which other claims may stand now. */
  readonly reports: ReadonlySet<string>;
}

export interface WorkspaceOptions {
  /** Folder URI of the project, canonical, without a slash at the end. */
  readonly root: string;
  readonly port: FilePort;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /**
   * `followed` (the default): texts will change, and what was asked of others is noted so that only what a
   * change affects is checked again. `once`: everything is read, checked once and asked for its findings alone,
   * so nothing else is kept.
   */
  readonly use?: 'followed' | 'once';
  /** The URI of the baseline, whatever the settings say; null: none counts. */
  readonly baseline?: string | null;
}

/** A quote and where it stands, in its report and in its annotation file. */
export type QuoteStanding = Standing & { readonly quoteSpan: Span };

/** A reference to an entry, with its place in its file. */
export interface PlacedReference {
  readonly uri: string;
  readonly span: Span;
  readonly to: ReferenceTarget;
  readonly from: Definition;
}

/**
 * One project: its annotation files, the ids they define, the reports they stand on, and what the rules
 * find. Given texts and changes of texts; after `settle`, everything is as if all had been read afresh.
 */
export class Workspace {
  readonly root: string;
  readonly #port: FilePort;
  /** What checking a piece needs of the workspace. */
  readonly #parts: CheckerParts;
  readonly #rules: RuleBook;
  /** The fact whose conventions the project follows. */
  readonly #profile = new Cell<Watcher>();
  /** The fact which codes the project sets a severity for. */
  readonly #severities = new Cell<Watcher>();
  readonly #use: 'followed' | 'once';
  readonly #baseline: BaselineInUse;
  #settings: Settings;
  #projectFile: {
    readonly uri: string;
    readonly text: string;
    readonly lines: LineIndex;
    readonly findings: readonly Finding[];
    readonly baselineSpan: Span | null;
    readonly piece: ClaimPiece;
  } | null = null;
  readonly #files = new Map<string, AnnotationFile>();
  readonly #index = new EntryIndex();
  readonly #quotes: QuoteIndex;
  readonly #groups: EntryGroups;
  readonly #search: SearchIndex;
  readonly #mentions: Mentions;
  readonly #reports: ReportStore<Watcher>;
  readonly #names: EntityNames;
  readonly #similarNames: SimilarNames<Watcher>;
  readonly #sentences = new SentenceCells<Watcher>();
  readonly #sourceFiles = new SourceFiles();
  readonly #wrapped = new WrappedFiles();
  readonly #unchecked = new Unchecked();
  readonly #related = new RelatedFiles();
  #renderer: Renderer;
  /** What stands on the reports last asked about, until anything changes: an editor asks for much of one report at once. */
  readonly #standing = new Map<string, readonly QuoteStanding[]>();
  #changedFiles = new Set<string>();
  #changedReports = new Set<string>();

  constructor({ root, port, rules, settings, use = 'followed', baseline }: WorkspaceOptions) {
    this.root = root;
    this.#port = port;
    this.#settings = settings;
    this.#use = use;
    this.#reports = new ReportStore(port, root, settings.words);
    this.#quotes = new QuoteIndex(() => this.#entries());
    this.#groups = new EntryGroups(() => this.#entries());
    this.#search = new SearchIndex(() => this.#entries());
    this.#mentions = new Mentions(() => this.#entries());
    this.#names = new EntityNames(() => this.#index.ids.all('entity'));
    this.#similarNames = new SimilarNames(() => this.#index.ids.all('entity'));
    const readings = new Readings(this.#names);
    const telling = new TellingSentences(() => this.#settings.words.reading);
    this.#rules = new RuleBook(rules);
    this.#parts = {
      rules: rulesByKind(rules),
      ids: this.#index.ids,
      reports: this.#reports,
      quotes: this.#quotes,
      groups: this.#groups,
      derived: new DerivedFacts(use === 'followed'),
      codes: this.#rules.codes,
      profile: { cell: this.#profile, get: () => this.#settings.profile },
      readings: {
        of: (sentence, issued) => readings.of(sentence, issued, this.#settings.words.reading),
        cell: (sentence) => this.#sentences.cell(sentence),
        isTelling: (report, sentence) => telling.has(report, sentence),
      },
      wanted: {
        cell: this.#severities,
        has: (code) => isWanted(code, this.#settings),
      },
      similarNames: this.#similarNames,
      root,
    };
    this.#baseline = new BaselineInUse(port, root, baseline);
    this.#renderer = new Renderer(this.#rules, settings);
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    const { words, profile, severities } = this.#settings;
    const same = sameWords(words, settings.words);
    if (!same)
      for (const [uri, watchers] of this.#reports.setWords(settings.words))
        this.#reportChanged(uri, watchers);
    // What has been read by the same words stays read.
    this.#settings = same ? { ...settings, words } : settings;
    if (profile !== settings.profile) this.#unchecked.add(checksDisturbed(this.#profile.watchers()));
    if (JSON.stringify(severities) !== JSON.stringify(settings.severities))
      this.#unchecked.add(checksDisturbed(this.#severities.watchers()));
    this.#renderer = new Renderer(this.#rules, settings);
    for (const uri of this.#files.keys()) this.#changedFiles.add(uri);
    for (const file of this.#files.values()) file.findings = null;
  }

  // ---- the project file --------------------------------------------------------------------------

  /** The text of `adduce.yaml`, from which the settings come; null when there is none. */
  setProjectFile(uri: string, text: string | null): void {
    this.#baselineMayBeToldOf();
    if (text === null) {
      this.#projectFile = null;
      this.settings = DEFAULT_SETTINGS;
    } else {
      const { settings, ...said } = readProjectFile(text);
      this.#projectFile = { uri, text, lines: LineIndex.of(text), ...said, piece: uncutPiece(text) };
      this.settings = settings;
    }
    this.#changedFiles.add(uri);
    this.#baselineMayBeToldOf();
  }

  /** The text of `adduce.yaml` that counts; null when there is none. */
  get projectText(): string | null {
    return this.#projectFile?.text ?? null;
  }

  /** Where the project’s baseline is, or would be; null where none counts. */
  get baselineUri(): string | null {
    return this.#baseline.uriIn(this.#settings);
  }

  /** The file of the baseline has come, gone or changed on disk. */
  baselineChangedOnDisk(): void {
    this.#baseline.forget();
    for (const [uri, file] of this.#files) {
      file.findings = null;
      this.#changedFiles.add(uri);
    }
    this.#baselineMayBeToldOf();
  }

  #baselineMayBeToldOf(): void {
    for (const uri of [this.#projectFile?.uri, this.baselineUri])
      if (uri !== undefined && uri !== null) this.#changedFiles.add(uri);
  }

  /** That the baseline cannot be used: where it is named; at itself where there is no `adduce.yaml`. */
  #baselineFindings(uri: string): readonly Finding[] {
    const file = this.#projectFile;
    const there = this.baselineUri;
    if (uri !== (file?.uri ?? there)) return [];
    const message = this.#baseline.problemIn(this.#settings);
    if (message === null) return [];
    const span = file?.baselineSpan ?? { start: 0, end: 0 };
    const related =
      there === null || there === uri
        ? []
        : [{ uri: there, span: { start: 0, end: 0 }, message: 'The file that is meant' }];
    const path = file?.baselineSpan == null ? '' : 'baseline';
    return [{ code: 'adduce/baseline', severity: 'error', message, span, path, related, fixes: [] }];
  }

  // ---- annotation files --------------------------------------------------------------------------

  /** The text of an annotation file: of an open one as it is in the editor, of a closed one as on disk. */
  setAnnotations(uri: string, text: string, where: 'open' | 'closed'): void {
    const file = this.#fileAt(uri);
    const change = file.pieces.set(text);
    file.unread = null;
    file.open = where === 'open';
    this.#apply(file, change.removed, change.added);
    if (where === 'closed') file.pieces.close();
  }

  /**
   * A closed annotation file is open now, with the very text that it was read with: nothing is read again. False
   * where that cannot be; `setAnnotations` does it then.
   */
  reopenAnnotations(uri: string, text: string): boolean {
    const file = this.#files.get(uri);
    if (file === undefined || file.open || file.unread !== null || !file.pieces.reopen(text)) return false;
    file.open = true;
    this.#unchecked.hasten(file.pieces.pieces);
    this.#recheckNotable(file);
    return true;
  }

  /** An annotation file is no longer open. Its text stands until the file on disk is read. */
  closeAnnotations(uri: string): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    file.open = false;
    this.#recheckNotable(file);
  }

  /** Looks again at what has findings: their fixes are made from the text, which only an open file has. */
  #recheckNotable(file: AnnotationFile): void {
    this.#unchecked.add(file.notable);
    file.findings = null;
    this.#changedFiles.add(file.uri);
  }

  /** A closed annotation file that is there and cannot be read: nothing in it counts, and that is said. */
  setUnreadAnnotations(uri: string, reason: UnreadAnnotations): void {
    this.setAnnotations(uri, '', 'closed');
    this.#fileAt(uri).unread = reason;
  }

  /** An edit of an open annotation file, as the editor says it. */
  editAnnotations(uri: string, range: Range, newText: string): void {
    const file = this.#fileAt(uri);
    const change = file.pieces.replaceRange(range, newText);
    this.#apply(file, change.removed, change.added);
  }

  removeAnnotations(uri: string): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    this.#apply(file, file.pieces.pieces, []);
    this.#files.delete(uri);
    this.#related.leave(file);
  }

  annotationUris(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  /** Every file that may have findings. */
  fileUris(): readonly string[] {
    const about = this.#projectFile?.uri ?? this.baselineUri;
    return about === null ? this.annotationUris() : [about, ...this.annotationUris()];
  }

  hasAnnotations(uri: string): boolean {
    return this.#files.has(uri);
  }

  isOpen(uri: string): boolean {
    return this.#files.get(uri)?.open ?? false;
  }

  /** Text of an open annotation file; null for one that is closed or not there. */
  annotationText(uri: string): string | null {
    const file = this.#files.get(uri);
    return file === undefined || !file.open ? null : file.pieces.text();
  }

  isProjectFile(uri: string): boolean {
    return this.#projectFile?.uri === uri;
  }

  /** The piece of an open annotation file at an offset: its text and where it starts. `adduce.yaml` is one piece. */
  pieceAt(
    uri: string,
    offset: number,
  ): {
    readonly start: number;
    readonly text: string;
    readonly section: string | null;
    readonly kind: 'head' | 'item' | 'whole';
  } | null {
    if (this.#projectFile?.uri === uri)
      return { start: 0, text: this.#projectFile.text, section: null, kind: 'whole' };
    const piece = this.#files.get(uri)?.pieces.pieceAt(offset);
    if (piece === undefined || piece.text === null) return null;
    return { start: piece.start, text: piece.text, section: piece.cut.section, kind: piece.cut.kind };
  }

  /**
   * All pieces of an annotation file, in order; `adduce.yaml` is one. A piece is the same object for as long as its text
   * is the same, so what is made of that alone can be kept by it; where it stands changes. Those of closed files have no
   * text.
   */
  pieces(uri: string): readonly ClaimPiece[] {
    if (this.#projectFile?.uri === uri) return [this.#projectFile.piece];
    return this.#files.get(uri)?.pieces.pieces ?? [];
  }

  // ---- reports -----------------------------------------------------------------------------------

  /**
   * The editor's text of a file that may be a report; null when it is no longer open.
   *
   * @param edit what makes this text of the one before it in the editor: only what it touches is cut anew
   */
  setOpenReport(uri: string, text: string | null, edit: Replacement | null = null): void {
    this.#reportChanged(uri, this.#reports.setOpen(uri, text, edit));
  }

  /** A file that may be a report, or a preserved copy of one, has come, gone or changed on disk. */
  reportChangedOnDisk(uri: string): void {
    this.#reportChanged(uri, this.#reports.changedOnDisk(uri));
  }

  /** The report at a URI, where it can be read. */
  report(uri: string): Report | null {
    const file = this.#reports.get(uri);
    return file.state === 'read' ? file.report : null;
  }

  /** Whether a report's text is the one on disk. */
  isSaved(uri: string): boolean {
    const file = this.#reports.get(uri);
    return file.state === 'read' && file.saved === null;
  }

  /** Every file that was looked into as a report, or as a copy of one, whether or not it is there. */
  reportUris(): readonly string[] {
    return this.#reports.uris();
  }

  /** Whether an editor shows a text of some report that is not the one on disk. */
  get hasUnsavedReports(): boolean {
    return this.#reports.hasUnsaved;
  }

  // ---- checking ----------------------------------------------------------------------------------

  /**
   * Checks what has changed, open files first, until nothing is left or `enough` says so. Returns true when nothing is
   * left.
   */
  check(enough: () => boolean = () => false): boolean {
    for (const [piece, howMuch] of this.#unchecked.taken()) {
      this.#check(piece, howMuch);
      if (enough()) break;
    }
    return this.#unchecked.isEmpty;
  }

  /** How many pieces wait to be checked: those of open files, and all. */
  get unchecked(): { readonly open: number; readonly all: number } {
    const { first, size } = this.#unchecked;
    return { open: first, all: size };
  }

  /** Checks all that has changed, and says which files have to be shown anew since this was last asked. */
  settle(): Settled {
    this.check();
    return this.settledSoFar();
  }

  /** The same of what has been checked: a file of which something still waits is told of when nothing does. */
  settledSoFar(): Settled {
    const findings = new Set<string>();
    const later = new Set<string>();
    const sort = (uri: string, file: AnnotationFile | undefined) =>
      (file !== undefined && this.#unchecked.isWaiting(file) ? later : findings).add(uri);
    for (const uri of this.#changedFiles) {
      sort(uri, this.#files.get(uri));
      for (const file of this.#related.speakingOf(uri))
        if (!this.#changedFiles.has(file.uri)) {
          file.findings = null;
          sort(file.uri, file);
        }
    }
    const reports = this.#changedReports;
    this.#changedFiles = later;
    this.#changedReports = new Set();
    return { findings, reports };
  }

  /**
   * The findings at a span of an annotation file, in the order of the text: what stands there is checked now, wherever
   * the rest of the file is.
   */
  findingsAt(uri: string, span: Span): readonly Finding[] {
    for (const piece of this.#files.get(uri)?.pieces.piecesAt(span) ?? []) this.#checkNow(piece);
    return this.findings(uri).filter((finding) => overlaps(finding.span, span));
  }

  /** The findings of one annotation file, in the order of the text, as far as it has been checked; of `adduce.yaml`. */
  findings(uri: string): readonly Finding[] {
    if (this.#projectFile?.uri === uri)
      return [...this.#projectFile.findings, ...this.#baselineFindings(uri)];
    const file = this.#files.get(uri);
    if (file === undefined) return this.#baselineFindings(uri);
    if (file.findings === null) {
      file.findings = this.#baseline.softened(this.#settings, file, this.#renderer.findingsOf(file));
      const related = new Set<string>();
      for (const finding of file.findings)
        for (const place of finding.related) if (place.uri !== uri) related.add(place.uri);
      this.#related.set(file, related);
    }
    return file.findings;
  }

  /** What a baseline made now says of one annotation file. Nothing of `adduce.yaml` is ever in one. */
  recordBaseline(uri: string): readonly BaselineEntry[] {
    const file = this.#files.get(uri);
    return file === undefined ? [] : this.#baseline.recordOf(file, this.#renderer.findingsOf(file));
  }

  // ---- questions ---------------------------------------------------------------------------------

  definitions(kind: EntryKind, id: string): readonly PlacedDefinition[] {
    return this.#index.ids.definitions(kind, id).map(placeDefinition);
  }

  /** How many pieces of annotation files there are: entries, nearly. */
  get pieceCount(): number {
    let count = 0;
    for (const { pieces } of this.#files.values()) count += pieces.pieces.length;
    return count;
  }

  /** How many entries of a kind have an id. */
  count(kind: EntryKind): number {
    let count = 0;
    for (const _ of this.#index.ids.all(kind)) count++;
    return count;
  }

  /** Every entry of a kind that has an id. */
  all(kind: EntryKind): readonly PlacedDefinition[] {
    return [...this.#index.ids.all(kind)].map(placeDefinition);
  }

  /** The same without their places, to choose from. */
  *every(kind: EntryKind): Iterable<Definition> {
    yield* this.#index.ids.all(kind);
  }

  /** The same as entries alone, for counting and collecting. */
  *entries(kind: EntryKind): Iterable<Entry> {
    for (const { entry } of this.#index.ids.all(kind)) yield entry;
  }

  /** Makes ready for `search`, which would do so itself at once, until `enough` says so; true when it is ready. */
  makeSearchable(enough: () => boolean): boolean {
    return this.#search.make(enough);
  }

  /** Calls for what every entry is found by that has an id and these letters (`lettersOf`), in no order. */
  search(letters: number, look: (one: Searched) => void): void {
    this.#search.visit(letters, look);
  }

  /** How many claims quote a source, and up to so many of them. */
  quoting(source: string, most: number): { readonly count: number; readonly some: readonly Definition[] } {
    return this.#quotes.claims(source, most);
  }

  /** Some entries of a group, where they may be too many to look at all of them. */
  someOf(grouping: Grouping, name: string, most: number): readonly Definition[] {
    return this.#groups.some(grouping, name, most);
  }

  /** The entry at an offset of an annotation file, and the offset its spans count from. */
  definitionAt(
    uri: string,
    offset: number,
  ): { readonly definition: Definition; readonly start: number } | null {
    const piece = this.#files.get(uri)?.pieces.pieceAt(offset);
    if (piece === undefined) return null;
    const at = offset - piece.start;
    const definitions = piece.content.state?.definitions ?? [];
    const definition =
      definitions.find(({ entry }) => entry.span.start <= at && at <= entry.span.end) ??
      (piece.cut.kind === 'item' ? definitions[0] : undefined);
    return definition === undefined ? null : { definition, start: piece.start };
  }

  /** The codes of what the rules find in the entry at an offset of an annotation file, waived or not. */
  codesFoundAt(uri: string, offset: number): ReadonlySet<string> {
    const piece = this.#files.get(uri)?.pieces.pieceAt(offset);
    if (piece === undefined) return new Set();
    this.#checkNow(piece);
    const drafts = piece.content.state?.verdict?.drafts ?? [];
    return new Set(drafts.map(({ draft }) => draft.code));
  }

  /** Answers what rules ask, as things stand now. */
  get ask(): Ask {
    return askOnce(this.#parts);
  }

  /** Where an entry stands: one place, or none when it has been taken out since. */
  placesOf(definition: Definition): readonly PlacedDefinition[] {
    return definition instanceof Defined && definition.piece.content.state !== null
      ? [placeDefinition(definition)]
      : [];
  }

  /**
   * The YAML of an entry and the offset it starts at in its file. Read from disk for a closed file;
   * null when that cannot be read any more.
   */
  textOf(definition: Definition): string | null {
    if (!(definition instanceof Defined)) return null;
    const { piece, file } = definition;
    if (piece.text !== null) return piece.text;
    const text = readText(this.#port, file.uri, this.root);
    return text?.slice(piece.start, piece.start + piece.length) ?? null;
  }

  /** Every entry of one annotation file, in order. */
  entriesIn(uri: string): readonly { readonly entry: Entry; readonly idSpan: Span; readonly span: Span }[] {
    const pieces = this.#files.get(uri)?.pieces.pieces ?? [];
    return pieces.flatMap((piece) =>
      piece.content.entries.map((entry) => ({
        entry,
        idSpan: shift(entry.idSpan, piece.start),
        span: shift(entry.span, piece.start),
      })),
    );
  }

  /**
   * The kind of entry that a reference with this id means: of the kinds it may name, the first that has such an entry.
   * Where none has, the first.
   */
  kindNamed(to: ReferenceTarget, id: string): EntryKind {
    const kinds = kindsOf(to);
    const [first = 'entity'] = kinds;
    return kinds.find((kind) => this.#index.ids.definitions(kind, id).length > 0) ?? first;
  }

  /** Every place that names an entry of a kind by its id; with `uri`, those in this one file. */
  references(kind: EntryKind, id: string, uri?: string): readonly PlacedReference[] {
    const meant = new Map<ReferenceTarget, boolean>();
    const isMeant = (to: ReferenceTarget) => {
      const known = meant.get(to) ?? this.kindNamed(to, id) === kind;
      meant.set(to, known);
      return known;
    };
    return (uri === undefined ? this.#mentions.ofId(id) : this.#entriesOf(uri)).flatMap((definition) =>
      definition.entry.references
        .filter((reference) => reference.id === id && isMeant(reference.to))
        .map((reference) => ({
          uri: definition.uri,
          span: shift(reference, definition.piece.start),
          to: reference.to,
          from: definition,
        })),
    );
  }

  /** Every place where a claim carries a tag; with `uri`, those in this one file. */
  tagged(tag: string, uri?: string): readonly { readonly uri: string; readonly span: Span }[] {
    return (uri === undefined ? this.#mentions.ofTag(tag) : this.#entriesOf(uri)).flatMap((definition) =>
      (definition.entry.claim?.tags ?? [])
        .filter(({ value }) => value === tag)
        .map((written) => ({ uri: definition.uri, span: shift(written, definition.piece.start) })),
    );
  }

  /** The stretches of annotation files that cannot be read as YAML, so that nobody knows what they name. */
  unreadable(): readonly { readonly uri: string; readonly span: Span }[] {
    const found: { readonly uri: string; readonly span: Span }[] = [];
    for (const file of this.#files.values())
      for (const { start, length, content } of file.notable)
        if (content.problems.some(({ code }) => UNREADABLE.has(code)))
          found.push({ uri: file.uri, span: { start, end: start + length } });
    return found;
  }

  /** The quotes that stand on a report, in the order of its text; those that do not stand come last. */
  standingOn(uri: string): readonly QuoteStanding[] {
    const pieces = this.#piecesOn(uri);
    for (const piece of pieces) this.#checkNow(piece);
    const known = this.#standing.get(uri);
    if (known !== undefined) return known;
    const found: QuoteStanding[] = [];
    for (const piece of pieces)
      for (const standing of piece.content.state?.verdict?.standing ?? [])
        if (standing.uri === uri)
          found.push({ ...standing, quoteSpan: shift(standing.quote.span, piece.start) });
    const at = (standing: Standing) => standing.span?.start ?? Number.POSITIVE_INFINITY;
    found.sort((a, b) => at(a) - at(b) || compare(a.claim.entry.id ?? '', b.claim.entry.id ?? ''));
    this.#standing.set(uri, found);
    return found;
  }

  /** Where quotes stand on a report, in no order, as far as their claims have been checked. */
  spansClaimedOn(uri: string): readonly Span[] {
    const found: Span[] = [];
    for (const piece of this.#piecesOn(uri))
      for (const standing of piece.content.state?.verdict?.standing ?? [])
        if (standing.uri === uri && standing.span !== null) found.push(standing.span);
    return found;
  }

  /** The quotes of one claim, as they stand. */
  standingOf(claim: Definition): readonly QuoteStanding[] {
    if (!(claim instanceof Defined)) return [];
    const { piece } = claim;
    this.#checkNow(piece);
    const standing = piece.content.state?.verdict?.standing ?? [];
    return standing
      .filter((one) => one.claim === claim)
      .map((one) => ({ ...one, quoteSpan: shift(one.quote.span, piece.start) }));
  }

  /** The sources whose `file:` is this report, in the order of their segments. */
  sourcesOf(uri: string): readonly PlacedDefinition[] {
    const line = (source: Definition) => source.entry.source?.lines?.value[0] ?? 0;
    return [...this.#sourceFiles.of(uri)]
      .sort((a, b) => line(a) - line(b) || compare(a.entry.id ?? '', b.entry.id ?? ''))
      .map(placeDefinition);
  }

  /** The URI of the file that a source names, whether or not it can be read; null when it names none. */
  reportOf(source: Definition): string | null {
    const { path } = source;
    return path !== null && 'uri' in path ? path.uri : null;
  }

  /** Offsets of an annotation file or a report as an editor counts them. */
  rangeIn(uri: string, span: Span): Range {
    const file = this.#files.get(uri);
    if (file !== undefined) return file.pieces.rangeOf(span);
    if (this.#projectFile?.uri === uri) return this.#projectFile.lines.rangeOf(span);
    // Every text begins in the same place; what is no report need not be read as one.
    if (span.end === 0) return NO_LINES.rangeOf(span);
    const report = this.report(uri);
    return (report?.lines ?? NO_LINES).rangeOf(span);
  }

  /**
   * The text of a line of an annotation file, a report or `adduce.yaml`, with its end; empty for one that is not there,
   * null in a closed annotation file.
   */
  lineOf(uri: string, line: number): string | null {
    const file = this.#files.get(uri);
    if (file !== undefined) return file.pieces.lineText(line);
    const { text, lines } =
      this.#projectFile?.uri === uri ? this.#projectFile : (this.report(uri) ?? NO_TEXT);
    return text.slice(lines.startOf(line), lines.startOf(line + 1));
  }

  offsetIn(uri: string, position: Position): number {
    const file = this.#files.get(uri);
    if (file !== undefined) return file.pieces.offsetAt(position);
    if (this.#projectFile?.uri === uri) return this.#projectFile.lines.offsetAt(position);
    return (this.report(uri)?.lines ?? NO_LINES).offsetAt(position);
  }

  /** The pieces with claims that quote what stands in a file. */
  #piecesOn(uri: string): ReadonlySet<ClaimPiece> {
    const pieces = new Set<ClaimPiece>();
    for (const { entry } of this.#sourceFiles.of(uri))
      for (const { claim } of entry.id === null ? [] : this.#quotes.of(entry.id))
        if (claim instanceof Defined) pieces.add(claim.piece);
    return pieces;
  }

  *#states(uri?: string): Iterable<readonly [ClaimPiece, PieceState]> {
    const only = uri === undefined ? undefined : this.#files.get(uri);
    for (const { pieces } of uri === undefined ? this.#files.values() : only === undefined ? [] : [only])
      for (const piece of pieces.pieces) if (piece.content.state !== null) yield [piece, piece.content.state];
  }

  *#entries(): Iterable<Defined> {
    for (const [, state] of this.#states()) yield* state.definitions;
  }

  #entriesOf(uri: string): readonly Defined[] {
    return [...this.#states(uri)].flatMap(([, { definitions }]) => definitions);
  }

  // ---- inside ------------------------------------------------------------------------------------

  #fileAt(uri: string): AnnotationFile {
    let file = this.#files.get(uri);
    if (file === undefined) {
      file = new AnnotationFile(uri, this.root);
      this.#files.set(uri, file);
    }
    return file;
  }

  /** Takes pieces out and puts others in; whoever asked for what changed is checked again. */
  #apply(file: AnnotationFile, removed: readonly ClaimPiece[], added: readonly ClaimPiece[]): void {
    const disturbed = (watchers: Iterable<Watcher>) => this.#unchecked.add(checksDisturbed(watchers));
    this.#standing.clear();
    this.#sentences.tidy();
    this.#similarNames.tidy();
    this.#quotes.leave(removed, disturbed);
    this.#names.leave(removed);
    this.#similarNames.leave(removed);
    for (const piece of removed) {
      const { state } = piece.content;
      const verdict = state?.verdict;
      for (const cell of verdict?.asked.near ?? []) cell.forget(piece);
      if (state !== null) for (const cell of verdict?.asked.far ?? []) cell.forget(state.farCheck);
      for (const standing of verdict?.standing ?? []) this.#changedReports.add(standing.uri);
      file.notable.delete(piece);
      file.waiving.delete(piece);
    }
    for (const piece of removed) this.#unchecked.delete(piece, file);
    const unwrapped = this.#wrapped.takeOut(removed);
    const { gone, come } = this.#index.replace(file, removed, added, disturbed);
    this.#unchecked.add(added);
    this.#sourceFiles.update(gone, come);
    this.#groups.update(gone, come, disturbed);
    this.#search.update(gone, come);
    this.#mentions.update(gone, come);
    this.#quotes.join(added, disturbed);
    this.#sentences.namesChanged(this.#names.join(added), disturbed);
    this.#similarNames.join(added, disturbed);
    for (const uri of new Set([...unwrapped, ...this.#wrapped.putIn(added)]))
      this.#reportChanged(uri, this.#reports.setWrapped(uri, this.#wrapped.has(uri)));
    for (const piece of added) {
      if (piece.content.problems.length > 0) file.notable.add(piece);
      if (piece.content.waived.length > 0) file.waiving.add(piece);
    }
    file.findings = null;
    this.#changedFiles.add(file.uri);
  }

  #reportChanged(uri: string, watchers: Iterable<Watcher>): void {
    this.#standing.clear();
    this.#unchecked.add(checksDisturbed(watchers));
    this.#changedReports.add(uri);
  }

  /** Checks a piece that is new since its turn came last; of one that has been checked before, what was found stands. */
  checkNew(piece: ClaimPiece): void {
    if (piece.content.state?.verdict === null) this.#checkNow(piece);
  }

  /** Checks a piece whose turn has not come yet. */
  #checkNow(piece: ClaimPiece): void {
    const howMuch = this.#unchecked.howMuch(piece);
    const file = piece.content.state?.file;
    if (howMuch === undefined || file === undefined) return;
    this.#unchecked.delete(piece, file);
    this.#check(piece, howMuch);
  }

  #check(piece: ClaimPiece, howMuch: HowMuch): void {
    const { state } = piece.content;
    if (state === null) return;
    const before = state.verdict;
    this.#standing.clear();
    state.verdict =
      this.#use === 'once'
        ? judgePiece(piece, state.definitions, this.#parts)
        : this.#follow(piece, state, howMuch);
    if (state.verdict.drafts.length > 0) state.file.notable.add(piece);
    else if (piece.content.problems.length === 0) state.file.notable.delete(piece);
    if (before === null || !sameDrafts(before.drafts, state.verdict.drafts)) {
      state.file.findings = null;
      this.#changedFiles.add(state.file.uri);
    }
  }

  /** Checks a piece, or what of it depends on other claims, and notes what it depends on. */
  #follow(piece: ClaimPiece, state: PieceState, howMuch: HowMuch): Verdict {
    const before = state.verdict;
    const onlyFar = howMuch === 'far' && before !== null;
    const verdict = onlyFar
      ? checkFar(piece, state.definitions, this.#parts, before)
      : checkPiece(piece, state.definitions, this.#parts);
    watchInstead(piece, before?.asked.near, verdict.asked.near);
    watchInstead(state.farCheck, before?.asked.far, verdict.asked.far);
    if (onlyFar) return verdict;
    for (const standing of before?.standing ?? []) this.#changedReports.add(standing.uri);
    for (const standing of verdict.standing) this.#changedReports.add(standing.uri);
    return verdict;
  }
}

/** Has somebody watch other cells than before; nearly always they are the same. */
function watchInstead(
  watcher: Watcher,
  before: ReadonlySet<Cell<Watcher>> | undefined,
  now: ReadonlySet<Cell<Watcher>>,
): void {
  for (const cell of before ?? []) if (!now.has(cell)) cell.forget(watcher);
  for (const cell of now) if (before?.has(cell) !== true) cell.watch(watcher);
}

const NO_LINES = LineIndex.of('');
const NO_TEXT = { text: '', lines: NO_LINES };

/** The codes of problems that leave an entry unread. */
const UNREADABLE: ReadonlySet<string> = new Set(['yaml/syntax', 'yaml/too-deep', 'yaml/too-large']);
