import { edtfSpan } from '../text/edtf-span.ts';
import { figuresGroup } from '../workspace/groupings.ts';
import type { Ask, Definition, Derivation } from '../workspace/rule.ts';
import { acknowledgedAmong } from './acknowledged.ts';
import { type Disagreement, disagreementsAmong } from './disagreements.ts';
import { type Figure, figuresOf, holds } from './figure.ts';

/** What the claims of an event say of one measure. */
export interface MeasureFigures {
  readonly measure: string;
  /** Of the claims that hold, in the order of their ids. */
  readonly figures: readonly Figure[];
  readonly disagreements: readonly Disagreement[];
  /** The same by the claims that take part in them. */
  readonly byClaim: ReadonlyMap<Definition, readonly Disagreement[]>;
}

/** The figures of one measure for one event side by side; the subject is the name that `figuresGroup` makes of the two. */
export const figuresOfMeasure: Derivation<string, MeasureFigures> = {
  name: 'the figures of a measure',
  derive(subject, ask) {
    const claims = ask.group('claims with a figure', subject).filter(holds);
    const all = claims.flatMap((claim) => figuresOf(claim, ask));
    const at = subject.indexOf('\n');
    const [event, measure] = [subject.slice(0, at), subject.slice(at + 1)];
    const figures = all.filter((figure) => figure.measure === measure);
    const disagreements =
      figures.length < 2
        ? []
        : disagreementsAmong(figures, acknowledgedAmong(claims, measure), isLong(event, ask));
    return { measure, figures, disagreements, byClaim: sortedByClaim(disagreements) };
  },
};

/** An event that lasts longer is a series: claims are about parts of it. */
const DAYS_OF_ONE = 7;

/** A month alone is when it happened, `2023-10/..` how long it goes on, and `../2023-10` some day before. */
function isLong(event: string, ask: Ask): boolean {
  const time = ask.definitions('event', event)[0]?.entry.occurrence?.time?.value;
  const span = time?.includes('/') === true ? edtfSpan(time) : null;
  return span !== null && Number.isFinite(span.first) && span.last - span.first > DAYS_OF_ONE;
}

/** The figures for an event side by side, by measure in the order of their names. The subject is the event’s id. */
export const figuresOfEvent: Derivation<string, readonly MeasureFigures[]> = {
  name: 'the figures of an event',
  derive(event, ask) {
    const measures = new Set(
      ask
        .group('claims of event', event)
        .flatMap(({ entry }) =>
          (entry.claim?.quantities ?? []).flatMap(({ measure }) => measure?.value ?? []),
        ),
    );
    return [...measures]
      .sort()
      .map((measure) => ask.derived(figuresOfMeasure, figuresGroup(event, measure)))
      .filter(({ figures }) => figures.length > 0);
  },
};

function sortedByClaim(
  disagreements: readonly Disagreement[],
): ReadonlyMap<Definition, readonly Disagreement[]> {
  const byClaim = new Map<Definition, Disagreement[]>();
  for (const disagreement of disagreements)
    for (const { claim } of [disagreement.low, disagreement.high]) {
      const there = byClaim.get(claim);
      if (there === undefined) byClaim.set(claim, [disagreement]);
      else there.push(disagreement);
    }
  return byClaim;
}
