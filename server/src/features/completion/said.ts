import type { FieldPath } from '../../../../schemas/describe.ts';
import { commonMeasures } from '../../../../schemas/vocabularies.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { itemsOf, resolved, textOf, under } from '../../core/yaml/access.ts';
import type { YamlNode } from '../../core/yaml/node.ts';
import { usedWords } from '../used-words.ts';
import { type CompletionContext, isSentinel } from './context.ts';
import type { CompletionItem } from './item.ts';
import type { QuotedWords } from './quoted-words.ts';
import { asBlock, asFlow, asInner, type ReadyMap, type Written, wrapped } from './ready.ts';
import { type SaidHop, saidChains, saidHops } from './said-chain.ts';
import { MOST_SAID, type Said, saidFigures } from './said-figures.ts';
import { saidTimes } from './said-times.ts';

/** How a map, or a list of them, is written at a place. */
type Place = 'after-key' | 'list' | 'braces' | 'block';

/**
 * What the quoted sentences say, ready to be written down as a whole where a quantity, a time or an attribution chain is
 * begun; nothing where some of it stands already.
 *
 * @param path of the place in the file
 */
export function completeReady(
  workspace: Workspace,
  context: CompletionContext,
  path: FieldPath,
  quoted: () => readonly QuotedWords[],
): readonly CompletionItem[] {
  const names = path.filter((step) => typeof step === 'string');
  const name = names.at(-1);
  const isItem = typeof path.at(-1) === 'number';
  if (name === undefined || path[0] !== 'claims') return [];
  const place = placeOf(context, isItem);
  if (place === null) return [];
  if (name === 'time' && names.length === 2 && !isItem)
    return saidTimes(quoted()).map((said) => saidItem(said, [said.map], context, place, false));
  if (isItem === (place === 'after-key')) return [];
  if (name === 'quantities') {
    const figures = saidFigures(quoted(), measuresOf(workspace));
    const all = place !== 'braces' && figures.length > 1 ? [allOf(figures)] : [];
    return [...figures.map((said) => ({ ...said, maps: [said.map] })), ...all].map((said) =>
      saidItem(said, said.maps, context, place, true),
    );
  }
  if (name === 'attribution') {
    const first = isItem && path.at(-1) === 0;
    // In a chain that has begun its hops are offered one by one.
    const found =
      place === 'after-key' || (first && place !== 'braces')
        ? chainsIn(quoted())
        : hopsIn(quoted(), first ? null : new Set(claimersBeside(context)));
    return found.map((said) => saidItem(said, said.maps, context, place, true));
  }
  return [];
}

function placeOf(context: CompletionContext, isItem: boolean): Place | null {
  if (context.inBlockScalar || (context.typed !== '' && context.writes === 'value')) return null;
  if (context.writes === 'value') return isItem ? null : 'after-key';
  const keys = context.map?.entries ?? [];
  if (keys.some(({ key }) => !isSentinel(key.source))) return null;
  if (!context.flow) return 'block';
  // `[ key: … ]` is a map without braces, which begins with its key.
  return isItem && keys[0]?.key.start === context.map?.start ? 'list' : 'braces';
}

function saidItem(
  { words, detail }: Pick<Said, 'words' | 'detail'>,
  maps: readonly ReadyMap[],
  context: CompletionContext,
  place: Place,
  isList: boolean,
): CompletionItem {
  const { plain, snippet } = writtenAt(place, maps, context, isList);
  const label = `“${words.length <= LONGEST_LABEL ? words : `${words.slice(0, LONGEST_LABEL - 1).trimEnd()}…`}”`;
  return {
    label,
    kind: 'said',
    detail,
    about: null,
    newText: plain,
    snippet,
    span: context.span,
    insertable: false,
    filterText: words,
  };
}

const LONGEST_LABEL = 70;

function writtenAt(
  place: Place,
  maps: readonly ReadyMap[],
  context: CompletionContext,
  isList: boolean,
): Written {
  const [first = []] = maps;
  switch (place) {
    case 'after-key':
      return isList ? wrapped('[ ', asFlow(maps), ' ]') : asFlow(maps);
    case 'list':
      return asFlow(maps);
    case 'braces':
      return asInner(first);
    case 'block':
      return wrapped(context.needsDash ? '- ' : '', asBlock(maps, context.column), '');
  }
}

interface SaidMaps {
  readonly words: string;
  readonly detail: string;
  readonly maps: readonly ReadyMap[];
}

function allOf(figures: readonly Said[]): SaidMaps {
  return {
    words: figures.map(({ words }) => words).join('” “'),
    detail: `all ${figures.length} figures`,
    maps: figures.map(({ map }) => map),
  };
}

function measuresOf(workspace: Workspace): readonly string[] {
  const used = [...usedWords(workspace, 'measure', 'claims').keys()];
  return [...new Set([...used, ...Object.keys(commonMeasures)])].slice(0, MOST_SAID);
}

function chainsIn(quoted: readonly QuotedWords[]): readonly SaidMaps[] {
  return saidChains(quoted)
    .slice(0, MOST_SAID)
    .map((chain) => ({
      words: chain.map(({ words }) => words).join(' → '),
      detail: detailOf(chain),
      maps: chain.map(({ map }) => map),
    }));
}

/** @param there the claimers of the hops that stand already; null where none does, so that the publisher may begin */
function hopsIn(quoted: readonly QuotedWords[], there: ReadonlySet<string> | null): readonly SaidMaps[] {
  return saidHops(quoted)
    .filter(({ cue, id }) => there === null || (cue !== null && !there.has(id ?? '')))
    .slice(0, MOST_SAID)
    .map((hop) => ({ words: hop.words, detail: detailOf([hop]), maps: [hop.map] }));
}

function claimersBeside({ root, path }: CompletionContext): readonly string[] {
  const chain = path.slice(0, -1).reduce<YamlNode | null>((node, step) => {
    const at = resolved(node);
    if (typeof step === 'string') return under(at, step);
    return at?.type === 'list' ? (at.items[step] ?? null) : null;
  }, root);
  return itemsOf(chain).flatMap((hop) => textOf(under(hop, 'claimer')) ?? []);
}

function detailOf(chain: readonly SaidHop[]): string {
  const cues = chain.flatMap(({ cue }) => (cue === null ? [] : [`“${cue}”`]));
  const unknown = chain.filter(({ id }) => id === null).map(({ words }) => words);
  const registered = unknown.length === 0 ? '' : `not registered: ${unknown.join(', ')}`;
  return [cues.join(', ') || 'the publisher alone', registered].filter((part) => part !== '').join(' · ');
}
