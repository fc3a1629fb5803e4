import type { CriticalKind } from '../../anchoring/critical-words.ts';
import type { WordChange } from '../../anchoring/word-changes.ts';

const WORDS: Readonly<Record<CriticalKind, string>> = {
  figure: 'a figure',
  date: 'a date',
  name: 'a name',
  negation: 'a “not” or the like',
  modal: 'a “may” or the like',
};

/** What differs between two wordings that changes what they claim: “a figure and a name”. */
export function kindsIn(changes: readonly WordChange[]): string {
  const kinds = [...new Set(changes.flatMap((change) => change.kinds))].map((kind) => WORDS[kind]);
  // Marks alone may tell, such as the minus before a figure.
  if (kinds.length === 0) return 'a figure';
  const last = kinds.pop() ?? '';
  return kinds.length === 0 ? last : `${kinds.join(', ')} and ${last}`;
}

/** The changes that change what a passage claims; all of them where none does. */
export function tellingChanges(changes: readonly WordChange[]): readonly WordChange[] {
  const telling = changes.filter(({ kinds }) => kinds.length > 0);
  return telling.length > 0 ? telling : changes;
}
