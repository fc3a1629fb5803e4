import type { ServerCapabilities } from 'vscode-languageserver';

/** One row of the page: what an analyst has of it, and how a server says that it is there. */
interface Row {
  readonly name: string;
  readonly gives: string;
  readonly isIn: (capabilities: ServerCapabilities) => boolean;
  /** Of the servers that are not started here: as their sources say. */
  readonly rust: boolean;
  readonly markdown: boolean;
}

const hasKind = (capabilities: ServerCapabilities, kind: string): boolean => {
  const { codeActionProvider: provider } = capabilities;
  if (provider === undefined || provider === false) return false;
  if (provider === true) return kind === 'quickfix';
  const kinds = provider.codeActionKinds ?? ['quickfix'];
  return kinds.some((one) => one === kind || one.startsWith(`${kind}.`));
};
const resolves = (provider: unknown): boolean =>
  typeof provider === 'object' &&
  provider !== null &&
  'resolveProvider' in provider &&
  provider.resolveProvider === true;
const isSet = (provider: unknown): boolean =>
  provider !== undefined && provider !== null && provider !== false;

const ROWS: readonly Row[] = [
  row(
    'Hover',
    'cards of ids, what a field means and its value says, the sentence around a quote',
    (it) => isSet(it.hoverProvider),
    true,
    true,
  ),
  row(
    'Completion',
    'keys, values, ids by any name, quotes by a few words, what the sentence says',
    (it) => isSet(it.completionProvider),
    true,
    true,
  ),
  row(
    '… resolved when looked at',
    'the card beside the item',
    (it) => resolves(it.completionProvider),
    true,
    false,
  ),
  row(
    'Definition',
    'from quote to sentence, from id to entry, from sentence to claims',
    (it) => isSet(it.definitionProvider),
    true,
    true,
  ),
  row(
    'References',
    'everything that names an id; the claims of a sentence',
    (it) => isSet(it.referencesProvider),
    true,
    true,
  ),
  row(
    'Document highlight',
    'the same id, or all sentences of a claim',
    (it) => isSet(it.documentHighlightProvider),
    true,
    true,
  ),
  row('Rename', 'an id everywhere, in every file', (it) => isSet(it.renameProvider), true, true),
  row(
    '… prepared',
    'says what cannot be renamed before one types',
    (it) => typeof it.renameProvider === 'object' && it.renameProvider.prepareProvider === true,
    true,
    true,
  ),
  row(
    'Linked editing',
    'an id that stands several times in one entry',
    (it) => isSet(it.linkedEditingRangeProvider),
    false,
    false,
  ),
  row(
    'Rename of files',
    'paths follow reports and annotation files that are moved',
    (it) => isSet(it.workspace?.fileOperations?.willRename),
    true,
    true,
  ),
  row(
    'Quick fixes',
    'a repair for every mechanical finding; waive with a reason',
    (it) => hasKind(it, 'quickfix'),
    true,
    true,
  ),
  row(
    'Refactorings',
    'split, merge, move, relate and complete claims',
    (it) => hasKind(it, 'refactor'),
    true,
    true,
  ),
  row(
    'Source actions',
    'mend the form of a file, put keys in order',
    (it) => hasKind(it, 'source'),
    false,
    true,
  ),
  row('Formatting', 'layout alone, comments kept', (it) => isSet(it.documentFormattingProvider), true, false),
  row(
    '… of a range',
    'the entries that a selection touches',
    (it) => isSet(it.documentRangeFormattingProvider),
    true,
    false,
  ),
  row(
    '… while typing',
    'where the next line begins',
    (it) => isSet(it.documentOnTypeFormattingProvider),
    true,
    false,
  ),
  row(
    'Semantic tokens',
    'colours by what values mean, and what does not exist',
    (it) => isSet(it.semanticTokensProvider),
    true,
    false,
  ),
  row(
    '… of what changed',
    'after an edit, only what it changed',
    (it) =>
      typeof it.semanticTokensProvider?.full === 'object' && it.semanticTokensProvider.full.delta === true,
    true,
    false,
  ),
  row(
    'Inlay hints',
    'lines of quotes, origins of a claim, dates worked out',
    (it) => isSet(it.inlayHintProvider),
    true,
    false,
  ),
  row(
    'Code lenses',
    'appearances, origins and findings of a claim; claims of a sentence',
    (it) => isSet(it.codeLensProvider),
    true,
    false,
  ),
  row('Folding', 'entries, lists, quotes, comments', (it) => isSet(it.foldingRangeProvider), true, true),
  row('Selection ranges', 'from the word to the file', (it) => isSet(it.selectionRangeProvider), true, true),
  row('Document links', 'report files and addresses', (it) => isSet(it.documentLinkProvider), false, true),
  row(
    'Document symbols',
    'claims by event; works, headings and sentences',
    (it) => isSet(it.documentSymbolProvider),
    true,
    true,
  ),
  row(
    'Workspace symbols',
    'ids, propositions and names of the whole project',
    (it) => isSet(it.workspaceSymbolProvider),
    true,
    true,
  ),
  row('Call hierarchy', 'who cites whom', (it) => isSet(it.callHierarchyProvider), true, false),
  row(
    'Type hierarchy',
    'which claim derives from which',
    (it) => 'typeHierarchyProvider' in it && isSet(it.typeHierarchyProvider),
    false,
    false,
  ),
  row('Findings while typing', 'published with the version they are about', () => true, true, true),
];

function row(name: string, gives: string, isIn: Row['isIn'], rust: boolean, markdown: boolean): Row {
  return { name, gives, isIn, rust, markdown };
}

/**
 * The page that says what the server can do, from what it says of itself, beside others.
 *
 * @param yaml what yaml-language-server says of itself, and its version
 */
export function featuresPage(
  ours: ServerCapabilities,
  yaml: { readonly capabilities: ServerCapabilities; readonly version: string },
): string {
  const mark = (is: boolean): string => (is ? 'yes' : '–');
  const lines = ROWS.map(
    ({ name, gives, isIn, rust, markdown }) =>
      `| ${name} | ${gives} | ${mark(isIn(ours))} | ${mark(isIn(yaml.capabilities))} | ${mark(rust)} | ${mark(markdown)} |`,
  );
  return `# What the server offers

Every feature of the Language Server Protocol that Adduce has, in annotation files and in reports; which of the two is said in
[other editors](editors.md). The page is written from what the server says of itself (\`npx tsx scripts/generate-features.ts\`), and a
test fails when it is stale. The peers: yaml-language-server ${yaml.version}, asked in the same way; rust-analyzer and the
Markdown service of VS Code as their sources say in November 2026.

| feature | in Adduce | Adduce | yaml-language-server | rust-analyzer | Markdown |
|---|---|---|---|---|---|
${lines.join('\n')}
`;
}
