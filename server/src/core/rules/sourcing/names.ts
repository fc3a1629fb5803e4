import type { AppearanceFacts } from '../../model/claim-facts.ts';
import { plainName } from '../../text/plain-name.ts';
import type { Identification } from '../../text/read/attribution/identification.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';
import { describing, tying } from './describing-words.ts';

/** A name is looked for at the end of so many words. */
const LONGEST = 8;

/**
 * The entity that words mean: one that is called so, without what only describes it (`the rebel group Basin Brigade`,
 * `two senior port officials`), of a person without title and office (`spokesman Ali Hale`). Null where there is none, or several.
 */
export function entityMeant(words: string, identification: Identification, ask: Ask): Definition | null {
  let left = plainName(words).split(' ');
  if (left.length > LONGEST) return null;
  for (;;) {
    const [entity, another] = ask.group('entities called', left.join(' '));
    if (entity !== undefined) return another === undefined ? entity : null;
    const [first = '', ...rest] = left;
    if (rest.length > 0 && fitsBefore(first, identification)) left = rest;
    // `Reuters news agency`
    else if (left.length > 1 && identification === 'collective' && describing.has(left.at(-1) ?? ''))
      left = left.slice(0, -1);
    else return null;
  }
}

function fitsBefore(word: string, identification: Identification): boolean {
  return describing.has(word) || (identification === 'named' && !tying.has(word));
}

/** What an entity is called, as `plainName` has it. */
export function namesOf({ entry }: Definition): readonly string[] {
  return [entry.label, ...entry.aliases].map(plainName).filter(Boolean);
}

/**
 * What the publisher of an appearance is called: the one of its source, with the names of the entity that it is, and
 * the claimers of the first hop.
 */
export function publisherNames({ source, attribution }: AppearanceFacts, ask: Ask): ReadonlySet<string> {
  const work = source === null ? undefined : ask.definitions('source', source.value)[0];
  const publisher = work?.entry.source?.publisher ?? null;
  const [first] = attribution;
  const ids = [
    ...(publisher === null ? [] : [publisher]),
    ...(first?.claimers ?? []).map(({ value }) => value),
  ];
  const names = new Set(publisher === null ? [] : [plainName(publisher)]);
  const entities = [
    ...ids.flatMap((id) => ask.definitions('entity', id)),
    ...(publisher === null ? [] : ask.group('entities called', plainName(publisher))),
  ];
  for (const entity of entities) for (const name of namesOf(entity)) names.add(name);
  names.delete('');
  return names;
}

/** `the ministry` of a publisher that is called Ministry of the Interior. */
export function isPublisher(words: string, names: ReadonlySet<string>): boolean {
  const plain = plainName(words);
  if (names.has(plain)) return true;
  const definite = /^the\s/i.test(words) && !plain.includes(' ');
  for (const name of names) {
    const its = ` ${name} `;
    if (definite && its.includes(` ${plain} `)) return true;
    // `The Harbour Ledger newspaper`, `Iran’s Crisis Staff`
    if (name.includes(' ') && ` ${plain} `.includes(its)) return true;
  }
  return false;
}

/** Types of works that speak of themselves as `the report`; a newspaper means another one by that. */
const OWN_TEXTS: ReadonlySet<string> = new Set(
  'report document dataset article article-journal paper-conference thesis legal_case legislation regulation standard'.split(
    ' ',
  ),
);

/** `the report`, `this study`: the text itself. */
export function isOwnText(words: string, { source }: AppearanceFacts, ask: Ask): boolean {
  const work = source === null ? undefined : ask.definitions('source', source.value)[0];
  const definite =
    /^(?:the|this|our|its)\s+(?:report|study|paper|survey|review|assessment|statement|bulletin|briefing|document|data|analysis|figures|index|note|update|verdict|judgment|ruling)s?$/i;
  return work !== undefined && OWN_TEXTS.has(work.entry.type) && definite.test(words);
}
