import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { readText } from '../../core/workspace/read-text.ts';
import { complete } from '../../features/completion/completion.ts';
import type { CompletionItem } from '../../features/completion/item.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [':', ' ', '"', "'", '-', '[', '{', ','] } },
  register(session) {
    session.connection.onCompletion(({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return null;
      const { workspace, uri } = at;
      if (!workspace.hasAnnotations(uri) && !workspace.isProjectFile(uri)) return null;
      const { items, incomplete } = complete(workspace, uri, toOffset(session, workspace, uri, position), {
        rulePages: session.host.rulePages,
        readText: (file) => readText(session.host.port, file, workspace.root),
        reports: () => session.host.discover(workspace.root, workspace.settings).reports,
      });
      const snippets =
        session.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      return {
        isIncomplete: incomplete,
        items: items.map((item) => ({
          label: item.label,
          kind: kindOf(item.kind),
          detail: item.detail,
          documentation: { kind: 'markdown' as const, value: item.documentation },
          textEdit: {
            range: toRange(session, workspace, uri, item.span),
            newText: item.snippet && !snippets ? item.newText.replaceAll('$0', '') : item.newText,
          },
          filterText: item.filterText,
          sortText: item.sortText,
          insertTextMode: InsertTextMode.asIs,
          insertTextFormat: item.snippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        })),
      };
    });
  },
};

function kindOf(kind: CompletionItem['kind']): CompletionItemKind {
  switch (kind) {
    case 'key':
      return CompletionItemKind.Property;
    case 'value':
      return CompletionItemKind.EnumMember;
    case 'reference':
      return CompletionItemKind.Reference;
    case 'quote':
      return CompletionItemKind.Text;
  }
}
