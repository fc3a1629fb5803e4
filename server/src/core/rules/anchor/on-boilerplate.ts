import { occurrences } from '../../anchoring/locate.ts';
import { minimalSelector } from '../../anchoring/selector.ts';
import type { EntryChange, FixPlan } from '../../finding.ts';
import { contains, type Span } from '../../text/span.ts';
import type { UnitKind } from '../../text/unit.ts';
import type { Report } from '../../workspace/report.ts';
import type { PlacedQuote, Rule } from '../../workspace/rule.ts';
import { placeNow, sourceName } from './passages.ts';

/** What stands around the text of a report, as a person calls it; null for the text itself. */
const AROUND_TEXT: Readonly<Record<UnitKind, string | null>> = {
  sentence: null,
  bullet: null,
  heading: 'a heading',
  caption: 'the caption of a picture',
  url: 'a line that gives an address',
  boilerplate: 'a byline, a stamp or a button of the page',
};

/** A quote that lies wholly in a heading, a caption, an address or the furniture of a page. */
export const onBoilerplate: Rule = {
  codes: { 'anchor/on-boilerplate': 'warning' },
  // Titles and captions are passed on with a story, and of each other’s making by nature.
  supersedes: ['sourcing/possible-shared-origin'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      const placed = ask.place(quote);
      if (placed === null || !isFound(placed.anchor.state)) continue;
      const place = placeNow(placed);
      const around = place === null ? null : aroundText(placed, place);
      if (place === null || around === null) continue;
      report({
        code: 'anchor/on-boilerplate',
        message: `These words are ${around} of “${sourceName(placed)}”, not its text. Such lines are written to draw or to label, often by somebody else than the author, and sum up what the text says with more care. Quote the sentence in the text that carries the claim; waive this where the line itself is what is claimed.`,
        at: quote.span,
        path: quote.path,
        related: [{ uri: placed.report.uri, span: place, message: `The words are ${around}` }],
        plans: sameInText(placed),
      });
    }
  },
};

function isFound(state: string): boolean {
  return state === 'exact' || state === 'moved';
}

/** Means the same words where the text has them, if it does once. */
function sameInText({ report, quote, segment }: PlacedQuote): readonly FixPlan[] {
  const inText = occurrences(report.folded, quote.quote, MOST_PLACES).filter(
    (span) =>
      (segment === null || contains(segment, span)) &&
      report.unitsAt(span).every(({ kind }) => AROUND_TEXT[kind] === null),
  );
  const [place, other] = inText;
  const path = /^(.*)\.quote$/.exec(quote.path)?.[1];
  if (place === undefined || other !== undefined || path === undefined) return [];
  const selector = minimalSelector(report.folded, place, segment === null ? {} : { within: segment });
  const context = (key: 'prefix' | 'suffix'): EntryChange => ({
    path,
    key,
    change: selector[key] === undefined ? { remove: true } : { set: selector[key] },
  });
  return [
    {
      title: `Mean the same words in the text, on line ${report.lines.lineAt(place.start) + 1}`,
      changes: [context('prefix'), context('suffix')],
      preferred: true,
    },
  ];
}

/** Words that stand more often than this are not looked through. */
const MOST_PLACES = 50;

/** What the words at a span are, where none of them is text. */
function aroundText({ report, source }: PlacedQuote, span: Span): string | null {
  const kinds = new Set<string>();
  for (const unit of report.unitsAt(span)) {
    const called = AROUND_TEXT[unit.kind] ?? (isTitle(report, unit, source.entry.label) ? 'the title' : null);
    if (called === null) return null;
    kinds.add(called);
  }
  return kinds.size === 0 ? null : [...kinds].join(' and ');
}

/** A line that is the title of the work as it is registered, though it reads like a sentence. */
function isTitle({ text, lines }: Report, { start, end }: Span, title: string): boolean {
  if (title === '' || end - start > 2 * title.length + LONGEST_LABEL) return false;
  const line = lines.lineAt(start);
  const words = text.slice(lines.startOf(line), end).replace(LABEL, '');
  return line === lines.lineAt(end) && !words.trimEnd().endsWith('.') && bare(words) === bare(title);
}

/** What agencies set before a title: `URGENT-`, `UPDATE 2:`. */
const LABEL = /^\p{Lu}[\p{Lu}\d ]{1,18}[-–—:|]\s*(?=\p{L})/u;
const LONGEST_LABEL = 32;

function bare(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
