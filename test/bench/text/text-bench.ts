import { type AnchorSizes, measureAnchors } from './anchor-bench.ts';
import { anchorContenders } from './anchor-contenders.ts';
import { measureReading } from './reading-bench.ts';
import { readingContenders } from './reading-contenders.ts';
import { measureSentences, type SentenceSizes } from './sentence-bench.ts';
import { sentenceContenders } from './sentence-contenders.ts';
import { textSection } from './text-results.ts';

/** Measures the text engine beside the libraries that come nearest, in one process, and gives the section of the page. */
export function benchText(
  options: { readonly quick: boolean; readonly peer: boolean },
  heading: string,
  progress: (message: string) => void,
): string {
  const { quick, peer } = options;
  const sentences: SentenceSizes = quick
    ? { document: 500_000, line: 200_000, hostile: 20_000 }
    : { document: 5_000_000, line: 1_000_000, hostile: 200_000 };
  const anchors: AnchorSizes = quick
    ? { documents: [60, 300], queries: 20, reports: 4 }
    : { documents: [600, 10_000], queries: 150, reports: 40 };
  const each = <C extends { readonly name: string }, R>(
    what: string,
    contenders: readonly C[],
    measure: (contender: C) => R,
  ): readonly R[] =>
    contenders.map((contender) => {
      progress(`${what}: ${contender.name} …`);
      return measure(contender);
    });
  return textSection(
    {
      sentences: each('sentences', sentenceContenders(peer), (one) => measureSentences(one, sentences)),
      anchors: each('anchors', anchorContenders(peer), (one) => measureAnchors(one, anchors)),
      readings: each('readings', readingContenders(peer), measureReading),
    },
    heading,
  );
}
