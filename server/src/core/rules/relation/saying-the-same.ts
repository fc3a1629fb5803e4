import type { Entry } from '../../model/entry.ts';
import { edtfSpan, spansMeet } from '../../text/edtf-span.ts';
import type { Ask, Definition, Derivation } from '../../workspace/rule.ts';
import { isDeprecated, polarityOf } from './asserting.ts';
import { wordsOf } from './proposition-words.ts';

/** What a claim of an event says, as far as it can be held against another. */
interface Saying {
  readonly claim: Definition;
  readonly words: ReadonlySet<string>;
  /** Claims of different sorts never deny each other: that something was said, that it is so, that it will be. */
  readonly sort: string;
}

/** A denial of fewer words says too little to be held against anything. */
const LEAST_WORDS = 2;
/** What is denied may say more than its denial, but not more than twice as much. */
const LEAST_SHARED = 0.5;
/** A denial is held against so many others that have its rarest word. */
const MOST_COMPARED = 200;

type ByWord = ReadonlyMap<string, readonly Saying[]>;

/**
 * The claims of an event that say what the proposition of one says, its “not” and its polarity left out: about the same
 * participants, where both name any, at times and places that may be one, and with every word of it.
 */
export function sayingTheSame(claim: Definition, event: string, ask: Ask): readonly Definition[] {
  const saying = sayingOf(claim);
  if (saying === null || saying.words.size < LEAST_WORDS) return [];
  return fullerThan(saying, ask.derived(wordsInEvent, event))
    .map((other) => other.claim)
    .filter((other) => mayBeOne(claim, other) && polarityOf(other, ask) === 'positive');
}

const wordsInEvent: Derivation<string, ByWord> = {
  name: 'the claims of an event by their words',
  derive(event, ask) {
    const byWord = new Map<string, Saying[]>();
    for (const claim of ask.group('claims of event', event)) {
      const saying = isDeprecated(claim) ? null : sayingOf(claim);
      if (saying === null) continue;
      for (const word of saying.words) {
        const there = byWord.get(word);
        if (there === undefined) byWord.set(word, [saying]);
        else there.push(saying);
      }
    }
    return byWord;
  },
};

/** Made anew for an entry that says something else; an event tells of all its claims whenever one of them changes. */
const sayings = new WeakMap<Entry, Pick<Saying, 'words' | 'sort'>>();

function sayingOf(claim: Definition): Saying | null {
  const { entry } = claim;
  const known = sayings.get(entry);
  if (known !== undefined) return { claim, ...known };
  const { kind, proposition, eventRole } = entry.claim ?? {};
  if (kind == null || proposition == null) return null;
  const sort = kind.value === 'statement' || kind.value === 'forecast' ? kind.value : 'fact';
  const saying = { words: wordsOf(proposition.value), sort: `${sort} ${eventRole?.value ?? ''}` };
  sayings.set(entry, saying);
  return { claim, ...saying };
}

/** The sayings that have every word of one, and not many more. */
function fullerThan(saying: Saying, byWord: ByWord): readonly Saying[] {
  let rarest: readonly Saying[] | null = null;
  for (const word of saying.words) {
    const having = byWord.get(word) ?? [];
    if (rarest === null || having.length < rarest.length) rarest = having;
  }
  return (rarest ?? []).slice(0, MOST_COMPARED).filter(
    (other) =>
      other.claim !== saying.claim &&
      other.sort === saying.sort &&
      saying.words.size >= LEAST_SHARED * other.words.size &&
      isSubset(saying.words, other.words) &&
      // A figure more is another fact.
      figuresIn(saying.words) === figuresIn(other.words),
  );
}

function isSubset(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const word of words) if (!of.has(word)) return false;
  return true;
}

function figuresIn(words: ReadonlySet<string>): number {
  let figures = 0;
  for (const word of words) if (/^\d/.test(word)) figures++;
  return figures;
}

function mayBeOne(claim: Definition, other: Definition): boolean {
  const [a, b] = [claim.entry.claim, other.entry.claim];
  if (a === null || b === null) return false;
  if (a.place !== null && b.place !== null && a.place.value !== b.place.value) return false;
  const [one, two] = [spanOf(a.time?.edtf?.value), spanOf(b.time?.edtf?.value)];
  if (one !== null && two !== null && !spansMeet(one, two)) return false;
  const [who, whom] = [participantsOf(claim), participantsOf(other)];
  return who === '' || whom === '' || who === whom;
}

function spanOf(edtf: string | undefined) {
  return edtf === undefined ? null : edtfSpan(edtf);
}

/** The entities that take part, whatever their roles are called. */
function participantsOf({ entry }: Definition): string {
  const ids = (entry.claim?.participants ?? []).flatMap(({ entity }) => entity?.value ?? []);
  return [...new Set(ids)].sort().join(' ');
}
