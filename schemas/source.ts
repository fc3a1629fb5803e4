import * as z from 'zod/mini';
import { cslTypes } from './csl-types.ts';
import {
  choice,
  date,
  formed,
  id,
  kind,
  list,
  mapOf,
  object,
  oneOrMore,
  optional,
  reference,
  required,
  text,
  yesOrNo,
} from './field.ts';
import { reliabilities } from './vocabularies.ts';

const lineNumber = kind(z.int().check(z.minimum(1)), {
  type: 'number',
  form: 'a line number, counted from 1',
});

const inOrder = z.refine((found) => !Array.isArray(found) || !(Number(found[0]) > Number(found[1])));
const lines = kind(z.array(lineNumber).check(z.length(2), inOrder), {
  type: 'list',
  form: 'two line numbers, the first and the last in this order, such as [3, 6]',
});

const segment = object('a segment', {
  lines: required(lines, {
    description: 'First and last line of the work in its file, counted from 1, both included.',
    standard: 'RFC 5147 (line ranges)',
    examples: [[3, 6]],
  }),
});

/** A work in the registry. */
export const source = object('a source', {
  id: required(id, {
    description: 'What claims call this work by. One of a kind in the whole project.',
    standard: 'CSL',
    examples: ['morning-post-2024-03-02'],
  }),
  type: required(choice(cslTypes), {
    description: 'What kind of work it is.',
    standard: 'CSL',
    examples: ['article-newspaper', 'report', 'webpage'],
  }),
  title: optional(text, {
    description: 'The title as the work gives it.',
    standard: 'CSL',
    examples: ['Harbour fire leaves three dead'],
  }),
  publisher: optional(reference(), {
    description: 'Who published the work: the id of an entity where it is registered, else its name.',
    standard: 'CSL',
    examples: ['morning-post', 'The Morning Post'],
    ref: 'entity',
    open: true,
  }),
  issued: required(date, {
    description:
      'When the work came out, as exactly as is known. Words such as “yesterday” in the text are counted from here.',
    standard: 'CSL; EDTF (ISO 8601-2)',
    examples: ['2024-03-02', '2024-03~', '2024-03-02/..'],
  }),
  URL: optional(text, {
    description: 'Where the work stands on the web.',
    standard: 'CSL',
    examples: ['https://news.example.org/2024/03/02/harbour-fire'],
  }),
  file: optional(text, {
    description:
      'The report file that holds the text, relative to this annotation file; a leading “/” means the project’s root.',
    standard: 'Berkeley Protocol (preservation)',
    examples: ['../reports/harbour.txt', '/reports/harbour.txt'],
    needed: 'unless `held: false`',
  }),
  segment: optional(segment, {
    description: 'Which lines of the file are this work. The tool keeps it right when the report changes.',
    standard: 'RFC 5147 (line ranges)',
    examples: [{ lines: [3, 6] }],
    needed: 'when a file holds several works',
  }),
  wrapped: optional(
    yesOrNo('lines are broken to fit a page: a paragraph is read as one', 'every line break ends a sentence'),
    {
      description:
        'true where the lines of the file are broken to fit a page, as in e-mails and printed text: the lines of a paragraph are read as one, and a sentence may run over several. Holds for the whole file. Absent: every line break ends a sentence.',
      standard: 'Adduce',
      examples: [true],
    },
  ),
  sha256: optional(
    formed(/^[0-9a-fA-F]{64}$/, 'the 64 hexadecimal digits of the file’s SHA-256', 'source-text'),
    {
      description: 'Fingerprint of the report file at the time it was read. Written by the tool.',
      standard: 'Berkeley Protocol (preservation)',
      examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      needed: 'when a `file` is named',
    },
  ),
  accessed: optional(date, {
    description: 'When the work was looked at.',
    standard: 'CSL; ICS 206-01',
    examples: ['2024-03-04'],
  }),
  held: optional(
    yesOrNo(
      'its text is at hand, as a file of the project',
      'known of, but its text is not at hand: its quotes cannot be checked',
    ),
    {
      description: 'false for a work that is known of but not at hand. Absent: true.',
      standard: 'Adduce',
      examples: [false],
    },
  ),
  'derived-from': optional(list(reference()), {
    description:
      'The works this one repeats or retells. Closes the attribution chains of all claims taken from it, so that echoes do not count as confirmation.',
    standard: 'W3C PROV (wasDerivedFrom)',
    examples: [['agency-2024-03-01']],
    ref: 'source',
  }),
  translated: optional(
    yesOrNo('a translation: its wording is not the origin’s', 'in the words it was written in'),
    {
      description: 'true where the text is a translation, so that its wording is not the origin’s.',
      standard: 'Adduce',
      examples: [true],
    },
  ),
  reliability: optional(choice(reliabilities), {
    description: 'How far the source can be trusted in general, whatever it says here.',
    standard: 'Admiralty code (AJP-2.1), A–F',
    examples: ['B'],
  }),
  descriptor: optional(text, {
    description: 'What a reader must know of the source: what it is, how it knows, what speaks against it.',
    standard: 'ICS 206-01 (source descriptor)',
    examples: ['Local daily; its reporter was at the harbour.'],
  }),
  read: optional(
    formed(
      /^\s*\d+\s*(?:[-–]\s*\d+\s*)?(?:,\s*\d+\s*(?:[-–]\s*\d+\s*)?)*$/,
      'numbers of sentences, such as "1-4, 9"',
      'source-text',
    ),
    {
      description:
        'Sentences that someone has read without finding anything to claim, by number. The tool keeps it right when the report changes.',
      standard: 'Adduce',
      examples: ['1-4, 9'],
    },
  ),
  notes: optional(mapOf(/\S/, 'note markers as keys, the ids of sources as values', oneOrMore(reference())), {
    description: 'What stands behind the note markers of the text, where someone knows: marker, then source.',
    standard: 'Adduce',
    examples: [{ '72': 'agency-2024-03-01' }],
    ref: 'source',
  }),
});
