import assert from 'node:assert/strict';
import { selectionAt } from '../../../server/src/features/selection.ts';
import { cursorOf } from '../../support/fixture.ts';
import { harbourWith } from '../support/harbour.ts';
import { openProject } from '../support/project.ts';

const PATH = 'claims/a.claims.yaml';

/** What is selected step by step at the cursor, long texts by their ends. */
function steps(source: string, path = PATH): readonly string[] {
  const { workspace, uri, file } = openProject(source);
  const { text } = file(path);
  return selectionAt(workspace, uri(path), cursorOf(file(path))).map(({ start, end }) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    return words.length <= 40 ? words : `${words.slice(0, 16)} … ${words.slice(-16)}`;
  });
}

describe('the growing selection', () => {
  it('goes from the word to the value, its pair, its map, the entry, the list and the file', () => {
    const source = harbourWith(`
      # Two claims.
      claims:
        - id: C-1
          quantities: [ { measure: fire$0-deaths, min: 3 } ]

        # The next.
        - id: C-2
      waive: []
    `);
    assert.deepEqual(steps(source), [
      'fire',
      'fire-deaths',
      'measure: fire-deaths',
      '{ measure: fire-deaths, min: 3 }',
      '[ { measure: fire-deaths, min: 3 } ]',
      'quantities: [ {  … aths, min: 3 } ]',
      'id: C-1 quantiti … aths, min: 3 } ]',
      '- id: C-1 quanti … aths, min: 3 } ]',
      '- id: C-1 quanti …  next. - id: C-2',
      'claims: - id: C- …  next. - id: C-2',
      '# Two claims. cl … : C-2 waive: [] ',
    ]);
  });

  it('takes in the words of a quote before its quotation marks', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          proposition: "The quay$0 was shut."
    `);
    assert.deepEqual(steps(source).slice(0, 4), [
      'quay',
      'The quay was shut.',
      '"The quay was shut."',
      'proposition: "The quay was shut."',
    ]);
  });

  it('takes in a block scalar without its header first', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          proposition: >-
            The quay was
            sh$0ut.
    `);
    assert.deepEqual(steps(source).slice(0, 4), [
      'shut',
      'shut.',
      'The quay was shut.',
      '>- The quay was shut.',
    ]);
  });

  it('finds its way in a broken entry, and takes in no other with it', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          kind: "event$0
          tags: [
        - id: C-2
    `);
    const found = steps(source);
    assert.equal(found[0], 'event');
    assert(found.includes('- id: C-1 kind: "event tags: ['));
    assert.match(found.at(-1) ?? '', /^claims: - id: C- … .*- id: C-2 $/);
  });

  it('works in adduce.yaml', () => {
    const source = `${harbourWith('claims: []')}      //- /adduce.yaml\n      profile: new$0sroom\n      reports: [a.txt]\n`;
    assert.deepEqual(steps(source, 'adduce.yaml').slice(0, 2), ['newsroom', 'profile: newsroom']);
  });
});
