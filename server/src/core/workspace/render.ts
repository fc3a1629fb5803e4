import type { Finding, Fix, RelatedPlace, Severity } from '../finding.ts';
import { type EntryKind, listOf } from '../model/entry.ts';
import type { LocalProblem } from '../model/read-piece.ts';
import type { Span } from '../text/span.ts';
import {
  type AnnotationFile,
  type ClaimPiece,
  compare,
  type PieceState,
  placeDefinition,
  shift,
} from './defined.ts';
import type { Definition, Draft, DraftPlace } from './rule.ts';

/** How much a finding of a code matters in this project, given what it usually does; null: switched off. */
export type SeverityOf = (code: string, usual: Severity | undefined) => Severity | null;

/** The findings of one file with their places in it, in the order of the text. */
export function renderFindings(
  file: AnnotationFile,
  stateOf: (piece: ClaimPiece) => PieceState | undefined,
  severityOf: SeverityOf,
): readonly Finding[] {
  const findings: (Finding | null)[] = [...repeatedKeys(file, severityOf)];
  const ordinals: Record<EntryKind, number> = { source: 0, entity: 0, event: 0, claim: 0 };
  for (const piece of file.pieces.pieces) {
    const drafts = stateOf(piece)?.verdict?.drafts ?? [];
    const { entries, problems } = piece.content;
    // Most entries have nothing wrong with them, and a file may have thousands.
    if (problems.length === 0 && drafts.length === 0) {
      for (const { kind } of entries) ordinals[kind]++;
      continue;
    }
    const names = entries.map(({ kind, id }) => {
      const ordinal = ordinals[kind]++;
      return `${listOf(kind)}[${id ?? ordinal}]`;
    });
    for (const problem of problems) findings.push(renderProblem(problem, piece, file, names, severityOf));
    for (const { draft, definition } of drafts) {
      const name = names[piece.content.entries.indexOf(definition.entry)] ?? '';
      findings.push(renderDraft(draft, definition, piece, name, severityOf));
    }
  }
  return findings.filter((finding) => finding !== null).sort(byPlace);
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
  const severity = severityOf(problem.code, undefined);
  if (severity === null) return null;
  const entry = problem.entry === null ? undefined : piece.content.entries[problem.entry];
  return {
    code: problem.code,
    severity,
    message: problem.message,
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
    message: draft.message,
    span: shift(draft.at, piece.start),
    path: joinPath(name, draft.path),
    ...(definition.kind === 'claim' && definition.entry.id !== null ? { claim: definition.entry.id } : {}),
    related: (draft.related ?? []).map(relatedPlace),
    fixes: (draft.fixes ?? []).map((fix) => shiftFix(fix, piece.start)),
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

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ span: shift(edit.span, by), newText: edit.newText })) };
}

function joinPath(name: string, path: string): string {
  if (name === '' || path === '') return name + path;
  return path.startsWith('[') ? name + path : `${name}.${path}`;
}
