/** What a sentence says, labelled by hand: only the parts of each kind that it has. */
export interface LabelledSentence {
  readonly text: string;
  /** Expressions of time with their EDTF value; null where the sentence does not tell. */
  readonly times?: Readonly<Record<string, string | null>>;
  /** Numbers as written, with their interval: comparator, least, most. */
  readonly quantities?: Readonly<Record<string, readonly [string, number | null, number | null]>>;
  /** Words that cite, with whom they cite; null where nobody is named. */
  readonly cues?: Readonly<Record<string, string | null>>;
}

/** The day all of them were published: a Wednesday. */
export const ISSUED = '2022-09-14';

/** Written for this measurement, in the manner of news; no reader was tuned on them. */
export const labelledSentences: readonly LabelledSentence[] = [
  {
    text: 'The Coast Guard said on Monday that at least 14 passengers had been pulled from the water.',
    times: { Monday: '2022-09-12' },
    quantities: { '14': ['at-least', 14, null] },
    cues: { said: 'The Coast Guard' },
  },
  {
    text: 'Nearly 3,000 families fled the valley last week, according to the provincial governor.',
    times: { 'last week': '2022-09-05/2022-09-11' },
    quantities: { '3,000': ['nearly', null, 3000] },
    cues: { 'according to': 'the provincial governor' },
  },
  {
    text: 'Two engineers told the inquiry that the valve had failed in March 2019.',
    times: { 'March 2019': '2019-03' },
    quantities: { Two: ['exactly', 2, 2] },
    cues: { told: 'Two engineers' },
  },
  {
    text: 'Between 20 and 25 trucks crossed the border yesterday.',
    times: { yesterday: '2022-09-13' },
    quantities: { '20 and 25': ['range', 20, 25] },
  },
  {
    text: 'The storm claimed the lives of more than 40 people in 2017.',
    times: { '2017': '2017' },
    quantities: { '40': ['more-than', 40, null] },
  },
  {
    text: 'Ms. Arden warned that the reservoir would run dry by November.',
    times: { November: '../2022-11' },
    cues: { warned: 'Ms. Arden' },
  },
  { text: 'The old lighthouse stands on a rock off the northern tip of the island.' },
  {
    text: 'Some 1.2 million voters are registered, and turnout was 61 percent.',
    quantities: { '1.2 million': ['about', 1_200_000, 1_200_000], '61': ['exactly', 61, 61] },
  },
  {
    text: '“We never closed the gate,” the warden insisted three days later.',
    times: { 'three days later': null },
    cues: { insisted: 'the warden' },
  },
  {
    text: 'The ministry denied that its officers had fired on the crowd on 3 September.',
    times: { '3 September': '2022-09-03' },
    cues: { denied: 'The ministry' },
  },
  {
    text: 'Dozens of homes burned in the 1990s, a former mayor recalled.',
    times: { 'the 1990s': '199X' },
    quantities: { Dozens: ['at-least', 12, null] },
    cues: { recalled: 'a former mayor' },
  },
  {
    text: 'The tribunal will hear the case next Tuesday.',
    times: { 'next Tuesday': '2022-09-20' },
  },
  {
    text: 'Prices have risen by up to a third since January, traders say.',
    times: { 'since January': '2022-01/..' },
    quantities: { 'a third': ['at-most', null, 1 / 3] },
    cues: { say: 'traders' },
  },
  {
    text: 'A spokesperson for the airline announced that Flight 212 had been diverted.',
    cues: { announced: 'A spokesperson for the airline' },
  },
  {
    text: 'Fewer than 200 of the soldiers returned.',
    quantities: { '200': ['fewer-than', null, 200] },
  },
  {
    text: 'The committee’s report found that the bridge had not been inspected since May 2015.',
    times: { 'since May 2015': '2015-05/..' },
    cues: { found: 'The committee’s report' },
  },
  {
    text: 'Residents accused the company of dumping about 90 tonnes of waste over the past two years.',
    times: { 'the past two years': '2020/2022' },
    quantities: { '90': ['about', 90, 90] },
    cues: { accused: 'Residents' },
  },
  {
    text: 'The treaty was signed on 9 June 1987 and lapsed twenty years ago.',
    times: { '9 June 1987': '1987-06-09', 'twenty years ago': '2002' },
  },
  {
    text: 'He was believed to have left the country in early August.',
    times: { 'early August': '2022-08' },
  },
  {
    text: 'Half of the budget, roughly $4 billion, was spent on roads, the auditor wrote.',
    quantities: { Half: ['exactly', 0.5, 0.5], '4 billion': ['about', 4e9, 4e9] },
    cues: { wrote: 'the auditor' },
  },
  { text: 'Villagers walk to the well each morning and carry the water home in clay jars.' },
  {
    text: 'Rebels seized the airport on Thursday night, residents reached by phone said.',
    times: { 'Thursday night': '2022-09-08' },
    cues: { said: 'residents' },
  },
  {
    text: 'The prosecutor alleges that the group moved hundreds of rifles through the port in April.',
    times: { April: '2022-04' },
    quantities: { hundreds: ['at-least', 100, null] },
    cues: { alleges: 'The prosecutor' },
  },
  {
    text: 'A survey suggests that four in 10 tenants cannot pay their rent this month.',
    times: { 'this month': '2022-09' },
    quantities: { 'four in 10': ['exactly', 0.4, 0.4] },
    cues: { suggests: 'A survey' },
  },
  {
    text: 'President Ilves vowed to rebuild the port within 18 months.',
    times: { 'within 18 months': '../2024-03' },
    cues: { vowed: 'President Ilves' },
  },
  { text: 'Its captain, a quiet man from the south, had sailed these waters all his life.' },
  {
    text: 'Over the weekend, 31 prisoners were freed, and more than half of them went home.',
    times: { 'the weekend': '2022-09-10/2022-09-11' },
    quantities: { '31': ['exactly', 31, 31], half: ['more-than', 0.5, null] },
  },
  {
    text: 'The envoy urged both sides to stop fighting and called for a truce before Christmas.',
    times: { 'before Christmas': '../2022-12-25' },
    cues: { urged: 'The envoy', 'called for': 'The envoy' },
  },
  {
    text: 'Police confirmed that 12 to 15 shots were fired at 22:40.',
    times: { '22:40': null },
    quantities: { '12 to 15': ['range', 12, 15] },
    cues: { confirmed: 'Police' },
  },
  {
    text: 'Analysts expect the currency to fall further, but nobody knows by how much.',
  },
];
