import { countsInWords, lineInWords, linesInWords, originCalled } from '../core/derived/origin-words.ts';
import { originsOf } from '../core/derived/origins.ts';
import { linchpinOf } from '../core/derived/support.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { escapeMarkdown } from './markdown.ts';

/** More lines than this are not written out in a hover. */
const MOST_LINES = 6;

/**
 * Where a claim comes from, as Markdown: `**3 documents, 1 origin:** isw → wsj → unnamed US officials; …`, and what
 * hangs on that together with it. Null for a claim that appears nowhere yet.
 */
export function originsInBrief(workspace: Workspace, claim: Definition): string | null {
  const { ask } = workspace;
  const found = ask.derived(originsOf, claim);
  if (found.lines.length === 0) return null;
  const lines = escapeMarkdown(linesInWords(found.lines, ask, MOST_LINES));
  const counts = found.settled ? countsInWords(found) : `${countsInWords(found)} so far`;
  return [`**${counts}:** ${lines}`, hanging(workspace, claim)].filter((part) => part !== null).join('\n\n');
}

/** The same for one appearance, by its number, and for the whole where there are others. */
export function lineInBrief(workspace: Workspace, claim: Definition, appearance: number): string | null {
  const { ask } = workspace;
  const { lines } = ask.derived(originsOf, claim);
  const its = lines.find((one) => one.claim === claim && one.line.appearance === appearance);
  const whole = originsInBrief(workspace, claim);
  if (its === undefined || lines.length === 1) return whole;
  return `${escapeMarkdown(lineInWords(its.line, ask))}\n\n${whole}`;
}

function hanging(workspace: Workspace, claim: Definition): string | null {
  const { ask } = workspace;
  const linchpin = ask.derived(linchpinOf, claim);
  if (linchpin === null || linchpin.support.length === 0) return null;
  const name = originCalled(linchpin.origin.voice, ask);
  const ids = linchpin.support.flatMap(({ entry }) => entry.id ?? []).join(', ');
  return escapeMarkdown(`It hangs on ${name}, with all that supports it: ${ids}.`);
}
