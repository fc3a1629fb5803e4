import { changesIn, type WordChange, wordChanges } from '../../anchoring/word-changes.ts';
import { onOneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import type { Draft, DraftPlace, PlacedQuote } from '../../workspace/rule.ts';
import { BesidePassages } from './beside-passages.ts';
import { kindsIn, tellingChanges } from './kind-words.ts';
import {
  comparison,
  inQuotes,
  LONGEST_DIFFERENCE,
  placeNow,
  shortenedPassage,
  similarPassages,
  sourceName,
} from './passages.ts';

/** What a change of the source has made of a quote: other words, or nothing. */
export function whatBecame(placed: PlacedQuote): Draft {
  const { quote, report, change, stood } = placed;
  const place = placeNow(placed);
  const similar = place === null ? similarPassages(placed) : [];
  const before: readonly DraftPlace[] =
    change?.previous == null || stood === null || change.previous.uri === report.uri
      ? []
      : [{ uri: change.previous.uri, span: stood, message: 'The words as they were, in the preserved copy' }];
  const now: readonly DraftPlace[] =
    place === null
      ? similar.map((span, i) => ({
          uri: report.uri,
          span,
          message: i === 0 ? 'The most similar passage there is now' : 'Another similar passage',
        }))
      : [{ uri: report.uri, span: place, message: 'What stands there now' }];
  const elsewhere: readonly DraftPlace[] =
    place === null
      ? placed.elsewhere.map((span) => ({
          uri: report.uri,
          span,
          message: 'The same words, in another work of the file',
        }))
      : [];
  return {
    code: 'anchor/quote-drift',
    message: place === null ? gone(placed, similar[0]) : reworded(placed, place),
    at: quote.span,
    path: quote.path,
    related: [...now, ...elsewhere, ...before],
  };
}

function reworded(placed: PlacedQuote, { start, end }: Span): string {
  const tellers = placed.anchor.state === 'edited-critical' ? CRITICAL : HARMLESS;
  return `“${sourceName(placed)}” ${changedHow(placed)}, ${tellers.of(placed.quote, placed.report.text.slice(start, end))}`;
}

const CRITICAL = new BesidePassages((quote, passage) => difference(quote, passage, true));
const HARMLESS = new BesidePassages((quote, passage) => difference(quote, passage, false));

/** How a passage reads beside a quote, and what to do about it. */
function difference(quote: string, passage: string, isCritical: boolean): string {
  const changes = wordsChanged(quote, passage);
  const where = isCritical ? ` in ${kindsIn(changes)}` : '';
  const advice = ADVICE[isCritical ? 'critical' : areMarks(changes) ? 'marks' : 'harmless'];
  return `and reads differently here${where}: ${listed(changes)}. ${advice} It now says ${inQuotes(shortenedPassage(passage))}`;
}

const ADVICE = {
  critical: 'The claim may no longer hold: compare it with the new words before you accept them.',
  harmless:
    'No figure, date or name differs, so the claim probably holds: read the new words and accept them.',
  marks: 'No word differs, so the claim should hold: accept the quote as its source has it now.',
};

/** Whether nothing but punctuation, emphasis and the like differs. */
function areMarks(changes: readonly WordChange[]): boolean {
  return changes.every(({ before, after }) => !/[\p{L}\p{N}]/u.test(before + after));
}

/** While a report is being edited, it is compared with itself as it was saved. */
function changedHow({ change, report }: PlacedQuote): string {
  return change?.previous?.uri === report.uri ? 'is being edited' : 'has changed since it was read';
}

function gone(placed: PlacedQuote, similar: Span | undefined): string {
  const { change, source } = placed;
  const name = source.entry.id ?? source.entry.label;
  return change?.previous == null
    ? `“${name}” has changed since it was read, and these words are not in it any more. The version that was read is not preserved, so a search must do.${similar === undefined ? ' It finds nothing like them.' : ` ${comparison(placed, similar)} Only if that is the same sentence, changed, does the claim still stand on it.`}`
    : `“${name}” ${changedHow(placed)}, and this passage was taken out. The claim rests on words its source no longer publishes: find it other footing, or keep it and say so with “waive” and a reason.`;
}

/** Differences beyond these are easier to see in the texts than in a message. */
const MOST_CHANGES = 3;

/** The words that differ between a quote and what stands in its place, those that change the claim if there are any. */
function wordsChanged(quote: string, passage: string): readonly WordChange[] {
  return tellingChanges(changesIn(wordChanges(onOneLine(quote), onOneLine(passage))));
}

function listed(changes: readonly WordChange[]): string {
  const each = changes.map(({ before, after }) =>
    before === ''
      ? `“${shortened(after)}” was added`
      : after === ''
        ? `“${shortened(before)}” is gone`
        : `“${shortened(before)}” is now “${shortened(after)}”`,
  );
  const different = [...new Set(each)];
  const said = different.slice(0, MOST_CHANGES);
  const more = different.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function shortened(words: string): string {
  return words.length <= LONGEST_DIFFERENCE ? words : `${words.slice(0, LONGEST_DIFFERENCE - 1).trimEnd()}…`;
}
