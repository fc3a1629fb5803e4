import { type WordPart, wordChanges } from '../core/anchoring/word-changes.ts';
import type { Quote } from '../core/model/entry.ts';
import type { RulePages } from '../core/rule-page.ts';
import type { Report } from '../core/workspace/report.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { thingAt } from './at.ts';
import { card, claimInBrief } from './cards.ts';
import { claimsAt } from './definition.ts';
import { fieldHover } from './field-hover.ts';
import { quantityFigure } from './figures.ts';
import type { Hover } from './hover-contents.ts';
import { inContext, sentencesAround } from './in-context.ts';
import { escapeMarkdown, fileLink } from './markdown.ts';
import { entryLink, placeLink } from './names.ts';
import { segmentInWords } from './value-in-words.ts';
import { whatIsSaid } from './what-is-said.ts';

/** At most this many claims are shown whole in one hover of a report. */
const CARDS = 5;

/**
 * What to show over a place. In an annotation file: the card of an id, the sentence of a quote in its
 * context, what a field means; in `adduce.yaml` the last alone. In a report: the claims that stand on the sentence, and what it says.
 */
export function hoverAt(workspace: Workspace, uri: string, offset: number, pages: RulePages): Hover | null {
  if (workspace.isProjectFile(uri)) return fieldHover(workspace, uri, offset, pages);
  if (!workspace.hasAnnotations(uri)) return overReport(workspace, uri, offset);
  const thing = thingAt(workspace, uri, offset);
  switch (thing?.type) {
    case undefined:
    case 'tag':
      return withFigure(workspace, uri, offset, fieldHover(workspace, uri, offset, pages));
    case 'id':
      return { contents: card(workspace, thing.definition), span: thing.span };
    case 'reference': {
      const cards = thing.targets.map(({ definition }) => card(workspace, definition));
      return cards.length === 0 ? null : { contents: cards.join('\n\n---\n\n'), span: thing.span };
    }
    case 'file': {
      const parts = [card(workspace, thing.source), segmentInWords(workspace, thing.source)];
      return { contents: parts.filter((part) => part !== null).join('\n\n'), span: thing.span };
    }
    case 'quote': {
      const standing = workspace.standingOf(thing.claim).find((one) => one.quote === thing.quote);
      const report = standing === undefined ? null : workspace.report(standing.uri);
      if (standing === undefined || report === null) return null;
      const contents =
        standing.span === null
          ? asItWas(workspace, thing.quote, report)
          : inContext(workspace, report, standing.span);
      // A quote that stands nowhere has a finding, which is shown in the same place and says more.
      return contents === null ? null : { contents, span: thing.span };
    }
  }
}

/** What a field of a quantity means, and what the whole of the quantity says. */
function withFigure(workspace: Workspace, uri: string, offset: number, hover: Hover | null): Hover | null {
  const found = workspace.definitionAt(uri, offset);
  if (hover === null || found === null) return hover;
  const at = offset - found.start;
  const quantities = found.definition.entry.claim?.quantities ?? [];
  const index = quantities.findIndex(({ start, end }) => start <= at && at <= end);
  const figure = index < 0 ? null : quantityFigure(workspace, found.definition, index);
  return figure === null ? hover : { ...hover, contents: `${hover.contents}\n\n${figure}` };
}

function overReport(workspace: Workspace, uri: string, offset: number): Hover | null {
  const standing = claimsAt(workspace, uri, offset);
  const cards = standing
    .slice(0, CARDS)
    .map(({ claim }) => `${claimInBrief(workspace, claim)}\n\n${entryLink(workspace, claim)}`);
  const more = standing.length - cards.length;
  if (more > 0) cards.push(`… and ${more} more`);
  const said = whatIsSaid(workspace, uri, offset);
  if (said !== null) cards.push(said.contents);
  const span = standing[0]?.span ?? said?.span;
  return span == null || cards.length === 0 ? null : { contents: cards.join('\n\n---\n\n'), span };
}

/** A quote of a source that has changed: the words that went and came, or where it stood in the version read. */
function asItWas(workspace: Workspace, quote: Quote, report: Report): string | null {
  const placed = workspace.ask.place(quote);
  if (placed === null || placed.change === null) return null;
  const { start, end } = placed.anchor;
  if (start !== undefined && end !== undefined) {
    const now = report.text.slice(start, end).replace(/\s+/g, ' ').trim();
    const parts = wordChanges(quote.quote.replace(/\s+/g, ' ').trim(), now);
    return `${parts.map(markedUp).join('')}\n\n${placeLink(workspace, report.uri, report.lines.lineAt(start) + 1)}`;
  }
  const { previous } = placed.change;
  if (placed.stood === null || previous === null || previous.uri === report.uri) return null;
  const line = previous.lines.lineAt(placed.stood.start) + 1;
  return `In the version that was read:\n\n${sentencesAround(previous, placed.stood)}\n\n${fileLink(`preserved copy, line ${line}`, previous.uri, line)}`;
}

/** Words that went struck through, words that came in bold; the marks must not enclose blanks. */
export function markedUp({ kind, text }: WordPart): string {
  const [, lead = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (kind === 'same' || words === '') return escapeMarkdown(text);
  const mark = kind === 'removed' ? '~~' : '**';
  // What came stands behind what went, and would touch it.
  return `${lead}${mark}${escapeMarkdown(words)}${mark}${kind === 'removed' && tail === '' ? ' ' : tail}`;
}
