import type { Finding, Fix } from '../../core/finding.ts';
import { quoteLike } from '../../core/rules/reference/unknown.ts';
import type { RepairPlace } from './repair.ts';

/** For an id that another entry has too: `C-7-2` beside `C-7`, so that one sees where it comes from. */
export function giveOtherId(finding: Finding, { workspace, uri }: RepairPlace): Fix | null {
  const found = workspace.definitionAt(uri, finding.span.start);
  const piece = workspace.pieceAt(uri, finding.span.start);
  const id = found?.definition.entry.id;
  if (found === null || piece === null || id == null) return null;
  const { kind } = found.definition;
  let n = 2;
  while (workspace.definitions(kind, `${id}-${n}`).length > 0) n++;
  const free = `${id}-${n}`;
  const written = piece.text.slice(finding.span.start - piece.start, finding.span.end - piece.start);
  return {
    title: `Change this one to “${free}”`,
    edits: [{ span: finding.span, newText: quoteLike(written, free) }],
  };
}
