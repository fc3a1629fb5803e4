import type { Rule } from '../workspace/rule.ts';
import { ambiguous } from './anchor/ambiguous.ts';
import { crossesSegment } from './anchor/crosses-segment.ts';
import { quoteDrift } from './anchor/quote-drift.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unknownClaim } from './reference/unknown-claim.ts';
import { unknownEntity } from './reference/unknown-entity.ts';
import { unknownEvent } from './reference/unknown-event.ts';
import { unknownSource } from './reference/unknown-source.ts';
import { changed } from './source/changed.ts';
import { encoding } from './source/encoding.ts';
import { missingFile } from './source/missing-file.ts';
import { outsideWorkspace } from './source/outside-workspace.ts';
import { bandMismatch } from './uncertainty/band-mismatch.ts';
import { certaintyInflated } from './uncertainty/certainty-inflated.ts';
import { comparativeBanded } from './uncertainty/comparative-banded.ts';
import { counterfactualAsEvent } from './uncertainty/counterfactual-as-event.ts';
import { forecastUnscorable } from './uncertainty/forecast-unscorable.ts';
import { judgementAsFact } from './uncertainty/judgement-as-fact.ts';
import { likelihoodWithConfidence } from './uncertainty/likelihood-with-confidence.ts';
import { polarityFlip } from './uncertainty/polarity-flip.ts';
import { possibilityBanded } from './uncertainty/possibility-banded.ts';
import { unattributedSuperlative } from './uncertainty/unattributed-superlative.ts';

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
  bandMismatch,
  certaintyInflated,
  comparativeBanded,
  counterfactualAsEvent,
  forecastUnscorable,
  judgementAsFact,
  likelihoodWithConfidence,
  polarityFlip,
  possibilityBanded,
  unattributedSuperlative,
];
