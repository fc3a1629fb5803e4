import { type Abbreviation, anyCase, capitalised, notShouted } from './abbreviations.ts';
import { madeOnce } from './made-once.ts';

/** Abbreviations in every way they may be written, without their last stop, and how each behaves. */
export type AbbreviationTable = ReadonlyMap<string, Abbreviation>;

/**
 * Abbreviations a project adds to the list, by what they do; `ordinary` takes words out of it. A word that is given
 * in small letters counts in any case, one with a capital as it is and all in capitals. A last stop may be left out.
 */
export type OwnAbbreviations = { readonly [Kind in Abbreviation | 'ordinary']?: readonly string[] };

/** The lists a project may give. */
export const ABBREVIATION_KINDS: readonly (keyof OwnAbbreviations)[] = [
  'title',
  'place',
  'date',
  'number',
  'measure',
  'tail',
  'inner',
  'clock',
  'last',
  'ordinary',
];

const builtIn: AbbreviationTable = buildTable();
const extended = madeOnce(withOwn);

/** The table with a project's own abbreviations. Made once for an object, so give the same one again. */
export function abbreviationTable(own?: OwnAbbreviations): AbbreviationTable {
  return own === undefined ? builtIn : extended(own);
}

function buildTable(): AbbreviationTable {
  const table = new Map<string, Abbreviation>();
  for (const [kind, words] of entriesOf(anyCase))
    for (const word of words.split(' ')) for (const form of formsInAnyCase(word)) table.set(form, kind);
  for (const [kind, words] of entriesOf(capitalised))
    for (const word of words.split(' ')) for (const form of formsOfCapitalised(word)) table.set(form, kind);
  return table;
}

function withOwn(own: OwnAbbreviations): AbbreviationTable {
  const table = new Map(builtIn);
  for (const word of own.ordinary ?? []) for (const form of formsOf(word)) table.delete(form);
  for (const [kind, words] of entriesOf(own))
    for (const word of words)
      for (const form of formsOf(word)) if (kind !== 'ordinary') table.set(form, kind);
  return table;
}

function entriesOf<Kind extends string, Value>(
  lists: {
    readonly [kind in Kind]?: Value;
  },
): readonly (readonly [Kind, Value])[] {
  return Object.entries(lists) as [Kind, Value][];
}

function formsOf(word: string): readonly string[] {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return bare === bare.toLowerCase() ? formsInAnyCase(bare) : formsOfCapitalised(bare);
}

/** `ph.d`, `Ph.d`, `Ph.D`, `PH.D`. */
function formsInAnyCase(word: string): readonly string[] {
  const parts = word.split('.').map(capitalise);
  const forms = [word, capitalise(word), parts.join('.')];
  return notShouted.has(word) ? forms : [...forms, word.toUpperCase()];
}

/** `Gen`, `GEN`. */
function formsOfCapitalised(word: string): readonly string[] {
  return notShouted.has(word) ? [word] : [word, word.toUpperCase()];
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
