import type { KnownNames } from '../names/known-names.ts';
import type { Phrase } from '../noun-phrases/base-phrases.ts';
import {
  classOf,
  DETERMINER,
  isGenitive,
  isJoint,
  NUMBER,
  PREPOSITION,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import {
  bodyWords,
  classNouns,
  classPlurals,
  collectiveNouns,
  documentNouns,
  eventNouns,
  knownBodies,
  offices,
  peoples,
  personPronouns,
  personTitles,
  roleNouns,
  surnames,
  tiedAdjectives,
} from './claimer-words.ts';

/** How far a sentence says who is cited. */
export type Identification = 'named' | 'role' | 'anonymous' | 'collective' | 'document' | 'pronoun';

/** What an entity of a type makes of a claimer; the first counts where a name has several. */
const kinds: readonly (readonly [type: string, kind: Identification])[] = [
  ['person', 'named'],
  ['organization', 'collective'],
  ['organisation', 'collective'],
  ['class', 'anonymous'],
];

function ofEntity(names: KnownNames, { from, to }: Phrase): Identification | undefined {
  const types = names.typesOf(from, to);
  return types.length === 0 ? undefined : kinds.find(([type]) => types.includes(type))?.[1];
}

/** What a claimer is, by its words and by the entities of the project. */
export function identify(tokens: readonly Token[], phrase: Phrase, names?: KnownNames): Identification {
  if (names !== undefined) {
    const own = ofEntity(names, phrase) ?? ofEntity(names, { ...phrase, from: phrase.from + 1 });
    if (own !== undefined) return own;
  }
  const { from } = phrase;
  const head = headOf(tokens, phrase);
  const token = tokens[head];
  if (token === undefined) return 'anonymous';
  // `Oslo’s`, `they’re`
  const apostrophe = token.lower.indexOf("'");
  const lower = apostrophe > 1 ? token.lower.slice(0, apostrophe) : token.lower;
  if (personPronouns.has(lower) && !isAcronym(token)) return 'pronoun';
  if ((classOf(token) & (NUMBER | DETERMINER)) !== 0 || lower === 'old') return 'anonymous';
  const first = lowerAt(tokens, from);
  const name = nameIn(tokens, phrase, head);
  if (name !== undefined) return name;
  // A capital at the head of a sentence or quotation makes no name of `People`; `Geun-hye` ends one.
  const opening = head === from && tokens[from - 1]?.kind !== 'word';
  const named = isCapital(token) || (isJoint(tokens, head - 1) && isCapital(tokens[head - 2]));
  if (named && !(opening && isListed(lower))) return identifyName(tokens, from, head, lower);
  return identifyNoun(tokens, phrase, head, lower, first);
}

function isListed(lower: string): boolean {
  return (
    isClass(lower) ||
    collectiveNouns.has(lower) ||
    documentNouns.has(lower) ||
    documentNouns.has(singular(lower)) ||
    roleNouns.has(lower) ||
    roleNouns.has(singular(lower))
  );
}

/** A name in apposition behind a comma: `one official, Ida Berg`. */
function nameIn(tokens: readonly Token[], { from, to }: Phrase, head: number): Identification | undefined {
  return tokens[head + 1]?.text === ',' &&
    head + 1 < to &&
    head > from &&
    isCapital(tokens[to - 1]) &&
    !isCapital(tokens[head])
    ? 'named'
    : undefined;
}

/** The last word of the plain noun phrase: before a preposition, a comma, a bracket or `and`. */
function headOf(tokens: readonly Token[], { from, to }: Phrase): number {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (token?.text === '(' || token?.text === ',') return at - 1;
    if ((classOf(token) & PREPOSITION) !== 0 && !isCapital(token)) {
      // `nine in ten voters`
      if (token?.lower === 'in' && (classOf(tokens[at - 1]) & classOf(tokens[at + 1]) & NUMBER) !== 0)
        continue;
      // `some of the officials`, `a number of officials`, `two of his aides`
      if (token?.lower === 'of' && isCounting(tokens, from, at)) return headOf(tokens, { from: at + 1, to });
      // `people familiar with the matter`
      return at - 2 >= from && tiedAdjectives.has(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
    }
  }
  return to - 1;
}

function isCounting(tokens: readonly Token[], from: number, of: number): boolean {
  const before = lowerAt(tokens, of - 1);
  if (before === '%') return true;
  if (
    /^(?:number|majority|percent|third|half|quarter|share|group|dozens|hundreds|thousands|lot|handful|pair|couple|host|range|part|rest|team)$/.test(
      before,
    )
  )
    return before !== 'team';
  return of - from <= 2 && (classOf(tokens[of - 1]) & (DETERMINER | NUMBER)) !== 0;
}

function identifyName(tokens: readonly Token[], from: number, head: number, lower: string): Identification {
  const first = tokens[from];
  let title = false;
  for (let at = from; at < head; at++) {
    const token = tokens[at];
    const word = token?.lower ?? '';
    if (personTitles.has(word) || (!isCapital(token) && (roleNouns.has(word) || classNouns.has(word))))
      title = true;
    else if (collectiveNouns.has(word) && !isCapital(token)) title = false;
  }
  const before = lowerAt(tokens, head - 1);
  if (offices.has(lower)) return 'role';
  if (offices.has(singular(lower))) return 'anonymous';
  const short = lower.length < 3 && !isAcronym(tokens[head]);
  if ((knownBodies.has(lower) && !short) || isAcronym(tokens[head]))
    return title && !isAcronym(tokens[head]) && head - from > 1 ? 'named' : 'collective';
  // An office with a capital and without a name: `the Prime Minister`, `the Foreign Secretary`.
  if (roleNouns.has(lower) && head > from) {
    return (classOf(first) & DETERMINER) !== 0 ||
      isGenitive(tokens[head - 1]) ||
      before === 'prime' ||
      before === 'vice'
      ? 'role'
      : 'named';
  }
  if (lower.endsWith('s') && (isClass(lower) || roleNouns.has(singular(lower)))) return 'anonymous';
  if (bodyWords.has(lower)) return 'collective';
  if (title) return 'named';
  for (let at = from; at < head; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      collectiveNouns.has(token.lower) ||
      (isCapital(token) && bodyWords.has(token.lower) && head - from > 1)
    )
      return 'collective';
  }
  // `some Norwegians`, `the Danes`
  if (
    /(?:ans|ians|ese|is|ists|crats|icans|ites)$/.test(lower) &&
    head > from &&
    head - from <= 2 &&
    (classOf(first) & (DETERMINER | NUMBER)) !== 0
  )
    return 'anonymous';
  // `a shaken Tanaka`
  if (/^(?:a|an)$/.test(first?.lower ?? '') && head - from > 1 && !isCapital(tokens[head - 1]))
    return 'named';
  if ((classOf(first) & DETERMINER) !== 0 && head > from) {
    if (documentNouns.has(lower)) return 'document';
    return lower.endsWith('s') || head - from <= 4 ? 'collective' : 'named';
  }
  if (documentNouns.has(lower) && head > from) return 'document';
  if ((peoples.has(lower) || /(?:ans|ists|crats|ics)$/.test(lower)) && head === from && lower.length > 6)
    return 'anonymous';
  // `Investors` at the head of a sentence is no name.
  if (head === 0 && lower.length > 6 && /(?:ers|ors|ants|ents|ees)$/.test(lower) && !surnames.has(lower))
    return 'anonymous';
  return 'named';
}

function isAcronym(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const text = token.text.replace(/['’]s$/, '');
  if (/^[IVX]+$/.test(text)) return false;
  return (
    text.length >= 2 && text.length <= 8 && text === text.toUpperCase() && /[A-Z]{2}|^[A-Z]\.[A-Z]/.test(text)
  );
}

function identifyNoun(
  tokens: readonly Token[],
  { from, to }: Phrase,
  head: number,
  lower: string,
  first: string,
): Identification {
  // `local traders and press`: with a body among them they are one.
  const last = tokens[to - 1];
  if (
    last !== undefined &&
    head !== to - 1 &&
    !isCapital(last) &&
    collectiveNouns.has(last.lower) &&
    hasAnd(tokens, head, to)
  )
    return 'collective';
  if (
    lower === 'guard' &&
    /^(?:coast|national|revolutionary|presidential|republican|border)$/.test(lowerAt(tokens, head - 1))
  )
    return 'collective';
  if (documentNouns.has(lower) || documentNouns.has(singular(lower)))
    return collectiveNouns.has(lower) && lower !== 'law' ? 'collective' : 'document';
  if (collectiveNouns.has(lower) || collectiveNouns.has(singular(lower))) return 'collective';
  // `her lawyer`, `the company's driver`: one alone.
  if (classNouns.has(lower) && isPossessed(tokens, from, head)) return 'role';
  if (isClass(lower)) return 'anonymous';
  if (roleNouns.has(lower))
    return (classOf(tokens[from]) & NUMBER) !== 0 && first !== 'one' ? 'anonymous' : 'role';
  if (roleNouns.has(singular(lower))) return 'anonymous';
  if ((classOf(tokens[head]) & (NUMBER | DETERMINER)) !== 0) return 'anonymous';
  if (lower.endsWith('s') && !lower.endsWith('ss')) return 'anonymous';
  if (/(?:er|or|ist|man|woman|ian|ant|ee)$/.test(lower)) return 'anonymous';
  return isGenitive(tokens[head]) ? 'named' : 'collective';
}

function isPossessed(tokens: readonly Token[], from: number, head: number): boolean {
  for (let at = from; at < head; at++) {
    if (isGenitive(tokens[at]) || /^(?:his|her|their|its|whose)$/.test(lowerAt(tokens, at))) return true;
  }
  return false;
}

function hasAnd(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.lower === 'and') return true;
  return false;
}

function isClass(lower: string): boolean {
  return classPlurals.has(lower) || classNouns.has(lower) || classNouns.has(singular(lower));
}

function singular(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`;
  if (/(?:ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** Somebody who can say or a text that can show something; no event, no thing. */
export function isSpeaker(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokens[headOf(tokens, phrase)];
  if (head === undefined) return false;
  const { lower } = head;
  if (lower === 'it' || lower === 'this' || lower === 'that' || lower === 'which') return false;
  if (personPronouns.has(lower) || isCapital(head)) return !eventNouns.has(lower);
  if (eventNouns.has(lower) || eventNouns.has(singular(lower))) return false;
  if (isListed(lower) || documentNouns.has(lower) || collectiveNouns.has(singular(lower))) return true;
  return (
    /(?:er|or|ist|man|woman|ers|ors|ists|men|women|ians?)$/.test(lower) || (classOf(head) & NUMBER) !== 0
  );
}

/** Something that happens: it takes lives and threatens to go on, but says nothing. */
export function isEvent(tokens: readonly Token[], phrase: Phrase): boolean {
  const lower = lowerAt(tokens, headOf(tokens, phrase));
  return eventNouns.has(lower) || eventNouns.has(singular(lower));
}
