import type { FixPlan } from '../../finding.ts';
import type { AppearanceFacts } from '../../model/claim-facts.ts';
import { ALPHANUMERIC, classAt } from '../../text/characters.ts';
import { onOneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import type { Draft, PlacedQuote, Rule } from '../../workspace/rule.ts';
import { placeNow, sourceName } from './passages.ts';
import { type QuotationExtent, quotationExtents } from './quotation-extents.ts';

/** An anchor begins or ends within the words of somebody quoted, or within a quotation that never ends. */
export const cutsQuotation: Rule = {
  codes: { 'anchor/cuts-quotation': 'warning' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const appearance of entry.claim?.appearances ?? []) {
      const placed = appearance.quote === null ? null : ask.place(appearance.quote);
      if (placed?.anchor.state !== 'exact' && placed?.anchor.state !== 'moved') continue;
      const place = placeNow(placed);
      if (place === null) continue;
      const [found] = quotationExtents(ask, placed, place)
        .flatMap((extent) => findingOf(appearance, placed, place, extent) ?? [])
        .sort((a, b) => GRAVITY[a.severity ?? 'warning'] - GRAVITY[b.severity ?? 'warning']);
      if (found !== undefined) report(found);
    }
  },
};

const GRAVITY = { error: 0, warning: 1, information: 2, hint: 3 } as const;

function findingOf(
  appearance: AppearanceFacts,
  placed: PlacedQuote,
  place: Span,
  extent: QuotationExtent,
): Draft | null {
  const { text } = placed.report;
  const { quote } = placed;
  if (!hasWords(text, Math.max(place.start, extent.start), Math.min(place.end, extent.end))) return null;
  const make = (message: string, severity: 'warning' | 'information', plans: readonly FixPlan[]): Draft => ({
    code: 'anchor/cuts-quotation',
    message,
    at: quote.span,
    path: quote.path,
    severity,
    related: [{ uri: placed.report.uri, span: extent, message: 'The quotation in the report' }],
    plans,
  });
  const advice =
    appearance.defects.length === 0
      ? 'Note it under “source-defect”'
      : 'Leave it noted under “source-defect”';
  if (extent.unbalanced)
    return make(
      `The report opens or closes a quotation here and its other mark is missing, so nobody can tell where the words of the speaker end. ${advice} and do not let the claim rest on where that is.`,
      'information',
      [],
    );
  // In reports that have the other mark, too: in Swedish this is how quotations begin.
  if (text[extent.start] === '”' && place.start <= extent.start && text.includes('“'))
    return make(
      `The report opens a quotation here with a closing mark, so where the words of the speaker begin is a guess. ${advice}.`,
      'information',
      [],
    );
  const inside = extent.start <= place.start && place.end <= extent.end;
  const declared = appearance.quotation?.value === 'direct' || appearance.quotation?.value === 'mixed';
  if (inside && declared) return null;
  const before = hasWords(text, extent.start, place.start);
  const after = hasWords(text, place.end, extent.end);
  if (inside) {
    const hasMarks = place.start === extent.start && place.end === extent.end;
    if (hasMarks || (!before && !after && extent.kind === 'scare')) return null;
    return make(
      `The quote lies within a quotation of “${sourceName(placed)}” and leaves out its marks, so these words read as the publisher’s own. Say “quotation: direct”, or quote the marks and the speaker as well.`,
      before || after ? 'warning' : 'information',
      [
        {
          title: 'Say that the words are a direct quotation',
          changes: [{ path: appearance.path, key: 'quotation', change: { set: 'direct' } }],
          preferred: true,
        },
      ],
    );
  }
  if (!before && !after) return null;
  const atSentence = isSentenceBound(placed, before ? place.start : place.end);
  if (atSentence && declared) return null;
  return make(
    `The quote ${before ? 'begins' : 'ends'} in the middle of a quotation: the speaker’s words ${before ? 'begin before it' : 'go on after it'}, and with one mark alone nobody can tell whose words are whose. Quote the whole quotation, or stop before it.`,
    atSentence ? 'information' : 'warning',
    wholeQuotation(appearance, placed, place, extent),
  );
}

/** Makes the quote take in the whole quotation, and what stands between. */
function wholeQuotation(
  { path }: AppearanceFacts,
  { quote, report, segment }: PlacedQuote,
  place: Span,
  extent: QuotationExtent,
): readonly FixPlan[] {
  const start = Math.min(place.start, extent.start);
  const end = Math.max(place.end, extent.end);
  if (quote.prefix !== null || quote.suffix !== null) return [];
  if (segment !== null && (start < segment.start || end > segment.end)) return [];
  const whole = onOneLine(report.text.slice(start, end));
  return [
    {
      title: 'Quote the whole quotation',
      changes: [{ path, key: 'quote', change: { set: whole } }],
      preferred: true,
    },
  ];
}

/** Whether no words of a sentence stand on both sides of an offset. */
function isSentenceBound({ report }: PlacedQuote, offset: number): boolean {
  return report
    .unitsAt({ start: offset - 1, end: offset + 1 })
    .every(({ start, end }) => !hasWords(report.text, start, offset) || !hasWords(report.text, offset, end));
}

function hasWords(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((classAt(text, at) & ALPHANUMERIC) !== 0) return true;
  return false;
}
