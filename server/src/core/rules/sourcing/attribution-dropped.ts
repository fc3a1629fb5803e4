import type { FixPlan, NewValue } from '../../finding.ts';
import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import { claimerNumber } from '../../text/read/attribution/claimer-number.ts';
import type { Ask, Draft, Rule } from '../../workspace/rule.ts';
import { type Cited, citedFor, isTheAct } from './attributed.ts';
import { isUnfounded } from './claimed-not-committed.ts';
import { entityMeant, isOwnText, isPublisher, publisherNames } from './names.ts';
import { placesIn, type QuotedSentence, readSentencesOf } from './sentences.ts';

/** The sentence says who says so, and the chain holds nobody but the publisher (ICD 206; PARC: source and cue). */
export const attributionDropped: Rule = {
  codes: { 'sourcing/attribution-dropped': 'warning' },
  supersedes: ['sourcing/outlet-missing'],
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    // Of a statement the saying is the fact, and the publisher reports it.
    if (claim === null || claim.kind === null || claim.kind.value === 'statement') return;
    for (const appearance of claim.appearances) {
      if (!holdsPublisherAlone(appearance, ask)) continue;
      const found = citedIn(appearance, claim, ask) ?? quotedIn(readSentencesOf(appearance, ask));
      if (found === null) continue;
      report({ ...found.draft(appearance, ask), ...placeOf(appearance) });
    }
  },
};

/** A chain of one hop, a body or a work, to which no word of saying is given. */
function holdsPublisherAlone(appearance: AppearanceFacts, ask: Ask): boolean {
  const { attribution } = appearance;
  const [hop, another] = attribution;
  if (hop === undefined || another !== undefined || hop.cue !== null) return false;
  const [claimer, joint] = hop.claimers;
  const how = hop.identification?.value;
  if (claimer === undefined || joint !== undefined || how === 'anonymous' || how === 'role') return false;
  const [entity] = ask.definitions('entity', claimer.value);
  if (entity === undefined) return ask.definitions('source', claimer.value).length > 0;
  const type = entity.entry.entity?.type;
  return type !== 'class' && (type !== 'person' || isThePublisher(appearance, claimer.value, ask));
}

/** A person may publish what they write; else one who stands alone in a chain is who said so. */
function isThePublisher({ source }: AppearanceFacts, id: string, ask: Ask): boolean {
  const work = source === null ? undefined : ask.definitions('source', source.value)[0];
  return work?.entry.source?.publisher === id;
}

function placeOf(appearance: AppearanceFacts): Pick<Draft, 'at' | 'path'> {
  return { at: appearance.attributionSpan ?? appearance, path: `${appearance.path}.attribution` };
}

type Told = Pick<Draft, 'code' | 'message' | 'related' | 'plans' | 'severity'>;

interface Found {
  draft(appearance: AppearanceFacts, ask: Ask): Told;
}

/** The first who is said to say what the claim says, and is not the publisher. */
function citedIn(appearance: AppearanceFacts, claim: ClaimFacts, ask: Ask): Found | null {
  const proposition = claim.proposition?.value ?? '';
  // Where it is open how it is known who did it, that is said instead.
  const unfounded = claim.participants.some(isUnfounded);
  let names: ReadonlySet<string> | null = null;
  for (const { sentence, cited: all } of citedFor(claim, appearance, ask))
    for (const cited of all) {
      if (isTheAct(cited, proposition, ask) || (cited.isClaiming && unfounded)) continue;
      names ??= publisherNames(appearance, ask);
      if (isPublisher(cited.claimer, names) || isOwnText(cited.claimer, appearance, ask)) continue;
      return { draft: (of, asked) => dropped(cited, sentence, of, asked) };
    }
  return null;
}

function dropped(cited: Cited, sentence: QuotedSentence, appearance: AppearanceFacts, ask: Ask): Told {
  const { hit, claimer, cue, isAside } = cited;
  const words = wordsOf(cited, sentence);
  const advice =
    hit.identification === 'pronoun'
      ? `Add a hop for whoever “${claimer}” is in the sentences before, with “carried-from: previous” and the cue “${cue}”.`
      : `Add a hop for “${claimer}” with the cue “${cue}”.`;
  return {
    code: 'sourcing/attribution-dropped',
    message: isAside
      ? `The sentence says “${words.text}”, and the chain ends with “${publisherOf(appearance)}”. What is quoted may be a part of what they say, or an aside of the publisher’s. Where it is theirs: ${lowered(advice)}`
      : `The sentence says “${words.text}”, but the chain ends with “${publisherOf(appearance)}”: what somebody else is said to say passes for the publisher’s own word, and nobody can weigh who really said it. ${advice}`,
    ...(isAside && { severity: 'information' }),
    related: placesIn(sentence, words.span, 'Who says so'),
    plans: hit.identification === 'pronoun' ? [] : addHop(cited, appearance, ask),
  };
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A quote out of the middle of somebody’s speech, in a sentence that does not say whose. */
function quotedIn(sentences: readonly QuotedSentence[]): Found | null {
  for (const sentence of sentences) {
    const { reading, part, text, kind } = sentence;
    if (reading.attribution.length > 0 || (kind !== 'sentence' && kind !== 'bullet')) return null;
    const [start, end] = trimmed(text, part.start, part.end);
    const speech = reading.quotations.find(
      (one) => one.kind === 'direct' && one.span[0] <= start && end <= one.span[1],
    );
    if (speech === undefined) continue;
    return {
      draft: (appearance) => ({
        code: 'sourcing/attribution-dropped',
        message: `These words stand inside quotation marks, but the chain ends with “${publisherOf(appearance)}”: somebody’s speech passes for the publisher’s own word. Look before and after for who speaks, and add a hop, with “carried-from: previous” where an earlier sentence names them.`,
        related: placesIn(sentence, speech.span, 'Somebody’s speech'),
        plans: [],
      }),
    };
  }
  return null;
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length];
}

function publisherOf({ attribution }: AppearanceFacts): string {
  return attribution[0]?.claimers[0]?.value ?? '';
}

/** Claimer and cue as they stand, with what is between them; the claimer and the cue where that is much. */
function wordsOf(
  { hit, claimer, cue }: Cited,
  { text }: QuotedSentence,
): { readonly text: string; readonly span: readonly [number, number] } {
  const [from, to] = hit.claimerSpan ?? hit.cueSpan;
  const span = [Math.min(from, hit.cueSpan[0]), Math.max(to, hit.cueSpan[1])] as const;
  const all = text.slice(...span);
  return { text: all.length <= 80 ? all : `${claimer} … ${cue}`, span };
}

/** Adds the hop that the sentence names, where the registry knows who it is. */
function addHop({ hit, claimer, cue }: Cited, { path }: AppearanceFacts, ask: Ask): readonly FixPlan[] {
  const id = entityMeant(claimer, hit.identification, ask)?.entry.id ?? null;
  if (id === null) return [];
  const number = claimerNumber(claimer, hit.identification);
  const hop: Readonly<Record<string, NewValue>> = {
    claimer: id,
    cue,
    identification: hit.identification,
    ...(number !== null && { number }),
  };
  return [
    {
      title: `Add “${id}” to the chain`,
      changes: [{ path, key: 'attribution', change: { add: hop } }],
      preferred: true,
    },
  ];
}
