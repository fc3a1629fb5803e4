/**
 * A small project for rules on who says what: a report of the Harbour Gazette, one of the Courier where a test has it, a
 * registry, and claims.
 */
export interface Quay {
  /** The text of the Gazette. */
  readonly gazette: string;
  /** The text of the Courier; absent: it is not held. */
  readonly courier?: string;
  /** More facts of the Courier’s work: `, derived-from: [gazette-1]`. */
  readonly courierFacts?: string;
  /** More facts of the Gazette’s work. */
  readonly gazetteFacts?: string;
  /** Annotation files of claims. */
  readonly claims: readonly string[];
}

export function quay({ gazette, courier, courierFacts = '', gazetteFacts = '', claims }: Quay): string {
  return [
    '//- /reports/gazette.txt',
    gazette,
    ...(courier === undefined ? [] : ['//- /reports/courier.txt', courier]),
    '//- /claims/registry.claims.yaml',
    'sources:',
    `  - { id: gazette-1, type: article-newspaper, publisher: gazette, issued: "2024-03-05", file: ../reports/gazette.txt${gazetteFacts} }`,
    `  - { id: courier-1, type: article-newspaper, publisher: The Courier, issued: "2024-03-06", ${courier === undefined ? 'held: false' : 'file: ../reports/courier.txt'}${courierFacts} }`,
    'entities:',
    '  - { id: gazette, type: organization, name: Harbour Gazette, aliases: [the Gazette] }',
    '  - { id: courier, type: organization, name: The Courier }',
    '  - { id: officials, type: class, name: unnamed port officials, aliases: [port officials, a port official] }',
    '  - { id: brandt, type: person, name: Ada Brandt }',
    '  - { id: council, type: organization, name: Quay Council }',
    '  - { id: brigade, type: organization, name: Basin Brigade }',
    'events:',
    '  - { id: collapse, label: Collapse of the north crane }',
    ...claims.flatMap((text, i) => [`//- /claims/c${i + 1}.claims.yaml`, 'claims:', text.trimEnd()]),
    '',
  ].join('\n');
}

export interface ClaimText {
  readonly id?: string;
  readonly kind?: string;
  readonly proposition?: string;
  readonly appearances: readonly string[];
  /** More lines of the claim. */
  readonly more?: readonly string[];
}

/** A claim, of an event where nothing else is said. */
export function claim({
  id = 'C-1',
  kind = 'event',
  proposition = 'The north crane fell into the basin.',
  appearances,
  more = [],
}: ClaimText): string {
  return [
    `  - id: ${id}`,
    `    kind: ${kind}`,
    `    proposition: ${proposition}`,
    '    appearances:',
    ...appearances.map((appearance) => `      - ${appearance}`),
    ...more.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** A waiver of one rule, as a line of a claim. */
export function waiver(rule: string): string {
  return `waive: [ { rule: ${rule}, reason: Settled with the desk. } ]`;
}
