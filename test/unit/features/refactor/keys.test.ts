import assert from 'node:assert/strict';
import { askedAt, refactored, whyNot } from './refactoring-at.ts';

const file = (text: string) => `\n  //- /a.claims.yaml\n${text.replace(/^(?=.)/gm, '  ')}`;
const written = (text: string, title: string | RegExp, snippets = false) =>
  refactored(file(text), title, { snippets }).get('a.claims.yaml');

describe('completing the keys of an entry', () => {
  it('writes those that must be there, down to the attribution', () => {
    assert.equal(
      written('claims:\n  - id: C-1$0\n    # so far\n', 'Add the 5 keys that are missing'),
      'claims:\n  - id: C-1\n    kind: event\n    proposition: ""\n    appearances:\n      - source: ""\n        quote: ""\n        attribution:\n          - claimer: ""\n    # so far\n',
    );
  });

  it('writes those of the maps inside, and in braces behind a comma', () => {
    assert.equal(
      written(
        'claims:\n  - id: C-1$0\n    kind: event\n    proposition: One.\n    appearances:\n      - { source: a }\n    relations: [ { type: updates } ]\n',
        'Add the 3 keys that are missing',
      ),
      'claims:\n  - id: C-1\n    kind: event\n    proposition: One.\n    appearances:\n      - { source: a, quote: "", attribution: [ { claimer: "" } ] }\n    relations: [ { type: updates, target: "" } ]\n',
    );
  });

  it('writes those of a map inside above those of the map around it', () => {
    assert.equal(
      written(
        'claims:\n  - id: C-1$0\n    kind: event\n    proposition: One.\n    relations:\n      - type: updates\n',
        /missing/,
      ),
      'claims:\n  - id: C-1\n    kind: event\n    proposition: One.\n    relations:\n      - type: updates\n        target: ""\n    appearances:\n      - source: ""\n        quote: ""\n        attribution:\n          - claimer: ""\n',
    );
  });

  it('leaves stops where the editor takes snippets', () => {
    const made = written('events:\n  - label: Quake$0\n', 'Add the key that is missing', true);
    assert.equal(made, `events:\n  - label: Quake\n    id: "\${1:}"\n`);
    assert.match(
      written('sources:\n  - id: s$0\n', /keys that are missing/, true) ?? '',
      /type: \$\{1\|.*article.*\|\}\n {4}issued: "\$\{2:XXXX\}"/,
    );
  });

  it('is not offered for an entry that has them, nor for a broken one', () => {
    for (const text of ['events:\n  - id: quake$0\n', 'claims:\n  - id: "C-1$0\n'])
      assert.ok(!askedAt(file(text)).offered.some(({ title }) => title.startsWith('Add the')));
  });
});

describe('sorting the keys of an entry', () => {
  it('sorts those of the one at the cursor', () => {
    assert.equal(
      written(
        'events:\n  - label: One\n    id: one$0\n  - label: Two\n    id: two\n',
        'Sort the keys of this entry',
      ),
      'events:\n  - id: one\n    label: One\n  - label: Two\n    id: two\n',
    );
  });

  it('says why it cannot', () => {
    assert.match(
      whyNot(
        file('events:\n  - label: One\n    # Of the id.\n    id: one$0\n'),
        'Sort the keys of this entry',
      ),
      /A comment above a key/,
    );
  });
});
