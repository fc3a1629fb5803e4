/** What an ending becomes; the first that fits is taken off. `least`: letters that must stay before it. */
export interface Ending {
  readonly ending: string;
  readonly becomes: string;
  readonly least: number;
}

function endings(list: string): readonly Ending[] {
  return list
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [ending = '', becomes = '', least = '3'] = one.split(':');
      return { ending, becomes, least: Number(least) };
    });
}

/** Endings of inflection: plurals, third persons, participles, comparison. Longer ones come first. */
export const inflections = endings(
  `sses:ss:2 ches:ch:2 shes:sh:2 xes:x:2 zes:ze:2 ies:y:2 ied:y:2 ings::3 ing::3 ed::3 is:is:1 ss:ss:1 us:us:1 s::3`,
);

/** Endings of derivation, taken off after those of inflection; longer ones come first. */
export const derivations = endings(
  `ization:ize:3 isation:ize:3 ational:ate:3 iveness:ive:3 fulness:ful:3 ousness:ous:3 ication:icate:2
   ations:ate:3 ation:ate:3 ators:ate:3 ator:ate:3 ibility:ible:3 ability:able:3 ically:ic:3 ments:ment:3
   ities:ity:3 ances:ance:3 ences:ence:3 ment::4 ness::3 ance::4 ence::4 able::4 ible::4 ions::4 ion::4 ity::4 ive::4
   ally:al:3 ly::3 ians::3 ian::3 ese::4 al::4 ous::4 ful::3 ist::4 ism::4 ers::4 er::4 ors::5 or::5 an::5 ic::4`,
);

/** Vowels at the end that relatives have and have not: `state` and `stated`, `policy` and `policies`. */
export const lastVowels = 'eiy';

/** Words that say nothing of what a sentence is about. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such some any all both each every no not nor only own same other another more most much many few ' +
    'i we you he she it they me us him her them my our your his its their who whom whose which what when where why how whether if ' +
    'is are was were be been being am has have had having do does did doing done will would shall should can could may might must ' +
    'and or but so yet than then as of in on at by for from to into onto with without within about above below under over after before ' +
    'during between among against through across along around upon off out up down since until till while because although though ' +
    'there here also very too just even still already again ever never once now one said say says saying told tell tells according mr mrs ms dr'
  ).split(' '),
);
