import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { edtfSpan } from '../../core/text/edtf-span.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOfNumber,
  dayText,
  monthText,
} from '../../core/text/read/words/calendar.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';

/** What is known of the days that may be meant at a place. Dates are EDTF. */
export interface KnownDates {
  /** Those that the quoted sentence names, with its words. */
  readonly said: readonly { readonly edtf: string; readonly words: string }[];
  /** The day the source was issued on. */
  readonly issued: string | null;
  readonly today: string;
}

interface Shape {
  readonly edtf: string;
  /** Why it is offered; empty where its words say so. */
  readonly reason: string;
  /** Further words that it is found by. */
  readonly also?: string;
}

/** When something is done to the files: that is today. */
const OF_TODAY: ReadonlySet<string> = new Set(['accessed', 'created', 'modified']);

/**
 * Dates, and the shapes that EDTF has for what is not known to the day, each with what it says in words. They are made of
 * the date that has been typed, else of the one that the quoted sentence names, the day of issue, or today.
 */
export function completeDates(
  context: CompletionContext,
  name: string,
  known: KnownDates,
  about: CompletionItem['about'],
): readonly CompletionItem[] {
  const typed = context.typed.trim();
  const shapes =
    edtfSpan(typed) === null ? offered(name, known) : [{ edtf: typed, reason: '' }, ...shapesOf(typed)];
  const seen = new Set<string>();
  return shapes
    .filter(({ edtf }) => edtfSpan(edtf) !== null && !seen.has(edtf) && seen.add(edtf))
    .map(({ edtf, reason, also = '' }) => {
      const words = edtfInWords(edtf) ?? '';
      return {
        label: edtf,
        kind: 'value',
        detail: [words, reason].filter((part) => part !== '').join(' · '),
        about,
        newText: JSON.stringify(edtf),
        snippet: null,
        span: context.span,
        insertable: false,
        // Found by its words too: “about”, “until”, “today”.
        filterText: [edtf, reason, also, words].filter((part) => part !== '').join(' '),
      };
    });
}

function offered(name: string, { said, issued, today }: KnownDates): readonly Shape[] {
  const now = { edtf: today, reason: 'today' };
  if (OF_TODAY.has(name)) return [now];
  const ofIssue = issued === null ? [] : [{ edtf: issued, reason: 'the day of issue' }];
  if (name === 'horizon') return [...said.flatMap((one) => until(one, issued)), ...horizons(issued ?? today)];
  const fromText = said.map(({ edtf, words }) => ({ edtf, reason: `“${words}”` }));
  const first = name === 'as-of' ? [...ofIssue, ...fromText] : [...fromText, ...ofIssue];
  return [...first, now, ...shapesOf(first[0]?.edtf ?? today)];
}

/** From the day of issue to the end of what the sentence names. */
function until(
  one: { readonly edtf: string; readonly words: string },
  issued: string | null,
): readonly Shape[] {
  const last = edtfSpan(one.edtf)?.last;
  if (last === undefined || !Number.isFinite(last)) return [];
  return [{ edtf: `${issued ?? '..'}/${dayText(dayOfNumber(last))}`, reason: `“${one.words}”` }];
}

const HORIZONS = [
  [1, 'a month'],
  [3, 'three months'],
  [6, 'half a year'],
  [12, 'a year'],
] as const;

function horizons(from: string): readonly Shape[] {
  const day = dayOf(from);
  if (day === null) return [];
  return HORIZONS.map(([months, reason]) => ({
    edtf: `${dayText(day)}/${dayText(monthsLater(day, months))}`,
    reason,
  }));
}

/** The same day of a later month, or its last day. */
function monthsLater(day: Day, months: number): Day {
  const lastOfMonth = addDays(addMonths(day, months + 1), -1);
  return { ...lastOfMonth, day: Math.min(day.day, lastOfMonth.day) };
}

/** What a date could be when it is not that exact. */
function shapesOf(edtf: string): readonly Shape[] {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(edtf)) return [];
  const day = /^\d{4}-\d\d-\d\d$/.test(edtf) ? dayOf(edtf) : null;
  return [
    ...(day === null ? [] : [{ edtf: monthText(day), reason: '', also: 'month' }]),
    ...(edtf.length > 4 ? [{ edtf: edtf.slice(0, 4), reason: '', also: 'year' }] : []),
    { edtf: `${edtf}~`, reason: '', also: 'about' },
    { edtf: `${edtf}?`, reason: '', also: 'doubtful' },
    ...(day === null ? [] : [{ edtf: `${edtf}/${dayText(addDays(day, 7))}`, reason: '', also: 'between' }]),
    { edtf: `../${edtf}`, reason: '', also: 'before' },
    { edtf: `${edtf}/..`, reason: '', also: 'after since' },
  ];
}

function dayOf(edtf: string): Day | null {
  const first = edtfSpan(edtf)?.first;
  return first === undefined || !Number.isFinite(first) ? null : dayOfNumber(first);
}
