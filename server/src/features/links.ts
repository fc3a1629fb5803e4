import { madeOnce } from '../core/text/made-once.ts';
import type { Span } from '../core/text/span.ts';
import { resolvePath } from '../core/workspace/uri.ts';
import type { ClaimPiece, Workspace } from '../core/workspace/workspace.ts';
import { eachValue } from './fields-in.ts';
import { missingIn } from './semantic-tokens/missing.ts';

/** A value that leads somewhere when it is clicked on. */
export interface DocumentLink {
  readonly span: Span;
  readonly to: LinkTarget;
}

export type LinkTarget =
  | { readonly type: 'web'; readonly url: string }
  /** A file of the project; a report from the first line of the work, counted from 1, where it holds several. */
  | { readonly type: 'file'; readonly uri: string; readonly line: number | null };

/**
 * The links of an open file: the reports and addresses that sources name, and in `adduce.yaml` the baseline. Files that
 * are known not to be there are none.
 */
export function linksIn(workspace: Workspace, uri: string): readonly DocumentLink[] {
  const root = workspace.isProjectFile(uri) ? 'project' : 'annotation';
  return workspace.pieces(uri).flatMap((piece) => {
    // Sources alone name files and addresses.
    if (piece.cut.kind === 'item' && piece.cut.section !== 'sources') return [];
    const values = root === 'project' ? projectValues(piece) : annotationValues(piece);
    return values.flatMap((value) => {
      const to = targetOf(workspace, uri, piece, value);
      return to === null
        ? []
        : [{ span: { start: value.start + piece.start, end: value.end + piece.start }, to }];
    });
  });
}

interface NamingValue extends Span {
  readonly names: 'url' | 'file' | 'baseline';
  readonly text: string;
}

const NAMING: ReadonlyMap<string, NamingValue['names']> = new Map([
  ['URL', 'url'],
  ['file', 'file'],
  ['baseline', 'baseline'],
]);

const annotationValues = madeOnce((piece: ClaimPiece) => namingValues(piece, 'annotation'));
const projectValues = madeOnce((piece: ClaimPiece) => namingValues(piece, 'project'));

function namingValues(piece: ClaimPiece, root: 'annotation' | 'project'): readonly NamingValue[] {
  const found: NamingValue[] = [];
  eachValue(piece, root, ({ field, scalar: { start, end, source } }) => {
    const names = NAMING.get(field.name);
    if (names !== undefined && source !== '') found.push({ start, end, names, text: source });
  });
  return found;
}

function targetOf(
  workspace: Workspace,
  uri: string,
  piece: ClaimPiece,
  { start, end, names, text }: NamingValue,
): LinkTarget | null {
  switch (names) {
    case 'url':
      return /^https?:\/\/[^\s/]\S*$/i.test(text) ? { type: 'web', url: text } : null;
    case 'baseline': {
      const baseline = workspace.baselineUri;
      return baseline === null ? null : { type: 'file', uri: baseline, line: null };
    }
    case 'file': {
      const path = resolvePath(text, uri, workspace.root);
      if ('problem' in path || missingIn(piece).has({ start, end })) return null;
      const source = piece.content.entries.find(({ source }) => source?.file?.span.start === start)?.source;
      return { type: 'file', uri: path.uri, line: source?.lines?.value[0] ?? null };
    }
  }
}

/** What a link says of itself before it is followed. */
export function linkTitle(path: string, line: number | null): string {
  return line === null ? `Open ${path}` : `Open ${path} at line ${line}, where the work begins`;
}
