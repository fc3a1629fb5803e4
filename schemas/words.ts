import { formed, list, object, optional } from './field.ts';

const word = formed(
  /^\S{1,16}$/,
  'one word of at most 16 characters, with its last stop or without',
  'source-text',
);

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
});
