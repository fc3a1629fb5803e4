import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspItem,
  type Range,
} from 'vscode-languageserver';
import { kept } from '../../core/text/kept.ts';
import type { Span } from '../../core/text/span.ts';
import { documentationOf, readAbout } from '../../features/completion/about.ts';
import { complete } from '../../features/completion/completion.ts';
import type { CompletionItem } from '../../features/completion/item.ts';
import { toOffset, toRange } from '../convert.ts';
import type { ClientFacts } from '../session.ts';
import type { Feature } from './feature.ts';

export const completion: Feature = {
  capabilities: {
    completionProvider: {
      resolveProvider: true,
      // A blank begins a value or a key, a mark a quote or a date, a bracket what stands in it, a slash the rest of a path
      // or of a rule's code. Letters make editors ask by themselves; a colon must be followed by a blank anyway, and
      // dashes, commas and apostrophes stand in prose. No character commits an item: any of them may be part of a text.
      triggerCharacters: [' ', '"', '[', '{', '/'],
      completionItem: { labelDetailsSupport: true },
    },
  },
  register(session) {
    session.connection.onCompletion(({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return null;
      const { workspace, uri } = at;
      if (!workspace.hasAnnotations(uri) && !workspace.isProjectFile(uri)) return null;
      const offset = toOffset(session, workspace, uri, position);
      const { items, incomplete } = complete(workspace, uri, offset, {
        rulePages: session.host.rulePages,
        reports: () => session.host.discover(workspace.root, workspace.settings).reports,
        today: () => session.host.today(),
      });
      // Items stand at one place, as a rule.
      const known = new Map<string, Range>();
      const rangeOf = (span: Span) =>
        kept(known, `${span.start} ${span.end}`, () => toRange(session, workspace, uri, span));
      const place = { client: session.client, uri, offset, rangeOf };
      return { isIncomplete: incomplete, items: items.map((item, rank) => toItem(item, rank, place)) };
    });
    session.connection.onCompletionResolve((item, cancel) => {
      const data: unknown = item.data;
      if (cancel.isCancellationRequested || typeof data !== 'object' || data === null) return item;
      const { uri, about }: { uri?: unknown; about?: unknown } = data;
      const asked = readAbout(about);
      const at = typeof uri === 'string' && asked !== null ? session.settled(uri) : null;
      if (at === null || asked === null) return item;
      const said = documentationOf(at.workspace, asked, session.host.rulePages);
      return said === null ? item : { ...item, documentation: { kind: 'markdown', value: said } };
    });
  },
};

interface ItemPlace {
  readonly client: ClientFacts;
  readonly uri: string;
  readonly offset: number;
  readonly rangeOf: (span: Span) => Range;
}

function toItem(item: CompletionItem, rank: number, { client, uri, offset, rangeOf }: ItemPlace): LspItem {
  const can = client.capabilities.textDocument?.completion?.completionItem;
  const snippet = can?.snippetSupport === true ? item.snippet : null;
  const newText = snippet ?? item.newText;
  const replace = rangeOf(item.span);
  const insert = rangeOf({ start: item.span.start, end: offset });
  const both = can?.insertReplaceSupport === true && item.insertable && !sameRange(insert, replace);
  const details = can?.labelDetailsSupport === true;
  return {
    label: item.label,
    kind: kindOf(item.kind),
    ...(item.detail === ''
      ? {}
      : details
        ? { labelDetails: { description: item.detail } }
        : { detail: item.detail }),
    textEdit: both ? { newText, insert, replace } : { range: replace, newText },
    filterText: item.filterText,
    sortText: String(rank).padStart(4, '0'),
    insertTextMode: InsertTextMode.asIs,
    insertTextFormat: snippet === null ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    ...(item.about === null ? {} : { data: { uri, about: item.about } }),
    // What stands behind a key is what one wants to know next.
    ...(client.isAdduce && item.leadsOn === true
      ? { command: { title: '', command: 'editor.action.triggerSuggest' } }
      : {}),
  };
}

function sameRange(a: Range, b: Range): boolean {
  return a.end.line === b.end.line && a.end.character === b.end.character;
}

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
    case 'said':
      return CompletionItemKind.Value;
    case 'entry':
      return CompletionItemKind.Snippet;
    case 'file':
      return CompletionItemKind.File;
  }
}
