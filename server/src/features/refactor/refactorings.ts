import { addAlias } from './add-alias.ts';
import { completeKeys } from './complete-keys.ts';
import { extractName } from './extract-name.ts';
import { mergeClaims } from './merge-claims.ts';
import { moveClaim } from './move-claim.ts';
import { recordTime } from './record-time.ts';
import { entryAt, type Refactor, type Refactoring, type RefactorPlace } from './refactoring.ts';
import { relate } from './relate.ts';
import { sortKeysOfEntry } from './sort.ts';
import { sortEntries } from './sort-entries.ts';
import { splitClaim } from './split-claim.ts';

/** Every refactoring, in the order in which they are offered. A new one is a file of its own and a line here. */
const REFACTORS: readonly Refactor[] = [
  extractName,
  splitClaim,
  mergeClaims,
  addAlias,
  recordTime,
  moveClaim,
  completeKeys,
  relate,
  sortKeysOfEntry,
];

/** What can be done with the entry or list at a place; nothing where an entry does not read as YAML. */
export function refactoringsAt(place: RefactorPlace): readonly Refactoring[] {
  const entry = entryAt(place);
  return entry === null ? sortEntries(place) : REFACTORS.flatMap((refactor) => refactor(place, entry));
}
