import type { Finding } from '../finding.ts';
import { type Entry, type EntryKind, LIST_NAMES, type Placed } from '../model/entry.ts';
import { type PieceContent, readPiece } from '../model/read-piece.ts';
import type { Span } from '../text/span.ts';
import { type Cut, whole } from '../yaml/pieces.ts';
import type { Verdict } from './checker.ts';
import { type Piece, PieceFile } from './piece-file.ts';
import type { Definition } from './rule.ts';
import { type ResolvedPath, resolvePath } from './uri.ts';
import type { FarCheck } from './watcher.ts';

/** What was read of a piece, and beside it what the workspace keeps of it. */
export interface ClaimContent extends PieceContent {
  /** Null while the piece is no part of the index. */
  state: PieceState | null;
}

export type ClaimPiece = Piece<ClaimContent>;

/** An entry of the workspace; see `Definition`. Its entry and piece are replaced, the object is not. */
export class Defined implements Definition {
  readonly kind: EntryKind;
  entry: Entry;
  piece: ClaimPiece;
  readonly file: AnnotationFile;
  /** What `path` was worked out for. */
  #pathOf: Placed<string> | null = null;
  #path: ResolvedPath | null = null;

  constructor(entry: Entry, piece: ClaimPiece, file: AnnotationFile) {
    this.kind = entry.kind;
    this.entry = entry;
    this.piece = piece;
    this.file = file;
  }

  get uri(): string {
    return this.file.uri;
  }

  get path(): ResolvedPath | null {
    const named = this.entry.source?.file ?? null;
    if (named !== this.#pathOf) {
      this.#pathOf = named;
      this.#path = named === null ? null : resolvePath(named.value, this.file.uri, this.file.root);
    }
    return this.#path;
  }
}

/** Why an annotation file that is there cannot be read. */
export type UnreadAnnotations = 'too-large' | 'unreadable' | 'outside' | 'folder';

export class AnnotationFile {
  readonly uri: string;
  /** Folder URI of the project. */
  readonly root: string;
  readonly pieces = new PieceFile<ClaimContent>(LIST_NAMES, readClaims);
  open = false;
  unread: UnreadAnnotations | null = null;
  /** The pieces that have something wrong with them, in no order: few of many. */
  readonly notable = new Set<ClaimPiece>();
  /** Pieces that accept findings for the file as a whole. */
  readonly waiving = new Set<ClaimPiece>();
  /** The findings as last asked for; null when something has changed since. */
  findings: readonly Finding[] | null = null;

  constructor(uri: string, root: string) {
    this.uri = uri;
    this.root = root;
  }
}

function readClaims(cut: Cut): { readonly content: ClaimContent; readonly anchors: boolean } {
  const {
    content: { entries, problems, keys, waived },
    anchors,
  } = readPiece(cut);
  return { content: { entries, problems, keys, waived, state: null }, anchors };
}

/** A text that is no annotation file as one piece in which nothing is defined. */
export function uncutPiece(text: string): ClaimPiece {
  const cut = whole(text);
  const content = { entries: [], problems: [], keys: [], waived: [], state: null };
  return { cut, length: text.length, breaks: cut.breaks, text, content, start: 0, line: 0, index: 0 };
}

/** What the workspace keeps beside each piece. */
export interface PieceState {
  readonly file: AnnotationFile;
  readonly definitions: readonly Defined[];
  verdict: Verdict | null;
  /** Stands for what of the piece depends on other claims, among those who ask for facts. */
  readonly farCheck: FarCheck;
}

/** An entry with the place of its id and of the whole of it in its file, as UTF-16 offsets. */
export interface PlacedDefinition {
  readonly definition: Definition;
  readonly uri: string;
  readonly idSpan: Span;
  readonly span: Span;
}

export function placeDefinition(definition: Definition): PlacedDefinition {
  const start = definition instanceof Defined ? definition.piece.start : 0;
  const { entry, uri } = definition;
  return { definition, uri, idSpan: shift(entry.idSpan, start), span: shift(entry.span, start) };
}

/** By file, then by place in it: the order in which entries of one id are listed. */
export function byPlace(a: Defined, b: Defined): number {
  return compare(a.uri, b.uri) || a.piece.start - b.piece.start || a.entry.span.start - b.entry.span.start;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * By id, then by file and place: an order that does not change when an entry is moved within its file, so that what is
 * derived from many entries stays as it is.
 */
export function byIdThenPlace(a: Defined, b: Defined): number {
  return compare(a.entry.id ?? '', b.entry.id ?? '') || byPlace(a, b);
}

/** By UTF-16 code unit, which no locale decides. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
