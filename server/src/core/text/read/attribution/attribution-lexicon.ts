import { madeOnce } from '../../made-once.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { nounGroups } from '../words/reporting-nouns.ts';
import { alsoNouns, type Frame, notCues, verbGroups } from '../words/reporting-verbs.ts';
import { eachForm, pluralOf } from '../words/verb-forms.ts';

/** The frames as bit flags. */
export const FRAME = {
  free: 1,
  clause: 2,
  that: 4,
  question: 8,
  quote: 16,
  object: 32,
  as: 64,
  of: 128,
  doing: 256,
  to: 512,
  'object-to': 1024,
  noun: 2048,
  name: 4096,
  evidence: 8192,
  thought: 16384,
  listed: 32768,
  hearsay: 65536,
  held: 131072,
  accusing: 262144,
  bare: 524288,
  at: 1048576,
} as const satisfies Record<Frame, number>;

/** One reading of a word as a verb of reporting. */
export interface CueVerb {
  /** Which forms of the verb the word can be. */
  readonly forms: number;
  readonly frames: number;
  /** The word that must follow: `for` in `call for`. */
  readonly particle: string | undefined;
}

/** What a word can be in an attribution. */
export interface CueWord {
  readonly verbs: readonly CueVerb[];
  /** What can give the content of the noun; 0 when it is no noun of reporting. */
  readonly noun: number;
  readonly plural: boolean;
  /** It is a common noun or adjective as well, of reporting or not. */
  readonly nominal: boolean;
}

export const NOUN = { that: 1, for: 2, to: 4, of: 8, 'to-have': 16 } as const;

/** The words that can be cues, in lower case. */
export type Lexicon = ReadonlyMap<string, CueWord>;

interface Entry {
  readonly verbs: Map<string, { forms: number; frames: number; particle: string | undefined }>;
  noun: number;
  plural: boolean;
  nominal: boolean;
}

const PROJECT_FRAMES = 'clause question quote';
const builtIn = build({});
const extended = madeOnce(build);

/** The verbs and nouns of reporting, those of the project among them. */
export function lexiconOf(rules: ReadingRules | undefined): Lexicon {
  if (rules?.reportingVerbs === undefined && rules?.reportingNouns === undefined) return builtIn;
  return extended(rules);
}

function build(rules: ReadingRules): Lexicon {
  const entries = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    const known = entries.get(word);
    if (known !== undefined) return known;
    const made: Entry = { verbs: new Map(), noun: 0, plural: false, nominal: false };
    entries.set(word, made);
    return made;
  };
  const addVerb = (verb: string, frames: number) => {
    const [base = '', particle] = verb.split(/[ _]/);
    eachForm(base.toLowerCase(), (form, kind) => {
      if (notCues.has(form)) return;
      const entry = entryOf(form);
      const { verbs } = entry;
      if (alsoNouns.has(base)) entry.nominal = true;
      const known = verbs.get(particle ?? '');
      if (known === undefined) verbs.set(particle ?? '', { forms: kind, frames, particle });
      else {
        known.forms |= kind;
        known.frames |= frames;
      }
    });
  };
  const addNoun = (noun: string, frames: number) => {
    entryOf(noun).noun |= frames;
    const plural = entryOf(pluralOf(noun));
    plural.noun |= frames;
    plural.plural = true;
  };
  for (const [frames, verbs] of verbGroups) {
    for (const verb of verbs.split(' ')) addVerb(verb, framesOf(frames));
  }
  for (const [frame, nouns] of nounGroups) {
    for (const noun of nouns.split(' ')) addNoun(noun, nounFrame(frame));
  }
  for (const verb of rules.reportingVerbs ?? []) addVerb(verb, framesOf(PROJECT_FRAMES));
  for (const noun of rules.reportingNouns ?? []) addNoun(noun.toLowerCase(), NOUN.that);
  return new Map(
    [...entries].map(([word, { verbs, noun, plural, nominal }]) => [
      word,
      // The reading with a particle is tried first.
      {
        verbs: [...verbs.values()].sort(
          (a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined),
        ),
        noun,
        plural,
        nominal: nominal || noun !== 0,
      },
    ]),
  );
}

function framesOf(list: string): number {
  let frames = 0;
  for (const name of list.split(' ')) frames |= (FRAME as Readonly<Record<string, number>>)[name] ?? 0;
  return frames;
}

function nounFrame(name: string): number {
  return (NOUN as Readonly<Record<string, number>>)[name] ?? 0;
}
