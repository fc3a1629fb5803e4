import assert from 'node:assert/strict';
import { parseFixture } from '../../../support/fixture.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject } from '../../support/project.ts';
import { CLAIMS, labels, offeredIn, taken } from './completing.ts';

/** Where the cursor is, what is written there, what must be offered, and what must not. */
type Situation = readonly [
  where: string,
  claims: string,
  offered: readonly string[],
  not?: readonly string[],
];

const SITUATIONS: readonly Situation[] = [
  ['at the margin of an empty file', '$0', ['sources', 'claims', 'waive']],
  ['in a word at the margin, below an item', 'claims:\n  - id: C-1\nev$0', ['events'], ['claims', 'event']],
  ['below the key of a list', 'claims:\n  $0', ['claim: event', 'id', 'proposition']],
  ['behind the dash of a new item', 'claims:\n  - $0', ['claim: forecast', 'id']],
  ['where the dashes stand, below an item', 'claims:\n  - id: C-1\n  $0', ['claim: event', 'id']],
  ['on an empty line of an item', 'claims:\n  - id: C-1\n    $0', ['kind'], ['id', 'claim: event']],
  [
    'in a half-typed key between others',
    'claims:\n  - id: C-1\n    pro$0\n    kind: event',
    ['proposition'],
    ['kind'],
  ],
  [
    'in a key that has its value',
    'claims:\n  - id: C-1\n    ki$0nd: event\n    tags: []',
    ['kind'],
    ['tags', 'id'],
  ],
  ['behind a key and a blank', 'claims:\n  - id: C-1\n    kind: $0', ['event', 'forecast']],
  ['right behind the colon', 'claims:\n  - id: C-1\n    kind:$0', ['event', 'forecast']],
  ['in the middle of a value', 'claims:\n  - id: C-1\n    kind: fore$0ca', ['forecast']],
  ['inside quotes', 'claims:\n  - id: C-1\n    kind: "$0"', ['forecast']],
  [
    'behind a quote that is never closed',
    'claims:\n  - id: C-1\n    event: "$0\n    kind: event',
    ['closure'],
  ],
  [
    'below a quote that is never closed',
    'claims:\n  - id: C-1\n    proposition: "It\n    event: $0',
    ['closure'],
  ],
  ['in an unclosed map', 'claims:\n  - id: C-1\n    evaluation: { cred$0\n    tags: []', ['credibility']],
  [
    'behind a key in an unclosed map',
    'claims:\n  - id: C-1\n    evaluation: { credibility: $0\n  - id: C-2',
    ['2', '6'],
  ],
  [
    'behind a comma in a map',
    'claims:\n  - id: C-1\n    review: { status: draft, $0 }',
    ['annotator'],
    ['status'],
  ],
  [
    'in an unclosed list',
    'claims:\n  - id: C-1\n    about: [C-1, $0\n  - id: C-2\n    kind: event',
    ['C-2'],
    ['C-1'],
  ],
  [
    'behind a dash of a list of words',
    'claims:\n  - id: C-1\n    about:\n      - $0\n  - id: C-2',
    ['C-2'],
    ['C-1'],
  ],
  [
    'in a map on further lines',
    'claims:\n  - id: C-1\n    review: {\n      status: draft,\n      $0\n    }',
    ['annotator'],
  ],
  [
    'deep inside, below a list',
    'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        $0',
    ['quote', 'attribution'],
    ['source', 'proposition'],
  ],
  [
    'on an empty line where the items of an inner list stand',
    'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n      $0',
    ['appearance', 'source'],
  ],
  [
    'where the dashes stand at the column of the key above them: a key is meant',
    'claims:\n  - id: C-1\n    appearances:\n    - source: harbour\n    $0',
    ['kind', 'tags'],
    ['source', 'appearances'],
  ],
  ['below a line indented by a tab', 'claims:\n  - id: C-1\n\tkind: event\n    event: $0', ['closure']],
  [
    'below an item that makes no sense',
    'claims:\n  - id: C-1\n    tags: [a, {b\n    ]: c\n    event: $0',
    ['closure'],
  ],
  [
    'above what makes no sense',
    'claims:\n  - id: C-1\n    event: $0\n    tags: [a, {b\n    ]: c',
    ['closure'],
  ],
  [
    'behind emoji and letters from right to left',
    'claims:\n  - { id: C-1, proposition: "🚢 סירה", event: $0 }',
    ['closure'],
  ],
  ['below a comment with brackets', 'claims:\n  - id: C-1 # [see\n    kind: $0', ['forecast']],
  ['in the file’s own waivers', 'waive:\n  - rule: $0', ['anchor/ambiguous']],
];

describe('completing at a place', () => {
  for (const [where, claims, offered, not = []] of SITUATIONS)
    for (const eol of ['\n', '\r\n'] as const)
      it(`${where}${eol === '\n' ? '' : ', with Windows line ends'}`, () => {
        const project = openProject(parseFixture(harbourWith(claims), { eol }));
        const found = offeredIn(project, CLAIMS).items.map(({ label }) => label);
        for (const label of offered) assert(found.includes(label), `${label} is missing: ${found.join(' ')}`);
        for (const label of not) assert(!found.includes(label), `${label} is offered`);
      });

  it('has nothing to say in a comment, behind a dash alone and in free text', () => {
    assert.deepEqual(labels('claims:\n  - id: C-1 # e$0'), []);
    assert.deepEqual(labels('claims:\n  -$0'), []);
    assert.deepEqual(labels('claims:\n  - id: C-1\n    proposition: The quay $0'), []);
  });

  it('leaves who writes in peace: behind a closing mark, and in a sentence that is begun', () => {
    const quoting =
      'claims:\n  - id: C-1\n    appearances: [ { source: harbour, quote: The quay will reopen. } ]\n';
    assert.deepEqual(labels(`${quoting}    event: "closure"$0`), []);
    assert.deepEqual(labels(`${quoting}    proposition: "The quay $0"`), []);
    assert.deepEqual(labels(`${quoting}    proposition: $0`), ['The quay will reopen.']);
    const leading = offeredIn(harbourWith('claims:\n  - id: C-1\n    $0'), CLAIMS)
      .items.filter(({ leadsOn }) => leadsOn)
      .map(({ label }) => label);
    assert(leading.includes('kind') && leading.includes('tags') && !leading.includes('proposition'));
  });

  it('replaces no more than the word, and sees to dashes, blanks and colons', () => {
    const having = (claims: string, label: string) => taken(harbourWith(claims), label);
    assert.match(having('claims:\n  - id: C-1\n  pro$0', 'proposition'), /\n {2}- proposition: \n/);
    assert.match(having('claims:\n  - id: C-1\n    kind:$0', 'event'), /kind: event\n/);
    assert.match(having('claims:\n  - id: C-1\n    ki$0: event', 'kind'), /\n {4}kind: event\n/);
    assert.match(
      having('claims:\n  - id: C-1\n    event: cl$0os # mine', 'closure'),
      /event: closure # mine\n/,
    );
    assert.match(
      having('claims:\n  - { id: C-1, event: cl$0os, kind: state }', 'closure'),
      /event: closure, kind/,
    );
    assert.match(having('claims:\n  - id: C-1\n    event: "cl$0"', 'closure'), /event: closure\n/);
  });

  it('is compared with a quotation mark that was typed, as editors do', () => {
    const { items } = offeredIn(harbourWith('claims:\n  - id: C-1\n    event: "cl$0'), CLAIMS);
    assert.equal(items[0]?.filterText, '"closure Closure of the quay');
  });

  it('completes in adduce.yaml, and in a large file with anchors', () => {
    const settings = '\n      //- /adduce.yaml\n      fail-level: $0\n';
    const inSettings = offeredIn(`${harbourWith('claims: []')}${settings}`, 'adduce.yaml');
    assert.deepEqual(
      inSettings.items.map(({ label }) => label),
      ['error', 'warning', 'information', 'hint'],
    );
    const many = Array.from(
      { length: 2000 },
      (_, i) => `  - { id: N-${i}, kind: event, proposition: It rained. }`,
    );
    const claims = `claims:\n  - { id: C-1, tags: &all [a] }\n  - { id: C-2, tags: *all }\n${many.join('\n')}\n  - id: C-9\n    event: $0`;
    assert.deepEqual(labels(claims), ['closure']);
  });
});
