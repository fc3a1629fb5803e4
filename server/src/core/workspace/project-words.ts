import { ABBREVIATION_KINDS, type OwnAbbreviations } from '../text/abbreviation-table.ts';
import { isLikelihoodTerm, type LikelihoodTerm } from '../text/read/estimates/likelihood-words.ts';
import type { ReadingRules } from '../text/read/reading-rules.ts';
import { itemsOf, textOf, under } from '../yaml/access.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { Words } from './settings.ts';

/** The word lists in `words` of a project file. What is not as declared is said to be wrong and does not count. */
export function readWords(node: YamlNode | null): Words {
  return { abbreviations: readAbbreviations(under(node, 'abbreviations')), reading: readReading(node) };
}

function readAbbreviations(node: YamlNode | null): OwnAbbreviations {
  const lists: { -readonly [Kind in keyof OwnAbbreviations]: readonly string[] } = {};
  for (const kind of ABBREVIATION_KINDS) {
    const words = textsOf(node, kind).filter((word) => /^\S{1,16}$/.test(word));
    if (words.length > 0) lists[kind] = words;
  }
  return lists;
}

function readReading(node: YamlNode | null): ReadingRules {
  const reportingVerbs = textsOf(node, 'reporting-verbs');
  const reportingNouns = textsOf(node, 'reporting-nouns');
  const hedges = textsOf(node, 'hedges');
  const likelihood = readLikelihoods(under(node, 'likelihood'));
  return {
    ...(reportingVerbs.length > 0 && { reportingVerbs }),
    ...(reportingNouns.length > 0 && { reportingNouns }),
    ...(hedges.length > 0 && { hedges }),
    ...(likelihood !== null && { likelihood }),
  };
}

function readLikelihoods(node: YamlNode | null): Readonly<Record<string, LikelihoodTerm>> | null {
  if (node?.type !== 'map') return null;
  const terms = new Map<string, LikelihoodTerm>();
  for (const { key, value } of node.entries) {
    const term = textOf(value);
    if (term !== null && isLikelihoodTerm(term)) terms.set(key.source, term);
  }
  return terms.size === 0 ? null : Object.fromEntries(terms);
}

function textsOf(node: YamlNode | null, key: string): readonly string[] {
  return itemsOf(under(node, key))
    .map((item) => textOf(item))
    .filter((word) => word !== null)
    .filter((word) => word.trim() !== '');
}
