import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { countsInWords } from '../../core/derived/origin-words.ts';
import { originsOf } from '../../core/derived/origins.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { calledOf, eventCalled } from '../names.ts';
import { contested } from '../report/conflicts.ts';
import { cellsOf } from './cells.ts';
import { type ClaimRow, claimRows } from './claim-rows.ts';
import { type EvidenceSource, sourcesOf } from './evidence-sources.ts';
import { type FactRow, factRows } from './fact-rows.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';

/** What is claimed of one event, and by whom: facts down, sources across. */
export interface Evidence {
  readonly event: string;
  readonly called: string;
  /** When and where the registry has it, in words; empty where it does not say. */
  readonly about: readonly string[];
  /** How many claims there are, and what they rest on, in words. */
  readonly counts: string;
  /** Those that an appearance names, those with most claims first. */
  readonly sources: readonly EvidenceSource[];
  readonly figures: readonly FigureRow[];
  /** When and where it was, and who took part. */
  readonly facts: readonly FactRow[];
  readonly claims: readonly ClaimRow[];
  /** Claims beyond those shown. */
  readonly more: number;
}

/** More rows nobody reads; a filter finds the others. */
export const MOST_CLAIMS = 2000;

/** Null where no such event is registered and no claim names it. */
export function evidenceFor(workspace: Workspace, event: string): Evidence | null {
  const { ask } = workspace;
  const registered = ask.definitions('event', event)[0];
  const all = ask.group('claims of event', event);
  if (registered === undefined && all.length === 0) return null;
  const claims = all.slice(0, MOST_CLAIMS);
  const disputed = contested(workspace, new Set(claims));
  const cells = new Map(claims.map((claim) => [claim, cellsOf(workspace, claim)] as const));
  const { time, place } = registered?.entry.occurrence ?? { time: null, place: null };
  return {
    event,
    called: eventCalled(workspace, event),
    about: [
      ...(time === null ? [] : [edtfInWords(time.value) ?? time.value]),
      ...(place === null ? [] : [calledOf(workspace, place)]),
    ],
    counts: inWords(workspace, all),
    sources: sourcesOf(workspace, cells),
    figures: figureRows(workspace, event),
    facts: factRows(workspace, event, claims),
    claims: claimRows(workspace, claims, cells, disputed),
    more: all.length - claims.length,
  };
}

function inWords(workspace: Workspace, claims: readonly Definition[]): string {
  const documents = new Set<string>();
  for (const { entry } of claims)
    for (const { source } of entry.claim?.appearances ?? []) if (source !== null) documents.add(source.value);
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const [only] = claims.length === 1 ? claims : [];
  return only === undefined
    ? `${count(claims.length, 'claim')} in ${count(documents.size, 'source')}`
    : `1 claim, ${countsInWords(workspace.ask.derived(originsOf, only))}`;
}
