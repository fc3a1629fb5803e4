import { foldQuote } from '../anchoring/fold.ts';
import { occurrences } from '../anchoring/locate.ts';
import { contains, type Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** Worked out once for each version of a report: all quotes of a work ask where it lies. */
const known = new WeakMap<Report, { readonly previous: Report; readonly spans: Map<string, Span | null> }>();

/**
 * Where the whole text of a work, a stretch of lines in the version before, stands in a report word for word, on lines
 * of its own; null where it stands in no such place, or in several. Works of a file that change places are told apart so,
 * however much they have in common.
 */
export function workMoved(previous: Report, report: Report, lines: Span): Span | null {
  let kept = known.get(report);
  if (kept?.previous !== previous) {
    kept = { previous, spans: new Map() };
    known.set(report, kept);
  }
  const key = `${lines.start} ${lines.end}`;
  let span = kept.spans.get(key);
  if (span === undefined) {
    span = find(report, previous.text.slice(lines.start, lines.end));
    kept.spans.set(key, span);
  }
  return span;
}

/** Where a quote that stood in such a work stands in it now: the same one of its repeats there. Null where it does not. */
export function quoteInMovedWork(
  previous: Report,
  report: Report,
  { lines, stood, quote }: { readonly lines: Span; readonly stood: Span; readonly quote: string },
): Span | null {
  const work = workMoved(previous, report, lines);
  if (work === null) return null;
  const number = repeatsIn(previous, quote, lines).findIndex(({ start }) => start === stood.start);
  return number < 0 ? null : (repeatsIn(report, quote, work)[number] ?? null);
}

/** More places of one quote in a file are not told apart. */
const MOST_REPEATS = 200;

function repeatsIn(report: Report, quote: string, span: Span): readonly Span[] {
  return occurrences(report.folded, quote, MOST_REPEATS).filter((one) => contains(span, one));
}

function find(report: Report, work: string): Span | null {
  if (foldQuote(work) === '') return null;
  const [place, ...more] = occurrences(report.folded, work, 2);
  if (place === undefined || more.length > 0) return null;
  const { text, lines } = report;
  const start = lines.startOf(lines.lineAt(place.start));
  const end = lines.startOf(lines.lineAt(place.end) + 1);
  const isAlone = text.slice(start, place.start).trim() === '' && text.slice(place.end, end).trim() === '';
  return isAlone ? { start, end } : null;
}
