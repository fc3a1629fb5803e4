import { isMeasure } from '../../../core/derived/units.ts';

/** What words near a figure of people say of them, in the format's common words for it. */
const OF_PEOPLE: readonly (readonly [measure: string, words: RegExp])[] = [
  ['fatalities', /\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|fatalit\w+|lives|bodies|perished)\b/gi],
  ['wounded', /\b(?:wound\w+|injur\w+|hurt)\b/gi],
  ['detained', /\b(?:detain\w+|arrest\w+|custody|imprison\w+)\b/gi],
  ['displaced', /\b(?:displac\w+|fled|evacuat\w+|refuge)\b/gi],
];

/** Nouns of people, and names of peoples: `soldiers`, `Iranians`. */
const PEOPLE =
  /\b(?:people|persons?|individuals?|men|women|children|civilians?|soldiers?|troops?|fighters?|militants?|officers?|victims?|residents?|families|workers?|members?|others|\p{Lu}\p{Ll}+(?:ns|is|es|se|ese))$/u;

/** How far around a figure the words are looked at, in UTF-16 units. */
const NEAR = 40;

/**
 * What a figure most likely measures: of people, by the word that stands nearest to it; of other things, these. Null where
 * nothing tells.
 *
 * @param unit what is counted, in the words of the sentence; null where it does not say
 */
export function measureAround(sentence: string, figure: string, unit: string | null): string | null {
  if (unit === null || PEOPLE.test(unit)) {
    const told = toldOfPeople(sentence, figure);
    if (told !== null) return told;
  }
  if (unit === null) return null;
  if (isMeasure(unit)) return /metre|meter|kilomet|mile|km/i.test(unit) ? 'distance' : unit.toLowerCase();
  return /(?:attacks|strikes|raids)$/i.test(unit) ? 'attacks' : unit.toLowerCase();
}

function toldOfPeople(sentence: string, figure: string): string | null {
  const at = sentence.indexOf(figure);
  if (at < 0) return null;
  const from = Math.max(0, at - NEAR);
  const around = sentence.slice(from, at + figure.length + NEAR);
  const middle = at - from + figure.length / 2;
  let nearest: { readonly measure: string; readonly far: number } | null = null;
  for (const [measure, words] of OF_PEOPLE)
    for (const hit of around.matchAll(words)) {
      const far = Math.abs(hit.index + hit[0].length / 2 - middle);
      if (nearest === null || far < nearest.far) nearest = { measure, far };
    }
  return nearest?.measure ?? null;
}
