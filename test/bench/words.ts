/** The words that the generator puts sentences together from. */

type Words = readonly [string, ...string[]];

export const months: Words = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const towns: Words = [
  'Ardmouth',
  'Bellwick',
  'Corvale',
  'Dunsey',
  'Eastholm',
  'Farrowby',
  'Gallen',
  'Hexport',
  'Ilmere',
  'Jarrow Point',
  'Kestrel Bay',
  'Lowmarsh',
  'Marrick',
  'Northgate',
  'Oxhaven',
  'Pellan',
];

export const bodies: Words = [
  'Harbour Authority',
  'Fire Service',
  'Port Police',
  'Water Board',
  'District Court',
  'Transport Union',
  'Rescue Corps',
  'Customs Office',
  'Rail Company',
  'Teachers’ League',
];

export const deeds: Words = [
  'closed',
  'searched',
  'reopened',
  'flooded',
  'cleared',
  'fenced off',
  'surveyed',
  'evacuated',
];

export const things: Words = [
  'the eastern quay',
  'two storage halls',
  'the old customs shed',
  'the upper reservoir',
  'a disused rail tunnel',
  'the fish market',
  'the ferry terminal',
  'a row of fuel tanks',
  'the grain silos',
  'the coastal road',
];

/** Who is counted, as the words stand in the text, with the measure they are recorded under. */
export const counted: readonly [Counted, ...Counted[]] = [
  { of: 'dock workers', measure: 'injured', verb: 'injuring' },
  { of: 'residents', measure: 'displaced', verb: 'displacing' },
  { of: 'passengers', measure: 'detained', verb: 'detaining' },
  { of: 'lorries', measure: 'vehicles', verb: 'holding up' },
  { of: 'households', measure: 'cut-off', verb: 'cutting off' },
];

interface Counted {
  readonly of: string;
  readonly measure: string;
  readonly verb: string;
}

export const cues: Words = ['said', 'announced', 'stated', 'reported'];

export const reasons: Words = [
  'after an inspection of the wiring',
  'because of a leak in the main line',
  'following a complaint by a neighbour',
  'as part of a yearly exercise',
  'after the river had risen for three days',
  'because a crane had come loose in the wind',
];

export const papers: Words = [
  'Morning Post',
  'Evening Ledger',
  'Coast Gazette',
  'Weekly Observer',
  'Daily Signal',
];

/** Sentences that carry no claim, between the others. */
export const fillers: Words = [
  'The matter has been before the council for years, and few expect it to end soon.',
  'Those who live nearby have learned to keep their windows shut.',
  'Nobody was in the building at the time, as far as is known.',
  'The minutes of the meeting will be made public next week.',
  'Photographs taken from the hill show little of what went on below.',
  'Older people remember a similar winter and speak of it often.',
];
