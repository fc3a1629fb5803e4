import type { Position, ServerCapabilities } from 'vscode-languageserver/node';

/** A feature that is asked for, and how. */
export interface Asked {
  readonly name: string;
  readonly method: string;
  readonly isOffered: (capabilities: ServerCapabilities) => boolean;
  readonly params: (uri: string, at: Position) => unknown;
  /** Whether the answer is one that a person could use; an empty one is quick to give. */
  readonly isAnswer: (answer: unknown) => boolean;
}

const document = (uri: string) => ({ textDocument: { uri } });
const place = (uri: string, position: Position) => ({ ...document(uri), position });
/** About a screen of text. */
const screen = (uri: string, { line }: Position) => ({
  ...document(uri),
  range: { start: { line, character: 0 }, end: { line: line + 60, character: 0 } },
});
const something = (answer: unknown) => answer !== null && !(Array.isArray(answer) && answer.length === 0);

/** What editors ask most while somebody reads and types. Places are on the id of a claim’s event. */
export const ASKED: readonly Asked[] = [
  {
    name: 'hover',
    method: 'textDocument/hover',
    isOffered: (it) => it.hoverProvider !== undefined,
    params: place,
    isAnswer: something,
  },
  {
    name: 'definition',
    method: 'textDocument/definition',
    isOffered: (it) => it.definitionProvider !== undefined && it.referencesProvider !== undefined,
    params: place,
    isAnswer: something,
  },
  {
    name: 'completion',
    method: 'textDocument/completion',
    isOffered: (it) => it.completionProvider !== undefined,
    params: place,
    isAnswer: (answer) => typeof answer === 'object' && answer !== null,
  },
  {
    name: 'references',
    method: 'textDocument/references',
    isOffered: (it) => it.referencesProvider !== undefined,
    params: (uri, at) => ({ ...place(uri, at), context: { includeDeclaration: true } }),
    isAnswer: something,
  },
  {
    name: 'highlights',
    method: 'textDocument/documentHighlight',
    isOffered: (it) => it.documentHighlightProvider !== undefined,
    params: place,
    isAnswer: something,
  },
  {
    name: 'symbols',
    method: 'textDocument/documentSymbol',
    isOffered: (it) => it.documentSymbolProvider !== undefined,
    params: document,
    isAnswer: something,
  },
  {
    name: 'workspace symbols',
    method: 'workspace/symbol',
    isOffered: (it) => it.workspaceSymbolProvider !== undefined,
    params: () => ({ query: 'C0012' }),
    isAnswer: something,
  },
  {
    name: 'tokens on screen',
    method: 'textDocument/semanticTokens/range',
    isOffered: (it) => it.semanticTokensProvider !== undefined,
    params: screen,
    isAnswer: something,
  },
  {
    name: 'tokens',
    method: 'textDocument/semanticTokens/full',
    isOffered: (it) => it.semanticTokensProvider !== undefined,
    params: document,
    isAnswer: something,
  },
  {
    name: 'inlay hints',
    method: 'textDocument/inlayHint',
    isOffered: (it) => it.inlayHintProvider !== undefined,
    params: screen,
    isAnswer: something,
  },
  {
    name: 'lenses',
    method: 'textDocument/codeLens',
    isOffered: (it) => it.codeLensProvider !== undefined && it.referencesProvider !== undefined,
    params: document,
    isAnswer: something,
  },
  {
    name: 'folding',
    method: 'textDocument/foldingRange',
    isOffered: (it) => it.foldingRangeProvider !== undefined,
    params: document,
    isAnswer: something,
  },
];
