import type { Definition } from '../../core/workspace/rule.ts';
import { claimData, claimInWords, entryPlace, placeInWords } from './places.ts';
import type { Known, Section } from './section.ts';

/** A link between this claim and another. */
interface Link {
  /** In words, read from this claim: `refutes`, `refuted by`. */
  readonly words: string;
  readonly type: string;
  readonly to: boolean;
  readonly other: Definition;
}

/** How the claim and others bear on each other, as written at either end; support has a section of its own. */
export const relations: Section = {
  key: 'relations',
  explain(claim, known) {
    const links = [...linksFrom(claim, known), ...linksTo(claim, known)];
    if (links.length === 0) return null;
    return {
      title: 'Relations',
      lines: links.map(({ words, other }) => ({
        text: `${words} ${claimInWords(other)}`,
        beside: placeInWords(entryPlace(other, known)),
      })),
      data: links.map(({ type, to, other }) => ({
        type,
        direction: to ? 'to' : 'from',
        ...claimData(other, known),
      })),
    };
  },
};

function linksFrom(claim: Definition, { ask }: Known): readonly Link[] {
  return named(claim).flatMap(({ type, target }) =>
    ask
      .definitions('claim', target)
      .map((other) => ({ words: WORDS[type]?.[0] ?? type, type, to: true, other })),
  );
}

function linksTo(claim: Definition, { ask }: Known): readonly Link[] {
  const { id } = claim.entry;
  if (id === null) return [];
  return ask
    .group('claims that name claim', id)
    .filter((other) => other !== claim)
    .flatMap((other) =>
      named(other)
        .filter(({ target }) => target === id)
        .map(({ type }) => ({ words: WORDS[type]?.[1] ?? type, type, to: false, other })),
    );
}

function named({ entry }: Definition): readonly { readonly type: string; readonly target: string }[] {
  const { claim } = entry;
  if (claim === null) return [];
  return [
    ...claim.about.map(({ value }) => ({ type: 'about', target: value })),
    ...claim.relations.flatMap(({ type, target }) =>
      type === null || target === null || type.value === 'supports'
        ? []
        : [{ type: type.value, target: target.value }],
    ),
  ];
}

/** From this claim, and to it. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  about: ['About', 'Spoken of by'],
  identical: ['Identical to', 'Identical to'],
  refutes: ['Refutes', 'Refuted by'],
  related: ['Related to', 'Related to'],
  updates: ['Updates', 'Updated by'],
  qualifies: ['Qualifies', 'Qualified by'],
  'derived-from': ['Derived from', 'Ground of'],
};
