import { entityMeant } from '../../core/rules/sourcing/names.ts';
import type { QuotedSentence } from '../../core/rules/sourcing/sentences.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import type { Attribution } from '../../core/text/read/attribution/attribution-hit.ts';
import { claimerNumber } from '../../core/text/read/attribution/claimer-number.ts';
import { contentOf } from '../../core/text/read/attribution/content-span.ts';
import type { Identification } from '../../core/text/read/attribution/identification.ts';
import type { Span } from '../../core/text/span.ts';
import type { Ask, Definition } from '../../core/workspace/rule.ts';
import { idFor } from '../annotate/ids.ts';
import type { QuotedWords } from './quoted-words.ts';
import type { ReadyMap } from './ready.ts';

/** A hop of an attribution chain, as the quoted sentence has it. */
export interface SaidHop {
  /** Who, in the words of the sentence; of the publisher, what the registry calls it. */
  readonly words: string;
  /** Null where the registry knows nobody of that name. */
  readonly id: string | null;
  readonly cue: string | null;
  /** How the sentence names them; null for the publisher. */
  readonly identification: Identification | null;
  readonly map: ReadyMap;
}

/** No sentence that anybody reads has a longer one. */
const MOST_HOPS = 6;

/**
 * The chains that the quoted sentences give, each from the publisher to an origin, the longest first: `The Courier → the
 * ministry: “said”`. The publisher alone where nobody is cited.
 */
export function saidChains(
  quoted: readonly Pick<QuotedWords, 'ask' | 'source' | 'sentences'>[],
): readonly (readonly SaidHop[])[] {
  const chains: (readonly SaidHop[])[] = [];
  for (const { source, sentences, ask } of quoted) {
    const publisher = source === null ? [] : [publisherHop(source, ask)];
    for (const sentence of sentences)
      for (const cited of nestedIn(sentence))
        chains.push([...publisher, ...cited.map((hit) => hopOf(hit, sentence, ask))]);
    if (publisher.length > 0) chains.push(publisher);
  }
  return distinct(chains);
}

/** Everybody in those chains, in order and once. */
export function saidHops(quoted: readonly QuotedWords[]): readonly SaidHop[] {
  const seen = new Set<string>();
  return saidChains(quoted)
    .flat()
    .filter(({ words }) => !seen.has(words) && seen.add(words));
}

function distinct(chains: readonly (readonly SaidHop[])[]): readonly (readonly SaidHop[])[] {
  const seen = new Set<string>();
  return chains.filter((chain) => {
    const key = chain.map(({ words, cue }) => `${words} ${cue ?? ''}`).join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** The cues that bear on the quote, each with those within whose content it stands, outermost first. */
function nestedIn(sentence: QuotedSentence): readonly (readonly Attribution[])[] {
  const { text, span, part, reading } = sentence;
  const cited = reading.attribution
    .filter(({ claimerSpan }) => claimerSpan !== null)
    .slice(0, MOST_HOPS)
    .map((hit) => ({ hit, content: contentOf(text, span, hit) }));
  const bearing = cited.filter(({ hit, content }) =>
    [...content, { start: hit.cueSpan[0], end: hit.cueSpan[1] }].some(
      ({ start, end }) => start < part.end && part.start < end,
    ),
  );
  const chains = bearing.map(({ hit, content }) => [
    ...bearing
      .filter(
        (outer) =>
          outer.hit !== hit &&
          holds(outer.content, hit) &&
          // Each within the other: `officials warned that …, according to the Ledger`. What comes last is around all.
          !(holds(content, outer.hit) && outer.hit.cueSpan[0] < hit.cueSpan[0]),
      )
      .map((outer) => outer.hit),
    hit,
  ]);
  return chains.sort((a, b) => b.length - a.length);
}

function holds(content: readonly Span[], { cueSpan }: Attribution): boolean {
  return content.some(({ start, end }) => start <= cueSpan[0] && cueSpan[1] <= end);
}

function publisherHop(source: Definition, ask: Ask): SaidHop {
  const name = source.entry.source?.publisher ?? null;
  const named =
    name === null
      ? undefined
      : (ask.definitions('entity', name)[0] ?? entityMeant(name, 'collective', ask) ?? undefined);
  // A work without a known publisher stands for itself in the chain.
  const id = named?.entry.id ?? source.entry.id ?? '';
  return {
    words: named?.entry.label ?? name ?? id,
    id,
    cue: null,
    identification: null,
    map: [['claimer', id]],
  };
}

function hopOf(hit: Attribution, { text }: QuotedSentence, ask: Ask): SaidHop {
  const words = onOneLine(text.slice(...(hit.claimerSpan ?? hit.cueSpan)));
  const cue = onOneLine(text.slice(...hit.cueSpan));
  const { identification } = hit;
  const id = identification === 'pronoun' ? null : idOf(words, identification, ask);
  const joint = id === null ? jointly(words, identification, ask) : null;
  const number = claimerNumber(words, identification);
  return {
    words,
    id,
    cue,
    identification,
    map: [
      [
        'claimer',
        id ??
          joint ?? { text: identification === 'pronoun' ? 'who' : idFor(withoutArticle(words), () => false) },
      ],
      ['cue', cue],
      ...(identification === 'pronoun'
        ? ([['carried-from', 'previous']] as const)
        : ([['identification', identification]] as const)),
      ...(number === null ? [] : ([['number', number]] as const)),
    ],
  };
}

/** Also by less of the words: `a police commander at the gate` is a police commander. */
function idOf(words: string, identification: Identification, ask: Ask): string | null {
  for (let left = words; left !== ''; ) {
    const found = entityMeant(left, identification, ask)?.entry.id ?? null;
    if (found !== null) return found;
    const cut = left.search(
      /\s+(?:at|in|from|for|who|near|outside|with)\s(?!.*\s(?:at|in|from|for|who|near|outside|with)\s)/,
    );
    if (cut < 0) return null;
    left = left.slice(0, cut);
  }
  return null;
}

/** `Iraq and the United States` said it together, where both are known. */
function jointly(words: string, identification: Identification, ask: Ask): readonly string[] | null {
  const parts = words.split(/\s*,\s*(?:and\s+)?|\s+and\s+/);
  if (identification === 'pronoun' || parts.length < 2 || parts.length > MOST_HOPS) return null;
  const ids = parts.map((part) => idOf(part, identification, ask));
  return ids.every((id) => id !== null) ? ids : null;
}

/** `the harbour office` is `harbour office`. */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?)\s+/i, '');
}
