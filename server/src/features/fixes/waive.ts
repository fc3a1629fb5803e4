import { yamlText } from '../../../../schemas/yaml-text.ts';
import type { Finding, TextEdit } from '../../core/finding.ts';
import type { Span } from '../../core/text/span.ts';
import { WAIVER_UNUSED } from '../../core/workspace/unused-waiver.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryOf } from '../../core/yaml/access.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { editsOfChanges } from '../entry-changes.ts';
import { addItem, eolOf, insert } from '../yaml-edit.ts';

/** What a finding is accepted in: the appearance or claim it stands in, or the whole file. */
export type WaivedIn = 'claim' | 'file';

/** A finding that a person may accept. */
export interface Waivable {
  readonly finding: Finding;
  readonly in: WaivedIn;
}

/** What a person may accept among the findings that touch a stretch of an annotation file: each code once. */
export function waivableAt(workspace: Workspace, uri: string, span: Span): readonly Waivable[] {
  const found = workspace.findingsAt(uri, span).filter(isWaivable);
  const first = new Map(found.map((finding) => [finding.code, finding] as const).reverse());
  return [
    ...found
      .filter((finding) => first.get(finding.code) === finding && claimAt(workspace, uri, finding) !== null)
      .map((finding) => ({ finding, in: 'claim' as const })),
    ...[...first.values()].reverse().map((finding) => ({ finding, in: 'file' as const })),
  ];
}

/** What says that something cannot be read, or is not as the format has it, no reason makes right. */
function isWaivable({ code }: Finding): boolean {
  return !/^(?:yaml|schema|adduce)\//.test(code) && code !== WAIVER_UNUSED;
}

function claimAt(workspace: Workspace, uri: string, { span }: Finding) {
  const definition = workspace.definitionAt(uri, span.start)?.definition;
  return definition?.kind === 'claim' ? definition : null;
}

/** The edits that accept a finding with a reason; every other character stays. Null where they cannot be made. */
export function editsOfWaiver(
  workspace: Workspace,
  uri: string,
  { finding, in: where }: Waivable,
  reason: string,
): readonly TextEdit[] | null {
  const waiver = { rule: finding.code, reason };
  if (where === 'file') return inFile(workspace, uri, yamlText(waiver));
  const claim = claimAt(workspace, uri, finding);
  if (claim === null) return null;
  const path = /^claims\[.*?\]\.(appearances\[\d+\])/.exec(finding.path)?.[1] ?? '';
  return editsOfChanges(workspace, claim, [{ path, key: 'waive', change: { add: waiver } }]);
}

/** At the head of the file: behind the waivers that it has, else before its first key. */
function inFile(workspace: Workspace, uri: string, waiver: string): readonly TextEdit[] | null {
  const text = workspace.annotationText(uri);
  if (text === null) return null;
  const present = /^(?:waive|"waive"|'waive')[ \t]*:/m.exec(text);
  const first = present ?? /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[A-Za-z_][\w.-]*)[ \t]*:(?=[ \t\r\n]|$)/m.exec(text);
  const piece = workspace.pieceAt(uri, first?.index ?? 0);
  if (piece === null) return null;
  const { root, problems } = parseYaml(piece.text);
  if (problems.length > 0 || root?.type !== 'map') return null;
  const shifted = (edits: readonly TextEdit[]) =>
    edits.map(({ span, newText }) => ({
      span: { start: span.start + piece.start, end: span.end + piece.start },
      newText,
    }));
  const entry = entryOf(root, 'waive');
  if (entry !== null) {
    const edits = addItem(piece.text, entry, waiver);
    return edits === null ? null : shifted(edits);
  }
  if (root.flow) {
    const edit = insert(piece.text, root, `waive: [ ${waiver} ]`, '');
    return edit === null ? null : shifted([edit]);
  }
  if (first === null) return null;
  const at = first.index;
  return [{ span: { start: at, end: at }, newText: `waive: [ ${waiver} ]${eolOf(text)}` }];
}
