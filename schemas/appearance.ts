import {
  choice,
  filledList,
  list,
  noteMarker,
  object,
  oneOrMore,
  optional,
  reference,
  required,
  text,
  yesOrNo,
} from './field.ts';
import * as words from './vocabularies.ts';
import { waivers, waiversAbout } from './waiver.ts';

const hop = object('a hop of the attribution chain', {
  claimer: required(oneOrMore(reference()), {
    description: 'Who says it: an entity or a source, or a list of them for a joint statement.',
    standard: 'AIDA / LDC claim frame (claimer); MPQA (nested source)',
    examples: ['harbour-police', ['harbour-police', 'fire-service']],
    ref: 'entity-or-source',
  }),
  cue: optional(text, {
    description: 'The words of the text that hand the claim over, such as “said” or “according to”.',
    standard: 'PARC 3.0 (cue)',
    examples: ['according to'],
  }),
  identification: optional(choice(words.identifications), {
    description: 'How the text identifies the claimer.',
    standard: 'AP and Reuters handbooks; ICS 206-01',
    examples: ['anonymous'],
  }),
  number: optional(choice(words.numbers), {
    description: 'Whether the text speaks of one claimer or of several.',
    standard: 'Reuters handbook (never plural for one source)',
    examples: ['singular'],
  }),
  explicit: optional(
    yesOrNo(
      'the quote itself names this hop',
      'the quote does not name this hop: the text says so elsewhere, or leaves it open',
    ),
    {
      description: 'false where the quote itself does not name this hop. Absent: true.',
      standard: 'MPQA (implicit source)',
      examples: [false],
    },
  ),
  'carried-from': optional(text, {
    description: 'Where the text names the claimer, when the quote does not.',
    standard: 'Adduce',
    examples: ['previous'],
    open: true,
    offers: words.carriedFrom,
  }),
});

/** One place where a claim stands, and who is said there to say it. */
export const appearance = object('an appearance', {
  source: required(reference(), {
    description: 'The work it stands in.',
    standard: 'W3C Web Annotation (source); schema.org (appearance)',
    examples: ['morning-post-2024-03-02'],
    ref: 'source',
  }),
  quote: required(text, {
    description: 'The exact words of the source.',
    standard: 'W3C Web Annotation (TextQuoteSelector exact)',
    examples: ['Three dock workers died in the fire, police said.'],
  }),
  prefix: optional(text, {
    description: 'The words just before the quote, where the same words stand in the source more than once.',
    standard: 'W3C Web Annotation (TextQuoteSelector prefix)',
    examples: ['By midnight the toll was known. '],
  }),
  suffix: optional(text, {
    description: 'The words just after the quote, where the same words stand in the source more than once.',
    standard: 'W3C Web Annotation (TextQuoteSelector suffix)',
    examples: [' The cause is not known.'],
  }),
  quotation: optional(choice(words.quotations), {
    description: 'Whether the source reports, quotes, or speaks for itself.',
    standard: 'PARC 3.0 (direct, indirect, mixed)',
    examples: ['indirect'],
  }),
  'source-defect': optional(list(text), {
    description: 'What is wrong with the source’s text here, kept as it is.',
    standard: 'TEI (sic)',
    examples: [['unbalanced-quotes']],
    open: true,
    offers: words.commonDefects,
  }),
  attribution: required(filledList(hop), {
    description: 'Who says it, from the publisher of the text to the origin of the claim.',
    standard: 'FactBank / MPQA (nested sources)',
    examples: [[{ claimer: 'morning-post' }, { claimer: 'harbour-police', cue: 'said' }]],
  }),
  'own-reporting': optional(
    yesOrNo('the source knows this at first hand', 'the source has it from the works that it derives from'),
    {
      description: 'true where the source knows this at first hand, although its work derives from another.',
      standard: 'Adduce',
      examples: [true],
    },
  ),
  certainty: optional(choice(words.certainties), {
    description: 'How sure the source is.',
    standard: 'FactBank (CT, PR, PS, U)',
    examples: ['probable'],
  }),
  polarity: optional(choice(words.polarities), {
    description: 'Whether the source says that it is so or that it is not. Absent: positive.',
    standard: 'FactBank (+, −)',
    examples: ['negative'],
  }),
  likelihood: optional(choice(words.likelihoods), {
    description: 'The band of likelihood the source’s own words name.',
    standard: 'ICD 203',
    examples: ['likely'],
  }),
  'note-markers': optional(list(noteMarker), {
    description: 'The note markers at this place of the text, such as 72 for “[72]”.',
    standard: 'Adduce',
    examples: [['72'], [72]],
  }),
  waive: optional(waivers, waiversAbout('appearance')),
});
