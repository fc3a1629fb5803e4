import type { Disagreement } from '../../core/derived/disagreements.ts';
import type { Figure } from '../../core/derived/figure.ts';
import { datedFigureInWords, figureInWords } from '../../core/derived/figure-words.ts';
import { figuresOfEvent } from '../../core/derived/figures.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** What is said of one measure. */
export interface FigureRow {
  readonly measure: string;
  /** In the order of their lower ends. */
  readonly figures: readonly EvidenceFigure[];
  /** Which cannot both hold, and why, a sentence each. */
  readonly disagreements: readonly string[];
}

/** A figure as it is drawn; who says so stands with its claim. Ends that are not bounded are null. */
export interface EvidenceFigure {
  readonly claim: string;
  readonly min: number | null;
  readonly max: number | null;
  /** The end itself is not meant: above 80, below 100. */
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly approximate: boolean;
  /** `at least 94 people` */
  readonly words: string;
  readonly disputed: boolean;
}

/** The figures for an event, those measures first of which some disagree. */
export function figureRows(workspace: Workspace, event: string): readonly FigureRow[] {
  return workspace.ask
    .derived(figuresOfEvent, event)
    .map(({ measure, figures, disagreements }) => {
      const disputed = new Set(disagreements.flatMap(({ low, high }) => [low, high]));
      return {
        measure,
        figures: figures
          .map((figure) => drawn(figure, disputed.has(figure)))
          .sort((a, b) => lower(a) - lower(b) || upper(a) - upper(b)),
        disagreements: disagreements.map(sentence),
      };
    })
    .sort((a, b) => Math.sign(b.disagreements.length) - Math.sign(a.disagreements.length));
}

function drawn(figure: Figure, disputed: boolean): EvidenceFigure {
  const { min, max, minOpen, maxOpen, approximate } = figure.interval;
  return {
    claim: figure.claim.entry.id ?? '',
    min: Number.isFinite(min) ? min : null,
    max: Number.isFinite(max) ? max : null,
    minOpen,
    maxOpen,
    approximate,
    words: datedFigureInWords(figure),
    disputed,
  };
}

function lower({ min, max }: EvidenceFigure): number {
  return min ?? max ?? 0;
}

function upper({ min, max }: EvidenceFigure): number {
  return max ?? min ?? 0;
}

function sentence({ kind, low, high, ...rest }: Disagreement): string {
  const pair = `${named(low)} and ${named(high)}`;
  switch (kind) {
    case 'disjoint':
      return `${pair} cannot both hold.`;
    case 'decrease':
      return 'sinceDiffers' in rest && rest.sinceDiffers
        ? `${pair}: a running count that falls; they are counted from different days.`
        : `${pair}: a running count cannot fall.`;
    case 'population':
      return `${pair} cannot both hold if they count the same.`;
  }
}

function named(figure: Figure): string {
  return `${figureInWords(figure)} (${figure.claim.entry.id ?? '?'})`;
}
