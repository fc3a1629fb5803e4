import { kindsOf } from '../../core/model/entry.ts';
import { madeOnce } from '../../core/text/made-once.ts';
import type { Span } from '../../core/text/span.ts';
import type { ClaimPiece, Workspace } from '../../core/workspace/workspace.ts';
import { eachValue } from '../fields-in.ts';
import { isAllowed, type Meaning, meaningOf } from './meanings.ts';
import { type MissingPlaces, missingIn } from './missing.ts';

/** What a token is: as a meaning, but it is known whom a claimer is. */
export type TokenType = Exclude<Meaning, 'claimer'>;

/** A stretch of a piece with a meaning. Offsets count from the start of the piece. */
export interface Token extends Span {
  readonly type: TokenType;
  /** It gives an entry its id. */
  readonly defines: boolean;
  /** What it names is not there: no such entry, no such file, no such words in the report. */
  readonly unresolved: boolean;
}

/** A value of a piece as far as the piece alone tells. */
interface Value extends Span {
  readonly meaning: Meaning;
  readonly defines: boolean;
  /** Of a claimer, the id. */
  readonly id: string | null;
}

/**
 * The tokens of a piece of an open file, in the order of the text; none overlaps another. As long as the piece and what is
 * known of it stay as they are, they are the same object.
 */
export function tokensIn(workspace: Workspace, piece: ClaimPiece, uri: string): readonly Token[] {
  const values = workspace.isProjectFile(uri) ? projectValues(piece) : annotationValues(piece);
  const verdict = piece.content.state?.verdict ?? null;
  const before = known.get(piece);
  if (before !== undefined && before.verdict === verdict) return before.tokens;
  const made = tokensOf(workspace, values, missingIn(piece));
  const tokens = before !== undefined && same(before.tokens, made) ? before.tokens : made;
  known.set(piece, { verdict, tokens });
  return tokens;
}

/** Tokens, and what was found of their piece when they were made. */
const known = new WeakMap<
  ClaimPiece,
  { readonly verdict: object | null; readonly tokens: readonly Token[] }
>();

const annotationValues = madeOnce((piece: ClaimPiece) => valuesOf(piece, 'annotation'));
const projectValues = madeOnce((piece: ClaimPiece) => valuesOf(piece, 'project'));

function valuesOf(piece: ClaimPiece, root: 'annotation' | 'project'): readonly Value[] {
  const values: Value[] = [];
  let end = 0;
  eachValue(piece, root, (value) => {
    const { scalar } = value;
    const meant = isAllowed(value) ? meaningOf(value) : null;
    // In broken YAML one thing may be taken for two.
    if (meant === null || scalar.start < end || scalar.end <= scalar.start) return;
    end = scalar.end;
    values.push({
      start: scalar.start,
      end,
      meaning: meant.meaning,
      defines: meant.defines,
      id: meant.meaning === 'claimer' ? scalar.source : null,
    });
  });
  // Where the YAML is broken, the ids that could be made out are at least shown as such.
  if (values.length === 0)
    for (const { broken, id, idSpan, kind } of piece.content.entries)
      if (broken && id !== null && idSpan.start < idSpan.end)
        values.push({ ...idSpan, meaning: kind, defines: true, id: null });
  return values;
}

function tokensOf(workspace: Workspace, values: readonly Value[], missing: MissingPlaces): readonly Token[] {
  return values.map(({ start, end, meaning, defines, id }) => ({
    start,
    end,
    type: meaning === 'claimer' ? claimerKind(workspace, id ?? '') : meaning,
    defines,
    unresolved: !defines && missing.has({ start, end }),
  }));
}

/** A source where one has the id and no entity has; an entity where nobody has it. */
function claimerKind(workspace: Workspace, id: string): TokenType {
  return kindsOf('claimer').find((kind) => workspace.definitions(kind, id).length > 0) ?? 'entity';
}

function same(a: readonly Token[], b: readonly Token[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return other !== undefined && one.type === other.type && one.unresolved === other.unresolved;
    })
  );
}
