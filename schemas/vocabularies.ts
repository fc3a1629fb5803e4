import type { Choice } from './field.ts';

/**
 * The closed lists of the format, each word with what it says, and the words of the open ones worth
 * offering before a project has its own. The words are those of the standards named in the fields.
 */

type Vocabulary = Readonly<Record<string, Choice>>;

export const claimKinds = {
  event: { means: 'something happened', also: ['occurrence', 'incident'] },
  state: { means: 'something is, or was, the case', also: ['fact', 'condition'] },
  statement: {
    means: 'someone said something: the saying is the fact, not what is said',
    also: ['speech', 'quote'],
  },
  assessment: {
    means: 'a judgement about what is or was the case',
    also: ['judgement', 'judgment', 'opinion'],
  },
  forecast: { means: 'a judgement about what will happen', also: ['prediction', 'projection'] },
} as const satisfies Vocabulary;

export const acts = {
  claim: { means: 'asserts, or takes responsibility', also: ['assert', 'state'] },
  deny: { means: 'says it is not so' },
  accuse: { means: 'lays a deed at someone’s door', also: ['blame'] },
  threaten: { means: 'announces harm', also: ['warn'] },
  demand: { means: 'asks for something to be done', also: ['request'] },
  reject: { means: 'turns something down', also: ['refuse'] },
  promise: { means: 'undertakes to do something', also: ['pledge', 'vow'] },
  comment: { means: 'says anything else' },
} as const satisfies Vocabulary;

export const eventRoles = {
  before: { means: 'the claim is about what came before the event' },
  during: { means: 'the claim is about something while the event lasted' },
  after: { means: 'the claim is about what came after the event' },
  about: { means: 'the claim speaks of the event without being part of it' },
} as const satisfies Vocabulary;

export const resolutions = {
  open: { means: 'the horizon has not passed, or nobody has looked' },
  occurred: { means: 'it happened', also: ['true', 'yes'] },
  'did-not-occur': { means: 'it did not happen within the horizon', also: ['false', 'no'] },
  unresolvable: { means: 'it cannot be told' },
} as const satisfies Vocabulary;

export const certainties = {
  certain: { means: 'the source commits to it (CT)', also: ['sure', 'definite'] },
  probable: { means: 'the source holds it likely (PR)', also: ['probably', 'likely'] },
  possible: { means: 'the source holds it possible (PS)', also: ['possibly', 'maybe'] },
  unspecified: { means: 'the source does not say how sure it is (U)', also: ['unknown', 'underspecified'] },
} as const satisfies Vocabulary;

export const polarities = {
  positive: { means: 'the source says it is so', also: ['affirmative', 'true'] },
  negative: { means: 'the source says it is not so', also: ['negated', 'false'] },
} as const satisfies Vocabulary;

export const likelihoods = {
  'almost-no-chance': { means: '1–5 %; remote', also: ['remote'] },
  'very-unlikely': { means: '5–20 %; highly improbable', also: ['highly-improbable'] },
  unlikely: { means: '20–45 %; improbable', also: ['improbable'] },
  'roughly-even-chance': {
    means: '45–55 %; roughly even odds',
    also: ['roughly-even-odds', 'even-chance', 'roughly-even'],
  },
  likely: { means: '55–80 %; probable', also: ['probable', 'probably'] },
  'very-likely': { means: '80–95 %; highly probable', also: ['highly-probable', 'highly-likely'] },
  'almost-certain': { means: '95–99 %; nearly certain', also: ['almost-certainly', 'nearly-certain'] },
} as const satisfies Vocabulary;

export const confidences = {
  low: { means: 'scant, doubtful or fragmentary information; solid inferences cannot be drawn' },
  moderate: { means: 'credible and plausible, but not corroborated enough for more', also: ['medium'] },
  high: { means: 'good information from several consistent sources; still not certainty' },
} as const satisfies Vocabulary;

export const reliabilities = {
  A: { means: 'completely reliable', also: ['reliable'] },
  B: { means: 'usually reliable' },
  C: { means: 'fairly reliable' },
  D: { means: 'not usually reliable' },
  E: { means: 'unreliable' },
  F: { means: 'reliability cannot be judged', also: ['unknown'] },
} as const satisfies Vocabulary;

export const credibilities = {
  '1': { means: 'confirmed by other sources', also: ['confirmed'] },
  '2': { means: 'probably true' },
  '3': { means: 'possibly true' },
  '4': { means: 'doubtful' },
  '5': { means: 'improbable' },
  '6': { means: 'truth cannot be judged', also: ['unknown'] },
} as const satisfies Vocabulary;

export const quotations = {
  none: { means: 'the publisher speaks' },
  indirect: { means: 'someone’s words are reported, not quoted' },
  mixed: { means: 'reported speech with quoted words in it', also: ['partial'] },
  direct: { means: 'someone’s exact words between quotation marks', also: ['verbatim'] },
} as const satisfies Vocabulary;

export const identifications = {
  named: { means: 'by name' },
  role: { means: 'by an office or function alone', also: ['title', 'position'] },
  anonymous: { means: 'unnamed on purpose, or without a trace', also: ['unnamed'] },
  collective: {
    means: 'an organization, outlet or government as a whole',
    also: ['organization', 'institution'],
  },
  document: { means: 'a paper, a statement or a record', also: ['written'] },
} as const satisfies Vocabulary;

export const numbers = {
  singular: { means: 'one person or body', also: ['single', 'one'] },
  plural: { means: 'more than one', also: ['multiple', 'many'] },
} as const satisfies Vocabulary;

export const timeBases = {
  explicit: { means: 'the text gives the date' },
  relative: { means: 'the text counts from its own date, as in “yesterday”' },
  derived: { means: 'worked out from another event, as in “two days before the attack”' },
  context: { means: 'another place of the text gives it' },
  inferred: { means: 'the analyst concluded it' },
} as const satisfies Vocabulary;

export const comparators = {
  exactly: { means: 'this number', also: ['equal', 'equals'] },
  'at-least': { means: 'this number or more', also: ['minimum', 'no-fewer-than'] },
  'more-than': { means: 'above this number', also: ['over', 'greater-than', 'above'] },
  'at-most': { means: 'this number or fewer', also: ['maximum', 'up-to', 'no-more-than'] },
  'fewer-than': { means: 'below this number', also: ['less-than', 'under', 'below'] },
  about: { means: 'this number, roughly', also: ['approximately', 'around', 'circa'] },
  nearly: { means: 'just below this number', also: ['almost', 'close-to'] },
  range: { means: 'between two numbers', also: ['between'] },
} as const satisfies Vocabulary;

export const participantBases = {
  claimed: { means: 'the participant claimed it' },
  attributed: { means: 'others say so', also: ['alleged', 'suspected'] },
  confirmed: { means: 'established' },
  denied: { means: 'the participant denies it' },
} as const satisfies Vocabulary;

export const relationTypes = {
  identical: { means: 'the two claims say the same', also: ['same', 'same-as'] },
  supports: { means: 'this claim speaks for the other', also: ['supporting', 'corroborates'] },
  refutes: { means: 'this claim speaks against the other', also: ['refuting', 'contradicts'] },
  related: { means: 'the two bear on each other', also: ['see-also'] },
  updates: {
    means: 'this claim takes the place of the other, as later counts do',
    also: ['supersedes', 'replaces'],
  },
  qualifies: { means: 'this claim narrows or conditions the other' },
  'derived-from': { means: 'this claim was concluded from the other', also: ['based-on'] },
} as const satisfies Vocabulary;

export const ranks = {
  preferred: { means: 'the one to use' },
  normal: { means: 'one among others' },
  deprecated: {
    means: 'known to be wrong, kept so that nobody records it again',
    also: ['wrong', 'retracted'],
  },
} as const satisfies Vocabulary;

export const reviewStatuses = {
  draft: { means: 'the annotator is at it', also: ['new'] },
  'in-review': { means: 'waits for a second pair of eyes', also: ['review', 'pending'] },
  approved: { means: 'the reviewer stands by it', also: ['accepted', 'done'] },
  rejected: { means: 'the reviewer turned it down' },
} as const satisfies Vocabulary;

export const entityTypes = {
  person: { means: 'one human being', also: ['individual', 'human'] },
  organization: { means: 'a body with members', also: ['organisation', 'group', 'company', 'government'] },
  class: { means: 'people or bodies of one kind, nobody in particular', also: ['role', 'category'] },
  place: { means: 'a location', also: ['location', 'city', 'country'] },
  facility: { means: 'something built', also: ['building', 'base'] },
  equipment: { means: 'a weapon, a vehicle, a device', also: ['weapon', 'vehicle'] },
  other: { means: 'anything else', also: ['unknown', 'thing'] },
} as const satisfies Vocabulary;

/** After UCDP GED (where_prec); 1 to 3 are about what ACLED means by its three. */
export const precisions = {
  '1': { means: 'the spot itself' },
  '2': { means: 'near a known place' },
  '3': { means: 'the district or municipality' },
  '4': { means: 'the province or region' },
  '5': { means: 'along a line, such as a road, a river or a border' },
  '6': { means: 'the country alone' },
  '7': { means: 'country or sea unknown' },
} as const satisfies Vocabulary;

export const profiles = {
  intel: { means: 'severities after ICD 203 and ICD 206', also: ['intelligence'] },
  newsroom: {
    means:
      'severities after the AP and Reuters handbooks: who stays unnamed matters more, the terms of ICD 203 less',
    also: ['news', 'press'],
  },
} as const satisfies Vocabulary;

export const severities = {
  error: { means: 'must be put right' },
  warning: { means: 'should be looked at', also: ['warn'] },
  information: { means: 'worth knowing', also: ['info', 'note'] },
  hint: { means: 'a suggestion' },
} as const satisfies Vocabulary;

export const severitiesOrOff = {
  ...severities,
  off: { means: 'not checked', also: ['none', 'ignore', 'false', 'disabled'] },
} as const satisfies Vocabulary;

/** Offered, not required. */
export const commonRoles = {
  actor: { means: 'who did it' },
  perpetrator: { means: 'who committed it' },
  target: { means: 'who or what it was aimed at' },
  victim: { means: 'who suffered it' },
  recipient: { means: 'who got it' },
  accused: { means: 'whom it is laid to' },
  organizer: { means: 'who planned it' },
  subject: { means: 'whom a state is about' },
} as const satisfies Vocabulary;

export const commonMeasures = {
  fatalities: { means: 'people killed' },
  wounded: { means: 'people hurt' },
  detained: { means: 'people held' },
  displaced: { means: 'people driven from home' },
  attacks: { means: 'attacks' },
} as const satisfies Vocabulary;

export const commonDefects = {
  'unbalanced-quotes': { means: 'a quotation opens and does not close, or the reverse' },
  'missing-words': { means: 'words have fallen out' },
  mistranslation: { means: 'the wording is a slip of translation' },
  typo: { means: 'a misprint' },
} as const satisfies Vocabulary;

export const carriedFrom = {
  previous: { means: 'the sentence before names the claimer' },
} as const satisfies Vocabulary;
