import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortKeys } from '../../../../server/src/features/organize/sort-keys.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { parseMarked, rangeOf } from '../../../support/fixture.ts';
import { untidyFiles } from '../format/untidy.ts';

const sorted = (text: string) => applied(text, sortKeys(text).edits);

function check(before: string, after: string): void {
  for (const eol of ['\n', '\r\n'] as const) {
    const text = parseMarked(before, { eol }).text;
    assert.equal(sorted(text), parseMarked(after, { eol }).text);
    assert.deepEqual(sortKeys(sorted(text)), { edits: [], left: 0 });
  }
}

describe('sorting keys', () => {
  it('puts them in the order of the format, each with its comments', () =>
    check(
      `
      claims:
        # Of the claim.
        - id: C-1
          # Of the places.
          appearances:
            - quote: "one" # of the quote
              source: a
            # quote: left out
          proposition: One.

          # Of the kind.
          kind: event   # for now
      entities: []
      `,
      `
      claims:
        # Of the claim.
        - id: C-1

          # Of the kind.
          kind: event   # for now
          proposition: One.
          # Of the places.
          appearances:
            - source: a
              quote: "one" # of the quote
            # quote: left out
      entities: []
      `,
    ));

  it('sorts maps in braces, and what is inside others', () =>
    check(
      `
      claims:
        - { kind: event, id: C-1, evaluation: { basis: "a, b", credibility: 2 }, place: }
      events:
        - label: Quake
          id: quake
          place:
            # Of the precision.
            precision: 1
            entity: kerman
      `,
      `
      claims:
        - { id: C-1, kind: event, place:, evaluation: { credibility: 2, basis: "a, b" } }
      events:
        - id: quake
          label: Quake
          place:
            entity: kerman
            # Of the precision.
            precision: 1
      `,
    ));

  it('keeps keys that the format does not know behind the one before them', () =>
    check(
      `
      entities:
        - id: a
          name: A
          x-seen: twice
          type: place
          x-last: one
      `,
      `
      entities:
        - id: a
          type: place
          x-last: one
          name: A
          x-seen: twice
      `,
    ));

  it('keeps texts over several lines whole', () =>
    check(
      `
      claims:
        - proposition: >-
            One,

            and two.
          id: C-1
      `,
      `
      claims:
        - id: C-1
          proposition: >-
            One,

            and two.
      `,
    ));

  it('leaves an entry whose comment would come to stand elsewhere, and says so', () => {
    const text = 'claims:\n  - kind: event\n    # Of the id.\n    id: C-1\n  - kind: event\n    id: C-2\n';
    assert.deepEqual(sortKeys(text).left, 1);
    assert.match(sorted(text), /- kind: event\n {4}# Of the id\.\n {4}id: C-1\n {2}- id: C-2\n {4}kind/);
  });

  it('leaves what is broken, twice given or anchored', () => {
    for (const entry of [
      'kind: "event\n    id: C-1',
      'kind: a\n    id: b\n    id: c',
      'kind: &k a\n    id: *k',
    ]) {
      const text = `claims:\n  - ${entry}\n`;
      assert.equal(sorted(text), text);
    }
  });

  it('sorts the entries that a selection touches', () => {
    const file = parseMarked('claims:\n  - { kind: event, id: C-1 }\n  - { kind: ⟦⟧event, id: C-2 }\n');
    assert.equal(
      applied(file.text, sortKeys(file.text, rangeOf(file)).edits),
      'claims:\n  - { kind: event, id: C-1 }\n  - { id: C-2, kind: event }\n',
    );
  });

  it('keeps every comment and all that is said, whatever the file', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(untidyFiles, (text) => {
        const after = sorted(text);
        const words = (one: string) => one.split(/\s+/).sort().join(' ');
        assert.equal(words(after.replace(/[{},[\]]/g, ' ')), words(text.replace(/[{},[\]]/g, ' ')));
        assert.equal(sorted(after), after);
      }),
      { numRuns: 60 },
    );
  });
});
