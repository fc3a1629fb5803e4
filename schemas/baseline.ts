import * as z from 'zod/mini';
import { formed, kind, list, object, optional, RULE_CODE, required, text } from './field.ts';

const possiblyEmpty = kind(z.string(), { type: 'text' });
const howOften = kind(z.int().check(z.minimum(1)), { type: 'number', form: 'a whole number from 1 on' });

const entry = object('an entry of the baseline', {
  code: required(formed(RULE_CODE, 'the code of a rule, such as quantity/conflict'), {
    description: 'The code of the finding.',
    standard: 'Adduce',
    examples: ['quantity/conflict'],
  }),
  file: required(text, {
    description:
      'The annotation file it was found in, from the project’s root. A claim may move to another one.',
    standard: 'Adduce',
    examples: ['claims/kerman.claims.yaml'],
  }),
  claim: optional(text, {
    description: 'The id of the claim it is about.',
    standard: 'Adduce',
    examples: ['C-108'],
  }),
  path: required(possiblyEmpty, {
    description: 'The keys that lead to it: below the claim, else in the file. Places in lists are left out.',
    standard: 'Adduce',
    examples: ['quantities.min'],
  }),
  words: required(possiblyEmpty, {
    description: 'The words of the annotation file that it marks. Once they change, it is found anew.',
    standard: 'Adduce',
    examples: ['94'],
  }),
  count: optional(howOften, {
    description: 'How often it is found in the file. Absent: once.',
    standard: 'Adduce',
    examples: [2],
  }),
});

/** The baseline, `.adduce/baseline.json`: written by `adduce check --update-baseline`, by nobody else. */
export const baseline = object('a baseline', {
  version: required(kind(z.literal(1), { type: 'number', form: '1' }), {
    description: 'The version of this format.',
    standard: 'Adduce',
    examples: [1],
  }),
  entries: required(list(entry), {
    description: 'The findings that the project had when it took its rules on.',
    standard: 'Adduce',
    examples: [
      [
        {
          code: 'quantity/conflict',
          file: 'claims/kerman.claims.yaml',
          claim: 'C-108',
          path: 'quantities.min',
          words: '94',
        },
      ],
    ],
  }),
});
