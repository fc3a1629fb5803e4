import type { AppearanceFacts } from '../../core/model/claim-facts.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import { type PlaceData, placeData, placeInWords } from './places.ts';
import type { Known, Section, SectionLine } from './section.ts';

/** Where the claim appears: each source with the chain as it is written, and where the quote stands in the report. */
export const appearances: Section = {
  key: 'appearances',
  explain(claim, known) {
    const all = claim.entry.claim?.appearances ?? [];
    if (all.length === 0) return null;
    const told = all.map((appearance) => tell(claim, appearance, known));
    return {
      title: 'Appearances',
      lines: told.flatMap(({ lines }) => lines),
      data: told.map(({ data }) => data),
    };
  },
};

interface Told {
  readonly lines: readonly SectionLine[];
  readonly data: unknown;
}

function tell(claim: Definition, appearance: AppearanceFacts, known: Known): Told {
  const source = appearance.source?.value ?? null;
  const { place, state } = standing(claim, appearance, known);
  const chain = appearance.attribution.map(({ claimers }) => claimers.map(({ value }) => value));
  const words = appearance.quote === null ? null : onOneLine(appearance.quote.quote);
  const polarity = appearance.polarity?.value ?? 'positive';
  const manner = [
    polarity === 'negative' ? 'says it is not so' : '',
    appearance.likelihood?.value.replaceAll('-', ' ') ?? appearance.certainty?.value ?? '',
  ].filter((part) => part !== '');
  return {
    lines: [
      { text: source ?? '(no source yet)', beside: place === null ? STATES[state] : placeInWords(place) },
      { text: [chain.map(stop).join(' → '), ...manner].join(' · '), depth: 1 },
      ...(words === null ? [] : [{ text: `“${words}”`, depth: 1 } as const]),
    ],
    data: {
      source,
      chain,
      quote: appearance.quote?.quote ?? null,
      polarity,
      certainty: appearance.certainty?.value ?? null,
      likelihood: appearance.likelihood?.value ?? null,
      state,
      ...place,
    },
  };
}

function stop(claimers: readonly string[]): string {
  return claimers.length === 0 ? '?' : claimers.join(' & ');
}

/** What can be said of a quote that stands in no one place, for people. */
const STATES = {
  found: '',
  ambiguous: 'its words stand in several places of the report',
  'not-found': 'its words do not stand in the report',
  'not-held': 'the text is not held',
  unread: 'the report cannot be read',
  unknown: 'no such source is registered',
} as const;

function standing(
  claim: Definition,
  { source, quote }: AppearanceFacts,
  known: Known,
): { readonly state: keyof typeof STATES; readonly place: PlaceData | null } {
  const nowhere = (state: keyof typeof STATES) => ({ state, place: null });
  const work = source === null ? undefined : known.ask.definitions('source', source.value)[0];
  if (work === undefined) return nowhere('unknown');
  const file = known.ask.sourceFile(work);
  if (file.state === 'not-held') return nowhere('not-held');
  if (file.state !== 'read') return nowhere('unread');
  const found = known.workspace.standingOf(claim).find((one) => one.quote === quote);
  if (found === undefined || found.span === null)
    return nowhere(found?.state === 'ambiguous' ? 'ambiguous' : 'not-found');
  return { state: 'found', place: placeData(found.uri, found.span, known) };
}
