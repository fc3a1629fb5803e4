import { dayInWords, daysInWords } from '../../derived/days-in-words.ts';
import { possibleDays } from '../../derived/possible-days.ts';
import type { TimeFacts, Written } from '../../model/claim-facts.ts';
import { type DaySpan, padded, spansMeet } from '../../text/edtf-span.ts';
import type { Ask, Draft, Rule } from '../../workspace/rule.ts';
import { issueOf, type UnknownIssue } from './issue.ts';
import { acceptedDays } from './relative-days.ts';
import { givesYear } from './stated-year.ts';
import {
  comesFromElsewhere,
  countsFromIssue,
  ownTimes,
  placesOf,
  type ToldBy,
  type ToldTime,
  timesTold,
} from './told-times.ts';
import { exactDay, isOtherWeekday } from './weekday-mismatch.ts';
import { isYearless, meetsInSomeYear } from './yearless.ts';

/** The text counts from its own date (`yesterday`, `on Sunday`), and the date recorded is not what that comes to. */
export const relativeMismatch: Rule = {
  codes: { 'time/relative-mismatch': 'warning' },
  supersedes: ['time/event-conflict'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null || time.edtf === null || time.sic || comesFromElsewhere(time)) return;
    const { edtf } = time;
    const days = possibleDays(edtf.value);
    if (days === null) return;
    for (const by of timesTold(claim, ask)) {
      const drafts = ownTimes(by, time).map((told) => draftOn(by, told, edtf, days, time, ask));
      const [first] = drafts;
      // Where the expression stands several times in a quote, one that fits is enough.
      if (first == null || drafts.includes(null)) continue;
      report(first);
      return;
    }
  },
};

const YEAR = 366;
const GUESSED: ReadonlySet<string> = new Set(['time.range', 'time.part']);

/** What is wrong with a date for a time that is told; null where nothing is. */
function draftOn(
  { source }: ToldBy,
  told: ToldTime,
  edtf: Written<string>,
  days: DaySpan,
  time: TimeFacts,
  ask: Ask,
): Draft | null {
  const { time: read } = told;
  if (!countsFromIssue(read) || source === null) return null;
  const day = exactDay(edtf.value);
  if (day !== null && isOtherWeekday(read, day)) return null;
  const issue = issueOf(source);
  const related = [
    ...placesOf(told, 'The time in the text'),
    { definition: source, message: 'The date that it counts from: “issued”' },
  ];
  if (isYearless(read)) {
    if (issue.known !== 'day' || read.edtf === null) return null;
    // The nearest such day before or after, whichever way the tense points.
    if (spansMeet(padded(issue.span, YEAR), days) || !meetsInSomeYear(read.edtf, days)) return null;
    if (givesYear(told, source, days, ask)) return null;
    return {
      code: 'time/relative-mismatch',
      message: `The text says “${told.words}” without a year. Counted from the day it was issued, ${dayInWords(issue.day)}, that is “${read.edtf}”, not “${edtf.value}”. Change the date, or say with “basis: context” that another place of the text gives the year.`,
      at: edtf,
      path: 'time.edtf',
      related,
      plans: [changeTo(read.edtf, true)],
    };
  }
  if (issue.known !== 'day') {
    return {
      code: 'time/relative-mismatch',
      severity: 'information',
      message: `“${told.words}” counts from the day its text was issued, and ${uncertain(issue)}. So nobody can check the date recorded. Give “issued” of “${source.entry.id}” to the day, with “~” where it is an estimate.`,
      at: time.expression ?? edtf,
      path: time.expression === null ? 'time.edtf' : 'time.expression',
      related,
    };
  }
  const accepted = acceptedDays(read, issue);
  if (accepted === null) return null;
  if (spansMeet(accepted, days)) {
    // With another day of issue a bare weekday is one of another week, and nobody means that by an estimate.
    const estimated = issue.span.first < issue.span.last && read.weekday?.bare === true;
    const atBest = acceptedDays(read, { ...issue, span: { first: issue.day, last: issue.day } });
    if (!estimated || atBest === null || spansMeet(atBest, days)) return null;
    return {
      code: 'time/relative-mismatch',
      severity: 'information',
      message: `“${told.words}”, counted from ${dayInWords(issue.day)}, is ${inWords(read.edtf, atBest, read.edtf !== null)}. “${edtf.value}” is of another week, and fits only because the day the text was issued is an estimate (“${issue.edtf}”). Record what the estimate leads to, or correct “issued” of “${source.entry.id}”.`,
      at: edtf,
      path: 'time.edtf',
      related,
      plans: read.edtf === null ? [] : [changeTo(read.edtf, true)],
    };
  }
  // `from May to June`, `the first half`: which year is meant, the tense alone tells.
  if (GUESSED.has(read.pattern) && meetsInSomeYear(read.edtf ?? '', days)) return null;
  const plain = issue.span.first === issue.span.last && read.edtf !== null;
  return {
    code: 'time/relative-mismatch',
    message: `“${told.words}”, counted from the day the text was issued (${plain ? dayInWords(issue.day) : daysInWords(issue.span)}), is ${inWords(read.edtf, accepted, plain)}, not “${edtf.value}”. Correct the date; or, where the text counts from another day than its own, say so with “basis: context”.`,
    at: edtf,
    path: 'time.edtf',
    related,
    plans: plain ? [changeTo(read.edtf, true)] : [],
  };
}

function changeTo(edtf: string, preferred: boolean) {
  return {
    title: `Change to “${edtf}”`,
    changes: [{ path: 'time', key: 'edtf', change: { set: edtf } }],
    preferred,
  } as const;
}

function inWords(edtf: string | null, accepted: DaySpan, plain: boolean): string {
  return plain && edtf !== null ? `“${edtf}”` : daysInWords(accepted);
}

function uncertain(issue: UnknownIssue): string {
  switch (issue.known) {
    case 'missing':
      return 'its source does not say which that is';
    case 'open':
      return `that is left open (“${issue.edtf}”)`;
    case 'coarsely':
      return `that is known only as “${issue.edtf}”`;
  }
}
