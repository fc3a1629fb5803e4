import type { Random } from './random.ts';
import type { Fact } from './report-text.ts';

/** The mistakes the generator makes on purpose, each of which a check must find, and nothing else. */
export const mistakes = [
  'unknown-source',
  'unknown-entity',
  'unknown-event',
  'quote-drift',
  'missing-key',
] as const;
export type Mistake = (typeof mistakes)[number];

/** What the finding of each mistake is called. */
export const codeOfMistake: Readonly<Record<Mistake, string>> = {
  'unknown-source': 'reference/unknown-source',
  'unknown-entity': 'reference/unknown-entity',
  'unknown-event': 'reference/unknown-event',
  'quote-drift': 'anchor/quote-drift',
  'missing-key': 'schema/missing-key',
};

export interface ClaimPlan {
  readonly id: string;
  readonly fact: Fact;
  readonly source: string;
  readonly publisher: string;
  readonly event: string;
  /** The claim of an earlier report that says the same; null where none does. */
  readonly repeats: string | null;
  readonly mistake: Mistake | null;
  /**
   * True for a claim to type in: its appearance stands on one line, with a key that the format does not know
   * after the quote. Whatever is typed before that key moves the finding about it, which shows that a server
   * has seen the keystroke.
   */
  readonly marked: boolean;
}

/** The key that a marked claim has and the format has not. */
export const MARKER_KEY = 'remark';

/** One item of a list of claims: about fifteen lines and 700 to 1,000 characters. */
export function claimText(plan: ClaimPlan, random: Random): string {
  const { fact, mistake } = plan;
  const source = mistake === 'unknown-source' ? misspelt(plan.source) : plan.source;
  const speaker = mistake === 'unknown-entity' ? misspelt(fact.speaker.id) : fact.speaker.id;
  const event = mistake === 'unknown-event' ? misspelt(plan.event) : plan.event;
  const quote =
    mistake === 'quote-drift'
      ? fact.quote.replace(`at least ${fact.count.number}`, `at least ${fact.count.number + 1}`)
      : fact.quote;
  const { number, of, measure } = fact.count;
  const chain = [
    `{ claimer: ${plan.publisher} }`,
    `{ claimer: ${speaker}, cue: ${fact.cue}, identification: named, number: singular }`,
  ] as const;
  const appearance = plan.marked
    ? [
        `      - { source: ${source}, quote: "${quote}", ${MARKER_KEY}: typed here, attribution: [${chain.join(', ')}] }`,
      ]
    : [
        `      - source: ${source}`,
        `        quote: "${quote}"`,
        '        quotation: indirect',
        ...(fact.marker === null ? [] : [`        note-markers: [${fact.marker}]`]),
        '        attribution:',
        ...chain.map((hop) => `          - ${hop}`),
      ];
  return [
    `  - id: ${plan.id}`,
    ...(mistake === 'missing-key' ? [] : ['    kind: event']),
    `    proposition: The ${fact.actor.name} ${fact.deed} ${fact.thing} in ${fact.town}.`,
    `    event: ${event}`,
    '    event-role: about',
    `    time: { edtf: "${fact.day.edtf}", expression: "${fact.day.expression}", basis: explicit }`,
    '    participants:',
    `      - { role: agent, entity: ${fact.actor.id}, basis: attributed }`,
    '    quantities:',
    `      - { measure: ${measure}, min: ${number}, comparator: at-least, of: ${of}, expression: at least ${number} ${of} }`,
    '    appearances:',
    ...appearance,
    ...(plan.repeats === null ? [] : [`    relations: [{ type: identical, target: ${plan.repeats} }]`]),
    `    review: { status: draft, annotator: a.weaver, created: "2026-0${random.whole(1, 9)}-1${random.whole(0, 9)}" }`,
    '',
  ].join('\n');
}

/** An id that nothing has, near one that something has. */
function misspelt(id: string): string {
  return `${id}x`;
}
