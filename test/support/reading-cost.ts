import { type ReadOptions, read } from '../../server/src/core/text/read/read.ts';
import { assertLinearTime } from './linear-time.ts';

/** Asserts that reading a sentence made of one piece takes time in proportion to its length. */
export function assertReadInLinearTime(piece: string, known: ReadOptions = {}): void {
  assertLinearTime((sentence) => read(sentence, { issued: '2024-02-06', ...known }), piece, {
    small: 25_000,
    large: 200_000,
  });
}
