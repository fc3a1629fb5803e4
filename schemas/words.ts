import { choice, formed, list, mapOf, object, optional } from './field.ts';
import { likelihoods } from './vocabularies.ts';

const word = formed(
  /^\S{1,16}$/,
  'one word of at most 16 characters, with its last stop or without',
  'source-text',
);

/** A word, or several with single blanks between them. */
const PHRASE = /^(?=.{1,64}$)\S+(?: \S+)*$/u;
const phrases = list(formed(PHRASE, 'a word or a phrase of at most 64 characters', 'source-text'));

function words(description: string, ...examples: readonly string[]) {
  return optional(list(word), { description, standard: 'Adduce', examples: [examples] });
}

/** Abbreviations that a project's reports use, by what they do to the end of a sentence. */
const abbreviations = object('a list of abbreviations', {
  title: words('A name follows: never the end of a sentence before one.', 'Hujj', 'Mulla'),
  place: words(
    'Opens or closes the name of a place: an end only before a word that opens sentences.',
    'Wad',
    'Jeb',
  ),
  date: words('A month or a day: no end before a figure.', 'Muh', 'Raj'),
  number: words('A number or a letter follows: no end before one.', 'Serl', 'grid'),
  tail: words('Closes a name: an end only before a word that opens sentences.', 'GmbH', 'Katib'),
  measure: words('A unit after a figure: no end before another figure.', 'nmi', 'klick'),
  inner: words('Always goes on.', 'f.n.u', 't.b.d'),
  clock: words('A half of the day.', 'hrs'),
  last: words('Usually closes what it stands in: an end before a capital.', 'u.s.w'),
  ordinary: words(
    'No abbreviations in these reports, though they are in the built-in list: a stop after one ends its sentence.',
    'Art',
    'Ed',
  ),
});

/** The word lists of a project, which come beside those that are built in. */
export const wordLists = object('word lists', {
  abbreviations: optional(abbreviations, {
    description:
      'Abbreviations after which a sentence may go on, by what they do. One written in small letters counts in any case, one with a capital as it is and all in capitals.',
    standard: 'Adduce',
    examples: [{ title: ['Hujj', 'Mulla'], tail: ['GmbH'] }],
  }),
  'reporting-verbs': optional(phrases, {
    description:
      'Verbs with which somebody is cited, in their base form, with the particle they need. Their other forms are made from it.',
    standard: 'PARC (cues)',
    examples: [['livestream', 'flag up']],
  }),
  'reporting-nouns': optional(phrases, {
    description:
      'Nouns with which somebody is cited, in the singular: a cue where they have a holder and a `that` clause.',
    standard: 'PARC (cues)',
    examples: [['sitrep', 'communiqué']],
  }),
  hedges: optional(phrases, {
    description: 'Words that make what is said less than certain, wherever they stand.',
    standard: 'FactBank (certainty)',
    examples: [['unconfirmed', 'as far as is known']],
  }),
  likelihood: optional(
    mapOf(PHRASE, 'words of likelihood as keys, such as a good chance', choice(likelihoods)),
    {
      description: 'Words of likelihood, each with the band it stands for.',
      standard: 'ICD 203',
      examples: [{ 'a good chance': 'likely', 'a realistic possibility': 'unlikely' }],
    },
  ),
});
