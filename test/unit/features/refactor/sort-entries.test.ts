import assert from 'node:assert/strict';
import { askedAt, refactored, whyNot } from './refactoring-at.ts';

const file = (text: string) => `\n  //- /a.claims.yaml\n${text.replace(/^(?=.)/gm, '  ')}`;
const sorted = (text: string, eol: '\n' | '\r\n' = '\n') =>
  refactored(file(text), 'Sort “entities” by id', { eol }).get('a.claims.yaml');

describe('sorting a list of the registry', () => {
  it('puts the entries in the order of their ids, with the comments behind them', () => {
    const text =
      'entities:$0   # all\n  - { id: b }  # second\n  - { id: C }\n  - id: a\n    name: A\nevents: []\n';
    const after =
      'entities:   # all\n  - id: a\n    name: A\n  - { id: b }  # second\n  - { id: C }\nevents: []\n';
    assert.equal(sorted(text), after);
    assert.equal(sorted(text, '\r\n'), after.replaceAll('\n', '\r\n'));
  });

  it('keeps the empty lines between entries where they are', () => {
    assert.equal(
      sorted('entities:$0\n  - { id: b }\n\n  - { id: a }\n'),
      'entities:\n  - { id: a }\n\n  - { id: b }\n',
    );
  });

  it('does not mix groups', () => {
    for (const text of [
      'entities:$0\n  # people\n  - { id: b }\n  - { id: a }\n',
      'entities:$0\n  - { id: b }\n  # places\n  - { id: a }\n',
      'entities:$0\n  - { id: b }\n  - { id: c }\n\n  - { id: a }\n',
    ])
      assert.match(whyNot(file(text), 'Sort “entities” by id'), /groups, which sorting would mix/);
  });

  it('is not offered for claims, a list that is in order, or one without entries', () => {
    for (const text of [
      'claims:$0\n  - { id: b }\n  - { id: a }\n',
      'entities:$0\n  - { id: a }\n  - { id: b }\n',
      'entities:$0\nevents:\n  - { id: b }\n  - { id: a }\n',
    ])
      assert.deepEqual(askedAt(file(text)).offered, []);
  });
});
