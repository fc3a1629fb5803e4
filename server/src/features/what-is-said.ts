import { grouped } from '../core/text/grouped.ts';
import type { Attribution } from '../core/text/read/attribution/attribution-hit.ts';
import type { Identification } from '../core/text/read/attribution/identification.ts';
import type { Hedge } from '../core/text/read/estimates/hedges.ts';
import type { Likelihood } from '../core/text/read/estimates/likelihood.ts';
import type { Quantity } from '../core/text/read/quantities/quantities.ts';
import type { Reading } from '../core/text/read/read.ts';
import type { TimeReason } from '../core/text/read/times/time-hit.ts';
import type { Time } from '../core/text/read/times/times.ts';
import type { TextSpan } from '../core/text/read/words/tokens.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Hover } from './hover-contents.ts';
import { code, escapeMarkdown } from './markdown.ts';
import { workAt, worksIn } from './report/source-at.ts';

/** At most so many things of one kind are shown of a sentence. */
const SHOWN = 8;

/**
 * What the sentence at an offset of a report says, as Markdown, with the sentence's span: whom it cites, its figures, its
 * dates and how sure it is. Null where it says none of these, and in files that are no source.
 */
export function whatIsSaid(workspace: Workspace, uri: string, offset: number): Hover | null {
  if (workspace.sourcesOf(uri).length === 0) return null;
  const report = workspace.report(uri);
  const unit = report?.unitAt(offset) ?? null;
  if (report === null || unit === null || unit.kind === 'url' || unit.kind === 'boilerplate') return null;
  const source = workAt(worksIn(workspace, report), unit.start)?.source.definition ?? null;
  const lines = workspace.ask.readings
    .at(report, unit, source)
    .flatMap(({ reading }) => linesOf(reading, report.text));
  if (lines.length === 0) return null;
  return { contents: ['**What this sentence says**', lines.join('\n')].join('\n\n'), span: unit };
}

/** One line for each kind of thing that is there. */
function linesOf(reading: Reading, report: string): readonly string[] {
  const words = ([start, end]: TextSpan) => `“${escapeMarkdown(report.slice(start, end))}”`;
  return [
    listed('Cites', reading.attribution, (attribution) => cited(attribution, words)),
    listed('Figures', reading.quantities, (quantity) => figure(quantity, words)),
    listed('Dates', reading.times, (time) => date(time, words)),
    listed('Hedged by', reading.hedges, ([start, end]: Hedge) => words([start, end])),
    listed('Likelihood', reading.likelihood, (likelihood) => band(likelihood, words)),
  ].filter((line) => line !== null);
}

type Words = (span: TextSpan) => string;

function listed<T>(title: string, things: readonly T[], show: (thing: T) => string): string | null {
  if (things.length === 0) return null;
  const more = things.length - SHOWN;
  const shown = things.slice(0, SHOWN).map(show);
  return `- ${title}: ${[...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join(' · ')}`;
}

/** `“officials” (unnamed people): “said” to “the Courier”` */
function cited(
  { cueSpan, claimerSpan, identification, addresseeSpan, anonymitySpan }: Attribution,
  words: Words,
): string {
  const who = claimerSpan === null ? WHO[identification] : `${words(claimerSpan)} (${WHO[identification]})`;
  const whom = addresseeSpan === null ? '' : ` to ${words(addresseeSpan)}`;
  const why = anonymitySpan === null ? '' : `, ${words(anonymitySpan)}`;
  return `${who}: ${words(cueSpan)}${whom}${why}`;
}

const WHO: Readonly<Record<Identification, string>> = {
  named: 'a named person',
  role: 'a person by office, not by name',
  anonymous: 'nobody by name',
  collective: 'a body or a state',
  document: 'a document',
  pronoun: 'somebody another sentence names',
};

/** `“at least 94 people”: 94 or more` */
function figure({ span, unitSpan, ...quantity }: Quantity, words: Words): string {
  // What is counted follows the number, or stands before it as a currency.
  const end = unitSpan !== null && unitSpan[0] >= span[1] ? unitSpan[1] : span[1];
  const vague = quantity.vague === true ? ', an order of magnitude' : '';
  return `${words([span[0], end])}: ${bounds(quantity)}${vague}`;
}

function bounds({
  comparator,
  value,
  min,
  max,
}: Pick<Quantity, 'comparator' | 'value' | 'min' | 'max'>): string {
  const one = (number: number | undefined) => (number === undefined ? '?' : escapeMarkdown(grouped(number)));
  switch (comparator) {
    case 'exactly':
      return one(value);
    case 'about':
      return `about ${one(value)}`;
    case 'at-least':
      return `${one(min)} or more`;
    case 'more-than':
      return `more than ${one(min)}`;
    case 'at-most':
      return `${one(max)} at most`;
    case 'fewer-than':
      return `fewer than ${one(max)}`;
    case 'nearly':
      return `just under ${one(max)}`;
    case 'range':
      return `${one(min)} to ${one(max)}`;
  }
}

const REASONS: Readonly<Record<TimeReason, string>> = {
  'no-date-of-issue': 'not resolved: it counts from the day of issue, which the registry does not give',
  'needs-context': 'not resolved: it counts from something that another sentence says',
  indefinite: 'not resolved: it gives no number',
  'no-day': 'not resolved: a time of day, and no day is named',
  ambiguous: 'not resolved: it can be read as two dates',
  'no-such-day': 'no such day in the calendar',
};

/** ``“on Monday” = `2024-03-04`, counted from the day of issue`` */
function date({ span, edtf, basis, reason }: Time, words: Words): string {
  if (edtf === null) return `${words(span)}: ${reason === null ? 'not resolved' : REASONS[reason]}`;
  return `${words(span)} = ${code(edtf)}${basis === 'issued' ? ', counted from the day of issue' : ''}`;
}

const NO_BAND: Readonly<Record<NonNullable<Likelihood['reason']>, string>> = {
  comparative: 'names no band, for it compares',
  idiom: 'names no band, for it is a set phrase',
  negated: 'names no band, for it is negated',
};

/** `“likely”: 55–80 % (ICD 203)` */
function band({ span, band: percent, reason }: Likelihood, words: Words): string {
  if (percent !== null) return `${words(span)}: ${percent[0]}–${percent[1]} % (ICD 203)`;
  return `${words(span)} ${reason === null ? 'names no band' : NO_BAND[reason]}`;
}
