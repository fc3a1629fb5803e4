import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Ask, Definition, DraftPlace, Rule } from '../../workspace/rule.ts';
import { type Alike, alikeInEvent, claimsCompared, compared, type Wording, wordingsOf } from './alike.ts';
import { areLinked } from './linked-works.ts';
import { placesIn, sentencesOf } from './sentences.ts';

/** Two works that are not linked tell of one event in much the same words: they may have it from one source. */
export const possibleSharedOrigin: Rule = {
  codes: { 'sourcing/possible-shared-origin': 'information' },
  kinds: ['claim'],
  check(subject, ask, report) {
    const { claim, event } = subject.entry;
    if (claim === null || claim.appearances.length === 0) return;
    const pairs = [
      ...(event === null ? [] : (ask.derived(alikeInEvent, event).get(subject) ?? [])),
      ...alikeInRelations(subject, ask),
    ].sort((a, b) => b.likeness - a.likeness);
    const told = new Set<string>();
    for (const { first, second } of pairs) {
      const [other, own] = [appearanceOf(first), appearanceOf(second)];
      const key = `${second.appearance} ${first.source}`;
      if (other === undefined || own === undefined || own.quote === null || told.has(key)) continue;
      if (areInOneFile(first, second, ask) || areLinked(other, own, ask)) continue;
      told.add(key);
      report({
        code: 'sourcing/possible-shared-origin',
        message: `“${second.source}” and “${first.source}” say this in much the same words, and nothing links the two works. One may repeat the other, or both a third: then they are one origin and confirm nothing. Compare them; if so, record it with “derived-from” at the source.`,
        at: own.quote.span,
        path: own.quote.path,
        related: [
          ...placesOf(own, second, ask),
          ...(first.claim === subject
            ? []
            : [{ definition: first.claim, message: 'The claim on the other text' }]),
          ...placesOf(other, first, ask),
        ],
      });
    }
  },
};

/** The same of claims that this one relates to and that are not compared with it as those of its event are. */
function alikeInRelations(subject: Definition, ask: Ask): readonly Alike[] {
  const { claim, event } = subject.entry;
  const targets = new Set((claim?.relations ?? []).flatMap(({ target }) => target?.value ?? []));
  return [...targets].flatMap((target) => {
    const [other] = ask.definitions('claim', target);
    if (other === undefined || other === subject) return [];
    if (event !== null && other.entry.event === event && claimsCompared(event, ask) !== null) return [];
    return ask
      .derived(wordingsOf, other)
      .flatMap((first) =>
        ask.derived(wordingsOf, subject).flatMap((second) => compared(first, second) ?? []),
      );
  });
}

function appearanceOf({ claim, appearance }: Wording): AppearanceFacts | undefined {
  return claim.entry.claim?.appearances[appearance];
}

function areInOneFile(a: Wording, b: Wording, ask: Ask): boolean {
  const [first, second] = [a, b].map(({ source }) => ask.definitions('source', source)[0]?.path);
  return first != null && second != null && 'uri' in first && 'uri' in second && first.uri === second.uri;
}

function placesOf(appearance: AppearanceFacts, { source }: Wording, ask: Ask): readonly DraftPlace[] {
  return sentencesOf(appearance, ask).flatMap((sentence) =>
    placesIn(sentence, [sentence.span.start, sentence.span.end], `As “${source}” has it`),
  );
}
