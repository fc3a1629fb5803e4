import type { Finding, RelatedPlace, Severity } from '../finding.ts';
import { type Entry, type EntryKind, LIST_NAMES, listOf, sameFacts } from '../model/entry.ts';
import { type LocalProblem, type PieceContent, readPiece } from '../model/read-piece.ts';
import { decodeText } from '../text/decode.ts';
import { LineIndex } from '../text/lines.ts';
import type { Position, Range, Span } from '../text/span.ts';
import { type Cell, IdTable } from './cells.ts';
import { checkPiece, type Standing, type Verdict } from './checker.ts';
import { type Piece, PieceFile } from './piece-file.ts';
import type { FilePort } from './port.ts';
import { readProjectFile } from './project-file.ts';
import type { Report } from './report.ts';
import { ReportStore } from './report-store.ts';
import type { Definition, Draft, DraftPlace, Rule } from './rule.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { resolvePath } from './uri.ts';

type ClaimPiece = Piece<PieceContent>;

/** An entry of the workspace; see `Definition`. Its entry and piece are replaced, the object is not. */
class Defined implements Definition {
  readonly kind: EntryKind;
  entry: Entry;
  piece: ClaimPiece;
  readonly file: AnnotationFile;

  constructor(entry: Entry, piece: ClaimPiece, file: AnnotationFile) {
    this.kind = entry.kind;
    this.entry = entry;
    this.piece = piece;
    this.file = file;
  }

  get uri(): string {
    return this.file.uri;
  }
}

class AnnotationFile {
  readonly uri: string;
  readonly pieces = new PieceFile<PieceContent>(LIST_NAMES, readPiece);
  open = false;
  /** The findings as last asked for; null when something has changed since. */
  findings: readonly Finding[] | null = null;
  /** Files that the findings name as related places. */
  relatedFiles: ReadonlySet<string> = new Set();

  constructor(uri: string) {
    this.uri = uri;
  }
}

/** What the workspace keeps beside each piece. */
interface PieceState {
  readonly file: AnnotationFile;
  definitions: readonly Defined[];
  verdict: Verdict<ClaimPiece> | null;
}

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
}

/** An entry with the place of its id and of the whole of it in its file, as UTF-16 offsets. */
export interface PlacedDefinition {
  readonly definition: Definition;
  readonly uri: string;
  readonly idSpan: Span;
  readonly span: Span;
}

/** A reference to an entry, with its place in its file. */
export interface PlacedReference {
  readonly uri: string;
  readonly span: Span;
  readonly from: Definition;
}

/**
 * One project: its annotation files, the ids they define, the reports they stand on, and what the rules
 * find. Given texts and changes of texts; after `settle`, everything is as if all had been read afresh.
 */
export class Workspace {
  readonly root: string;
  readonly #port: FilePort;
  readonly #rules: readonly Rule[];
  readonly #severities: ReadonlyMap<string, Severity>;
  #settings: Settings;
  #projectFile: {
    readonly uri: string;
    readonly lines: LineIndex;
    readonly findings: readonly Finding[];
  } | null = null;
  readonly #files = new Map<string, AnnotationFile>();
  readonly #pieces = new Map<ClaimPiece, PieceState>();
  readonly #ids = new IdTable<ClaimPiece, Defined>();
  readonly #reports: ReportStore<ClaimPiece>;
  readonly #unchecked = new Set<ClaimPiece>();
  #changedFiles = new Set<string>();
  #changedReports = new Set<string>();

  constructor({ root, port, rules, settings }: WorkspaceOptions) {
    this.root = root;
    this.#port = port;
    this.#rules = rules;
    this.#settings = settings;
    this.#reports = new ReportStore(port);
    this.#severities = new Map(rules.flatMap((rule) => Object.entries(rule.codes)));
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    for (const uri of this.#files.keys()) this.#changedFiles.add(uri);
    for (const file of this.#files.values()) file.findings = null;
  }

  // ---- the project file --------------------------------------------------------------------------

  /** The text of `adduce.yaml`, from which the settings come; null when there is none. */
  setProjectFile(uri: string, text: string | null): void {
    if (text === null) {
      this.#projectFile = null;
      this.settings = DEFAULT_SETTINGS;
    } else {
      const { settings, findings } = readProjectFile(text);
      this.#projectFile = { uri, lines: LineIndex.of(text), findings };
      this.settings = settings;
    }
    this.#changedFiles.add(uri);
  }

  // ---- annotation files --------------------------------------------------------------------------

  /** The text of an annotation file: of an open one as it is in the editor, of a closed one as on disk. */
  setAnnotations(uri: string, text: string, where: 'open' | 'closed'): void {
    const file = this.#fileAt(uri);
    const change = file.pieces.set(text);
    file.open = where === 'open';
    this.#apply(file, change.removed, change.added);
    if (where === 'closed') file.pieces.close();
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
  }

  annotationUris(): readonly string[] {
    return [...this.#files.keys()].sort();
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

  /** The piece of an open annotation file at an offset: its text and where it starts. */
  pieceAt(
    uri: string,
    offset: number,
  ): {
    readonly start: number;
    readonly text: string;
    readonly section: string | null;
    readonly kind: 'head' | 'item' | 'whole';
  } | null {
    const piece = this.#files.get(uri)?.pieces.pieceAt(offset);
    if (piece === undefined || piece.text === null) return null;
    return { start: piece.start, text: piece.text, section: piece.cut.section, kind: piece.cut.kind };
  }

  // ---- reports -----------------------------------------------------------------------------------

  /** The editor's text of a file that may be a report; null when it is no longer open. */
  setOpenReport(uri: string, text: string | null): void {
    this.#reportChanged(uri, this.#reports.setOpen(uri, text));
  }

  /** A file that may be a report has come, gone or changed on disk. */
  reportChangedOnDisk(uri: string): void {
    if (!this.#reports.isOpen(uri)) this.#reportChanged(uri, this.#reports.changedOnDisk(uri));
  }

  /** The report at a URI, where it can be read. */
  report(uri: string): Report | null {
    const file = this.#reports.get(uri);
    return file.state === 'read' ? file.report : null;
  }

  // ---- checking ----------------------------------------------------------------------------------

  /** Checks what has changed, until nothing is left or `enough` says so. Returns true when nothing is left. */
  check(enough: () => boolean = () => false): boolean {
    for (const piece of this.#unchecked) {
      this.#unchecked.delete(piece);
      this.#check(piece);
      if (enough()) break;
    }
    for (const uri of this.#changedFiles) {
      const file = this.#files.get(uri);
      if (file !== undefined) file.findings = null;
    }
    return this.#unchecked.size === 0;
  }

  /** Checks all that has changed, and says which files have to be shown anew since this was last asked. */
  settle(): Settled {
    this.check();
    const findings = this.#changedFiles;
    const reports = this.#changedReports;
    for (const [uri, file] of this.#files)
      if (!findings.has(uri) && intersects(file.relatedFiles, findings)) {
        findings.add(uri);
        file.findings = null;
      }
    this.#changedFiles = new Set();
    this.#changedReports = new Set();
    return { findings, reports };
  }

  /** The findings of one annotation file, in the order of the text. Call `settle` first. */
  findings(uri: string): readonly Finding[] {
    if (this.#projectFile?.uri === uri) return this.#projectFile.findings;
    const file = this.#files.get(uri);
    if (file === undefined) return [];
    if (file.findings === null) {
      file.findings = this.#render(file);
      file.relatedFiles = new Set(
        file.findings
          .flatMap((finding) => finding.related.map((place) => place.uri))
          .filter((at) => at !== uri),
      );
    }
    return file.findings;
  }

  // ---- questions ---------------------------------------------------------------------------------

  definitions(kind: EntryKind, id: string): readonly PlacedDefinition[] {
    return this.#ids.definitions(kind, id).map(placeDefinition);
  }

  /** How many entries of a kind have an id. */
  count(kind: EntryKind): number {
    let count = 0;
    for (const _ of this.#ids.all(kind)) count++;
    return count;
  }

  /** Every entry of a kind that has an id. */
  all(kind: EntryKind): readonly PlacedDefinition[] {
    return [...this.#ids.all(kind)].map(placeDefinition);
  }

  /** The entry at an offset of an annotation file, and the offset its spans count from. */
  definitionAt(
    uri: string,
    offset: number,
  ): { readonly definition: Definition; readonly start: number } | null {
    const piece = this.#files.get(uri)?.pieces.pieceAt(offset);
    if (piece === undefined) return null;
    const at = offset - piece.start;
    const definitions = this.#pieces.get(piece)?.definitions ?? [];
    const definition =
      definitions.find(({ entry }) => entry.span.start <= at && at <= entry.span.end) ??
      (piece.cut.kind === 'item' ? definitions[0] : undefined);
    return definition === undefined ? null : { definition, start: piece.start };
  }

  /** Where an entry stands: one place, or none when it has been taken out since. */
  placesOf(definition: Definition): readonly PlacedDefinition[] {
    return definition instanceof Defined && this.#pieces.has(definition.piece)
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
    const content = this.#port.read(file.uri);
    return content.ok ? decodeText(content.bytes).text.slice(piece.start, piece.start + piece.length) : null;
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

  /** Every place that names an entry of a kind by its id. */
  references(kind: EntryKind, id: string): readonly PlacedReference[] {
    const found: PlacedReference[] = [];
    for (const [piece, state] of this.#pieces)
      for (const definition of state.definitions)
        for (const reference of definition.entry.references) {
          if (reference.id !== id || !mayName(reference.to, kind)) continue;
          if (
            reference.to === 'claimer' &&
            kind === 'source' &&
            this.#ids.definitions('entity', id).length > 0
          )
            continue;
          found.push({ uri: state.file.uri, span: shift(reference.span, piece.start), from: definition });
        }
    return found;
  }

  /** The quotes that stand on a report, in the order of its text; those that do not stand come last. */
  standingOn(uri: string): readonly (Standing & { readonly quoteSpan: Span })[] {
    const found: (Standing & { readonly quoteSpan: Span })[] = [];
    for (const piece of this.#reports.cell(uri).watchers) {
      for (const standing of this.#pieces.get(piece)?.verdict?.standing ?? [])
        if (standing.uri === uri)
          found.push({ ...standing, quoteSpan: shift(standing.quote.span, piece.start) });
    }
    const at = (standing: Standing) => standing.span?.start ?? Number.POSITIVE_INFINITY;
    return found.sort((a, b) => at(a) - at(b) || compare(a.claim.entry.id ?? '', b.claim.entry.id ?? ''));
  }

  /** The quotes of one claim, as they stand. */
  standingOf(claim: Definition): readonly (Standing & { readonly quoteSpan: Span })[] {
    if (!(claim instanceof Defined)) return [];
    const { piece } = claim;
    const standing = this.#pieces.get(piece)?.verdict?.standing ?? [];
    return standing
      .filter((one) => one.claim === claim)
      .map((one) => ({ ...one, quoteSpan: shift(one.quote.span, piece.start) }));
  }

  /** The sources whose `file:` is this report, in the order of their segments. */
  sourcesOf(uri: string): readonly PlacedDefinition[] {
    const sources: Defined[] = [];
    for (const piece of this.#reports.cell(uri).watchers)
      for (const definition of this.#pieces.get(piece)?.definitions ?? [])
        if (definition.kind === 'source' && this.reportOf(definition) === uri) sources.push(definition);
    const line = (source: Definition) => source.entry.source?.lines?.value[0] ?? 0;
    return sources
      .sort((a, b) => line(a) - line(b) || compare(a.entry.id ?? '', b.entry.id ?? ''))
      .map(placeDefinition);
  }

  /** The URI of the file that a source names, whether or not it can be read; null when it names none. */
  reportOf(source: Definition): string | null {
    const facts = source.entry.source;
    if (facts?.file == null) return null;
    const path = resolvePath(facts.file.value, source.uri, this.root);
    return 'uri' in path ? path.uri : null;
  }

  /** Offsets of an annotation file or a report as an editor counts them. */
  rangeIn(uri: string, span: Span): Range {
    const file = this.#files.get(uri);
    if (file !== undefined) return file.pieces.rangeOf(span);
    if (this.#projectFile?.uri === uri) return this.#projectFile.lines.rangeOf(span);
    const report = this.report(uri);
    return (report?.lines ?? NO_LINES).rangeOf(span);
  }

  offsetIn(uri: string, position: Position): number {
    const file = this.#files.get(uri);
    if (file !== undefined) return file.pieces.offsetAt(position);
    return (this.report(uri)?.lines ?? NO_LINES).offsetAt(position);
  }

  // ---- inside ------------------------------------------------------------------------------------

  #fileAt(uri: string): AnnotationFile {
    let file = this.#files.get(uri);
    if (file === undefined) {
      file = new AnnotationFile(uri);
      this.#files.set(uri, file);
    }
    return file;
  }

  /** Takes pieces out of the index and puts others in; whoever asked for what changed is checked again. */
  #apply(file: AnnotationFile, removed: readonly ClaimPiece[], added: readonly ClaimPiece[]): void {
    const gone: Defined[] = [];
    for (const piece of removed) {
      const state = this.#pieces.get(piece);
      if (state === undefined) continue;
      gone.push(...state.definitions);
      for (const cell of state.verdict?.asked ?? []) cell.forget(piece);
      for (const standing of state.verdict?.standing ?? []) this.#changedReports.add(standing.uri);
      this.#pieces.delete(piece);
      this.#unchecked.delete(piece);
    }
    const left = new Map<string, Defined[]>();
    for (const definition of gone) {
      const key = `${definition.kind} ${definition.entry.id}`;
      const same = left.get(key);
      if (same === undefined) left.set(key, [definition]);
      else same.push(definition);
    }
    for (const piece of added) {
      const definitions = piece.content.entries.map((entry) => this.#define(entry, piece, file, left));
      this.#pieces.set(piece, { file, definitions, verdict: null });
      this.#unchecked.add(piece);
    }
    for (const rest of left.values()) for (const definition of rest) this.#undefine(definition);
    file.findings = null;
    this.#changedFiles.add(file.uri);
  }

  /** Enters an entry in the index; where it says what one just removed said, nobody is disturbed. */
  #define(entry: Entry, piece: ClaimPiece, file: AnnotationFile, left: Map<string, Defined[]>): Defined {
    const before = left.get(`${entry.kind} ${entry.id}`);
    const same = before?.find((one) => sameFacts(one.entry, entry));
    if (before !== undefined && same !== undefined) {
      before.splice(before.indexOf(same), 1);
      same.entry = entry;
      same.piece = piece;
      if (entry.id !== null && this.#ids.definitions(entry.kind, entry.id).length > 1)
        this.#reorder(entry.kind, entry.id);
      return same;
    }
    const definition = new Defined(entry, piece, file);
    if (entry.id !== null) {
      const cell = this.#ids.cell(entry.kind, entry.id);
      if (cell.definitions.length === 0) this.#recheck(this.#ids.idSet(entry.kind));
      cell.definitions = [...cell.definitions, definition].sort(byPlace);
      this.#recheck(cell);
    }
    return definition;
  }

  #undefine(definition: Defined): void {
    const { kind, entry } = definition;
    if (entry.id === null) return;
    const cell = this.#ids.cell(kind, entry.id);
    cell.definitions = cell.definitions.filter((one) => one !== definition);
    if (cell.definitions.length === 0) this.#recheck(this.#ids.idSet(kind));
    this.#recheck(cell);
    this.#ids.prune(kind, entry.id);
  }

  #reorder(kind: EntryKind, id: string): void {
    const cell = this.#ids.cell(kind, id);
    cell.definitions = [...cell.definitions].sort(byPlace);
    this.#recheck(cell);
  }

  #recheck(cell: Cell<ClaimPiece>): void {
    for (const piece of cell.watchers) this.#unchecked.add(piece);
  }

  #reportChanged(uri: string, watchers: ReadonlySet<ClaimPiece>): void {
    for (const piece of watchers) this.#unchecked.add(piece);
    this.#changedReports.add(uri);
  }

  #check(piece: ClaimPiece): void {
    const state = this.#pieces.get(piece);
    if (state === undefined) return;
    for (const cell of state.verdict?.asked ?? []) cell.forget(piece);
    for (const standing of state.verdict?.standing ?? []) this.#changedReports.add(standing.uri);
    const parts = { root: this.root, rules: this.#rules, ids: this.#ids, reports: this.#reports };
    const before = state.verdict;
    state.verdict = checkPiece(piece, state.definitions, parts);
    for (const cell of state.verdict.asked) cell.watch(piece);
    for (const standing of state.verdict.standing) this.#changedReports.add(standing.uri);
    if (before === null || before.drafts.length > 0 || state.verdict.drafts.length > 0)
      this.#changedFiles.add(state.file.uri);
  }

  #render(file: AnnotationFile): readonly Finding[] {
    const findings: Finding[] = [];
    const ordinals = new Map<string, number>();
    const topKeys = new Map<string, { readonly span: Span }>();
    for (const piece of file.pieces.pieces) {
      const state = this.#pieces.get(piece);
      for (const key of piece.content.keys) {
        const span = shift(key.span, piece.start);
        const first = topKeys.get(key.value);
        if (first === undefined) topKeys.set(key.value, { span });
        else if (piece.cut.kind === 'head')
          findings.push(duplicateKey(file.uri, key.value, span, first.span));
      }
      const names = piece.content.entries.map((entry) => {
        const list = listOf(entry.kind);
        const ordinal = ordinals.get(list) ?? 0;
        ordinals.set(list, ordinal + 1);
        return `${list}[${entry.id ?? ordinal}]`;
      });
      for (const problem of piece.content.problems) {
        const finding = this.#renderLocal(problem, piece, file, names);
        if (finding !== null) findings.push(finding);
      }
      for (const { draft, definition } of state?.verdict?.drafts ?? []) {
        const name = names[piece.content.entries.indexOf(definition.entry)] ?? '';
        const finding = this.#renderDraft(draft, definition, piece, name);
        if (finding !== null) findings.push(finding);
      }
    }
    return findings.sort(
      (a, b) =>
        a.span.start - b.span.start ||
        a.span.end - b.span.end ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    );
  }

  #renderLocal(
    problem: LocalProblem,
    piece: ClaimPiece,
    file: AnnotationFile,
    names: readonly string[],
  ): Finding | null {
    const severity = this.#severityOf(problem.code, 'error');
    if (severity === null) return null;
    const entry = problem.entry === null ? undefined : piece.content.entries[problem.entry];
    return {
      code: problem.code,
      severity,
      message: problem.message,
      span: shift(problem.span, piece.start),
      path: joinPath(names[problem.entry ?? -1] ?? '', problem.path),
      ...(entry?.kind === 'claim' && entry.id !== null ? { claim: entry.id } : {}),
      related: problem.related.map((place) => ({
        uri: file.uri,
        span: shift(place.span, piece.start),
        message: place.message,
      })),
      fixes: problem.fixes.map((fix) => shiftFix(fix, piece.start)),
    };
  }

  #renderDraft(draft: Draft, definition: Definition, piece: ClaimPiece, name: string): Finding | null {
    const severity = this.#severityOf(
      draft.code,
      draft.severity ?? this.#severities.get(draft.code) ?? 'error',
    );
    if (severity === null) return null;
    return {
      code: draft.code,
      severity,
      message: draft.message,
      span: shift(draft.at, piece.start),
      path: joinPath(name, draft.path),
      ...(definition.kind === 'claim' && definition.entry.id !== null ? { claim: definition.entry.id } : {}),
      related: (draft.related ?? []).map(relatedPlace),
      fixes: (draft.fixes ?? []).map((fix) => shiftFix(fix, piece.start)),
    };
  }

  /** Null: switched off. */
  #severityOf(code: string, usual: Severity): Severity | null {
    const set = this.#settings.severities[code] ?? usual;
    return set === 'off' ? null : set;
  }
}

const NO_LINES = LineIndex.of('');

function relatedPlace(place: DraftPlace): RelatedPlace {
  if ('uri' in place) return place;
  const { idSpan, uri } = placeDefinition(place.definition);
  return { uri, span: idSpan, message: place.message };
}

function placeDefinition(definition: Definition): PlacedDefinition {
  const start = definition instanceof Defined ? definition.piece.start : 0;
  const { entry, uri } = definition;
  return { definition, uri, idSpan: shift(entry.idSpan, start), span: shift(entry.span, start) };
}

function duplicateKey(uri: string, key: string, span: Span, first: Span): Finding {
  return {
    code: 'yaml/duplicate-key',
    severity: 'error',
    message: `“${key}” stands here a second time, and YAML keeps only one of the two. Move these items under the first “${key}”.`,
    span,
    path: key,
    related: [{ uri, span: first, message: `The first “${key}”` }],
    fixes: [],
  };
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function shiftFix(
  fix: { title: string; edits: readonly { span: Span; newText: string }[]; preferred?: boolean },
  by: number,
) {
  return { ...fix, edits: fix.edits.map((edit) => ({ span: shift(edit.span, by), newText: edit.newText })) };
}

function joinPath(name: string, path: string): string {
  if (name === '' || path === '') return name + path;
  return path.startsWith('[') ? name + path : `${name}.${path}`;
}

function byPlace(a: Defined, b: Defined): number {
  return compare(a.uri, b.uri) || a.piece.start - b.piece.start || a.entry.span.start - b.entry.span.start;
}

function mayName(to: string, kind: EntryKind): boolean {
  return to === kind || (to === 'claimer' && (kind === 'entity' || kind === 'source'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
