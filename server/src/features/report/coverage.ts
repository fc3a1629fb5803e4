import { numbersAscending, parseNumbers } from '../../core/rules/review/sentence-numbers.ts';
import type { Unit } from '../../core/text/unit.ts';
import type { Standing } from '../../core/workspace/checker.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { type WorkInFile, workAt, worksIn } from './source-at.ts';

/** What has been made of a sentence: claims stand on it, it was read and holds nothing to claim, or neither. */
export type Coverage = 'claimed' | 'read' | 'unread';

/** A unit of a report, the work it belongs to and what has been made of it. */
export interface CoveredUnit {
  readonly unit: Unit;
  /** Its number among all units of the file, from 1, as `read` counts them. */
  readonly number: number;
  readonly work: WorkInFile | null;
  /** The claims that stand on it, each once. */
  readonly claims: readonly Definition[];
  /** Null for what is no body sentence and carries no claim: nobody has to make anything of it. */
  readonly coverage: Coverage | null;
}

/** The units of a report with the claims on them, in one walk through the text. */
export function coverageOf(workspace: Workspace, report: Report): readonly CoveredUnit[] {
  const works = worksIn(workspace, report);
  const reading = new Map(works.map((work) => [work, isReadIn(workspace, work)] as const));
  const standing = workspace.standingOn(report.uri);
  let next = 0;
  let reaching: Standing[] = [];
  return report.units.map((unit, index) => {
    if (reaching.length > 0) reaching = reaching.filter(({ span }) => span !== null && span.end > unit.start);
    for (let one = standing[next]; one?.span != null && one.span.start < unit.end; one = standing[++next])
      if (one.span.end > unit.start) reaching.push(one);
    const claims = reaching.length === 0 ? NONE : [...new Set(reaching.map(({ claim }) => claim))];
    const work = workAt(works, unit.start);
    const number = index + 1;
    const isRead = work !== null && reading.get(work)?.(number) === true;
    return { unit, number, work, claims, coverage: coverageFor(unit, claims, isRead) };
  });
}

const NONE: readonly Definition[] = [];

function coverageFor({ kind }: Unit, claims: readonly Definition[], isRead: boolean): Coverage | null {
  if (claims.length > 0) return 'claimed';
  if (!isBody(kind)) return null;
  return isRead ? 'read' : 'unread';
}

/** Whether units of a kind are counted: those that say something. */
export function isBody(kind: Unit['kind']): boolean {
  return kind === 'sentence' || kind === 'bullet';
}

/** The numbers hold for the version that the source records, and for no other. */
function isReadIn(workspace: Workspace, { source: { definition } }: WorkInFile): (number: number) => boolean {
  const read = definition.entry.source?.read?.value;
  if (read === undefined || workspace.ask.changeOf(definition) !== null) return () => false;
  return numbersAscending(parseNumbers(read));
}
