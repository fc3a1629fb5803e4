import type { WireDeskNode } from '../../../server/src/lsp/protocol.ts';

/** A line of a view: what the server says, or the offer to show more. */
export type DeskItem =
  | {
      readonly type: 'node';
      readonly node: WireDeskNode;
      /** How many lines beside it, further up, have the same key: ids may be given twice by mistake. Absent: none. */
      readonly twins?: number;
    }
  | { readonly type: 'more'; readonly parent: WireDeskNode | null; readonly left: number };

/** What a menu of a view hands to its command. */
export function isDeskItem(argument: unknown): argument is DeskItem {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'type' in argument &&
    (argument.type === 'node' || argument.type === 'more')
  );
}

/** The line a menu was opened on. */
export function nodeOf(argument: unknown): WireDeskNode | undefined {
  return isDeskItem(argument) && argument.type === 'node' ? argument.node : undefined;
}
