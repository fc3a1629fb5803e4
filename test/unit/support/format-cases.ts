/** Entries of annotation files as plain values, for tests that judge the format in more than one way. */

type Change = (claim: Record<string, unknown>) => void;

export function minimalClaim(): Record<string, unknown> {
  return {
    id: 'C-1',
    kind: 'event',
    proposition: 'A fire in the harbour killed three dock workers.',
    appearances: [
      { source: 's-1', quote: 'Three dock workers died.', attribution: [{ claimer: 'morning-post' }] },
    ],
  };
}

export function minimalSource(): Record<string, unknown> {
  return { id: 's-1', type: 'report', issued: '2024-03-02', held: false };
}

export interface FormatCase {
  readonly name: string;
  readonly file: Readonly<Record<string, unknown>>;
  /** What only the declarations see, and JSON Schema lets pass. */
  readonly beyondJsonSchema?: boolean;
}

export const GOOD_FILES: readonly FormatCase[] = [
  { name: 'an empty map', file: {} },
  { name: 'lists without items', file: { sources: null, entities: [], claims: null, waive: null } },
  claim('the least a claim can be', () => {}),
  claim('keys of one’s own, at every level', (c) => {
    c['x-desk'] = { any: ['thing', 1] };
    first(c, 'appearances')['x-page'] = 4;
  }),
  claim('optional keys without a value', (c) => {
    c.review = { status: 'draft', reviewer: null };
    c.tags = null;
    c.evaluation = null;
  }),
  claim('grades with and without quotes', (c) => {
    c.evaluation = { credibility: 2 };
    c.relations = [{ type: 'supports', target: 'C-2' }];
  }),
  claim('a grade in quotes', (c) => {
    c.evaluation = { credibility: '2' };
  }),
  claim('note markers with and without quotes', (c) => {
    first(c, 'appearances')['note-markers'] = ['72', 73];
  }),
  claim('a joint statement', (c) => {
    first(c, 'appearances').attribution = [{ claimer: ['a', 'b'] }];
  }),
  claim('words of one’s own in open lists', (c) => {
    c.participants = [{ role: 'bystander', entity: 'x' }];
    c.quantities = [{ measure: 'cranes', value: 2.5 }];
    c.tags = ['anything at all'];
  }),
  claim('waivers', (c) => {
    c.waive = [{ rule: 'sourcing/anonymous-opinion', reason: 'Named in the endnote.' }];
  }),
  source('the least a source can be', () => {}),
  source('a whole source', (s) => {
    Object.assign(s, {
      segment: { lines: [3, 3] },
      sha256: 'a'.repeat(64),
      read: '1-4, 9',
      notes: { '72': 's-2', '73': ['s-3'] },
      issued: '2024-03-02/..',
    });
  }),
  {
    name: 'entities and events with little but an id',
    file: { entities: [{ id: 'e' }], events: [{ id: '7.a_b-c' }] },
  },
];

export const BAD_FILES: readonly FormatCase[] = [
  { name: 'a list at the top', file: { claims: { id: 'C-1' } } },
  { name: 'an unknown key at the top', file: { claim: [] } },
  { name: 'an entry without an id', file: { entities: [{ name: 'Harbour Police' }] } },
  { name: 'an unknown type of entity', file: { entities: [{ id: 'e', type: 'animal' }] } },
  {
    name: 'an exactness of place beyond the scale',
    file: { events: [{ id: 'e', place: { precision: 8 } }] },
  },
  ...['id', 'kind', 'proposition', 'appearances'].map((key) =>
    claim(`a claim without ${key}`, (c) => {
      delete c[key];
    }),
  ),
  ...['source', 'quote', 'attribution'].map((key) =>
    claim(`an appearance without ${key}`, (c) => {
      delete first(c, 'appearances')[key];
    }),
  ),
  claim('an unknown key in a claim', (c) => {
    c.confidence = 'high';
  }),
  claim('an unknown key deep down', (c) => {
    c.evaluation = { confidance: 'low' };
  }),
  claim('a required key without a value', (c) => {
    c.kind = null;
  }),
  claim('a word that is not in the list', (c) => {
    c.kind = 'rumour';
  }),
  claim('a grade off the scale', (c) => {
    c.evaluation = { credibility: 7 };
  }),
  claim('no appearance', (c) => {
    c.appearances = [];
  }),
  claim('an empty chain', (c) => {
    first(c, 'appearances').attribution = [];
  }),
  claim('a gap in a list', (c) => {
    c.appearances = [null];
  }),
  claim('a blank proposition', (c) => {
    c.proposition = ' ';
  }),
  claim('an id with a space', (c) => {
    c.id = 'C 1';
  }),
  claim('a year that is a number', (c) => {
    c.horizon = 2024;
  }),
  claim('a date in another notation', (c) => {
    c.horizon = '01/02/2024';
  }),
  claim('a number in words', (c) => {
    c.quantities = [{ value: 'fifteen' }];
  }),
  claim('yes for true', (c) => {
    c.time = { sic: 'yes' };
  }),
  claim('a waiver without a reason', (c) => {
    c.waive = [{ rule: 'sourcing/anonymous-opinion' }];
  }),
  claim('a waiver of everything', (c) => {
    c.waive = [{ rule: 'sourcing', reason: 'All of it.' }];
  }),
  source('a source without a date', (s) => {
    delete s.issued;
  }),
  source('an unknown type of work', (s) => {
    s.type = 'rumour';
  }),
  source('a fingerprint that is cut short', (s) => {
    s.sha256 = '9c1e';
  }),
  source('one line where two are needed', (s) => {
    s.segment = { lines: [3] };
  }),
  source('lines counted from 0', (s) => {
    s.segment = { lines: [0, 2] };
  }),
  source('notes that lead nowhere', (s) => {
    s.notes = { '72': [] };
  }),
  {
    ...source('a day that is not in the calendar', (s) => {
      s.issued = '2023-02-29';
    }),
    beyondJsonSchema: true,
  },
  {
    ...source('lines in the wrong order', (s) => {
      s.segment = { lines: [6, 3] };
    }),
    beyondJsonSchema: true,
  },
];

function claim(name: string, change: Change): FormatCase {
  const made = minimalClaim();
  change(made);
  return { name, file: { claims: [made] } };
}

function source(name: string, change: Change): FormatCase {
  const made = minimalSource();
  change(made);
  return { name, file: { sources: [made] } };
}

function first(of: Record<string, unknown>, key: string): Record<string, unknown> {
  const list = of[key];
  return Array.isArray(list) ? list[0] : {};
}

/** A baseline as `adduce check --update-baseline` writes it. */
export const GOOD_BASELINE = {
  version: 1,
  entries: [
    { file: 'claims/a.claims.yaml', claim: 'C-1', code: 'anchor/ambiguous', path: '', words: '', count: 2 },
  ],
};
