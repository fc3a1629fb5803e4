import assert from 'node:assert/strict';
import { indentNewLine } from '../../../../server/src/features/format/new-line.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { cursorOf, parseMarked } from '../../../support/fixture.ts';

/** What stands on the line of the cursor after Enter, up to its first word; null: it is left as it was. */
function begun(marked: string): string | null {
  for (const eol of ['\n', '\r\n'] as const) {
    const file = parseMarked(marked, { eol });
    const edit = indentNewLine(file.text, cursorOf(file));
    if (edit === null) continue;
    const after = applied(file.text, [edit]);
    const start = after.lastIndexOf('\n', edit.span.start) + 1;
    return (/^[^\r\n]*/.exec(after.slice(Math.max(start, edit.span.start)))?.[0] ?? '').replaceAll(' ', '·');
  }
  return null;
}

describe('a new line', () => {
  it('begins beside the keys of an entry, behind its first key too', () => {
    assert.equal(begun('claims:\n  - id: C-1\n  $0\n'), '····');
    assert.equal(begun('claims:\n  - id: C-1\n    kind: event\n$0\n'), '····');
    assert.equal(begun('claims:\n  - id: C-1\n    kind: event # so\n$0\n'), '····');
    assert.equal(begun('claims:\n  - id: C-1\n    quote: "It: is"\n$0\n'), '····');
  });

  it('begins further in behind a key that has no value yet, or a block of text', () => {
    assert.equal(begun('claims:\n$0\n'), '··');
    assert.equal(begun('claims:\n  - id: C-1\n    appearances:   # where\n    $0\n'), '······');
    assert.equal(begun('claims:\n  - id: C-1\n    quote: >-\n    $0\n'), '······');
    assert.equal(begun('claims:\n  - appearances:\n  $0\n'), '······');
  });

  it('is left as it is where nothing is to be known', () => {
    assert.equal(begun('claims:\n  - id: C-1\n\n$0\n'), null);
    assert.equal(begun('claims:\n  - id: C-1\n  # note: so\n  $0\n'), null);
    assert.equal(begun('claims:\n  - { id: C-1 }\n  $0\n'), null);
    assert.equal(begun('claims:\n  - id: C-1\n    quote: "It\n    $0\n'), null);
    assert.equal(begun('claims:\n  - id: C-1\n    tags: [ a,\n    $0\n'), null);
    assert.equal(begun('claims:\n  - id: C-1\n    $0kind: event\n'), null);
    assert.equal(begun('$0'), null);
  });

  it('is left as it is inside a block of text', () => {
    assert.equal(begun('claims:\n  - quote: |\n      He said:\n      $0\n'), null);
    assert.equal(begun('claims:\n  - quote: |\n      one\n        two: three\n      $0\n'), null);
  });
});
