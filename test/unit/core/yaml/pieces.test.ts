import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cut } from '../../../../server/src/core/yaml/pieces.ts';

const LISTS = new Set(['sources', 'claims']);

/** The pieces as `kind section: text`, one each. */
function pieces(text: string): readonly string[] {
  return cut(text, LISTS).cuts.map(
    ({ kind, section, text: piece }) => `${kind} ${section}: ${JSON.stringify(piece)}`,
  );
}

describe('cutting an annotation file into pieces', () => {
  it('makes a piece of each list’s key and of each item', () => {
    assert.deepEqual(pieces('claims:\n  - id: a\n    kind: event\n  - id: b\n'), [
      'head claims: "claims:\\n"',
      'item claims: "  - id: a\\n    kind: event\\n"',
      'item claims: "  - id: b\\n"',
    ]);
  });

  it('takes items at the margin, and a key after a list', () => {
    assert.deepEqual(pieces('sources:\n- id: a\n- id: b\nclaims: # none yet\n'), [
      'head sources: "sources:\\n"',
      'item sources: "- id: a\\n"',
      'item sources: "- id: b\\n"',
      'head claims: "claims: # none yet\\n"',
    ]);
  });

  it('keeps comments and blank lines with the piece they follow', () => {
    assert.deepEqual(pieces('# about\nclaims:\n# first\n\n  - id: a\n\n  # then\n  - id: b'), [
      'head null: "# about\\n"',
      'head claims: "claims:\\n# first\\n\\n"',
      'item claims: "  - id: a\\n\\n  # then\\n"',
      'item claims: "  - id: b"',
    ]);
  });

  it('does not take a dash inside an item for an item', () => {
    const item = '  - id: a\n    about:\n      - b\n    quote: |\n      - said\n        - twice\n';
    assert.deepEqual(pieces(`claims:\n${item}`), [
      'head claims: "claims:\\n"',
      `item claims: ${JSON.stringify(item)}`,
    ]);
  });

  it('leaves lists it was not told of in the piece of their key', () => {
    assert.deepEqual(pieces('x-desk:\n  - one\n  - two\nclaims:\n  - id: a\n'), [
      'head x-desk: "x-desk:\\n  - one\\n  - two\\n"',
      'head claims: "claims:\\n"',
      'item claims: "  - id: a\\n"',
    ]);
  });

  it('leaves them there when they stand at the margin, too', () => {
    assert.deepEqual(pieces('waive:\n- rule: a/b\n  reason: c\nclaims:\n- id: a\n'), [
      'head waive: "waive:\\n- rule: a/b\\n  reason: c\\n"',
      'head claims: "claims:\\n"',
      'item claims: "- id: a\\n"',
    ]);
  });

  it('goes on with the list behind a line at the margin that is no key yet', () => {
    assert.deepEqual(pieces('claims:\n  - id: a\nev\n  - id: b\n').slice(2), [
      'head null: "ev\\n"',
      'item claims: "  - id: b\\n"',
    ]);
  });

  it('marks an item that stands left of the others', () => {
    const { cuts } = cut('claims:\n  - id: a\n - id: b\n  - id: c\n', LISTS);
    assert.deepEqual(
      cuts.map(({ misplaced }) => misplaced),
      [false, false, true, false],
    );
  });

  it('does not cut several documents, directives, or flow style at the margin', () => {
    for (const text of [
      '---\nclaims:\n  - id: a\n',
      '{ claims: [] }',
      '%YAML 1.2\n---\n',
      'claims: [\n]\n',
      'claims:\n  - id: a\n...\n',
    ])
      assert.equal(cut(text, LISTS).cuttable, false, text);
  });

  const line = fc.constantFrom(
    'claims:',
    'sources:',
    'x: 1',
    '  - id: a',
    '    kind: event',
    '- b',
    ' - c',
    '',
    '# note',
    '      - d',
    'half',
    '---',
    '  - ',
    '\t- e',
    '"claims":',
  );
  const text = fc.array(line).map((lines) => lines.join('\n'));

  it('gives pieces that are the text when put together', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (any) => {
        assert.equal(
          cut(any, LISTS)
            .cuts.map((piece) => piece.text)
            .join(''),
          any,
        );
      }),
    );
  });

  it('cuts on from any piece as it would have cut the whole', () => {
    fc.assert(
      fc.property(text, fc.nat(), (any, n) => {
        const { cuts, cuttable, after } = cut(any, LISTS);
        if (!cuttable || cuts.length === 0) return;
        const from = n % cuts.length;
        const rest = cuts.slice(from);
        const again = cut(rest.map((piece) => piece.text).join(''), LISTS, rest[0]?.before);
        assert.deepEqual(again.cuts, rest);
        assert.deepEqual(again.after, after);
      }),
    );
  });
});
