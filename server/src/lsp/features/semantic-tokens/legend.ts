import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { Token, TokenType } from '../../../features/semantic-tokens/tokens.ts';
import type { ClientFacts } from '../../session.ts';

/**
 * Every type, with the type of the protocol that comes nearest. The Adduce extension declares the types themselves, with
 * colours for every theme; other editors know those of the protocol.
 */
const STANDARD: Readonly<Record<TokenType, string>> = {
  claim: 'function',
  source: 'namespace',
  entity: 'class',
  event: 'event',
  kind: 'type',
  date: 'number',
  number: 'number',
  comparator: 'operator',
  unit: 'property',
  grade: 'enumMember',
  likelihood: 'enumMember',
  relation: 'keyword',
  word: 'enumMember',
  quote: 'string',
  file: 'string',
  tag: 'decorator',
  rule: 'macro',
};

/** How the extension names them: those of the protocol where it means the same, else names of its own. */
const OWN: Readonly<Partial<Record<TokenType, string>>> = {
  event: 'event',
  number: 'number',
  word: 'enumMember',
};

const TYPES = Object.keys(STANDARD);
const MODIFIERS = ['definition', 'unresolved'];

const NUMBERS: ReadonlyMap<string, number> = new Map(TYPES.map((type, i) => [type, i]));

export function legendFor(client: ClientFacts): SemanticTokensLegend {
  const nameOf = ([type, standard]: readonly [string, string]) =>
    client.isAdduce ? (new Map(Object.entries(OWN)).get(type) ?? type) : standard;
  return { tokenTypes: Object.entries(STANDARD).map(nameOf), tokenModifiers: MODIFIERS };
}

/** A token’s type and modifiers as the protocol numbers them. */
export function numbersOf({ type, defines, unresolved }: Token): readonly [type: number, modifiers: number] {
  return [NUMBERS.get(type) ?? 0, (defines ? 1 : 0) | (unresolved ? 2 : 0)];
}
