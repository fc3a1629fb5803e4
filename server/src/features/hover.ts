import type { Span } from '../core/text/span.ts';
import type { Report } from '../core/workspace/report.ts';
import { relativePath } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { thingAt } from './at.ts';
import { card } from './cards.ts';
import { claimsAt } from './definition.ts';
import { fieldHover } from './field-hover.ts';
import type { Hover } from './hover-contents.ts';
import { escapeMarkdown, fileLink } from './markdown.ts';

/** At most this many claims are shown whole in one hover of a report. */
const CARDS = 5;

/**
 * What to show over a place. In an annotation file: the card of an id, the sentence of a quote in its
 * context, what a field means. In a report: the claims that stand on the sentence.
 */
export function hoverAt(workspace: Workspace, uri: string, offset: number): Hover | null {
  if (!workspace.hasAnnotations(uri)) return overReport(workspace, uri, offset);
  const thing = thingAt(workspace, uri, offset);
  switch (thing?.type) {
    case undefined:
      return fieldHover(workspace, uri, offset);
    case 'id':
      return { contents: card(workspace, thing.definition), span: thing.span };
    case 'reference': {
      const cards = thing.targets.map(({ definition }) => card(workspace, definition));
      return cards.length === 0 ? null : { contents: cards.join('\n\n---\n\n'), span: thing.span };
    }
    case 'file':
      return { contents: card(workspace, thing.source), span: thing.span };
    case 'quote': {
      const standing = workspace.standingOf(thing.claim).find((one) => one.quote === thing.quote);
      const report = standing === undefined ? null : workspace.report(standing.uri);
      if (standing?.span == null || report === null) return fieldHover(workspace, uri, offset);
      return { contents: inContext(workspace, report, standing.span), span: thing.span };
    }
  }
}

function overReport(workspace: Workspace, uri: string, offset: number): Hover | null {
  const standing = claimsAt(workspace, uri, offset);
  const span = standing[0]?.span;
  if (span == null) return null;
  const cards = standing.slice(0, CARDS).map(({ claim }) => {
    const [place] = workspace.placesOf(claim);
    const line = place === undefined ? undefined : workspace.rangeIn(place.uri, place.idSpan).start.line + 1;
    return `${card(workspace, claim)}\n\n${fileLink('Open the claim', claim.uri, line)}`;
  });
  const more = standing.length - cards.length;
  if (more > 0) cards.push(`… and ${more} more`);
  return { contents: cards.join('\n\n---\n\n'), span };
}

/** The quoted words in bold, with the sentence before and after, and where they stand. */
function inContext(workspace: Workspace, report: Report, span: Span): string {
  const touched = report.unitsAt(span);
  const first = touched[0];
  const last = touched[touched.length - 1];
  const index = first === undefined ? -1 : report.units.indexOf(first);
  const before = index > 0 ? report.units[index - 1] : undefined;
  const after = last === undefined ? undefined : report.units[report.units.indexOf(last) + 1];
  const text = (from: number, to: number) => escapeMarkdown(report.text.slice(from, to).replace(/\s+/g, ' '));
  const line = report.lines.lineAt(span.start) + 1;
  const quote = [
    before === undefined ? '' : `${text(before.start, before.end)} `,
    text(first?.start ?? span.start, span.start),
    `**${text(span.start, span.end).trim()}**`,
    text(span.end, Math.max(span.end, last?.end ?? span.end)),
    after === undefined ? '' : ` ${text(after.start, after.end)}`,
  ].join('');
  const where = `${relativePath(workspace.root, report.uri)}, line ${line}`;
  return `> ${quote}\n\n${fileLink(where, report.uri, line)}`;
}
