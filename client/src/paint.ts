import type {
  ClaimedPassage,
  ClaimKind,
  ReportState,
  WirePosition,
  WireRange,
} from '../../server/src/lsp/protocol.ts';

/** How a stretch is marked: by the kind of its claims, `several` where kinds meet, `unstated` where none is given. */
export type Mark = ClaimKind | 'unstated' | 'several';

/** Every mark there is, in the order of the format. */
export const MARKS: readonly Mark[] = [
  'event',
  'state',
  'statement',
  'assessment',
  'forecast',
  'unstated',
  'several',
];

/** A stretch of one mark. */
export interface Stroke {
  readonly mark: Mark;
  readonly range: WireRange;
}

/**
 * Cuts passages, which may overlap and nest, into strokes that do not: each bears one mark, so that two
 * underlines never lie on top of each other. Neighbours of the same mark stay apart, as quotes do.
 * @returns strokes in the order of the text; empty passages give none
 */
export function strokes(passages: readonly ClaimedPassage[]): readonly Stroke[] {
  const cuts = uniquePlaces(passages.flatMap((passage) => [passage.range.start, passage.range.end]));
  const opening = [...passages].sort((a, b) => compare(a.range.start, b.range.start));
  const out: Stroke[] = [];
  let open: ClaimedPassage[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i];
    const end = cuts[i + 1];
    if (start === undefined || end === undefined) continue;
    open = open.filter((passage) => compare(passage.range.end, start) > 0);
    for (let passage = opening[next]; passage !== undefined; passage = opening[++next]) {
      if (compare(passage.range.start, start) > 0) break;
      if (compare(passage.range.end, start) > 0) open.push(passage);
    }
    if (open.length > 0) out.push({ mark: markOf(open), range: { start, end } });
  }
  return out;
}

/** The mark of passages that share a stretch. */
export function markOf(passages: readonly ClaimedPassage[]): Mark {
  const kinds = new Set(passages.flatMap((passage) => passage.claims.map((claim) => claim.kind)));
  if (kinds.size > 1) return 'several';
  const [kind] = kinds;
  return kind ?? 'unstated';
}

/** What the margin of a line says: a trouble with what stands there, else the kind of its claims, else that it was read. */
export type LineMark = Mark | 'contested' | 'drifted' | 'read';

/** Every mark of a margin there is. */
export const LINE_MARKS: readonly LineMark[] = [...MARKS, 'contested', 'drifted', 'read'];

/** What there is to say in the margin of a report. */
export type Marked = Pick<ReportState, 'passages' | 'drifted' | 'readRanges'>;

/**
 * One mark for the margin of each line on which something starts: several passages of different kinds on a line share one
 * icon, because a margin shows one. What asks for a look comes before what tells of work done.
 */
export function lineMarks({ passages, drifted, readRanges }: Marked): ReadonlyMap<number, LineMark> {
  const byLine = new Map<number, ClaimedPassage[]>();
  for (const passage of passages) {
    const line = byLine.get(passage.range.start.line);
    if (line === undefined) byLine.set(passage.range.start.line, [passage]);
    else line.push(passage);
  }
  return new Map<number, LineMark>([
    ...readRanges.flatMap((range) => linesOf(range).map((line): [number, LineMark] => [line, 'read'])),
    ...[...byLine].map(([line, there]): [number, LineMark] => [line, markOf(there)]),
    ...drifted.map(({ range }): [number, LineMark] => [range.start.line, 'drifted']),
    ...passages
      .filter(({ contested }) => contested)
      .map(({ range }): [number, LineMark] => [range.start.line, 'contested']),
  ]);
}

function linesOf({ start, end }: WireRange): readonly number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);
}

/** The order of two places in a text: negative when `a` comes first. */
export function compare(a: WirePosition, b: WirePosition): number {
  return a.line - b.line || a.character - b.character;
}

function uniquePlaces(places: readonly WirePosition[]): readonly WirePosition[] {
  const sorted = [...places].sort(compare);
  return sorted.filter((place, i) => {
    const before = sorted[i - 1];
    return before === undefined || compare(before, place) !== 0;
  });
}
