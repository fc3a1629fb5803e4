import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { LIST_NAMES } from '../../../../server/src/core/model/entry.ts';
import { readPiece } from '../../../../server/src/core/model/read-piece.ts';
import { parseYaml } from '../../../../server/src/core/yaml/parse.ts';
import { cut } from '../../../../server/src/core/yaml/pieces.ts';
import { formatEdits } from '../../../../server/src/features/format/format.ts';
import { sameNode } from '../../../../server/src/features/format/same.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { parseMarked, rangeOf } from '../../../support/fixture.ts';
import { untidyFiles } from './untidy.ts';

const formatted = (text: string) => applied(text, formatEdits(text));

/** Fails unless formatting `before` gives `after`, and formatting that gives nothing new. */
function check(before: string, after: string): void {
  const text = parseMarked(before).text;
  assert.equal(formatted(text), parseMarked(after).text);
  assert.equal(formatted(formatted(text)), formatted(text));
}

function unchanged(text: string): void {
  check(text, text);
}

describe('formatting an annotation file', () => {
  it('indents what is inside by two, lists under their key', () =>
    check(
      `
      claims:
      -   id: C-1
          kind: event
          appearances:
          - source: a
            attribution:
                -   claimer: b
                    cue: said
          evaluation:
                confidence: high
      `,
      `
      claims:
        - id: C-1
          kind: event
          appearances:
            - source: a
              attribution:
                - claimer: b
                  cue: said
          evaluation:
            confidence: high
      `,
    ));

  it('puts one blank behind colons and commas, and inside braces', () =>
    check(
      `
      claims:
        - id:   C-1
          kind : event
          participants: [{role: actor,entity:   a ,basis: claimed}, { role: victim } ]
          tags: [ a,b , c ]
          note-markers: [ ]
          evaluation: {}
      `,
      `
      claims:
        - id: C-1
          kind: event
          participants: [ { role: actor, entity: a, basis: claimed }, { role: victim } ]
          tags: [a, b, c]
          note-markers: []
          evaluation: {}
      `,
    ));

  it('keeps values that somebody has lined up', () =>
    unchanged(`
      events:
        - id:    quake
          label: The quake
          time:  "2024-01-03"
    `));

  it('parts entries of several lines, and lists, by an empty line', () =>
    check(
      `
      entities:
        - { id: a }
        - { id: b }
        - id: c
          name: C
        # Of the second ministry.
        - id: d
          name: D
      # What happened.
      events:
        - { id: e }


        - { id: f }
      `,
      `
      entities:
        - { id: a }
        - { id: b }
        - id: c
          name: C

        # Of the second ministry.
        - id: d
          name: D

      # What happened.
      events:
        - { id: e }

        - { id: f }
      `,
    ));

  it('takes blanks from the ends of lines, and empty lines from both ends of the file', () => {
    assert.equal(
      formatted('\n\n# Top.  \nclaims:  \n  - id: a \t\n\n\n\n    kind: event\n\n \n'),
      '# Top.\nclaims:\n  - id: a\n\n    kind: event\n',
    );
    assert.equal(formatted('claims: []'), 'claims: []\n');
    assert.equal(formatted('\n\n'), '\n\n'.slice(0, 0));
    assert.equal(formatted(''), '');
  });

  it('moves comments with what they stand at', () =>
    check(
      `
      # Of the file.
      claims:
      # Of the first claim.
      - id: C-1      # lined up
        kind: event  # with this
        # Of the appearances.
        appearances:
            # Of the first one.
          - source: a
            # quote: commented out
        # tags: [ commented out ]
      # Of the second claim.
      - id: C-2
      # entities: commented out
      `,
      `
      # Of the file.
      claims:
        # Of the first claim.
        - id: C-1      # lined up
          kind: event  # with this
          # Of the appearances.
          appearances:
            # Of the first one.
            - source: a
              # quote: commented out
          # tags: [ commented out ]

        # Of the second claim.
        - id: C-2
        # entities: commented out
      `.replace('\n\n        # Of the second', '\n        # Of the second'),
    ));

  it('leaves a comment at the edge of the page there', () =>
    unchanged(`
      claims:
        - { id: C-1 }
      # ---- The second day -----------------
        - { id: C-2 }
    `));

  it('keeps the column of a comment behind a line that becomes shorter', () =>
    check(
      `
      claims:
        - id:     C-1   # one
          kind: event   # two
          tags:   [ a ] # three
      `,
      `
      claims:
        - id: C-1       # one
          kind: event   # two
          tags: [a] # three
      `,
    ));

  it('keeps quotation marks, and every character of a block of text', () =>
    check(
      `
      claims:
      - id: C-1
        proposition: >-
           One line,
             further in,

           and more.
        quote: 'it''s'
        prefix: "a  b"
        basis: |
              # no comment
              two   blanks  
      `,
      `
      claims:
        - id: C-1
          proposition: >-
            One line,
              further in,

            and more.
          quote: 'it''s'
          prefix: "a  b"
          basis: |
            # no comment
            two   blanks  
      `,
    ));

  it('keeps a text over several lines, further in than its key', () =>
    check(
      `
      claims:
      - id: C-1
        proposition: One line
         and another.
        basis:
         "So it was,

         they said."
      `,
      `
      claims:
        - id: C-1
          proposition: One line
           and another.
          basis:
            "So it was,

            they said."
      `,
    ));

  it('keeps the lines of a list in brackets', () =>
    check(
      `
      claims:
      - id: C-1
        relations: [
          {type: supports, target: C-2},     # first
          # second
          { type: updates,target: C-3 }
        ]
      `,
      `
      claims:
        - id: C-1
          relations: [
            { type: supports, target: C-2 },   # first
            # second
            { type: updates, target: C-3 }
          ]
      `,
    ));

  it('leaves a broken entry alone, and its list at its column', () =>
    check(
      `
      claims:
      - id:   C-1
      - id:   C-2
        kind: "event
      - id:   C-3
      `,
      `
      claims:
      - id: C-1
      - id:   C-2
        kind: "event
      - id: C-3
      `,
    ));

  it('leaves anchors, aliases and tags alone', () =>
    check(
      `
      claims:
        - id:  C-1
          tags:  &tags  [a,b]
        - id:  C-2
          tags:  *tags
        - id:  C-3
          tags:  !x  [a,b]
        - id:  C-4
      `,
      `
      claims:
        - id:  C-1
          tags:  &tags  [a,b]
        - id:  C-2
          tags:  *tags
        - id:  C-3
          tags:  !x  [a,b]
        - id: C-4
      `,
    ));

  it('formats a file with a line of dashes at its top', () =>
    check('---\nclaims:\n-  id: C-1\n   kind: event\n', '---\nclaims:\n  - id: C-1\n    kind: event\n'));

  it('keeps line ends and a byte order mark', () => {
    const text = '\ufeffclaims:\r\n-  id: C-1\r\n   kind:  event \r\n-  id: C-2\r\n   kind: event\r\n';
    assert.equal(
      formatted(text),
      '\ufeffclaims:\r\n  - id: C-1\r\n    kind: event\r\n\r\n  - id: C-2\r\n    kind: event\r\n',
    );
  });

  it('formats the entries that a selection touches, and no others', () => {
    const file = parseMarked(`
      claims:
        - id:   C-1
        - id:    C-2
          kind: ⟦ev⟧ent
          tags: [ a ]
        - id:   C-3
    `);
    assert.equal(
      applied(file.text, formatEdits(file.text, rangeOf(file))),
      file.text.replace('id:    C-2', 'id: C-2').replace('[ a ]', '[a]'),
    );
    assert.deepEqual(formatEdits(file.text, { start: 0, end: 1 }), []);
  });

  it('has nothing to do in the samples', () => {
    const folder = join(import.meta.dirname, '../../../../samples/kerman/claims');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.equal(formatted(text), text, name);
    }
  });
});

describe('formatting, whatever the file', function () {
  this.timeout(60_000);
  /** What is read of a file, piece by piece: the entries and the words of what is wrong. */
  const readOf = (text: string) =>
    cut(text, LIST_NAMES).cuts.map((one) => {
      const { entries, problems } = readPiece(one).content;
      return {
        entries: entries.map(told),
        problems: problems.map(({ code, message }) => ({ code, message })),
      };
    });
  const told = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        /^(?:start|end|span|keyStart)$|Span$/.test(key) ? undefined : inner,
      ),
    );
  const commentsIn = (text: string) => text.match(/(?<=^|\s)#\S+#/gm) ?? [];

  function holds(text: string): void {
    const after = formatted(text);
    assert.equal(formatted(after), after, 'formatting it again changes nothing');
    assert.equal(after.replace(/\s/g, ''), text.replace(/\s/g, ''), 'nothing but blanks changes');
    assert.deepEqual(commentsIn(after), commentsIn(text));
    const whole = parseYaml(text);
    if (whole.problems.length === 0)
      assert.ok(sameNode(whole.root, parseYaml(after).root), 'the file says the same');
    const [before, now] = [readOf(text), readOf(after)];
    assert.deepEqual(now, before.slice(before.length - now.length), 'the same is read');
    let at = 0;
    for (const { span, newText } of formatEdits(text)) {
      assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length);
      assert.notEqual(text.slice(span.start, span.end), newText, 'every edit changes something');
      at = span.end;
    }
  }

  it('changes nothing of what is said, in files laid out anyhow', () => {
    fc.assert(fc.property(untidyFiles, holds), { numRuns: 100 });
  });

  it('nor in files that were edited anyhow', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(4),
      words: fc.constantFrom(
        '',
        ' ',
        '\n',
        '#',
        ':',
        ': ',
        '- ',
        '"',
        "'",
        '[',
        '}',
        '|',
        '&a ',
        '*a',
        '  ',
        '\t',
        '\r',
        '---\n',
        '🙂',
      ),
    });
    fc.assert(
      fc.property(untidyFiles, fc.array(edit, { minLength: 1, maxLength: 3 }), (file, edits) => {
        let text = file;
        for (const { at, gone, words } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + words + text.slice(start + gone);
        }
        holds(text);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same for both kinds of line ends', () => {
    fc.assert(
      fc.property(untidyFiles, (text) => {
        fc.pre(text.includes('\n'));
        assert.equal(formatted(text.replaceAll('\n', '\r\n')), formatted(text).replaceAll('\n', '\r\n'));
      }),
      { numRuns: 50 },
    );
  });
});
