import type { Disagreement } from '../core/derived/disagreements.ts';
import { type Figure, figuresOf } from '../core/derived/figure.ts';
import { figureInWords } from '../core/derived/figure-words.ts';
import { figuresOfEvent, figuresOfMeasure, type MeasureFigures } from '../core/derived/figures.ts';
import { figuresGroup } from '../core/workspace/groupings.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { code, escapeMarkdown } from './markdown.ts';

/** So many measures of an event, and figures and disagreements of each, are shown. */
const SHOWN = 8;

/** The figures for an event side by side, as Markdown, and which of them disagree; null where there are none. */
export function eventFigures(workspace: Workspace, event: string): string | null {
  const measures = workspace.ask.derived(figuresOfEvent, event);
  if (measures.length === 0) return null;
  // Those that disagree are what people look for.
  const disagreeing = measures.filter(({ disagreements }) => disagreements.length > 0);
  const others = measures.filter(({ disagreements }) => disagreements.length === 0);
  const lines = shortened([...disagreeing, ...others], 'measures', measureLines, '- ');
  return ['**Figures**', lines.join('\n')].join('\n\n');
}

/** The figures of a claim, and the others that they disagree with; null where it has none. */
export function claimFigures(workspace: Workspace, claim: Definition): string | null {
  const figures = figuresOf(claim, workspace.ask);
  if (figures.length === 0) return null;
  return `Figures: ${shortened(figures, 'figures', (figure) => [claimFigure(workspace, figure)]).join(' · ')}`;
}

/** What one quantity of a claim says as a number; null where that is none. */
export function quantityFigure(workspace: Workspace, claim: Definition, index: number): string | null {
  const figure = figuresOf(claim, workspace.ask).find((one) => one.index === index);
  return figure === undefined ? null : `Figure: ${claimFigure(workspace, figure)}`;
}

/** `fatalities: 84 people – disagrees with at least 94 people (K-204)` */
function claimFigure(workspace: Workspace, figure: Figure): string {
  const { event } = figure.claim.entry;
  const said = `${escapeMarkdown(figure.measure)}: ${dated(figure)}`;
  if (event === null) return said;
  const { byClaim } = workspace.ask.derived(figuresOfMeasure, figuresGroup(event, figure.measure));
  // The rules and this may have asked at different times; what is compared is the same place of the same claim.
  const own = (other: Figure) => other.claim === figure.claim && other.index === figure.index;
  const disagreements = (byClaim.get(figure.claim) ?? []).filter(({ low, high }) => own(low) || own(high));
  if (disagreements.length === 0) return said;
  const others = shortened(disagreements, 'others', (one) => [
    `${named(own(one.low) ? one.high : one.low)}${reason(one)}`,
  ]);
  return `${said} – **disagrees** with ${others.join(', ')}`;
}

/** One line for a measure, and one below it for each pair that disagrees. */
function measureLines({ measure, figures, disagreements }: MeasureFigures): readonly string[] {
  const told = new Map<string, string[]>();
  for (const figure of figures) {
    const words = dated(figure);
    const there = told.get(words);
    const id = code(figure.claim.entry.id ?? '?');
    if (there === undefined) told.set(words, [id]);
    else there.push(id);
  }
  const said = shortened([...told], 'figures', ([words, ids]) => [
    `${words} (${shortened(ids, 'claims', (id) => [id]).join(', ')})`,
  ]);
  return [
    `- ${escapeMarkdown(measure)}: ${said.join(' · ')}`,
    ...shortened(
      disagreements,
      'pairs',
      (one) => [`  - **disagree**: ${named(one.low)} and ${named(one.high)}${reason(one)}`],
      '  - ',
    ),
  ];
}

function reason(disagreement: Disagreement): string {
  switch (disagreement.kind) {
    case 'disjoint':
      return '';
    case 'decrease':
      return disagreement.sinceDiffers
        ? ', a running count that falls, counted from different days'
        : ', a running count that falls';
    case 'population':
      return ', if they count the same';
  }
}

/** ``at least 94 people (`K-204`)`` */
function named(figure: Figure): string {
  return `${escapeMarkdown(figureInWords(figure))} (${code(figure.claim.entry.id ?? '?')})`;
}

/** With the days from and for which it was counted. */
function dated(figure: Figure): string {
  return [
    escapeMarkdown(figureInWords(figure)),
    figure.sinceWritten === null ? '' : `, since ${escapeMarkdown(figure.sinceWritten)}`,
    figure.asOfWritten === null ? '' : `, as of ${escapeMarkdown(figure.asOfWritten)}`,
  ].join('');
}

/** The first of many things, and how many there are besides. */
function shortened<T>(
  things: readonly T[],
  what: string,
  show: (thing: T) => readonly string[],
  bullet = '',
): readonly string[] {
  const more = things.length - SHOWN;
  const shown = things.slice(0, SHOWN).flatMap(show);
  return more > 0 ? [...shown, `${bullet}… and ${more} more ${what}`] : shown;
}
