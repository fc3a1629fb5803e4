/**
 * A small project for rules on where claims come from: works that retell each other or do not, each with a report of
 * one sentence, and claims on them.
 */
const WORKS = {
  /** Has it from officials without names. */
  ledger: {
    registry: 'type: article-newspaper, publisher: ledger-daily, issued: "2024-03-05", reliability: B',
    text: 'Town officials said that the mill had been warned of the flood.',
    chain:
      '{ claimer: ledger-daily }, { claimer: officials, cue: said, identification: anonymous, number: plural }',
  },
  /** Retells the Ledger. */
  courier: {
    registry:
      'type: article-newspaper, publisher: The Courier, issued: "2024-03-06", derived-from: [ledger], reliability: C',
    text: 'Town officials told the Ledger that the mill knew about the rising water.',
    chain:
      '{ claimer: courier-daily }, { claimer: ledger-daily, identification: collective }, { claimer: officials, cue: told, identification: anonymous, number: plural }',
  },
  /** Retells the Ledger and names no officials; nobody signed it. */
  page: {
    registry: 'type: webpage, issued: "2024-03-07", derived-from: [courier], reliability: F',
    text: 'A messenger rode to the mill ahead of the flood.',
    chain: '{ claimer: page }',
  },
  /** Retells the Ledger, and turns it round. */
  letter: {
    registry: 'type: webpage, issued: "2024-03-08", derived-from: [ledger], reliability: E',
    text: 'The mill did not get an alert.',
    chain: '{ claimer: letter }',
  },
  /** Its own observation. */
  survey: {
    registry: 'type: report, publisher: river-board, issued: "2024-04-02", reliability: A',
    text: 'The miller received the alert of the Board.',
    chain: '{ claimer: river-board }',
  },
  /** Another one of the same publisher. */
  gauge: {
    registry: 'type: report, publisher: river-board, issued: "2024-04-09", reliability: B',
    text: 'An alert from upstream had reached the millrace.',
    chain: '{ claimer: river-board }',
  },
} as const;

export type Work = keyof typeof WORKS;

export interface AppearanceOptions {
  /** In place of the chain of the work, from the second hop on where it begins with a comma. */
  readonly chain?: string | undefined;
  readonly more?: string;
}

/** An appearance in a work. Its quote is the whole sentence. */
export function appears(work: Work, { chain, more = '' }: AppearanceOptions = {}): string {
  const own: string = WORKS[work].chain;
  const hops = chain ?? own;
  return `{ source: ${work}, quote: "${WORKS[work].text}", attribution: [ ${hops} ], certainty: certain${more} }`;
}

/** Marks the last claimer of an appearance. */
export function marked(appearance: string): string {
  return appearance.replace(/(.*claimer: )([\w-]+)/s, '$1⟦$2⟧');
}

export interface ClaimOptions {
  readonly kind?: string;
  readonly more?: readonly string[];
  readonly proposition?: string;
}

/** A claim that the mill was warned. */
export function claim(
  id: string,
  appearances: readonly string[],
  { kind = 'event', more = [], proposition = 'The town warned the mill of the flood.' }: ClaimOptions = {},
): string {
  return [
    `  - id: ${id}`,
    `    kind: ${kind}`,
    `    proposition: ${proposition}`,
    `    appearances:`,
    ...appearances.map((appearance) => `      - ${appearance}`),
    ...more.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** The project of some claims, in one file or each in one of its own, with the works that they name. */
export function weir(claims: readonly string[], { apart = false, registry = '' } = {}): string {
  const all = claims.join('');
  const works = Object.entries(WORKS).filter(
    ([id]) => new RegExp(`source: ${id}\\b`).test(all) || ['ledger', 'courier'].includes(id),
  );
  const quoted = ([id]: (typeof works)[number]) => new RegExp(`source: ${id}\\b`).test(all);
  const files = apart ? claims : [all];
  return [
    ...works.filter(quoted).flatMap(([id, { text }]) => [`//- /reports/${id}.txt`, text]),
    '//- /claims/registry.claims.yaml',
    'sources:',
    ...works.map((work) => {
      const [id, { registry: facts }] = work;
      return `  - { id: ${id}, ${facts}, ${quoted(work) ? `file: ../reports/${id}.txt` : 'held: false'} }`;
    }),
    'entities:',
    '  - { id: ledger-daily, type: organization, name: The Ledger, aliases: [Ledger] }',
    '  - { id: courier-daily, type: organization, name: The Courier }',
    '  - { id: river-board, type: organization, name: River Board, aliases: [the Board] }',
    '  - { id: officials, type: class, name: unnamed town officials, aliases: [town officials] }',
    '  - { id: mayor, type: person, name: Ada Brandt }',
    registry,
    ...files.flatMap((text, i) => [`//- /claims/c${i + 1}.claims.yaml`, 'claims:', text.trimEnd()]),
    '',
  ].join('\n');
}
