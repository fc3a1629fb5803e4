/** Reports made up at random, in which some sentences have look-alikes. The same seed makes the same report. */
export interface InventedReport {
  readonly sentences: readonly string[];
  /** Places in `sentences` of two that differ in what they are about: a name, a figure, a day, a thing. */
  readonly twins: readonly [number, number];
}

export type Random = () => number;

/** Numbers from 0 to 1 that follow from a seed (Tommy Ettinger's Mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('Nothing to pick from.');
  return picked;
}

const words = (list: string): readonly string[] => list.split(' ');
const WHO = words(
  'drivers farmers teachers inspectors engineers residents lawyers traders doctors fishermen students miners nurses pilots clerks',
);
const FROM = words(
  'Harn Odde Sile Marn Ulde Tarsk Velm Brod Quay Istra Dorn Pell Rhone Aske Lund Morav Kesh Tolm Vire Nadd Orsk Feld',
);
const DID = words(
  'confirmed denied reported described announced doubted recorded questioned explained mentioned welcomed feared regretted noticed',
);
const KIND = words(
  'northern coastal narrow wooden rusty flooded private provincial empty stolen foreign damaged cheap secret old modern broken',
);
const THING = words(
  'pipeline bridge crane store road ferry foundry wall tunnel signal lighthouse generator reservoir market hospital archive vineyard quarry railway orchard depot',
);
const HOW = words('on during after before despite without near against behind beyond inside under');
const EVENT = words(
  'storms holidays elections repairs floods talks strikes harvests inspections blackouts festivals floods auctions funerals hearings',
);

/** Sentences with one slot each, and what may stand in it. */
const TEMPLATES: readonly (readonly [string, readonly string[]])[] = [
  ['Unit # shelled the village on the ridge at dawn and withdrew before noon.', ['4', '5', '7', '12']],
  [
    'The convoy from # reached the crossing with forty tonnes of flour on board.',
    ['Harn', 'Odde', 'Sile', 'Marn'],
  ],
  ['About # families left the lower town in buses that the council had hired.', ['60', '85', '140', '900']],
  [
    'On # the second power station was shut down for an inspection of its boilers.',
    ['Monday', 'Friday', 'Sunday'],
  ],
  [
    'The # at the upper lake will be rebuilt with a loan from the provincial bank.',
    ['sluice', 'jetty', 'chapel'],
  ],
];

export function invent(random: Random, length = 36): InventedReport {
  const sentences = Array.from({ length }, () => plain(random));
  const [template, fillings] = pick(random, TEMPLATES);
  const first = Math.floor(random() * fillings.length);
  const second = (first + 1 + Math.floor(random() * (fillings.length - 1))) % fillings.length;
  const at = 2 + Math.floor(random() * (length / 2 - 6));
  const other = Math.floor(length / 2) + 2 + Math.floor(random() * (length / 2 - 5));
  sentences[at] = template.replace('#', fillings[first] ?? '');
  sentences[other] = template.replace('#', fillings[second] ?? '');
  return { sentences, twins: random() < 0.5 ? [at, other] : [other, at] };
}

/** A sentence with nothing like it on purpose. */
export function plain(random: Random): string {
  const thing = () => `${pick(random, KIND)} ${pick(random, THING)}`;
  const who = random() < 0.5 ? `${pick(random, WHO)} from ${pick(random, FROM)}` : `the ${thing()} owners`;
  const where = random() < 0.5 ? ` ${pick(random, HOW)} the ${thing()}` : '';
  const when =
    random() < 0.5 ? ` ${pick(random, HOW)} the ${pick(random, EVENT)}` : ` in ${pick(random, FROM)}`;
  const sentence = `${who} ${pick(random, DID)} the ${thing()} of ${pick(random, WHO)}${where}${when}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The sentence with some of its words replaced by others, `rate` of them. */
export function garbled(random: Random, sentence: string, rate: number): string {
  const others = [...KIND, ...THING, ...EVENT];
  const text = sentence.replace(/[A-Za-z]+/g, (word) => (random() < rate ? pick(random, others) : word));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sentences as one text, in paragraphs of six. */
export function written(sentences: readonly string[]): string {
  const kept = sentences.filter((sentence) => sentence !== '');
  return kept
    .map((sentence, at) => (at % 6 === 5 ? `${sentence}\n\n` : `${sentence} `))
    .join('')
    .trim();
}
