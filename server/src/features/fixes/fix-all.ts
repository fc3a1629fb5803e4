import type { Finding, Fix, TextEdit } from '../../core/finding.ts';
import type { Span } from '../../core/text/span.ts';
import { supposing } from '../supposing.ts';
import { changesBetween } from '../text-changes.ts';
import { applied, distinct } from '../yaml-edit.ts';
import { fixesOf } from './fixes.ts';
import type { RepairPlace } from './repair.ts';

/**
 * Mends all that is wrong with the form of an open annotation file and has one right answer: words for values that are
 * misspelt, quotation marks that are missing, keys by another name. What a claim says of the world is never among it:
 * editors may do this whenever a file is saved, and nobody has looked.
 */
export function fixForm(place: RepairPlace): readonly TextEdit[] {
  return fixUntilDone(place, (finding) =>
    /^(?:yaml|schema)\//.test(finding.code) ? preferredOf(fixesOf(finding, place)) : null,
  );
}

/** Makes the fix of every finding of one code in an open annotation file: the preferred one, or the only one. */
export function fixCode(place: RepairPlace, code: string): readonly TextEdit[] {
  return fixUntilDone(place, (finding) => {
    if (finding.code !== code || NEVER_IN_BULK.has(code)) return null;
    const fixes = fixesOf(finding, place);
    return preferredOf(fixes) ?? (fixes.length === 1 ? (fixes[0] ?? null) : null);
  });
}

/** Whether there is more than one finding of a code in a file, each with one fix that is plainly meant. */
export function hasSeveral(place: RepairPlace, code: string): boolean {
  if (NEVER_IN_BULK.has(code)) return false;
  let found = 0;
  let looked = 0;
  for (const finding of place.workspace.findings(place.uri)) {
    if (finding.code !== code) continue;
    if (++looked > MOST_LOOKED_AT) return false;
    const fixes = fixesOf(finding, place);
    if ((preferredOf(fixes) !== null || fixes.length === 1) && ++found > 1) return true;
  }
  return false;
}

/** What a person has to look at one by one; those quotes that were only reworded have a fix for all of them. */
const NEVER_IN_BULK: ReadonlySet<string> = new Set(['anchor/quote-drift', 'source/changed']);

/** Working out a fix takes reading an entry; an offer must not take reading thousands. */
const MOST_LOOKED_AT = 20;

function preferredOf(fixes: readonly Fix[]): Fix | null {
  const [first, ...others] = fixes.filter(({ preferred }) => preferred === true);
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * Makes fixes that do not touch each other, and looks again at what is then found, until nothing is left to do. Fixes
 * that change other files as well are made in the first round only.
 */
function fixUntilDone(place: RepairPlace, choose: (finding: Finding) => Fix | null): readonly TextEdit[] {
  const { workspace, uri } = place;
  const before = workspace.annotationText(uri);
  if (before === null) return [];
  workspace.check();
  const elsewhere: TextEdit[] = [];
  const seen = new Set([before]);
  let text = before;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const pick = () => picked(workspace.findings(uri).map(choose), uri, round === 0);
    const { own, others } = round === 0 ? pick() : supposing(workspace, uri, text, pick);
    elsewhere.push(...others);
    const next = applied(text, own);
    // Fixes that undo each other would go on for ever.
    if (seen.has(next)) break;
    seen.add(next);
    text = next;
  }
  return [...changesBetween(before, text).map((edit) => ({ ...edit, uri })), ...distinct(elsewhere)];
}

const MOST_ROUNDS = 10;

/** The edits of the fixes that do not touch one another, those of the file and those of others. */
function picked(fixes: readonly (Fix | null)[], uri: string, mayReachOut: boolean) {
  const own: TextEdit[] = [];
  const others: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix === null) continue;
    const [here, there] = [
      fix.edits.filter((edit) => (edit.uri ?? uri) === uri),
      fix.edits.filter((edit) => (edit.uri ?? uri) !== uri),
    ];
    if (there.length > 0 && !mayReachOut) continue;
    if (here.some(({ span }) => own.some((other) => touches(span, other.span)))) continue;
    own.push(...here);
    others.push(...there);
  }
  return { own, others };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
