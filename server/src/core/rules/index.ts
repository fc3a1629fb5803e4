import type { Rule } from '../workspace/rule.ts';
import { ambiguous } from './anchor/ambiguous.ts';
import { crossesSegment } from './anchor/crosses-segment.ts';
import { quoteDrift } from './anchor/quote-drift.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unknownClaim } from './reference/unknown-claim.ts';
import { unknownEntity } from './reference/unknown-entity.ts';
import { unknownEvent } from './reference/unknown-event.ts';
import { unknownSource } from './reference/unknown-source.ts';
import { contradictionUnacknowledged } from './relation/contradiction-unacknowledged.ts';
import { invalid } from './relation/invalid.ts';
import { fourEyes } from './review/four-eyes.ts';
import { uncoveredSentence } from './review/uncovered-sentence.ts';
import { waiverUnused } from './review/waiver-unused.ts';
import { changed } from './source/changed.ts';
import { encoding } from './source/encoding.ts';
import { missingFile } from './source/missing-file.ts';
import { outsideWorkspace } from './source/outside-workspace.ts';

/** Every rule there is. A new one is a file of its own and a line here. */
export const RULES: readonly Rule[] = [
  unknownSource,
  unknownEntity,
  unknownEvent,
  unknownClaim,
  duplicateId,
  missingFile,
  outsideWorkspace,
  changed,
  encoding,
  quoteDrift,
  ambiguous,
  crossesSegment,
  contradictionUnacknowledged,
  invalid,
  fourEyes,
  uncoveredSentence,
  waiverUnused,
];
