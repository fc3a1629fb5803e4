import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Unit } from '../../core/text/unit.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { isInConflict } from './conflicts.ts';
import { coverageOf } from './coverage.ts';

/** Beyond these an editor is slower than they are useful. */
const MOST = 2000;

/** A sentence of a report on which claims stand. */
export interface ClaimedSentence {
  readonly span: Span;
  readonly claims: readonly Definition[];
  /** Its first words, where another claimed sentence begins on the same line; null where it is plain which is meant. */
  readonly words: string | null;
}

/** The sentences of a report on which claims stand, in the order of the text. */
export function claimedSentences(workspace: Workspace, uri: string): readonly ClaimedSentence[] {
  const report = workspace.sourcesOf(uri).length === 0 ? null : workspace.report(uri);
  if (report === null) return [];
  const claimed = coverageOf(workspace, report)
    .filter(({ claims }) => claims.length > 0)
    .slice(0, MOST);
  const lines = claimed.map(({ unit }) => report.lines.lineAt(unit.start));
  return claimed.map(({ unit, claims }, i) => ({
    span: { start: unit.start, end: unit.end },
    claims,
    words: lines[i] === lines[i - 1] || lines[i] === lines[i + 1] ? firstWords(report.text, unit) : null,
  }));
}

/**
 * What is said above a claimed sentence: `2 claims · 1 conflict`.
 *
 * @param count how many claims stand on it
 * @param claims those of them that have an id and are still there
 */
export function sentenceTitle(
  workspace: Workspace,
  count: number,
  claims: readonly Definition[],
  words: string | null,
): string {
  const conflicts = claims.filter((claim) => isInConflict(workspace, claim)).length;
  const counts = [counted(count, 'claim'), ...(conflicts > 0 ? [counted(conflicts, 'conflict')] : [])];
  return `${words === null ? '' : `${words} `}${counts.join(' · ')}`;
}

const LONGEST = 24;

/** `“Two cranes fell…”` */
function firstWords(text: string, unit: Unit): string {
  const words = onOneLine(text.slice(unit.start, Math.min(unit.end, unit.start + 4 * LONGEST)));
  if (words.length <= LONGEST) return `“${words}”`;
  const cut = words.slice(0, LONGEST + 1);
  const blank = cut.lastIndexOf(' ');
  const short = blank > 0 ? cut.slice(0, blank) : [...cut].slice(0, LONGEST / 2).join('');
  return `“${short.replace(/[\s.,;:]+$/, '')}…”`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
