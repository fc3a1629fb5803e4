import {
  bracketAfterAbbreviation,
  bracketedEllipsis,
  bracketedWord,
  bracketGoesOn,
  sourceTag,
} from './frames/brackets.ts';
import { clockTime } from './frames/clock-times.ts';
import { ellipsis, trailingDots } from './frames/dots.ts';
import type { Frame } from './frames/frame.ts';
import { gluedOn, noteEnds, wideStop } from './frames/glued.ts';
import { dottedAcronym, initialsGoOn, singleLetter } from './frames/initials.ts';
import {
  abbreviation,
  abbreviationChain,
  dashAfterAbbreviation,
  rate,
} from './frames/known-abbreviations.ts';
import { datelineDash, itemOpener, lineOpener, provision } from './frames/numbering.ts';
import { lowerCaseGoesOn } from './frames/small-letters.ts';
import { speakerFollows } from './frames/speakers.ts';
import { unknownAbbreviation } from './frames/unknown-abbreviations.ts';
import type { Stop } from './stop.ts';

/** Asked in this order; the first that knows answers. A stop none of them knows ends its sentence. */
export const frames: readonly Frame[] = [
  initialsGoOn,
  bracketedEllipsis,
  gluedOn,
  lineOpener,
  itemOpener,
  datelineDash,
  provision,
  wideStop,
  sourceTag,
  bracketGoesOn,
  trailingDots,
  lowerCaseGoesOn,
  noteEnds,
  speakerFollows,
  ellipsis,
  clockTime,
  dashAfterAbbreviation,
  bracketAfterAbbreviation,
  bracketedWord,
  abbreviationChain,
  rate,
  abbreviation,
  dottedAcronym,
  singleLetter,
  unknownAbbreviation,
];

/** Whether the sentence ends at a stop. */
export function endsSentence(stop: Stop): boolean {
  for (const frame of frames) {
    const verdict = frame(stop);
    if (verdict !== undefined) return verdict === 'end';
  }
  return true;
}
