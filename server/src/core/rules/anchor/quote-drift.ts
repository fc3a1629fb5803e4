import { differenceOf, likestPart } from '../../anchoring/compare.ts';
import { changesIn, type WordChange, wordChanges } from '../../anchoring/word-changes.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../../workspace/report.ts';
import type { Draft, DraftFix, DraftPlace, PlacedQuote, Rule } from '../../workspace/rule.ts';
import { isFollowed, isOpen } from './fate.ts';
import { kindsIn, tellingChanges } from './kind-words.ts';

/** The words of a quote do not stand in its source (W3C TextQuoteSelector: `exact` must match). */
export const quoteDrift: Rule = {
  codes: { 'anchor/quote-drift': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      const placed = ask.place(quote);
      if (placed === null || !isOpen(placed.anchor.state) || placed.anchor.state === 'ambiguous') continue;
      if (placed.elsewhere.length > 0) continue; // `anchor/crosses-segment` says that
      if (quote.quote.trim() === '') continue; // the check of the format says that
      if (isFollowed(placed)) {
        report(whatBecame(placed));
        continue;
      }
      const candidates = similarPassages(placed);
      const [best] = candidates;
      report({
        code: 'anchor/quote-drift',
        message:
          best === undefined
            ? `These words do not stand in “${sourceName(placed)}”, nor anything like them: the passage may have been removed, or the quote belongs to another source. The claim has no footing until it quotes the source’s exact words.`
            : `These words do not stand in “${sourceName(placed)}”. ${comparison(placed, best)} Check whether the source was changed or the quote mistyped; a changed figure, name or “not” changes what the source says.`,
        at: quote.span,
        path: quote.path,
        related: candidates.map((candidate, i) => ({
          uri: placed.report.uri,
          span: candidate,
          message: i === 0 ? 'The closest passage' : 'Another similar passage',
        })),
        fixes: candidates.slice(0, 1).map((candidate) => useWords(placed, candidate)),
      });
    }
  },
};

/** What a change of the source has made of a quote: other words, or nothing. */
function whatBecame(placed: PlacedQuote): Draft {
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
  return {
    code: 'anchor/quote-drift',
    message: place === null ? gone(placed, similar[0]) : reworded(placed, place),
    at: quote.span,
    path: quote.path,
    related: [...now, ...before],
    // A search cannot tell a sentence that was changed from one like it; a person can.
    fixes:
      change?.previous === null ? similar.slice(0, 1).map((candidate) => useWords(placed, candidate)) : [],
  };
}

function reworded(placed: PlacedQuote, place: Span): string {
  const changes = wordsChanged(placed, place);
  const isCritical = placed.anchor.state === 'edited-critical';
  const where = isCritical ? ` in ${kindsIn(changes)}` : '';
  const advice = ADVICE[isCritical ? 'critical' : 'harmless'];
  return `“${sourceName(placed)}” ${changedHow(placed)}, and reads differently here${where}: ${listed(changes)}. ${advice} It now says ${inQuotes(excerpt(placed.report, place))}`;
}

const ADVICE = {
  critical: 'The claim may no longer hold: compare it with the new words before you accept them.',
  harmless:
    'No figure, date or name differs, so the claim probably holds: read the new words and accept them.',
};

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

/** Where other words stand in place of a quote; null where none do. */
export function placeNow({ anchor: { start, end } }: PlacedQuote): Span | null {
  return start === undefined || end === undefined ? null : { start, end };
}

/** Differences beyond these are easier to see in the texts than in a message. */
const MOST_CHANGES = 3;

/** The words that differ between a quote and what stands in its place, those that change the claim if there are any. */
export function wordsChanged({ quote, report }: PlacedQuote, place: Span): readonly WordChange[] {
  const changes = changesIn(
    wordChanges(onOneLine(quote.quote), onOneLine(report.text.slice(place.start, place.end))),
  );
  return tellingChanges(changes);
}

function listed(changes: readonly WordChange[]): string {
  const said = changes
    .slice(0, MOST_CHANGES)
    .map(({ before, after }) =>
      before === ''
        ? `“${shortened(after)}” was added`
        : after === ''
          ? `“${shortened(before)}” is gone`
          : `“${shortened(before)}” is now “${shortened(after)}”`,
    );
  const more = changes.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function shortened(words: string): string {
  return words.length <= LONGEST_DIFFERENCE ? words : `${words.slice(0, LONGEST_DIFFERENCE - 1).trimEnd()}…`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The passages that are likest a quote, cut to what may have been quoted. */
function similarPassages(placed: PlacedQuote): readonly Span[] {
  const place = placeNow(placed);
  const passages = place === null ? placed.anchor.candidates : [place];
  return passages.map((passage) => likestPart(placed.report.text, passage, placed.quote.quote));
}

/** Longer differences are easier to see in the two texts than in a message. */
const LONGEST_DIFFERENCE = 60;

/** How the closest passage departs from the quote: in which words where they are few, else what it reads. */
function comparison({ report, quote }: PlacedQuote, passage: Span): string {
  const reads = inQuotes(excerpt(report, passage));
  const other = differenceOf(report.text.slice(passage.start, passage.end), quote.quote);
  if (other === null || Math.max(other.passage.length, other.quote.length) > LONGEST_DIFFERENCE)
    return `The closest passage there: ${reads}`;
  const difference =
    other.passage === ''
      ? `is without “${other.quote}”`
      : other.quote === ''
        ? `also has “${other.passage}”`
        : `has “${other.passage}” where the quote has “${other.quote}”`;
  return `The closest passage there ${difference}: ${reads}`;
}

/** Words as the end of a sentence of ours: with a full stop unless they bring one. */
function inQuotes(words: string): string {
  return /[.!?…]["”’]?$/.test(words) ? `“${words}”` : `“${words}”.`;
}

/** What the analyst calls the source: its id. */
export function sourceName({ source }: PlacedQuote): string {
  return source.entry.id ?? source.entry.label;
}

/** A passage on one line, cut to a length that fits a message. */
export function excerpt(report: Report, span: Span): string {
  const text = report.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}

function useWords(placed: PlacedQuote, candidate: Span): DraftFix {
  const words = placed.report.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ').trim();
  return {
    title: 'Quote the closest passage instead',
    edits: [{ span: placed.quote.span, newText: JSON.stringify(words) }],
  };
}
