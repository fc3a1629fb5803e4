import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { eventTimes } from '../../core/rules/time/event-times.ts';
import { kept } from '../../core/text/kept.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { calledOf } from '../names.ts';

/** Something of an event that claims say, alike or not: its day, its place, who took part as what. */
export interface FactRow {
  readonly kind: 'time' | 'place' | 'participant';
  /** What somebody took part as; empty for time and place. */
  readonly role: string;
  readonly sayings: readonly Saying[];
  /** Which cannot both be so, and why, a sentence each. */
  readonly disagreements: readonly string[];
}

/** One answer, and the claims that give it. */
export interface Saying {
  readonly words: string;
  /** Ids of the claims. */
  readonly claims: readonly string[];
  /** Another answer cannot be right as well. */
  readonly disputed: boolean;
}

/** Of the claims that are the event itself: what came before or after it was at another time, elsewhere. */
export function factRows(
  workspace: Workspace,
  event: string,
  claims: readonly Definition[],
): readonly FactRow[] {
  const own = claims.filter(
    ({ entry: { claim, id } }) =>
      claim?.kind?.value === 'event' &&
      claim.eventRole === null &&
      claim.rank?.value !== 'deprecated' &&
      id !== null,
  );
  return [
    timeRow(workspace, event, own),
    placeRow(workspace, own),
    ...participantRows(workspace, own),
  ].filter(({ sayings }) => sayings.length > 0);
}

function timeRow(workspace: Workspace, event: string, claims: readonly Definition[]): FactRow {
  const { conflicts } = workspace.ask.derived(eventTimes, event);
  const edtfOf = ({ entry }: Definition) => entry.claim?.time?.edtf?.value ?? entry.occurrence?.time?.value;
  const disputed = new Set([...conflicts].flat());
  const answers = new Answers();
  // EDTF is in the order of the calendar as far as it can be put into one.
  const dated = claims.flatMap((claim) => {
    const edtf = edtfOf(claim);
    return edtf === undefined ? [] : [{ claim, edtf }];
  });
  dated.sort((a, b) => (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0));
  for (const { claim, edtf } of dated) answers.add(claim, inWords(edtf), disputed.has(claim));
  const sentences = [...conflicts].map(([claim, other]) => {
    const [own, theirs] = [edtfOf(claim) ?? '', edtfOf(other) ?? ''];
    const who = other.entry.kind === 'event' ? 'the event as registered' : (other.entry.id ?? '?');
    return {
      key: [own, theirs].sort().join('\n'),
      words: `${inWords(own)} (${claim.entry.id ?? '?'}) and ${inWords(theirs)} (${who}) have no day in common.`,
    };
  });
  return {
    kind: 'time',
    role: '',
    sayings: answers.all(),
    // Many claims may give the same two days.
    disagreements: [...new Map(sentences.map(({ key, words }) => [key, words])).values()],
  };
}

function placeRow(workspace: Workspace, claims: readonly Definition[]): FactRow {
  const answers = new Answers();
  for (const claim of claims) {
    const place = claim.entry.claim?.place;
    if (place != null) answers.add(claim, calledOf(workspace, place.value), false);
  }
  return { kind: 'place', role: '', sayings: answers.all(), disagreements: [] };
}

function participantRows(workspace: Workspace, claims: readonly Definition[]): readonly FactRow[] {
  const byRole = new Map<string, Answers>();
  for (const claim of claims)
    for (const { role, entity } of claim.entry.claim?.participants ?? []) {
      if (entity === null) continue;
      const answers = kept(byRole, role?.value ?? '', () => new Answers());
      answers.add(claim, calledOf(workspace, entity.value), false);
    }
  return [...byRole].map(([role, answers]) => ({
    kind: 'participant',
    role,
    sayings: answers.all(),
    disagreements: [],
  }));
}

function inWords(edtf: string): string {
  return edtfInWords(edtf) ?? edtf;
}

/** Answers to one question, each once, in the order in which they came. */
class Answers {
  readonly #answers = new Map<string, { readonly claims: Set<string>; disputed: boolean }>();

  add({ entry }: Definition, words: string, disputed: boolean): void {
    const answer = kept(this.#answers, words, () => ({ claims: new Set<string>(), disputed: false }));
    if (entry.id !== null) answer.claims.add(entry.id);
    answer.disputed ||= disputed;
  }

  all(): readonly Saying[] {
    return [...this.#answers].map(([words, { claims, disputed }]) => ({
      words,
      claims: [...claims],
      disputed,
    }));
  }
}
