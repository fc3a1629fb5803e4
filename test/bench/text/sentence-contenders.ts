import nlp from 'compromise/one';
import { split } from 'sentence-splitter';
import { segment } from '../../../server/src/core/text/segment.ts';
import { named } from './versions.ts';

/** Something that cuts a text into sentences. */
export interface SentenceContender {
  readonly name: string;
  /** Where each sentence ends, in order: behind its last character, or behind the blanks that follow it. */
  readonly ends: (text: string) => readonly number[];
}

export function sentenceContenders(peers: boolean): readonly SentenceContender[] {
  const ours: SentenceContender = {
    name: 'Adduce',
    ends: (text) => segment(text).map(({ end }) => end),
  };
  if (!peers) return [ours];
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [
    ours,
    {
      name: `Intl.Segmenter (ICU ${process.versions.icu})`,
      ends: (text) =>
        Array.from(segmenter.segment(text), ({ index, segment: piece }) => index + piece.length),
    },
    {
      name: named('sentence-splitter'),
      ends: (text) =>
        split(text)
          .filter(({ type }) => type === 'Sentence')
          .map(({ range }) => range[1]),
    },
    { name: named('compromise'), ends: (text) => endsOfPieces(text, nlp(text).out('array')) },
  ];
}

/** Where the pieces end that a text was cut into; blanks between them may be missing. */
function endsOfPieces(text: string, pieces: readonly string[]): readonly number[] {
  let at = 0;
  return pieces.map((piece) => {
    at = text.indexOf(piece, at) + piece.length;
    return at;
  });
}
