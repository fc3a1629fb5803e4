import type { Quote } from '../../model/entry.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Report } from '../../workspace/report.ts';
import type { Ask, Definition, Rule } from '../../workspace/rule.ts';
import { numbersAscending, parseNumbers, withNumbers, writeNumbers } from './sentence-numbers.ts';

/** So many sentences are linked; all of them are counted. */
const MOST_RELATED = 5;

/**
 * Sentences of a work with a figure, a date or a cited source that carry no claim, of a work in which others do. Whole
 * reports are read for it, and a project has many sentences with nothing to claim: it waits to be asked.
 */
export const uncoveredSentence: Rule = {
  codes: { 'review/uncovered-sentence': 'hint' },
  kinds: ['source'],
  onRequest: true,
  check(subject, ask, tell) {
    const { id, idSpan, source } = subject.entry;
    if (id === null || source === null) return;
    if (ask.definitions('source', id)[0] !== subject || ask.quotesOf(id).length === 0) return;
    const file = ask.sourceFile(subject);
    // What became of the quotes of a report that has changed is for another rule, and the numbers of `read` are off.
    if (file.state !== 'read' || ask.changeOf(subject) !== null) return;
    const { report } = file;
    const { open, of } = openSentences(report, subject, ask);
    if (open.length === 0) return;
    const [one, is] = open.length === 1 ? ['sentence', 'gives'] : ['sentences', 'give'];
    const numbers = withNumbers(
      parseNumbers(source.read?.value ?? ''),
      open.map(({ number }) => number),
    );
    tell({
      code: 'review/uncovered-sentence',
      message: `${open.length} ${one} of this work (of ${of}) ${is} a figure or a date, or ${open.length === 1 ? 'cites' : 'cite'} somebody, and ${open.length === 1 ? 'carries' : 'carry'} no claim: ${first(open)}. Claim what matters; what was read and holds nothing to claim is named under “read”.`,
      at: idSpan,
      path: '',
      related: open.slice(0, MOST_RELATED).map(({ number, start, end }) => ({
        uri: report.uri,
        span: { start, end },
        message: `Sentence ${number}`,
      })),
      plans: [
        {
          title:
            open.length === 1
              ? 'Record that this sentence was read and holds nothing to claim'
              : `Record that these ${open.length} sentences were read and hold nothing to claim`,
          changes: [{ path: '', key: 'read', change: { set: writeNumbers(numbers) } }],
        },
      ],
    });
  },
};

interface OpenSentence extends Span {
  /** Its number among all units of the file, from 1. */
  readonly number: number;
}

function openSentences(
  report: Report,
  source: Definition,
  ask: Ask,
): { readonly open: readonly OpenSentence[]; readonly of: number } {
  const lines = source.entry.source?.lines?.value ?? null;
  const work = lines === null ? null : report.spanOfLines(lines[0], lines[1]);
  const isRead = numbersAscending(parseNumbers(source.entry.source?.read?.value ?? ''));
  const claimed = claimedSpans(report, source, ask);
  const open: OpenSentence[] = [];
  let of = 0;
  let next = 0;
  /** The furthest end of the quotes that begin before the sentence ends. */
  let reach = 0;
  report.units.forEach((unit, index) => {
    const { kind, start, end } = unit;
    if ((kind !== 'sentence' && kind !== 'bullet') || (work !== null && !overlaps(work, unit))) return;
    of++;
    for (let span = claimed[next]; span !== undefined && span.start < end; span = claimed[++next])
      reach = Math.max(reach, span.end);
    const number = index + 1;
    if (isRead(number) || reach > start || !ask.readings.isTelling(report, unit)) return;
    open.push({ number, start, end });
  });
  return { open, of };
}

/** Where quotes stand in a version of a report that is as its sources record it. */
const places = new WeakMap<Report, WeakMap<Quote, { readonly lines: string; readonly span: Span | null }>>();

/** Where the quotes of a source stand, in the order of the text. Each is looked for once, however often this is asked. */
function claimedSpans(report: Report, source: Definition, ask: Ask): readonly Span[] {
  const lines = source.entry.source?.lines?.value.join('-') ?? '';
  let known = places.get(report);
  if (known === undefined) {
    known = new WeakMap();
    places.set(report, known);
  }
  const spans: Span[] = [];
  for (const { quote } of ask.quotesOf(source.entry.id ?? '')) {
    let place = known.get(quote);
    if (place?.lines !== lines) {
      place = { lines, span: spanOf(quote, ask) };
      known.set(quote, place);
    }
    if (place.span !== null) spans.push(place.span);
  }
  return spans.sort((a, b) => a.start - b.start);
}

function spanOf(quote: Quote, ask: Ask): Span | null {
  const { start, end } = ask.place(quote)?.anchor ?? {};
  return start === undefined || end === undefined ? null : { start, end };
}

function first(open: readonly OpenSentence[]): string {
  const shown = open.slice(0, MOST_RELATED).map(({ number }) => number);
  const rest = open.length - shown.length;
  return `number ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
