import { originCalled } from '../../core/derived/origin-words.ts';
import { type Origin, originsOf, sameOrigin } from '../../core/derived/origins.ts';
import { linchpinOf, supportedBy, supportersOf } from '../../core/derived/support.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import { claimData, claimInWords, entryPlace, placeInWords } from './places.ts';
import type { Known, Section, SectionLine } from './section.ts';

/** What supports the claim, what it supports, and what else of the project loses all support with one of its origins. */
export const support: Section = {
  key: 'support',
  explain(claim, known) {
    const { ask, workspace } = known;
    const below = ask.derived(supportersOf, claim);
    const above = supportedBy(claim).flatMap((id) => ask.definitions('claim', id));
    const linchpin = ask.derived(linchpinOf, claim);
    const found = ask.derived(originsOf, claim).origins;
    if (found.length === 0 && below.length === 0 && above.length === 0) return null;
    const all = workspace.all('claim').map(({ definition }) => definition);
    const falls = found.map((origin) => ({ origin, claims: hangingOn(origin, all, known) }));
    const hangs =
      linchpin === null
        ? 'No single origin takes away all its support'
        : `All its support hangs on ${originCalled(linchpin.origin.voice, ask)}`;
    return {
      title: 'Support',
      lines: [
        ...listed('Supported by', below, known),
        ...listed('Supports', above, known),
        { text: hangs },
        ...falls.flatMap(({ origin, claims }) => fallInWords(origin, claims, claim, known)),
      ],
      data: {
        'supported-by': below.map((one) => claimData(one, known)),
        supports: above.map((one) => claimData(one, known)),
        'hangs-on': linchpin?.origin.voice.id ?? null,
        falls: falls.map(({ origin, claims }) => ({
          origin: origin.voice.id,
          claims: claims.flatMap(({ entry }) => entry.id ?? []),
        })),
      },
    };
  },
};

/** The claims that lose all support when an origin is taken away, in the order of their ids. */
function hangingOn(origin: Origin, all: readonly Definition[], { ask }: Known): readonly Definition[] {
  return all
    .filter((one) => {
      const linchpin = ask.derived(linchpinOf, one);
      return linchpin !== null && sameOrigin(linchpin.origin, origin, ask) !== null;
    })
    .sort((a, b) => ((a.entry.id ?? '') < (b.entry.id ?? '') ? -1 : 1));
}

/** More ids than this are not listed for people. */
const MOST_SHOWN = 20;

function fallInWords(
  { voice }: Origin,
  claims: readonly Definition[],
  claim: Definition,
  { ask }: Known,
): readonly SectionLine[] {
  const others = claims.filter((one) => one !== claim);
  if (others.length === 0) return [];
  const ids = others.slice(0, MOST_SHOWN).map(({ entry }) => entry.id ?? '?');
  const more = others.length > MOST_SHOWN ? ` and ${others.length - MOST_SHOWN} more` : '';
  const count = others.length === 1 ? '1 other claim loses' : `${others.length} other claims lose`;
  return [
    { text: `Without ${originCalled(voice, ask)}, ${count} all support:` },
    { text: ids.join(', ') + more, depth: 1 },
  ];
}

function listed(title: string, claims: readonly Definition[], known: Known): readonly SectionLine[] {
  if (claims.length === 0) return [];
  return [
    { text: `${title}:` },
    ...claims.map(
      (one) => ({ text: claimInWords(one), beside: placeInWords(entryPlace(one, known)), depth: 1 }) as const,
    ),
  ];
}
