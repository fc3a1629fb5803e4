import type { AppearanceFacts, HopFacts } from '../model/claim-facts.ts';
import type { Ask, Definition, Derivation } from '../workspace/rule.ts';
import { ancestryOf, outletsBehind, outletsOf, type WayBack, worksBy } from './works.ts';

/** Who or what a claim is said to come from, or to have passed through. */
export interface Voice {
  /** A work of the registry, or a claimer: a person or a body, or an id nobody has registered. */
  readonly kind: 'work' | 'claimer';
  readonly id: string;
  /** The id as the chain has it, where that names the outlet of the work. */
  readonly written: string;
}

/** One hop: who speaks there; several speak jointly. */
export type Stop = readonly Voice[];

/** Voices, each of which has it from the next; never empty. */
export type Way = readonly [Voice, ...Voice[]];

/** How a claim came into a document: the attribution chain of one appearance, closed by what the registry knows. */
export interface Line {
  /** Which of the claim's appearances. */
  readonly appearance: number;
  /** The work it appears in. */
  readonly source: string;
  /** The chain from the publisher on, as written; an outlet stands for its work. */
  readonly stops: readonly Stop[];
  /**
   * From each voice of the last hop to where its trail ends: the voice itself, then the works behind it. None while the
   * chain is not finished.
   */
  readonly ways: readonly Way[];
  /** It ends with the source, which says so of its own knowledge, whatever it may derive from else. */
  readonly ownReporting: boolean;
  /** The last hop names several who speak jointly. */
  readonly joint: boolean;
  /** The last hop of the chain as written is somebody without a name. */
  readonly anonymous: boolean;
  /** The source denies the proposition. */
  readonly denies: boolean;
}

/** Voices are one where these agree. */
export function keyOf({ kind, id }: Voice): string {
  return `${kind} ${id}`;
}

/**
 * The line of one appearance; null while it names no source.
 *
 * @param witnesses leave the last hop out, so that the line ends with who reports that something was said
 */
function lineOf(appearance: AppearanceFacts, index: number, witnesses: boolean, ask: Ask): Line | null {
  const source = appearance.source?.value;
  if (source === undefined) return null;
  const known = { source, appearance, ask };
  const written = appearance.attribution;
  const chain = written.filter(({ claimers }) => claimers.length > 0);
  const stops: readonly Stop[] =
    chain.length === 0
      ? [[workVoice(source)]]
      : chain.map((hop, i) => hop.claimers.map(({ value }) => voiceOf(value, hop, i === 0, known)));
  const told = witnesses && stops.length > 1 ? stops.slice(0, -1) : stops;
  const last = told.at(-1) ?? [];
  const unfinished = written.at(-1)?.claimers.length === 0;
  return {
    appearance: index,
    source,
    stops: told,
    ways: unfinished ? [] : last.flatMap((voice) => waysFrom(voice, known)),
    ownReporting: appearance.ownReporting && last.some(({ id }) => id === source),
    joint: last.length > 1,
    anonymous: chain.at(-1)?.identification?.value === 'anonymous',
    denies: appearance.polarity?.value === 'negative',
  };
}

/** What a chain is read with. */
interface Known {
  readonly source: string;
  readonly appearance: AppearanceFacts;
  readonly ask: Ask;
}

/** Whom an id in the chain means: an outlet stands for its work, where it is known which that is. */
function voiceOf(id: string, hop: HopFacts, first: boolean, { source, appearance, ask }: Known): Voice {
  const claimer: Voice = { kind: 'claimer', id, written: id };
  const [entity] = ask.definitions('entity', id);
  if (entity === undefined) return ask.definitions('source', id).length > 0 ? workVoice(id) : claimer;
  const itself = ask.definitions('source', source)[0];
  if (worksBy(id, outletsOf([source], ask), ask).length > 0) return { kind: 'work', id: source, written: id };
  if (first && isPublisher(hop, entity, itself, ask)) return { kind: 'work', id: source, written: id };
  for (const outlets of [
    outletsOf(worksNoted(source, appearance, ask), ask),
    ask.derived(outletsBehind, source),
  ]) {
    const [work, another] = worksBy(id, outlets, ask);
    if (work !== undefined && another === undefined) return { kind: 'work', id: work, written: id };
  }
  return claimer;
}

/**
 * Whether the first hop is who published the text, though the registry calls the publisher otherwise: a body to which
 * no word of saying is given, where no other entity is registered as the publisher.
 */
function isPublisher(
  { cue }: HopFacts,
  { entry }: Definition,
  source: Definition | undefined,
  ask: Ask,
): boolean {
  if (cue !== null || entry.entity?.type !== 'organization') return false;
  const publisher = source?.entry.source?.publisher ?? null;
  return publisher === null || ask.definitions('entity', publisher).length === 0;
}

/**
 * The ways from the last hop to where the trail ends. A work that is derived from others goes back to them, and so
 * does a sentence whose note says what stands behind it; somebody’s words end with them.
 */
function waysFrom(voice: Voice, { source, appearance, ask }: Known): readonly Way[] {
  if (voice.kind === 'claimer') return [[voice]];
  if (voice.id !== source) return waysBack(voice, ask);
  if (appearance.ownReporting) return [[voice]];
  const noted = worksNoted(source, appearance, ask).filter((work) => work !== source);
  if (noted.length === 0) return waysBack(voice, ask);
  return noted.flatMap((work) => ask.derived(ancestryOf, work).ends.map((way) => through(voice, way)));
}

function waysBack(voice: Voice, ask: Ask): readonly Way[] {
  return ask.derived(ancestryOf, voice.id).ends.map((way) => through(voice, way.slice(1)));
}

function through(voice: Voice, works: WayBack): Way {
  return [voice, ...works.map(workVoice)];
}

/** The works that the note markers of an appearance lead to, where the registry says so. */
function worksNoted(source: string, { noteMarkers }: AppearanceFacts, ask: Ask): readonly string[] {
  const notes = noteMarkers === null ? null : ask.definitions('source', source)[0]?.entry.source?.notes;
  if (notes == null || noteMarkers === null) return [];
  const markers = new Set(noteMarkers.value);
  return [...new Set(notes.filter(({ marker }) => markers.has(marker)).flatMap(({ sources }) => sources))];
}

function workVoice(id: string): Voice {
  return { kind: 'work', id, written: id };
}

/** What a claim’s chains say, as far as that can be told. A claim in progress may have lines that do not end yet. */
export const linesOf: Derivation<Definition, readonly Line[]> = {
  name: 'the lines of a claim',
  derive: (claim, ask) => linesIn(claim, false, ask),
};

/** The same without the last hop of each chain, where there is one before it: who reports that something was said. */
export const reportsOf: Derivation<Definition, readonly Line[]> = {
  name: 'who reports a statement',
  derive: (claim, ask) => linesIn(claim, true, ask),
};

function linesIn(claim: Definition, witnesses: boolean, ask: Ask): readonly Line[] {
  const appearances = claim.entry.claim?.appearances ?? [];
  return appearances.flatMap((appearance, i) => lineOf(appearance, i, witnesses, ask) ?? []);
}
