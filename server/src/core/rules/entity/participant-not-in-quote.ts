import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { EntityFacts } from '../../model/registry-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Ask, Definition, DraftPlace, PlacedQuote, Rule } from '../../workspace/rule.ts';
import { isNamed, type MentionText, mayBeTakenUp, mentionText } from './mentions.ts';

/** A participant of whom no quote of the claim, nor a sentence beside one, says anything. */
export const participantNotInQuote: Rule = {
  codes: { 'entity/participant-not-in-quote': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null || claim.participants.length === 0) return;
    let stands: readonly Standing[] | null | undefined;
    for (const { entity, role, path } of claim.participants) {
      const definition = entity === null ? undefined : ask.definitions('entity', entity.value)[0];
      const facts = definition?.entry.entity;
      if (entity === null || definition === undefined || facts === undefined || facts === null) continue;
      if (claim.appearances.some((appearance) => isPlainlyNamed(facts, appearance, ask))) continue;
      stands ??= standingsOf(claim.appearances, ask);
      if (stands === null || stands.some((standing) => isMentioned(entity.value, facts, standing, ask)))
        continue;
      const called = definition.entry.label || entity.value;
      report({
        code: 'entity/participant-not-in-quote',
        message: `“${called}” takes part here${role === null ? '' : ` (“${role.value}”)`}, but ${whereOf(stands)} mention it, by any name the registry has. Whoever follows the quote finds no ground for that. Quote where the text says it too, add the alias that is used there, or take the participant out.`,
        at: entity,
        path: `${path}.entity`,
        related: [
          ...stands.map(({ uri, span }): DraftPlace => ({ uri, span, message: 'The sentence quoted' })),
          { definition, message: 'The participant' },
        ],
      });
    }
  },
};

function whereOf({ length }: readonly Standing[]): string {
  return length === 1
    ? 'neither the sentence quoted nor those beside it'
    : 'neither the sentences quoted nor those beside them';
}

/** The sentences that a quote stands in, and those beside them. */
interface Standing {
  readonly appearance: AppearanceFacts;
  readonly uri: string;
  readonly span: Span;
  readonly own: MentionText;
  readonly around: MentionText;
}

/** Whether the quote has a name of the entity letter by letter, as it nearly always has. */
function isPlainlyNamed({ name, aliases }: EntityFacts, { quote }: AppearanceFacts, ask: Ask): boolean {
  if (quote === null) return false;
  const state = ask.place(quote)?.anchor.state;
  if (state !== 'exact' && state !== 'moved') return false;
  return [name, ...aliases].some(
    (one) => one !== null && one.value !== '' && hasWord(quote.quote, one.value),
  );
}

/** Whether a text has words, and not within longer ones. */
function hasWord(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length));
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Null where there are none, or one cannot be looked at: what it says nobody knows. */
function standingsOf(appearances: readonly AppearanceFacts[], ask: Ask): readonly Standing[] | null {
  const found: Standing[] = [];
  for (const appearance of appearances) {
    const placed = appearance.quote === null ? null : ask.place(appearance.quote);
    const standing = placed === null ? null : standingOf(appearance, placed);
    if (standing === null) return null;
    found.push(standing);
  }
  return found.length === 0 ? null : found;
}

/** A unit nearer than this is a neighbour. */
const REACH = 400;

function standingOf(appearance: AppearanceFacts, { report, anchor }: PlacedQuote): Standing | null {
  const { state, start, end } = anchor;
  if ((state !== 'exact' && state !== 'moved') || start === undefined || end === undefined) return null;
  const units = report.unitsAt({ start, end });
  const span = { start: units[0]?.start ?? start, end: units.at(-1)?.end ?? end };
  const before = report.unitsAt({ start: Math.max(0, span.start - REACH), end: span.start }).at(-1);
  const after = report.unitsAt({ start: span.end, end: span.end + REACH })[0];
  const own = report.text.slice(span.start, span.end);
  if (!isLatin(own)) return null;
  const beside = [before, after].map((unit) =>
    unit === undefined ? '' : report.text.slice(unit.start, unit.end),
  );
  return {
    appearance,
    uri: report.uri,
    span,
    own: mentionText(own),
    around: mentionText(beside.join('\n.\n')),
  };
}

/** Most letters are those the names of a registry are usually written in. */
function isLatin(text: string): boolean {
  const head = text.slice(0, 1000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (head.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters;
}

/** More levels than these nobody is named by. */
const LEVELS = 3;
/** The members of larger bodies are not gone through. */
const MEMBERS = 40;

function isMentioned(id: string, facts: EntityFacts, standing: Standing, ask: Ask): boolean {
  const { appearance, own, around } = standing;
  if (appearance.attribution.some(({ claimers }) => claimers.some(({ value }) => value === id))) return true;
  if (mayBeTakenUp(facts, own)) return true;
  const isCalled = (entity: EntityFacts) => isNamed(entity, own) || isNamed(entity, around);
  if (isCalled(facts)) return true;
  if (wholesOf(facts, ask).some(isCalled)) return true;
  return membersOf(id, ask).some(({ entry: { entity } }) => entity !== null && isCalled(entity));
}

/** The bodies that an entity belongs to. */
function wholesOf(facts: EntityFacts, ask: Ask): readonly EntityFacts[] {
  const found: EntityFacts[] = [];
  let level: readonly EntityFacts[] = [facts];
  for (let depth = 0; depth < LEVELS && level.length > 0; depth++) {
    level = level
      .flatMap(({ partOf, affiliation }) => [partOf, affiliation])
      .flatMap((whole) => (whole === null ? [] : (ask.definitions('entity', whole)[0]?.entry.entity ?? [])));
    found.push(...level);
  }
  return found;
}

/** Who belongs to an entity, and may act for it. */
function membersOf(id: string, ask: Ask): readonly Definition[] {
  return ask.count('entities that belong to entity', id) > MEMBERS
    ? []
    : ask.group('entities that belong to entity', id);
}
