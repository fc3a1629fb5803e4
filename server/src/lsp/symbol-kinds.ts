import { SymbolKind } from 'vscode-languageserver';
import type { EntryKind } from '../core/model/entry.ts';

/** As which of the protocol’s kinds editors show our entries: by its picture. */
export function symbolKind(kind: EntryKind): SymbolKind {
  switch (kind) {
    case 'source':
      return SymbolKind.File;
    case 'entity':
      return SymbolKind.Class;
    case 'event':
      return SymbolKind.Event;
    case 'claim':
      return SymbolKind.Function;
  }
}
