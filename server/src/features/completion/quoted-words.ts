import type { Quote } from '../../core/model/entry.ts';
import { figuresOfQuote, type QuotedFigure } from '../../core/rules/quantity/quoted-figures.ts';
import { type QuotedSentence, readSentencesOf } from '../../core/rules/sourcing/sentences.ts';
import type { Ask, Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { itemsOf, resolved, textOf, under } from '../../core/yaml/access.ts';
import type { YamlMap, YamlNode } from '../../core/yaml/node.ts';
import type { CompletionContext } from './context.ts';

/** The words that an appearance of the claim being written stands on, and what they say. */
export interface QuotedWords {
  readonly ask: Ask;
  readonly quote: Quote;
  /** Null where the registry does not know it. */
  readonly source: Definition | null;
  readonly sentences: readonly QuotedSentence[];
  /** Those of the quote alone. */
  readonly figures: readonly QuotedFigure[];
}

/** Nobody waits for more of them. */
const MOST_QUOTES = 8;

/**
 * What the quotes say that matter at a place of a claim: inside an appearance its own, else all. They are taken from the
 * text as it is being written, so that a claim that is broken elsewhere has them too.
 *
 * @param path of the place in the file
 */
export function quotedWords(
  workspace: Workspace,
  uri: string,
  offset: number,
  context: CompletionContext,
  path: CompletionContext['path'],
): readonly QuotedWords[] {
  if (path[0] !== 'claims') return [];
  const entry = entryAround(context);
  const appearance = path[2] === 'appearances' && typeof path[3] === 'number' ? path[3] : null;
  const appearances = itemsOf(under(entry, 'appearances'));
  const wanted = appearance === null ? appearances : appearances.slice(appearance, appearance + 1);
  const known = workspace.definitionAt(uri, offset)?.definition.entry.quotes ?? [];
  const { ask } = workspace;
  return wanted.slice(0, MOST_QUOTES).flatMap((node): readonly QuotedWords[] => {
    const written = quoteOf(node);
    if (written === null) return [];
    // The same object, where there is one, so that what is known of its place is used.
    const quote = known.find((one) => sameWords(one, written)) ?? written;
    const source = ask.definitions('source', quote.source ?? '')[0] ?? null;
    return [
      {
        ask,
        quote,
        source,
        sentences: readSentencesOf({ quote }, ask),
        figures: figuresOfQuote({ quote }, ask)?.figures ?? [],
      },
    ];
  });
}

/** The map of the entry that is being written in: the first on the way that is an item of a list. */
export function entryAround({ root, path }: CompletionContext): YamlMap | null {
  let node: YamlNode | null = root;
  for (const step of path) {
    const at = resolved(node);
    if (typeof step === 'number') {
      const item = resolved(at?.type === 'list' ? at.items[step] : null);
      return item?.type === 'map' ? item : null;
    }
    node = under(at, step);
  }
  return null;
}

function quoteOf(node: YamlNode | null): Quote | null {
  const quote = textOf(under(node, 'quote'));
  const source = textOf(under(node, 'source'));
  if (quote === null || source === null || quote.trim() === '') return null;
  const span = { start: 0, end: 0 };
  const [prefix, suffix] = [textOf(under(node, 'prefix')), textOf(under(node, 'suffix'))];
  return { source, quote, prefix, suffix, span, keyStart: 0, flow: false, path: '' };
}

function sameWords(a: Quote, b: Quote): boolean {
  return a.source === b.source && a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix;
}
