import type { QuotedSentence } from '../../../core/rules/sourcing/sentences.ts';
import type { EstimatedWords } from '../../../core/rules/uncertainty/estimates.ts';
import { movedReading } from '../../../core/text/read/moved-reading.ts';
import { readingWithin } from '../../../core/text/read/reading-within.ts';
import { tokenize } from '../../../core/text/read/words/tokens.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Report } from '../../../core/workspace/report.ts';
import type { Definition } from '../../../core/workspace/rule.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

/**
 * The sentences that words of a report stand in, and what they say.
 * @param source whose date and words they are read with; null for a work that is not registered
 */
export function sentencesAt(
  workspace: Workspace,
  report: Report,
  words: Span,
  source: Definition | null,
): readonly QuotedSentence[] {
  return workspace.ask.readings.at(report, words, source).map(({ span, kind, reading }) => ({
    text: report.text,
    uri: report.uri,
    span,
    part: { start: Math.max(span.start, words.start), end: Math.min(span.end, words.end) },
    kind,
    reading,
  }));
}

/** The part of a sentence that is quoted, by itself: spans count from its start. */
export function partOf({ text, span, part, reading }: QuotedSentence): EstimatedWords {
  const words = text.slice(part.start, part.end);
  const own = movedReading(reading, -span.start);
  const within: readonly [number, number] = [part.start - span.start, part.end - span.start];
  return {
    words,
    tokens: tokenize(words),
    reading: movedReading(readingWithin(own, text.slice(span.start, span.end), within), -within[0]),
    attribution: movedReading(own, -within[0]).attribution,
  };
}
