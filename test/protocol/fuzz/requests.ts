import type { Position, ServerCapabilities } from 'vscode-languageserver/node';

/** Something an editor asks about a document, at a place that may be anywhere. */
export interface WildRequest {
  readonly method: string;
  /** Whether the server says that it answers it. */
  readonly isOffered: (capabilities: ServerCapabilities) => boolean;
  readonly params: (uri: string, at: Position, to: Position) => unknown;
}

const inDocument = (uri: string) => ({ textDocument: { uri } });
const atPlace = (uri: string, position: Position) => ({ ...inDocument(uri), position });
const overRange = (uri: string, start: Position, end: Position) => ({
  ...inDocument(uri),
  range: { start, end },
});

/** Every request about a document that the protocol has and this server may offer. */
export const WILD_REQUESTS: readonly WildRequest[] = [
  { method: 'textDocument/hover', isOffered: (it) => it.hoverProvider !== undefined, params: atPlace },
  {
    method: 'textDocument/definition',
    isOffered: (it) => it.definitionProvider !== undefined,
    params: atPlace,
  },
  {
    method: 'textDocument/references',
    isOffered: (it) => it.referencesProvider !== undefined,
    params: (uri, at) => ({ ...atPlace(uri, at), context: { includeDeclaration: true } }),
  },
  {
    method: 'textDocument/documentHighlight',
    isOffered: (it) => it.documentHighlightProvider !== undefined,
    params: atPlace,
  },
  {
    method: 'textDocument/prepareRename',
    isOffered: (it) => typeof it.renameProvider === 'object',
    params: atPlace,
  },
  {
    method: 'textDocument/rename',
    isOffered: (it) => it.renameProvider !== undefined,
    params: (uri, at) => ({ ...atPlace(uri, at), newName: 'renamed-1' }),
  },
  {
    method: 'textDocument/linkedEditingRange',
    isOffered: (it) => it.linkedEditingRangeProvider !== undefined,
    params: atPlace,
  },
  {
    method: 'textDocument/completion',
    isOffered: (it) => it.completionProvider !== undefined,
    params: atPlace,
  },
  {
    method: 'textDocument/documentSymbol',
    isOffered: (it) => it.documentSymbolProvider !== undefined,
    params: inDocument,
  },
  {
    method: 'textDocument/foldingRange',
    isOffered: (it) => it.foldingRangeProvider !== undefined,
    params: inDocument,
  },
  {
    method: 'textDocument/selectionRange',
    isOffered: (it) => it.selectionRangeProvider !== undefined,
    params: (uri, at, to) => ({ ...inDocument(uri), positions: [at, to] }),
  },
  {
    method: 'textDocument/documentLink',
    isOffered: (it) => it.documentLinkProvider !== undefined,
    params: inDocument,
  },
  {
    method: 'textDocument/codeLens',
    isOffered: (it) => it.codeLensProvider !== undefined,
    params: inDocument,
  },
  {
    method: 'textDocument/inlayHint',
    isOffered: (it) => it.inlayHintProvider !== undefined,
    params: overRange,
  },
  {
    method: 'textDocument/semanticTokens/full',
    isOffered: (it) => it.semanticTokensProvider !== undefined,
    params: inDocument,
  },
  {
    method: 'textDocument/semanticTokens/range',
    isOffered: (it) => it.semanticTokensProvider?.range !== undefined,
    params: overRange,
  },
  {
    method: 'textDocument/codeAction',
    isOffered: (it) => it.codeActionProvider !== undefined,
    params: (uri, start, end) => ({ ...overRange(uri, start, end), context: { diagnostics: [] } }),
  },
  {
    method: 'textDocument/formatting',
    isOffered: (it) => it.documentFormattingProvider !== undefined,
    params: (uri) => ({ ...inDocument(uri), options: { tabSize: 2, insertSpaces: true } }),
  },
  {
    method: 'textDocument/rangeFormatting',
    isOffered: (it) => it.documentRangeFormattingProvider !== undefined,
    params: (uri, start, end) => ({
      ...overRange(uri, start, end),
      options: { tabSize: 2, insertSpaces: true },
    }),
  },
  {
    method: 'textDocument/prepareCallHierarchy',
    isOffered: (it) => it.callHierarchyProvider !== undefined,
    params: atPlace,
  },
  {
    method: 'textDocument/prepareTypeHierarchy',
    isOffered: (it) => it.typeHierarchyProvider !== undefined,
    params: atPlace,
  },
];
