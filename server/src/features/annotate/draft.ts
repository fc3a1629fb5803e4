import { acts } from '../../../../schemas/vocabularies.ts';
import type { QuoteSelector } from '../../core/anchoring/anchor.ts';
import { minimalSelector } from '../../core/anchoring/selector.ts';
import type { ClaimKind } from '../../core/model/claim-facts.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import { nameOf, parentUri, relativePath } from '../../core/workspace/uri.ts';
import {
  asFlow,
  asInner,
  type Blank,
  type ReadyMap,
  type ReadyValue,
  type Written,
  wrapped,
} from '../completion/ready.ts';
import type { Newcomer } from './guess/cited.ts';
import type { Guess } from './guess/guess.ts';
import { quoted, snippetLiteral, snippetStop } from './yaml-text.ts';

/** A line of a new list item, as plain text and as a snippet with stops where a person must write. */
export interface DraftLine {
  readonly plain: string;
  readonly snippet: string;
}

const KINDS: readonly ClaimKind[] = ['event', 'state', 'statement', 'assessment', 'forecast'];

/** What a new claim says before a person has written anything: what its words tell, each guess a stop. */
export function draftClaim(parts: {
  readonly id: string;
  /** Null where a person is to choose: the likeliest first, to begin with. */
  readonly kind: ClaimKind | null;
  readonly report: Report;
  readonly words: Span;
  /** The part of the report that is the source; null: all of it. */
  readonly within: Span | null;
  readonly source: string;
  readonly guess: Guess;
}): readonly DraftLine[] {
  const { guess } = parts;
  const selector = selectorOf(parts);
  const kinds = [guess.kind, ...KINDS.filter((kind) => kind !== guess.kind)];
  return numbered([
    line(`id: ${parts.id}`),
    field('kind', parts.kind ?? { text: guess.kind, choices: kinds }),
    ...(guess.act === null ? [] : [field('act', { text: guess.act, choices: actsFrom(guess.act) })]),
    // The sentence itself, selected: it is typed over, or edited down to what the claim says.
    stopLine('proposition', quoted(withoutMarkers(selector.quote))),
    ...(guess.events.length === 0 ? [] : [field('event', oneOf(guess.events))]),
    ...(guess.time === null ? [] : [mapLine('time', guess.time)]),
    ...(guess.place === null ? [] : [mapLine('place', [['entity', { text: guess.place }]])]),
    ...(guess.horizon === null ? [] : [field('horizon', { text: guess.horizon })]),
    ...listLines(
      'participants',
      guess.participants.map((id) => [['entity', { text: id }]]),
    ),
    ...listLines('quantities', guess.quantities),
    line('appearances:'),
    line(`  - source: ${parts.source}`),
    ...selectorLines(selector).map((text) => line(`    ${text}`)),
    ...(guess.quotation === null ? [] : [field('    quotation', { text: guess.quotation })]),
    ...chainLines(guess.chain),
    ...(guess.certainty === null ? [] : [field('    certainty', { text: guess.certainty })]),
    ...(guess.likelihood === null ? [] : [field('    likelihood', { text: guess.likelihood })]),
    ...(guess.noteMarkers.length === 0
      ? []
      : [line(`    note-markers: [ ${guess.noteMarkers.map((one) => `"${one}"`).join(', ')} ]`)]),
  ]);
}

/** The hops of an appearance, a line each; the publisher alone is written as short as can be. */
function chainLines(chain: readonly ReadyMap[]): readonly DraftLine[] {
  const [publisher, ...cited] = chain;
  if (publisher === undefined) return [];
  return [
    line('    attribution:'),
    ...(cited.length === 0
      ? [fromWritten('      - ', asInner(publisher), '')]
      : chain.map((hop) => fromWritten('      - ', asFlow([hop]), ''))),
  ];
}

function listLines(key: string, maps: readonly ReadyMap[]): readonly DraftLine[] {
  if (maps.length === 0) return [];
  return [line(`${key}:`), ...maps.map((map) => fromWritten('  - ', asFlow([map]), ''))];
}

function mapLine(key: string, map: ReadyMap): DraftLine {
  return fromWritten(`${key}: `, asFlow([map]), '');
}

function field(key: string, value: ReadyValue): DraftLine {
  return fromWritten('', asInner([[key, value]]), '');
}

function oneOf(ids: readonly string[]): Blank {
  return { text: ids[0] ?? '', ...(ids.length > 1 && { choices: ids }) };
}

function actsFrom(first: string): readonly string[] {
  return [first, ...Object.keys(acts).filter((act) => act !== first)];
}

function fromWritten(before: string, written: Written, after: string): DraftLine {
  const { plain, snippet } = wrapped(before, written, after);
  return { plain, snippet: snippet ?? snippetLiteral(plain) };
}

/** Lines with their stops numbered one after the other, in the order in which they are read, from a number on. */
export function numbered(lines: readonly DraftLine[], from = 1): readonly DraftLine[] {
  let next = from;
  return lines.map(({ plain, snippet }) => ({
    plain,
    snippet: snippet.replace(/\\.|\$\{\d+/g, (found) => (found.startsWith('\\') ? found : `\${${next++}`)),
  }));
}

/** How many stops lines have. */
export function stopsIn(lines: readonly DraftLine[]): number {
  return lines.reduce(
    (sum, { snippet }) =>
      sum + [...snippet.matchAll(/\\.|\$\{\d+/g)].filter(([one]) => !one.startsWith('\\')).length,
    0,
  );
}

/** The exact words with the least context that makes them unique, each on one line. */
export function selectorOf(at: {
  readonly report: Report;
  readonly words: Span;
  readonly within: Span | null;
}): QuoteSelector {
  const { report, words, within } = at;
  const { quote, prefix, suffix } = minimalSelector(report.folded, words, within === null ? {} : { within });
  return {
    quote: onOneLine(quote),
    ...(prefix === undefined ? {} : { prefix: onOneLine(prefix) }),
    ...(suffix === undefined ? {} : { suffix: onOneLine(suffix) }),
  };
}

/** The keys of an appearance that say which words it stands on. */
export function selectorLines(selector: QuoteSelector): readonly string[] {
  return (['quote', 'prefix', 'suffix'] as const).flatMap((key) => {
    const text = selector[key];
    return text === undefined ? [] : [`${key}: ${quoted(text)}`];
  });
}

/** The registry's entry for a report that is no source yet. */
export function draftSource(parts: {
  readonly id: string;
  readonly report: Report;
  readonly annotationUri: string;
  /** The lines of the file that are the work, 1-based and inclusive; null: all of them. */
  readonly lines: readonly [number, number] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}): readonly DraftLine[] {
  const { report, lines } = parts;
  const from = lines === null ? 0 : report.spanOfLines(lines[0], lines[1]).start;
  const heading = report.units.find((unit) => unit.kind === 'heading' && unit.start >= from);
  const title =
    heading === undefined ? nameOf(report.uri) : onOneLine(report.text.slice(heading.start, heading.end));
  const path = relativePath(parentUri(parts.annotationUri), report.uri);
  return [
    line(`id: ${parts.id}`),
    line('type: document'),
    stopLine('title', quoted(title)),
    // Unknown in EDTF, until somebody says when the work was published.
    stopLine('issued', '"XXXX"'),
    fileLine(path),
    ...(lines === null ? [] : [line(`segment: { lines: [${lines[0]}, ${lines[1]}] }`)]),
    line(`sha256: "${report.sha256}"`),
    line(`accessed: "${parts.today}"`),
  ];
}

/** Where the report is, from the annotation file. */
export function fileLine(path: string): DraftLine {
  return line(`file: ${/^[\w./-]+$/.test(path) ? path : quoted(path)}`);
}

/** The registry's entry for somebody who is cited and not known yet. */
export function draftEntity({ id, type, name }: Newcomer): readonly DraftLine[] {
  return [
    fromWritten(
      '',
      asFlow([
        [
          ['id', id],
          ['type', type],
          ['name', name],
        ],
      ]),
      '',
    ),
  ];
}

/** The lines as an item of a list whose dashes stand behind `indent`. */
export function asItem(draft: readonly DraftLine[], indent: string): readonly DraftLine[] {
  return draft.map(({ plain, snippet }, i) => {
    const lead = indent + (i === 0 ? '- ' : '  ');
    return { plain: lead + plain, snippet: lead + snippet };
  });
}

/** A line that stands as it is, in a snippet too. */
export function line(plain: string): DraftLine {
  return { plain, snippet: snippetLiteral(plain) };
}

/** A scalar between quotation marks, which stay when it is typed over. */
function stopLine(key: string, scalar: string): DraftLine {
  const mark = scalar.charAt(0);
  return {
    plain: `${key}: ${scalar}`,
    snippet: `${key}: ${mark}${snippetStop(1, scalar.slice(1, -1))}${mark}`,
  };
}

function withoutMarkers(quote: string): string {
  return quote.replace(/(?<=\S)\[\d{1,4}\]/g, '');
}
