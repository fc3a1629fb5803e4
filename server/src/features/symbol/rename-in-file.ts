import { OWN_KEY } from '../../../../schemas/field.ts';
import type { Span } from '../../core/text/span.ts';
import { resolved } from '../../core/yaml/access.ts';
import type { YamlNode, YamlScalar } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { isInFlow, rewrittenScalar, wordsOf } from '../scalar-words.ts';
import type { Occurrence, ProjectSymbol } from './symbol.ts';

/** What is to be renamed in one file. Spans are UTF-16 offsets into its text. */
export interface FileToRename {
  readonly text: string;
  readonly symbol: ProjectSymbol;
  /** The new name, of the right form. */
  readonly name: string;
  readonly places: readonly Occurrence[];
  /** Stretches that cannot be read as YAML: nobody knows what they name. */
  readonly unread: readonly Span[];
}

/** Why the file cannot be renamed in, and on which line, from 1. */
interface Hindrance {
  readonly refused: string;
  readonly line: number;
}

/** The edits of one file: only the names themselves, each in the quotation marks that it stands in. */
export function renameInFile({
  text,
  symbol,
  name,
  places,
  unread,
}: FileToRename): readonly (Occurrence & { readonly newText: string })[] | Hindrance {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const left = unseenPlace(text, symbol.name, unread, places);
  if (left !== null)
    return {
      refused: `“${symbol.name}” stands here in something that cannot be read as YAML, so it would be left behind. Put that right first.`,
      line: lineAt(left),
    };
  const shared = mayShare(text) ? sharedIn(text) : null;
  const root = once(() => shared?.root ?? parseYaml(text).root);
  const edits = new Map<number, Occurrence & { readonly newText: string }>();
  for (const place of places) {
    const owner = shared?.ownerOf(place.span) ?? null;
    if (owner !== null && shared?.isOnlyFor(owner, places) === false)
      return {
        refused: `“${symbol.name}” is shared here, through a YAML anchor, with something else that would change as well. Write it out in one of the two places first.`,
        line: lineAt(place.span.start),
      };
    const span = owner ?? place.span;
    const written = text.slice(span.start, span.end);
    if (written !== symbol.name && wordsOf(written) !== symbol.name)
      return { refused: 'The file is changing just now. Rename again.', line: lineAt(span.start) };
    const as = symbol.kind === 'tag' ? 'text' : 'id';
    const made = rewrittenScalar(written, name, as, () => isInFlow(root(), span.start));
    const start = span.start + made.span.start;
    const end = span.start + made.span.end;
    edits.set(start, { ...place, span: { start, end }, newText: made.newText });
  }
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Where a name stands as a value in what cannot be read, other than where it is known to stand. */
function unseenPlace(
  text: string,
  name: string,
  unread: readonly Span[],
  known: readonly Occurrence[],
): number | null {
  if (unread.length === 0) return null;
  const value = new RegExp(
    `(?:[:,[-][ \\t]*["']?|\\*)(${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})["']?[ \\t]*(?=$|[\\r\\n,\\]}#])`,
    'g',
  );
  for (const { start, end } of unread)
    for (const found of text.slice(start, end).matchAll(value)) {
      const at = start + found.index + found[0].indexOf(name);
      if (!known.some(({ span }) => span.start <= at && at <= span.end)) return at;
    }
  return null;
}

/** Whether a text may hold YAML aliases, by the look of it. */
function mayShare(text: string): boolean {
  return /(?:^|[\s[{,])\*[^\s*]/m.test(text) && /(?:^|[\s[{,])&\S/m.test(text);
}

/** What several places of a file share through anchors. */
interface Shared {
  readonly root: YamlNode | null;
  /** The scalar that gives a place its value where others use it too: its own, or the one behind its alias. */
  ownerOf(place: Span): YamlScalar | null;
  /** Whether nothing but these places gets its value from a scalar, the project's own keys (`x-…`) apart. */
  isOnlyFor(owner: YamlScalar, places: readonly Occurrence[]): boolean;
}

function sharedIn(text: string): Shared {
  const { root } = parseYaml(text);
  /** By the start of an anchored scalar: it, and where its aliases stand. */
  const users = new Map<number, { readonly owner: YamlScalar; readonly aliases: number[] }>();
  /** By the start of an alias: the scalar it stands for. */
  const owners = new Map<number, YamlScalar>();
  /** Starts of what stands under keys of the project's own. */
  const own = new Set<number>();
  const waiting: { readonly node: YamlNode | null; readonly isOwn: boolean }[] = [
    { node: root, isOwn: false },
  ];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { node, isOwn } = at;
    if (node === null) continue;
    if (isOwn) own.add(node.start);
    if (node.type === 'list') for (const item of node.items) waiting.push({ node: item, isOwn });
    else if (node.type === 'map')
      for (const { key, value } of node.entries)
        waiting.push({ node: value, isOwn: isOwn || key.source.startsWith(OWN_KEY) });
    else if (node.type === 'alias') {
      const owner = resolved(node);
      if (owner?.type !== 'scalar') continue;
      owners.set(node.start, owner);
      const known = users.get(owner.start) ?? { owner, aliases: [] };
      known.aliases.push(node.start);
      users.set(owner.start, known);
    }
  }
  return {
    root,
    ownerOf: ({ start }) => owners.get(start) ?? users.get(start)?.owner ?? null,
    isOnlyFor(owner, places) {
      const meant = new Set(places.map(({ span }) => span.start));
      const fits = (start: number) => meant.has(start) || own.has(start);
      return fits(owner.start) && (users.get(owner.start)?.aliases ?? []).every(fits);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
