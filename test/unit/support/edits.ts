import fc from 'fast-check';
import type { Span } from '../../../server/src/core/text/span.ts';

/** What somebody may type, paste or delete in an annotation file, at a place that is chosen by share of its length. */
export interface RandomEdit {
  readonly newText: string;
  spanIn(length: number): Span;
}

const TYPED = [
  '',
  ' ',
  '\n',
  '\r\n',
  '"',
  "'",
  ':',
  '- ',
  '{',
  ']',
  '#',
  '|',
  '\t',
  '&a ',
  '*a',
  '🚢',
  '\u200f',
  '\ufeff',
  'claims:\n',
  '  - id: C-9\n',
  'quote: >-\n  x\n',
  '# region\n',
  '---\n',
];

export const randomEdit: fc.Arbitrary<RandomEdit> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
    newText: fc.oneof(fc.constantFrom(...TYPED), fc.string({ maxLength: 6 })),
  })
  .map(({ at, deleted, newText }) => ({
    newText,
    spanIn(length) {
      const start = Math.floor(at * length);
      return { start, end: Math.min(length, start + deleted) };
    },
  }));
