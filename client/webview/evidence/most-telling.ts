import type { WireFigure } from '../../../server/src/lsp/protocol.ts';

/** So many figures, in their order: all that are disputed as far as there is room, and of the others the first. */
export function mostTelling(figures: readonly WireFigure[], most: number): readonly WireFigure[] {
  if (figures.length <= most) return figures;
  const disputed = figures.filter((one) => one.disputed).slice(0, most);
  const others = figures.filter((one) => !one.disputed).slice(0, most - disputed.length);
  const chosen = new Set([...disputed, ...others]);
  return figures.filter((one) => chosen.has(one));
}
