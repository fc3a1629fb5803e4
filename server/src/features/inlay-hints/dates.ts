import { dateInWords } from '../../core/derived/date-in-words.ts';
import { dayInWords } from '../../core/derived/days-in-words.ts';
import { possibleDays } from '../../core/derived/possible-days.ts';
import type { ClaimFacts, Written } from '../../core/model/claim-facts.ts';
import { issueOf } from '../../core/rules/time/issue.ts';
import { countsFromIssue, ownTimes, type ToldTime, timesTold } from '../../core/rules/time/told-times.ts';
import { isYearless } from '../../core/rules/time/yearless.ts';
import type { Time } from '../../core/text/read/times/times.ts';
import type { Ask, Definition } from '../../core/workspace/rule.ts';
import type { Hint, HintedClaim } from './hint.ts';

/**
 * The dates that words come to which count from the day their text was issued: behind `time.expression`, and in quotes
 * behind the words. Behind a date that is wrong in the text: the one that the analyst takes it for.
 */
export function dates(hinted: HintedClaim): readonly Hint[] {
  const facts = hinted.claim.entry.claim;
  if (facts === null) return [];
  const { ask } = hinted.workspace;
  const ofExpression = behindExpression(facts, ask);
  const inQuotes = behindWordsOfQuotes(hinted, ask, facts.time?.expression?.value ?? null);
  return [...behindReported(facts), ...ofExpression, ...inQuotes];
}

function behindReported({ time }: ClaimFacts): readonly Hint[] {
  const [written, meant] = [time?.asReported ?? null, time?.edtf ?? null];
  if (written === null || meant === null || written.value === meant.value) return [];
  const words = inWords(meant.value);
  return words === null
    ? []
    : [hintBehind(written.end, meant.value, `Taken for ${words}, the date under “edtf”.`)];
}

function behindExpression(facts: ClaimFacts, ask: Ask): readonly Hint[] {
  const { time } = facts;
  const expression = time?.expression ?? null;
  if (time === null || expression === null) return [];
  for (const by of timesTold(facts, ask)) {
    const told = ownTimes(by, time).find(({ time: read }) => isCounted(read));
    if (told !== undefined) return hintOn(expression, told, by.source);
  }
  return [];
}

function hintOn({ end }: Written<string>, told: ToldTime, source: Definition | null): readonly Hint[] {
  const { edtf } = told.time;
  return edtf === null ? [] : [hintBehind(end, edtf, explained(told.words, edtf, source))];
}

/** Where the words stand once in the quote as it is written; where YAML has broken or escaped them there is no place. */
function behindWordsOfQuotes(
  { claim, piece }: HintedClaim,
  ask: Ask,
  expression: string | null,
): readonly Hint[] {
  return claim.entry.quotes.flatMap((quote) => {
    const placed = ask.place(quote);
    if (placed === null || (placed.anchor.state !== 'exact' && placed.anchor.state !== 'moved')) return [];
    const written = piece.text?.slice(quote.span.start, quote.span.end) ?? '';
    return ask.readings.within(placed).flatMap(({ reading }) =>
      reading.times.flatMap((time): readonly Hint[] => {
        const words = placed.report.text.slice(...time.span);
        const at = written.indexOf(words);
        const isOnce = at >= 0 && written.indexOf(words, at + 1) < 0;
        // What the expression names is said there.
        if (time.edtf === null || !isCounted(time) || !isOnce || expression?.includes(words) === true)
          return [];
        const end = quote.span.start + at + words.length;
        return [hintBehind(end, time.edtf, explained(words, time.edtf, placed.source))];
      }),
    );
  });
}

/** Counted from the day of issue; of those that only lack a year, it would be said all the time. */
function isCounted(time: Time): boolean {
  return time.edtf !== null && countsFromIssue(time) && !isYearless(time);
}

function hintBehind(at: number, edtf: string, text: string): Hint {
  return { kind: 'dates', at, label: `= ${edtf}`, about: { type: 'text', text } };
}

function explained(words: string, edtf: string, source: Definition | null): string {
  const issue = issueOf(source);
  const from = issue.known === 'day' ? ` (${dayInWords(issue.day)})` : '';
  return `“${words}”, counted from the day its text was issued${from}: ${inWords(edtf) ?? edtf}.`;
}

function inWords(edtf: string): string | null {
  const days = possibleDays(edtf);
  return dateInWords(edtf) ?? (days === null ? null : dayInWords(days.first));
}
