import { appearance } from './appearance.ts';
import {
  choice,
  date,
  filledList,
  id,
  list,
  number,
  numericChoice,
  object,
  optional,
  reference,
  required,
  text,
  yesOrNo,
} from './field.ts';
import { place } from './registry.ts';
import * as words from './vocabularies.ts';
import { waivers, waiversAbout } from './waiver.ts';

const time = object('a time', {
  edtf: optional(date, {
    description: 'When it was, as the analyst resolved it.',
    standard: 'EDTF (ISO 8601-2)',
    examples: ['2024-03-01'],
  }),
  'as-reported': optional(date, {
    description: 'The date the text gives, kept where it is wrong.',
    standard: 'EDTF (ISO 8601-2)',
    examples: ['2023-03-01'],
  }),
  expression: optional(text, {
    description: 'The words of the text that say when.',
    standard: 'TimeML (TIMEX3)',
    examples: ['on Friday night'],
  }),
  basis: optional(choice(words.timeBases), {
    description: 'How the date follows from the text.',
    standard: 'TimeML (TIMEX3)',
    examples: ['relative'],
  }),
  sic: optional(
    yesOrNo('the text’s own date is wrong, and put right here', 'the text’s own date is taken as it is'),
    {
      description: 'true where the text’s own date is known to be wrong and has been put right here.',
      standard: 'TEI (sic)',
      examples: [true],
    },
  ),
});

const participant = object('a participant', {
  role: optional(text, {
    description: 'What part it had.',
    standard: 'GTD; PropBank roles',
    examples: ['perpetrator'],
    open: true,
    offers: words.commonRoles,
  }),
  entity: optional(reference(), {
    description: 'Who or what took part.',
    standard: 'AIDA / LDC (argument)',
    examples: ['harbour-police'],
    ref: 'entity',
  }),
  basis: optional(choice(words.participantBases), {
    description: 'What its part rests on.',
    standard: 'GTD (claimed, guncertain)',
    examples: ['claimed'],
  }),
});

const quantity = object('a quantity', {
  measure: optional(text, {
    description: 'What is counted, in one word the whole project uses.',
    standard: 'UCDP GED; ACLED (fatalities)',
    examples: ['fatalities'],
    open: true,
    offers: words.commonMeasures,
  }),
  value: optional(number, {
    description: 'The number, where the text gives one number.',
    standard: 'UCDP GED (best)',
    examples: [3],
  }),
  min: optional(number, {
    description: 'The least it can be. “More than 150” has a min of 151.',
    standard: 'UCDP GED (low); Wikidata (lower bound)',
    examples: [151],
  }),
  max: optional(number, {
    description: 'The most it can be.',
    standard: 'UCDP GED (high); Wikidata (upper bound)',
    examples: [100],
  }),
  comparator: optional(choice(words.comparators), {
    description: 'The word that stands before the number. Absent: exactly.',
    standard: 'TimeML (TIMEX3 mod)',
    examples: ['at-least'],
  }),
  of: optional(text, {
    description: 'Who or what is counted. Figures of different populations do not contradict each other.',
    standard: 'UCDP GED (civilians, side a, side b)',
    examples: ['dock workers'],
  }),
  expression: optional(text, {
    description: 'The words of the text. In a `{ … }` map, write them in quotes when they hold a comma.',
    standard: 'TimeML (TIMEX3)',
    examples: ['at least 26,000 people'],
  }),
  since: optional(date, {
    description: 'When the counting began.',
    standard: 'EDTF (ISO 8601-2)',
    examples: ['2023-10'],
  }),
  'as-of': optional(date, {
    description: 'The day for which the figure holds.',
    standard: 'EDTF (ISO 8601-2); Wikidata (point in time)',
    examples: ['2024-03-02'],
  }),
  cumulative: optional(
    yesOrNo(
      'a running total, which later texts may raise',
      'a figure of its own, which another one contradicts',
    ),
    {
      description: 'true for a running total, which later texts may raise without contradiction.',
      standard: 'ACLED; UCDP GED',
      examples: [true],
    },
  ),
});

const relation = object('a relation', {
  type: required(choice(words.relationTypes), {
    description: 'How this claim bears on the other.',
    standard: 'AIDA (identical, supporting, refuting, related); AIF',
    examples: ['refutes'],
  }),
  target: required(reference(), {
    description: 'The other claim.',
    standard: 'AIDA',
    examples: ['C-111'],
    ref: 'claim',
  }),
  aspect: optional(text, {
    description: 'The part of the claims that is meant, where it is not the whole.',
    standard: 'Adduce',
    examples: ['quantities.fatalities'],
  }),
  note: optional(text, {
    description: 'Why, in a sentence.',
    standard: 'CSL (note)',
    examples: ['The later count is complete.'],
  }),
});

const evaluation = object('an evaluation', {
  credibility: optional(numericChoice(words.credibilities), {
    description: 'How far this information is borne out by other information, whoever gives it.',
    standard: 'Admiralty code (AJP-2.1), 1–6',
    examples: [2, '2'],
  }),
  likelihood: optional(choice(words.likelihoods), {
    description: 'How likely the analyst holds it.',
    standard: 'ICD 203',
    examples: ['likely'],
  }),
  confidence: optional(choice(words.confidences), {
    description: 'How much the analyst trusts the grounds of the judgement. Not the same as likelihood.',
    standard: 'ICD 203',
    examples: ['moderate'],
  }),
  basis: optional(text, {
    description: 'What the judgement rests on, in the analyst’s words.',
    standard: 'ICD 203',
    examples: ['Two reporters saw it, independently of each other.'],
  }),
});

const review = object('a review', {
  status: optional(choice(words.reviewStatuses), {
    description: 'How far the claim has come.',
    standard: 'Nanopublications (publication info)',
    examples: ['in-review'],
  }),
  annotator: optional(text, {
    description: 'Who wrote the claim.',
    standard: 'Nanopublications; W3C PROV (wasAttributedTo)',
    examples: ['a.weaver'],
  }),
  reviewer: optional(text, {
    description: 'Who checked it; someone else than the annotator.',
    standard: 'ICD 203; W3C PROV',
    examples: ['b.miller', null],
  }),
  created: optional(date, {
    description: 'When the claim was written.',
    standard: 'Dublin Core (created)',
    examples: ['2024-03-04'],
  }),
  modified: optional(date, {
    description: 'When it was last changed.',
    standard: 'Dublin Core (modified)',
    examples: ['2024-03-05'],
  }),
});

/** One thing that is said to be so, and everything known about who says it. */
export const claim = object('a claim', {
  id: required(id, {
    description: 'What other claims call it by. One of a kind in the whole project.',
    standard: 'Nanopublications',
    examples: ['C-101'],
  }),
  kind: required(choice(words.claimKinds), {
    description: 'What kind of claim it is.',
    standard: 'ICD 203; TimeML (event classes)',
    examples: ['event'],
  }),
  proposition: required(text, {
    description:
      'What is claimed, in one plain sentence that stands on its own: no “said”, no “likely”, no “yesterday”.',
    standard: 'AIDA (Atomic, Independent, Declarative, Absolute)',
    examples: ['A fire in the harbour killed three dock workers.'],
  }),
  act: optional(choice(words.acts), {
    description: 'For a statement: what the speaker does by saying it.',
    standard: 'CAMEO / PLOVER',
    examples: ['deny'],
  }),
  about: optional(list(reference()), {
    description: 'For a statement: the claims that say what was said.',
    standard: 'TimeML (reporting events); AIDA',
    examples: [['C-102']],
    ref: 'claim',
  }),
  event: optional(reference(), {
    description: 'The event the claim is about.',
    standard: 'Rich ERE (event hopper)',
    examples: ['harbour-fire-2024'],
    ref: 'event',
  }),
  'event-role': optional(choice(words.eventRoles), {
    description: 'How the claim lies to its event. Absent: the claim is the event itself.',
    standard: 'TimeML (TLINK)',
    examples: ['before'],
  }),
  time: optional(time, {
    description: 'When it was.',
    standard: 'EDTF (ISO 8601-2); TimeML (TIMEX3)',
    examples: [{ edtf: '2024-03-01', expression: 'on Friday night', basis: 'relative' }],
  }),
  place: optional(place, {
    description: 'Where it was.',
    standard: 'ACLED; UCDP GED',
    examples: [{ entity: 'harbour', precision: 1 }],
  }),
  horizon: optional(date, {
    description: 'For a forecast: the time within which it must come true.',
    standard: 'EDTF (ISO 8601-2); ICD 203',
    examples: ['2024-03-02/2024-06-02'],
    needed: 'for `kind: forecast`',
  }),
  resolution: optional(choice(words.resolutions), {
    description: 'For a forecast: what came of it.',
    standard: 'Forecasting tournaments (resolution of a question)',
    examples: ['open'],
  }),
  participants: optional(list(participant), {
    description: 'Who took part, and as what.',
    standard: 'AIDA / LDC (arguments); GTD',
    examples: [[{ role: 'perpetrator', entity: 'harbour-police', basis: 'claimed' }]],
  }),
  quantities: optional(list(quantity), {
    description: 'The figures of the claim, as intervals.',
    standard: 'UCDP GED (low, best, high); ACLED',
    examples: [[{ measure: 'fatalities', value: 3, of: 'dock workers', expression: 'three dock workers' }]],
  }),
  appearances: required(filledList(appearance), {
    description:
      'Where the claim stands: one entry for each place in a source, with its own attribution chain.',
    standard: 'schema.org (appearance, ClaimReview)',
    examples: [
      [
        {
          source: 'morning-post-2024-03-02',
          quote: 'Three dock workers died in the fire, police said.',
          attribution: [{ claimer: 'morning-post' }, { claimer: 'harbour-police', cue: 'said' }],
        },
      ],
    ],
  }),
  relations: optional(list(relation), {
    description: 'How the claim bears on others.',
    standard: 'AIDA; AIF; Argdown',
    examples: [[{ type: 'refutes', target: 'C-111' }]],
  }),
  evaluation: optional(evaluation, {
    description: 'What our analyst makes of the claim.',
    standard: 'ICD 203; Admiralty code (AJP-2.1)',
    examples: [{ credibility: 2, confidence: 'moderate', basis: 'Seen by two reporters.' }],
    needed: 'for `review: { status: approved }`',
  }),
  review: optional(review, {
    description: 'Who wrote the claim, who checked it, and how far it has come.',
    standard: 'Nanopublications (publication info); ICD 203',
    examples: [{ status: 'draft', annotator: 'a.weaver', created: '2024-03-04' }],
  }),
  rank: optional(choice(words.ranks), {
    description: 'Which of several claims to use. Claims known to be wrong are kept as deprecated.',
    standard: 'Wikidata (rank)',
    examples: ['deprecated'],
  }),
  'deprecated-reason': optional(text, {
    description: 'Why the claim is deprecated.',
    standard: 'Wikidata P2241 (reason for deprecated rank)',
    examples: ['Withdrawn by the newspaper on 5 March.'],
  }),
  tags: optional(list(text), {
    description: 'Words to find the claim by.',
    standard: 'TLP for `tlp:…`',
    examples: [['tlp:clear', 'harbour']],
    open: true,
  }),
  waive: optional(waivers, waiversAbout('claim')),
});
