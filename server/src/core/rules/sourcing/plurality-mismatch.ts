import type { AppearanceFacts, ClaimerNumber, HopFacts } from '../../model/claim-facts.ts';
import { claimerNumber } from '../../text/read/attribution/claimer-number.ts';
import type { Ask, Definition, Draft, Rule } from '../../workspace/rule.ts';
import { saidIdentical } from './identical-claims.ts';
import { placesIn, type QuotedSentence, readSentencesOf } from './sentences.ts';

/** One source recorded as several, or several as one (Reuters: never a plural for a single source). */
export const pluralityMismatch: Rule = {
  codes: { 'sourcing/plurality-mismatch': { intel: 'information', newsroom: 'warning' } },
  kinds: ['claim'],
  check(subject, ask, report) {
    const appearances = subject.entry.claim?.appearances ?? [];
    if (!appearances.some(({ attribution }) => attribution.some(({ number }) => number !== null))) return;
    const wrong = new Set<HopFacts>();
    for (const appearance of appearances)
      for (const draft of againstText(appearance, ask, wrong)) report(draft);
    for (const draft of againstEachOther(subject, appearances, wrong, ask)) report(draft);
  },
};

/** Hops whose number is not that of the words that name them in the sentence. */
function* againstText(appearance: AppearanceFacts, ask: Ask, wrong: Set<HopFacts>): Iterable<Draft> {
  const counted = appearance.attribution.filter(
    ({ number, cue, explicit }) => number !== null && cue !== null && explicit,
  );
  if (counted.length === 0) return;
  const sentences = readSentencesOf(appearance, ask);
  for (const hop of counted) {
    const { number } = hop;
    const found = citedBy(hop, sentences);
    if (number === null || found === null || found.number === number.value) continue;
    wrong.add(hop);
    yield {
      code: 'sourcing/plurality-mismatch',
      message: `The sentence speaks of “${found.claimer}”, the chain of ${number.value === 'plural' ? 'several' : 'one'}. A single source in the plural seems twice as good as it is, and several in the singular half. Set “number” to ${found.number}.`,
      at: number,
      path: `${hop.path}.number`,
      related: placesIn(found.sentence, found.span, 'Who is cited'),
      plans: [
        {
          title: `Set “number” to ${found.number}`,
          changes: [{ path: hop.path, key: 'number', change: { set: found.number } }],
          preferred: true,
        },
      ],
    };
  }
}

interface CitedNumber {
  readonly sentence: QuotedSentence;
  readonly span: readonly [number, number];
  readonly claimer: string;
  readonly number: ClaimerNumber;
}

/** Whom the words of a hop’s cue cite; null where no such cue stands there, several do, or the number cannot be told. */
function citedBy({ cue }: HopFacts, sentences: readonly QuotedSentence[]): CitedNumber | null {
  const wanted = cue?.value.trim().toLowerCase() ?? '';
  const found = sentences.flatMap((sentence) =>
    sentence.reading.attribution.flatMap((hit) => {
      const written = sentence.text.slice(...hit.cueSpan).toLowerCase();
      if (hit.claimerSpan === null || written === '' || !` ${wanted} `.includes(` ${written} `)) return [];
      const claimer = sentence.text.slice(...hit.claimerSpan);
      return [
        { sentence, span: hit.claimerSpan, claimer, number: claimerNumber(claimer, hit.identification) },
      ];
    }),
  );
  const [one, another] = found;
  if (one === undefined || another !== undefined || one.number === null) return null;
  return { ...one, number: one.number };
}

/** The same claimer is one here and several there, in claims of the same thing. */
function* againstEachOther(
  subject: Definition,
  appearances: readonly AppearanceFacts[],
  wrong: ReadonlySet<HopFacts>,
  ask: Ask,
): Iterable<Draft> {
  const numbers = new Map<string, { readonly number: ClaimerNumber; readonly claim: Definition }>();
  for (const claim of saidIdentical(subject, ask))
    for (const hop of hopsOf(claim.entry.claim?.appearances ?? []))
      if (!numbers.has(hop.claimer)) numbers.set(hop.claimer, { number: hop.number, claim });
  const said = new Set<string>();
  for (const { claimer, number, hop } of hopsOf(appearances)) {
    const other = numbers.get(claimer);
    if (other === undefined) numbers.set(claimer, { number, claim: subject });
    if (other === undefined || other.number === number || wrong.has(hop) || said.has(claimer)) continue;
    said.add(claimer);
    yield {
      code: 'sourcing/plurality-mismatch',
      message: `“${claimer}” is ${number} here and ${other.number} ${other.claim === subject ? 'in another appearance of this claim' : `in ${other.claim.entry.id ?? 'the identical claim'}`}. One unnamed source has become several on the way, or the other way round: nobody can tell how many stand behind the claim. See which text is closer to the origin.`,
      at: hop.number ?? hop,
      path: `${hop.path}.number`,
      related:
        other.claim === subject
          ? []
          : [{ definition: other.claim, message: `${other.number} in the identical claim` }],
    };
  }
}

function hopsOf(
  appearances: readonly AppearanceFacts[],
): readonly { readonly claimer: string; readonly number: ClaimerNumber; readonly hop: HopFacts }[] {
  return appearances.flatMap(({ attribution }) =>
    attribution.flatMap((hop) => {
      const [claimer, another] = hop.claimers;
      return claimer === undefined || another !== undefined || hop.number === null
        ? []
        : [{ claimer: claimer.value, number: hop.number.value, hop }];
    }),
  );
}
