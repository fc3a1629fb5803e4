import { linesOf } from '../../core/derived/line.ts';
import type { Written } from '../../core/model/claim-facts.ts';
import type { Span } from '../../core/text/span.ts';
import type { Ask, Definition } from '../../core/workspace/rule.ts';

/** Somebody who speaks in a chain, or a work that is spoken in: an id, and where it is written, relative to the piece. */
export type Voice = Written<string>;

/** One step of an attribution chain as it is written: who is cited there, and by whom. */
export interface Citation {
  /** Who cites; of the first step the source itself, of others several only where they speak jointly. */
  readonly by: readonly Voice[];
  /** Under which other ids the same is written there: the publisher, for the source. */
  readonly alias: readonly Voice[];
  readonly cited: readonly Voice[];
  /** Where the source is written, which is never an entity. */
  readonly isSource: boolean;
  /** The appearance, relative to the piece. */
  readonly within: Span;
}

/**
 * Who cites whom in a claim, from each of its sources on. The first hop of a chain is who published the text, where it is
 * known to be; it does not cite itself.
 */
export function citationsIn(claim: Definition, ask: Ask): readonly Citation[] {
  const appearances = claim.entry.claim?.appearances ?? [];
  return ask.derived(linesOf, claim).flatMap(({ appearance: index, source: id, stops }) => {
    const appearance = appearances[index];
    const source = appearance?.source;
    if (appearance === undefined || source == null) return [];
    const hops = appearance.attribution.filter(({ claimers }) => claimers.length > 0);
    const isPublished = (stops[0] ?? []).some((voice) => voice.kind === 'work' && voice.id === id);
    const alias = isPublished ? (hops[0]?.claimers ?? []) : [];
    const told = (isPublished ? hops.slice(1) : hops).map(({ claimers }) => claimers);
    const within = { start: appearance.start, end: appearance.end };
    return told.map(
      (cited, i): Citation =>
        i === 0
          ? { by: [source], alias, cited, isSource: true, within }
          : { by: told[i - 1] ?? [], alias: [], cited, isSource: false, within },
    );
  });
}
