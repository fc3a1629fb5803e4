import type { Entry } from '../../model/entry.ts';
import { edtfSpan, spansMeet } from '../../text/edtf-span.ts';
import { kept } from '../../text/kept.ts';
import { classNouns, classPlurals, collectiveNouns } from '../../text/read/attribution/claimer-words.ts';
import type { Ask, Definition, Derivation } from '../../workspace/rule.ts';
import { isDeprecated, polarityOf } from './asserting.ts';
import { deedsIn, wordsOf } from './proposition-words.ts';

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

/** The claims of an event by what they have in common. */
interface Sayings {
  readonly byWord: ByWord;
  /** By sort and cast, of those in which two or more take part. */
  readonly byCast: ReadonlyMap<string, readonly Saying[]>;
}

/**
 * The claims of an event that say what the proposition of one says, its “not” and its polarity left out: about the same
 * participants, where both name any, at times and places that may be one, and with every word of it; or with the same
 * two or more in the same roles, of whom they tell the same deed.
 */
export function sayingTheSame(claim: Definition, event: string, ask: Ask): readonly Definition[] {
  const saying = sayingOf(claim);
  if (saying === null || saying.words.size < LEAST_WORDS) return [];
  const { byWord, byCast } = ask.derived(sayingsOfEvent, event);
  const found = [...fullerThan(saying, byWord), ...tellingTheDeed(saying, byCast, ask)];
  return [...new Set(found.map((other) => other.claim))].filter(
    (other) => mayBeOne(claim, other) && polarityOf(other, ask) === 'positive',
  );
}

const sayingsOfEvent: Derivation<string, Sayings> = {
  name: 'the claims of an event by their words',
  derive(event, ask) {
    const byWord = new Map<string, Saying[]>();
    const byCast = new Map<string, Saying[]>();
    for (const claim of ask.group('claims of event', event)) {
      const saying = isDeprecated(claim) ? null : sayingOf(claim);
      if (saying === null) continue;
      for (const word of saying.words) kept(byWord, word, (): Saying[] => []).push(saying);
      const cast = castOf(saying);
      if (cast !== null) kept(byCast, cast, (): Saying[] => []).push(saying);
    }
    return { byWord, byCast };
  },
};

/** Who takes part and as what, of two or more; null where fewer do. */
function castOf({ claim, sort }: Saying): string | null {
  const parts = (claim.entry.claim?.participants ?? []).flatMap(({ entity, role }) =>
    entity === null || role === null ? [] : [`${role.value} ${entity.value}`],
  );
  const cast = [...new Set(parts)].sort();
  return cast.length < 2 ? null : [sort, ...cast].join('\n');
}

/**
 * The sayings about the same cast that tell the same deed, where the denial says nothing else than that these did not do
 * that to those: `Ellis never trained members of the crew` and `Ellis’s people trained the night shift of the crew` cannot
 * both hold, though neither has all the words of the other.
 */
function tellingTheDeed(saying: Saying, byCast: Sayings['byCast'], ask: Ask): readonly Saying[] {
  const cast = castOf(saying);
  const others = cast === null ? [] : (byCast.get(cast) ?? []).slice(0, MOST_COMPARED);
  if (others.length < 2) return [];
  const names = wordsOf(namesOfCast(saying.claim, ask).join(' '));
  const own = [...saying.words].filter((word) => !isOfName(word, names));
  const deeds = deedsOf(saying);
  if (!own.every((word) => deeds.has(word) || partsOfBodies.has(word))) return [];
  return others.filter((other) => {
    if (other.claim === saying.claim) return false;
    const its = deedsOf(other);
    return own.some((word) => deeds.has(word)) && own.every((word) => !deeds.has(word) || its.has(word));
  });
}

/** People and bodies that may stand for those whom they belong to: `members of`, `units of`. */
const partsOfBodies = wordsOf([...classNouns, ...classPlurals, ...collectiveNouns].join(' '));

function deedsOf({ claim }: Saying): ReadonlySet<string> {
  return deedsIn(claim.entry.claim?.proposition?.value ?? '');
}

/** What the participants of a claim are called. */
function namesOfCast({ entry }: Definition, ask: Ask): readonly string[] {
  return (entry.claim?.participants ?? []).flatMap(({ entity }) => {
    const [one] = entity === null ? [] : ask.definitions('entity', entity.value);
    return one === undefined ? [] : [one.entry.label, ...one.entry.aliases];
  });
}

/** `Ostrian` of a name with `Ostria` in it. */
function isOfName(word: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true;
  for (const name of names) if (name.length >= SHORTEST_NAME && word.startsWith(name)) return true;
  return false;
}

/** Shorter words begin others by chance. */
const SHORTEST_NAME = 4;

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
