import { type EntryKind, listOf } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import type { ProjectSymbol } from './symbol.ts';

/**
 * Where the text of a baseline names an entry: without these, what was found in it before would be new after a rename.
 * In an entry of the baseline a claim stands under `claim`, all else in front of `path`: `sources[harbour].file`.
 *
 * @returns the places of the id alone, in UTF-16 offsets
 */
export function namedInBaseline(text: string, { kind, name }: ProjectSymbol): readonly Span[] {
  if (kind === 'tag') return [];
  const before = kind === 'claim' ? '"claim":"' : `"path":"${listOf(kind satisfies EntryKind)}[`;
  const after = kind === 'claim' ? '"' : ']';
  const found: Span[] = [];
  const wanted = new RegExp(`${spaced(before)}${escaped(name)}(?=${escaped(after)})`, 'g');
  for (const match of text.matchAll(wanted)) {
    const end = match.index + match[0].length;
    found.push({ start: end - name.length, end });
  }
  return found;
}

/** Some tools put blanks around the colons of JSON. */
function spaced(key: string): string {
  return escaped(key).replace(':', '\\s*:\\s*');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
