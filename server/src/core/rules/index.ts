import type { Rule } from '../workspace/rule.ts';
import { ambiguous } from './anchor/ambiguous.ts';
import { crossesSegment } from './anchor/crosses-segment.ts';
import { cutsQuotation } from './anchor/cuts-quotation.ts';
import { onBoilerplate } from './anchor/on-boilerplate.ts';
import { quoteDrift } from './anchor/quote-drift.ts';
import { granularity } from './entity/granularity.ts';
import { metonym } from './entity/metonym.ts';
import { participantNotInQuote } from './entity/participant-not-in-quote.ts';
import { unknownAlias } from './entity/unknown-alias.ts';
import { loadedWording } from './proposition/loaded-wording.ts';
import { notAtomic } from './proposition/not-atomic.ts';
import { comparatorLost } from './quantity/comparator-lost.ts';
import { conflict } from './quantity/conflict.ts';
import { cumulativeDecrease } from './quantity/cumulative-decrease.ts';
import { notInQuote } from './quantity/not-in-quote.ts';
import { populationMismatch } from './quantity/population-mismatch.ts';
import { reversedBounds } from './quantity/reversed-bounds.ts';
import { unitPair } from './quantity/unit-pair.ts';
import { vague } from './quantity/vague.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unknownClaim } from './reference/unknown-claim.ts';
import { unknownEntity } from './reference/unknown-entity.ts';
import { unknownEvent } from './reference/unknown-event.ts';
import { unknownSource } from './reference/unknown-source.ts';
import { contradictionUnacknowledged } from './relation/contradiction-unacknowledged.ts';
import { invalid } from './relation/invalid.ts';
import { linchpin } from './relation/linchpin.ts';
import { fourEyes } from './review/four-eyes.ts';
import { gradingHalo } from './review/grading-halo.ts';
import { uncoveredSentence } from './review/uncovered-sentence.ts';
import { waiverUnused } from './review/waiver-unused.ts';
import { changed } from './source/changed.ts';
import { encoding } from './source/encoding.ts';
import { missingFile } from './source/missing-file.ts';
import { outsideWorkspace } from './source/outside-workspace.ts';
import { anonymousOpinion } from './sourcing/anonymous-opinion.ts';
import { anonymousOvergraded } from './sourcing/anonymous-overgraded.ts';
import { attributionDropped } from './sourcing/attribution-dropped.ts';
import { circularCorroboration } from './sourcing/circular-corroboration.ts';
import { claimedNotCommitted } from './sourcing/claimed-not-committed.ts';
import { noteUnresolved } from './sourcing/note-unresolved.ts';
import { outletMissing } from './sourcing/outlet-missing.ts';
import { pluralityMismatch } from './sourcing/plurality-mismatch.ts';
import { possibleSharedOrigin } from './sourcing/possible-shared-origin.ts';
import { selfCitation } from './sourcing/self-citation.ts';
import { unearnedCredibility } from './sourcing/unearned-credibility.ts';
import { verbatimDivergence } from './sourcing/verbatim-divergence.ts';
import { afterPublication } from './time/after-publication.ts';
import { contradictsQuote } from './time/contradicts-quote.ts';
import { derivedMismatch } from './time/derived-mismatch.ts';
import { eventConflict } from './time/event-conflict.ts';
import { precisionLaundering } from './time/precision-laundering.ts';
import { relativeMismatch } from './time/relative-mismatch.ts';
import { staleSupport } from './time/stale-support.ts';
import { weekdayMismatch } from './time/weekday-mismatch.ts';
import { bandMismatch } from './uncertainty/band-mismatch.ts';
import { certaintyInflated } from './uncertainty/certainty-inflated.ts';
import { comparativeBanded } from './uncertainty/comparative-banded.ts';
import { counterfactualAsEvent } from './uncertainty/counterfactual-as-event.ts';
import { forecastUnscorable } from './uncertainty/forecast-unscorable.ts';
import { highConfidenceOneOrigin } from './uncertainty/high-confidence-one-origin.ts';
import { judgementAsFact } from './uncertainty/judgement-as-fact.ts';
import { likelihoodWithConfidence } from './uncertainty/likelihood-with-confidence.ts';
import { polarityFlip } from './uncertainty/polarity-flip.ts';
import { possibilityBanded } from './uncertainty/possibility-banded.ts';
import { unattributedSuperlative } from './uncertainty/unattributed-superlative.ts';

/** Every rule there is. A new one is a file of its own and a line here. */
export const RULES: readonly Rule[] = [
  ambiguous,
  crossesSegment,
  cutsQuotation,
  onBoilerplate,
  quoteDrift,
  granularity,
  metonym,
  participantNotInQuote,
  unknownAlias,
  loadedWording,
  notAtomic,
  comparatorLost,
  conflict,
  cumulativeDecrease,
  notInQuote,
  populationMismatch,
  reversedBounds,
  unitPair,
  vague,
  duplicateId,
  unknownClaim,
  unknownEntity,
  unknownEvent,
  unknownSource,
  contradictionUnacknowledged,
  invalid,
  linchpin,
  fourEyes,
  gradingHalo,
  uncoveredSentence,
  waiverUnused,
  changed,
  encoding,
  missingFile,
  outsideWorkspace,
  anonymousOpinion,
  anonymousOvergraded,
  attributionDropped,
  circularCorroboration,
  claimedNotCommitted,
  noteUnresolved,
  outletMissing,
  pluralityMismatch,
  possibleSharedOrigin,
  selfCitation,
  unearnedCredibility,
  verbatimDivergence,
  afterPublication,
  contradictsQuote,
  derivedMismatch,
  eventConflict,
  precisionLaundering,
  relativeMismatch,
  staleSupport,
  weekdayMismatch,
  bandMismatch,
  certaintyInflated,
  comparativeBanded,
  counterfactualAsEvent,
  forecastUnscorable,
  highConfidenceOneOrigin,
  judgementAsFact,
  likelihoodWithConfidence,
  polarityFlip,
  possibilityBanded,
  unattributedSuperlative,
];
