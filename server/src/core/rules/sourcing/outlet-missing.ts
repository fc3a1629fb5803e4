import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import { plainName } from '../../text/plain-name.ts';
import type { Ask, Definition, DraftFix, Rule } from '../../workspace/rule.ts';
import { citedFor } from './attributed.ts';
import { entityMeant, isPublisher, namesOf, publisherNames } from './names.ts';
import { otherBodies, outletWords } from './outlet-words.ts';
import { placesIn, type QuotedSentence } from './sentences.ts';

/** An outlet of the registry through which the words came, and which the chain leaves out (AP: credit who got it). */
export const outletMissing: Rule = {
  codes: { 'sourcing/outlet-missing': { intel: 'warning', newsroom: 'error' } },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null) return;
    for (const appearance of claim.appearances) {
      if (appearance.attribution.length === 0) continue;
      const missing = missingIn(appearance, claim, ask);
      if (missing === null) continue;
      const { outlet, sentence, span, words, told } = missing;
      const { id } = outlet.entry;
      report({
        code: 'sourcing/outlet-missing',
        message: `The sentence has it by way of “${words}”, but “${id ?? outlet.entry.label}” is not in the chain. Without the outlet, texts that repeat it look like separate confirmations. Add a hop for it ${told === null ? 'after the publisher' : 'before who told it'}.`,
        at: appearance.attributionSpan ?? appearance,
        path: `${appearance.path}.attribution`,
        related: [
          ...placesIn(sentence, span, 'The outlet, in the sentence'),
          { definition: outlet, message: 'The outlet, in the registry' },
        ],
        fixes: id === null ? [] : putIn(id, missing, appearance, ask),
      });
    }
  },
};

/** Puts the outlet behind the publisher, or before who told it. */
function putIn(
  id: string,
  { told, cue }: Missing,
  { attribution }: AppearanceFacts,
  ask: Ask,
): readonly DraftFix[] {
  const next = told === null ? attribution[1] : attribution.length > 1 ? attribution.at(-1) : undefined;
  const before = next === undefined ? null : ask.textAt({ start: 0, end: next.start });
  if (next === undefined || before === null) return [];
  const hop = `{ claimer: ${id}, ${told === null ? `cue: ${cue}, ` : ''}identification: collective }`;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // In a block list each hop has a line of its own; in a flow list they are parted by commas.
  const indent = /^(\s*)-\s+$/.exec(line)?.[1];
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const newText = indent === undefined ? `${hop}, ` : `${hop}${lineBreak}${indent}- `;
  const span = { start: next.start, end: next.start };
  return [{ title: `Put “${id}” into the chain`, edits: [{ span, newText }], preferred: true }];
}

interface Missing {
  readonly outlet: Definition;
  readonly sentence: QuotedSentence;
  readonly span: readonly [number, number];
  readonly words: string;
  readonly cue: string;
  /** Who told the outlet; null where the outlet itself is cited. */
  readonly told: string | null;
}

function missingIn(appearance: AppearanceFacts, claim: ClaimFacts, ask: Ask): Missing | null {
  for (const { sentence, cited } of citedFor(claim, appearance, ask))
    for (const { hit, claimer, cue } of cited) {
      const { addresseeSpan, claimerSpan, identification } = hit;
      const through =
        addresseeSpan !== null
          ? { span: addresseeSpan, told: claimer }
          : identification === 'collective' || identification === 'document'
            ? { span: claimerSpan ?? hit.cueSpan, told: null }
            : null;
      if (through === null) continue;
      const words = sentence.text.slice(...through.span);
      const outlet = outletMeant(
        words,
        through.told === null ? 'works published by' : 'press works published by',
        ask,
      );
      if (outlet === null || isInChain(outlet, words, appearance, ask)) continue;
      return { ...through, outlet, sentence, words, cue };
    }
  return null;
}

/** The works that make their publisher an outlet: those of the press where somebody is told something. */
type Works = 'works published by' | 'press works published by';

/** The outlet that words mean: an entity that publishes a work of the registry, or is called as outlets are. */
function outletMeant(words: string, works: Works, ask: Ask): Definition | null {
  const entity = entityMeant(words, 'collective', ask);
  if (entity === null || entity.entry.entity?.type !== 'organization') return null;
  return isOutlet(entity, works, ask) ? entity : null;
}

function isOutlet(entity: Definition, works: Works, ask: Ask): boolean {
  const names = namesOf(entity);
  const { id } = entity.entry;
  if ([...(id === null ? [] : [plainName(id)]), ...names].some((name) => ask.count(works, name) > 0))
    return true;
  return names.some((name) => {
    const words = name.split(' ');
    return words.some((word) => outletWords.has(word)) && !words.some((word) => otherBodies.has(word));
  });
}

/** By its own id, as the publisher of the text, or by one of its works. */
function isInChain(outlet: Definition, words: string, appearance: AppearanceFacts, ask: Ask): boolean {
  if (isPublisher(words, publisherNames(appearance, ask))) return true;
  const names = new Set(namesOf(outlet));
  return appearance.attribution.some((hop) =>
    hop.claimers.some(({ value }) => {
      if (value === outlet.entry.id) return true;
      const publisher = ask.definitions('source', value)[0]?.entry.source?.publisher;
      return publisher != null && (publisher === outlet.entry.id || names.has(plainName(publisher)));
    }),
  );
}
