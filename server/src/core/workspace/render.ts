import type { Finding, Fix, RelatedPlace, Severity } from '../finding.ts';
import { type Entry, type EntryKind, listOf } from '../model/entry.ts';
import type { WaivedCode } from '../model/read-entry.ts';
import type { LocalProblem } from '../model/read-piece.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { DraftOf, Verdict } from './checker.ts';
import {
  type AnnotationFile,
  type ClaimPiece,
  compare,
  placeDefinition,
  shift,
  type UnreadAnnotations,
} from './defined.ts';
import type { Definition, Draft, DraftPlace } from './rule.ts';
import type { RuleBook } from './rule-book.ts';
import { isWanted, type Settings } from './settings.ts';
import { explainUnused, WAIVER_UNUSED } from './unused-waiver.ts';
import { isWaived } from './waivers.ts';

/** How much a finding of a code matters in this project, given what it usually does; null: switched off. */
type SeverityOf = (code: string, usual: Severity | undefined) => Severity | null;

/** What was found in a piece where it stood, and what that was made of. */
interface Rendered {
  readonly start: number;
  readonly verdict: Verdict | null;
  readonly waived: string;
  readonly findings: readonly Finding[];
}

/**
 * Makes the findings of files, for one project's word on how much they matter. What a letter typed leaves as it was is
 * not made again: pieces are many, and the findings of nearly all of them stay, or move with the text.
 */
export class Renderer {
  readonly #rules: RuleBook;
  readonly #severityOf: SeverityOf;
  readonly #isWanted: (code: string) => boolean;
  readonly #rendered = new WeakMap<ClaimPiece, Rendered>();

  constructor(rules: RuleBook, settings: Settings) {
    this.#rules = rules;
    this.#severityOf = (code, usual) => rules.severityOf(code, usual, settings);
    this.#isWanted = (code) => isWanted(code, settings);
  }

  /** The findings of one file with their places in it, in the order of the text. */
  findingsOf(file: AnnotationFile): readonly Finding[] {
    const severityOf = this.#severityOf;
    const findings: Finding[] = [...repeatedKeys(file, severityOf)];
    const unread = unreadFile(file, severityOf);
    if (unread !== null) findings.push(unread);
    const ordinals = new Ordinals(file);
    const waived = new Set(
      [...file.waiving].flatMap(({ content }) => content.waived.map(({ value }) => value)),
    );
    const waivedNow = [...waived].join(' ');
    for (const piece of file.notable)
      for (const finding of this.#ofPiece(piece, waivedNow) ??
        this.#anew(piece, file, ordinals, waived, waivedNow))
        findings.push(finding);
    if (waived.size > 0) for (const finding of this.#unusedIn(file)) findings.push(finding);
    return findings.sort(byPlace);
  }

  /**
   * The waivers of the whole file that accept nothing in it. While something in it cannot be read, nobody knows what
   * would be found there.
   */
  #unusedIn(file: AnnotationFile): readonly Finding[] {
    const severity = this.#severityOf(WAIVER_UNUSED, undefined);
    if (severity === null) return [];
    const found = new Set<string>();
    for (const { content } of file.notable) {
      if (content.problems.some(({ code }) => code.startsWith('yaml/'))) return [];
      for (const { draft } of content.state?.verdict?.drafts ?? []) found.add(draft.code);
    }
    const waivers = [...file.waiving].flatMap(({ start, content }) =>
      content.waived.map((waiver) => ({ waiver, start })),
    );
    // Accepted for the file as a whole; one that accepts this would accept what is found of itself.
    if (waivers.some(({ waiver: { value } }) => value === WAIVER_UNUSED)) return [];
    return waivers
      .filter(({ waiver: { value } }) => !found.has(value) && this.#isLookedFor(value))
      .map(({ waiver, start }) => unusedOfFile(waiver, start, severity, this.#rules));
  }

  #isLookedFor(code: string): boolean {
    return this.#rules.codes.get(code)?.onRequest !== true || this.#isWanted(code);
  }

  /** The findings made before, where nothing they are made of has changed; moved with the piece. */
  #ofPiece(piece: ClaimPiece, waived: string): readonly Finding[] | null {
    const known = this.#rendered.get(piece);
    const verdict = piece.content.state?.verdict ?? null;
    if (known === undefined || known.verdict !== verdict || known.waived !== waived) return null;
    if (known.start === piece.start) return known.findings;
    const by = piece.start - known.start;
    const findings = known.findings.map((finding) => moved(finding, by));
    this.#rendered.set(piece, { start: piece.start, verdict, waived, findings });
    return findings;
  }

  #anew(
    piece: ClaimPiece,
    file: AnnotationFile,
    ordinals: Ordinals,
    waived: ReadonlySet<string>,
    waivedNow: string,
  ): readonly Finding[] {
    const severityOf = this.#severityOf;
    const { entries, problems, state } = piece.content;
    const verdict = state?.verdict ?? null;
    const drafts = verdict?.drafts ?? [];
    const names = entries.map((entry) => `${listOf(entry.kind)}[${entry.id ?? ordinals.of(entry)}]`);
    const findings: Finding[] = [];
    const add = (finding: Finding | null) => {
      if (finding !== null) findings.push(finding);
    };
    for (const problem of problems) add(renderProblem(problem, piece, file, names, severityOf));
    for (const one of drafts) {
      const { draft, definition } = one;
      if (waived.has(draft.code) || isWaived(draft, definition)) continue;
      if (isSuperseded(one, drafts, this.#rules, severityOf)) continue;
      add(renderDraft(draft, definition, piece, names[entries.indexOf(definition.entry)] ?? '', severityOf));
    }
    if (staysByItself(piece))
      this.#rendered.set(piece, { start: piece.start, verdict, waived: waivedNow, findings });
    return findings;
  }
}

/**
 * Whether the findings of a piece are made of the piece and its verdict alone: not of where other entries stand, nor of
 * how many stand before an entry without an id.
 */
function staysByItself({ content: { entries, problems, state } }: ClaimPiece): boolean {
  return (
    entries.every(({ id }) => id !== null) &&
    problems.every(({ related }) => related.length === 0) &&
    (state?.verdict?.drafts ?? []).every(({ draft }) =>
      (draft.related ?? []).every((place) => 'uri' in place),
    )
  );
}

/** A finding of a piece that stands further on now, or further back. What it relates to has not moved with it. */
function moved(finding: Finding, by: number): Finding {
  const { fixes } = finding;
  return {
    ...finding,
    span: shift(finding.span, by),
    fixes: fixes.length === 0 ? fixes : fixes.map((fix) => shiftFix(fix, by)),
  };
}

/**
 * Whether another finding says more about the same mistake. One that a person has accepted does so too; one that is
 * switched off does not.
 */
function isSuperseded(
  { draft, definition }: DraftOf,
  all: readonly DraftOf[],
  rules: RuleBook,
  severityOf: SeverityOf,
): boolean {
  return (
    rules.mayBeSuperseded(draft.code) &&
    all.some(
      (other) =>
        other.definition === definition &&
        rules.supersedes(other.draft.code, draft.code) &&
        (other.draft.path === draft.path || overlaps(other.draft.at, draft.at)) &&
        severityOf(other.draft.code, other.draft.severity) !== null,
    )
  );
}

/** The places of entries in their lists, by which those without an id are named. Counted when one is. */
class Ordinals {
  readonly #file: AnnotationFile;
  #known: ReadonlyMap<Entry, number> | null = null;

  constructor(file: AnnotationFile) {
    this.#file = file;
  }

  of(entry: Entry): number {
    this.#known ??= count(this.#file);
    return this.#known.get(entry) ?? 0;
  }
}

function count(file: AnnotationFile): ReadonlyMap<Entry, number> {
  const next: Record<EntryKind, number> = { source: 0, entity: 0, event: 0, claim: 0 };
  const ordinals = new Map<Entry, number>();
  for (const piece of file.pieces.pieces)
    for (const entry of piece.content.entries) ordinals.set(entry, next[entry.kind]++);
  return ordinals;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function renderProblem(
  problem: LocalProblem,
  piece: ClaimPiece,
  file: AnnotationFile,
  names: readonly string[],
  severityOf: SeverityOf,
): Finding | null {
  const severity = severityOf(problem.code, problem.severity);
  if (severity === null) return null;
  const entry = problem.entry === null ? undefined : piece.content.entries[problem.entry];
  return {
    code: problem.code,
    severity,
    message: shortened(problem.message),
    span: shift(problem.span, piece.start),
    path: joinPath(names[problem.entry ?? -1] ?? '', problem.path),
    ...(entry?.kind === 'claim' && entry.id !== null ? { claim: entry.id } : {}),
    related: problem.related.map(({ span, message }) => ({
      uri: file.uri,
      span: shift(span, piece.start),
      message,
    })),
    fixes: problem.fixes.map((fix) => shiftFix(fix, piece.start)),
  };
}

function renderDraft(
  draft: Draft,
  definition: Definition,
  piece: ClaimPiece,
  name: string,
  severityOf: SeverityOf,
): Finding | null {
  const severity = severityOf(draft.code, draft.severity);
  if (severity === null) return null;
  return {
    code: draft.code,
    severity,
    message: shortened(draft.message),
    span: shift(draft.at, piece.start),
    path: joinPath(name, draft.path),
    ...(definition.kind === 'claim' && definition.entry.id !== null ? { claim: definition.entry.id } : {}),
    related: (draft.related ?? []).map(relatedPlace),
    fixes: (draft.fixes ?? []).map((fix) => shiftFix(fix, piece.start)),
    ...(draft.plans === undefined ? {} : { plans: draft.plans }),
  };
}

/** A file whose text cannot be had looks like an empty one, in which nothing is wrong. */
function unreadFile({ unread }: AnnotationFile, severityOf: SeverityOf): Finding | null {
  if (unread === null) return null;
  const place = { span: { start: 0, end: 0 }, path: '', related: [], fixes: [] };
  if (unread === 'too-large') {
    const severity = severityOf('yaml/too-large', undefined);
    const message =
      'This file is too large to be read, so nothing in it is checked. Divide it into several files, or leave it out with “exclude” in adduce.yaml.';
    return severity === null ? null : { ...place, code: 'yaml/too-large', severity, message };
  }
  const severity = severityOf('yaml/unreadable', undefined);
  const message = `This file ${explainUnread(unread)}`;
  return severity === null ? null : { ...place, code: 'yaml/unreadable', severity, message };
}

function explainUnread(reason: Exclude<UnreadAnnotations, 'too-large'>): string {
  switch (reason) {
    case 'unreadable':
      return 'cannot be opened, so nothing in it is checked. Check who may read it.';
    case 'folder':
      return 'is a folder. Rename it, or leave it out with “exclude” in adduce.yaml.';
    case 'outside':
      return 'is a link that leads out of this project’s folder and is not opened. Copy the file itself into the project, or open the folder it lies in.';
  }
}

function unusedOfFile(
  { value: code, item, ...place }: WaivedCode,
  start: number,
  severity: Severity,
  { codes }: RuleBook,
): Finding {
  const { message, meant } = explainUnused(code, 'file', codes);
  const span = shift(place, start);
  return {
    code: WAIVER_UNUSED,
    severity,
    message: shortened(message),
    span,
    path: `waive[${item}].rule`,
    related: [],
    fixes: meant.map((other, i) => ({
      title: `Change to “${other}”`,
      edits: [{ span, newText: other }],
      preferred: i === 0 && meant.length === 1,
    })),
  };
}

/** Top-level keys that stand twice: each piece holds one of them, so only the file as a whole can tell. */
function repeatedKeys(file: AnnotationFile, severityOf: SeverityOf): readonly Finding[] {
  const severity = severityOf('yaml/duplicate-key', undefined);
  if (severity === null) return [];
  const findings: Finding[] = [];
  const firsts = new Map<string, Span>();
  for (const piece of file.pieces.pieces) {
    if (piece.cut.kind !== 'head') continue;
    for (const { value: key, span: place } of piece.content.keys) {
      const span = shift(place, piece.start);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, span);
      else
        findings.push({
          code: 'yaml/duplicate-key',
          severity,
          message: `“${key}” stands here a second time, and YAML keeps only one of the two. Move these items under the first “${key}”.`,
          span,
          path: key,
          related: [{ uri: file.uri, span: first, message: `The first “${key}”` }],
          fixes: [],
        });
    }
  }
  return findings;
}

function relatedPlace(place: DraftPlace): RelatedPlace {
  if ('uri' in place) return place;
  const { idSpan, uri } = placeDefinition(place.definition);
  return { uri, span: idSpan, message: place.message };
}

/** Messages quote what stands in the file, and that may be of any length. */
function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const short = message.replace(
    /“([^“”]{200,})”/g,
    (_, words: string) => `“${words.slice(0, 100)} … ${words.slice(-60)}”`,
  );
  const cut = short.length <= LONGEST_MESSAGE ? short : `${short.slice(0, LONGEST_MESSAGE)} …`;
  // A cut may have gone through a character of two units.
  return cut.replace(/\p{Cs}/gu, '\ufffd');
}

/** UTF-16 code units. A message of this length still fits into a hover. */
const LONGEST_MESSAGE = 2000;

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ span: shift(edit.span, by), newText: edit.newText })) };
}

function joinPath(name: string, path: string): string {
  if (name === '' || path === '') return name + path;
  return path.startsWith('[') ? name + path : `${name}.${path}`;
}
