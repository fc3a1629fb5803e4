import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameIndex } from '../../../../../../server/src/core/text/read/names/name-index.ts';
import { read } from '../../../../../../server/src/core/text/read/read.ts';
import { tokenize } from '../../../../../../server/src/core/text/read/words/tokens.ts';
import { assertReadInLinearTime } from '../../../../../support/reading-cost.ts';

function found(names: readonly string[], sentence: string): readonly string[] {
  const index = new NameIndex<number>();
  names.forEach((name, at) => {
    index.add(name, at);
  });
  const tokens = tokenize(sentence);
  return index
    .find(tokens)
    .map(({ from, to, name }) => `${name}: ${sentence.slice(tokens[from]?.start, tokens[to - 1]?.end)}`);
}

describe('the names of entities in a sentence', () => {
  it('are found without regard to case, genitives and hyphens', () => {
    assert.deepEqual(found(['Alder Post'], 'Alder Post’s fence'), ['Alder Post: Alder Post’s']);
    assert.deepEqual(found(['Tower 22'], 'TOWER-22’s fence, and tower 22, and Tower 221.'), [
      'Tower 22: TOWER-22',
      'Tower 22: tower 22',
    ]);
  });

  it('are found within others, the shorter first', () => {
    assert.deepEqual(
      found(['Alder', 'Alder River Authority', 'River Authority'], 'The Alder River Authority'),
      ['Alder: Alder', 'Alder River Authority: Alder River Authority', 'River Authority: River Authority'],
    );
  });

  it('are none where they have neither letters nor figures, or no end', () => {
    assert.deepEqual(found(['', '—', '… !', 'a '.repeat(40)], `a — … ! ${'a '.repeat(60)}`), []);
  });

  it('are those that were put in and not taken out', () => {
    const name = fc.array(fc.constantFrom('Alder', 'Tower', '22', 'of', 'the'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), name)), fc.array(name), (steps, words) => {
        const changed = new NameIndex<string>();
        let there: string[] = [];
        for (const [add, parts] of steps) {
          const one = parts.join(' ');
          if (add) {
            changed.add(one, one);
            there.push(one);
          } else {
            changed.delete(one, one);
            const at = there.indexOf(one);
            if (at >= 0) there = there.filter((_, index) => index !== at);
          }
        }
        const made = new NameIndex<string>();
        for (const one of there) made.add(one, one);
        const tokens = tokenize(words.flat().join(' '));
        assert.deepEqual(changed.find(tokens), made.find(tokens));
      }),
    );
  });
});

describe('what a name of the project does to a reading', () => {
  const entities = [
    { name: 'Post 14', type: 'facility' },
    { name: 'November 9 Brigade', aliases: ['the November 9 fighters'], type: 'organization' },
    { name: 'Clara May', aliases: ['May'], type: 'person' },
    { name: 'two senior officials', type: 'class' },
  ];
  const figures = (sentence: string, known = entities) =>
    read(sentence, { entities: known }).quantities.map(({ core: [start, end] }) =>
      sentence.slice(start, end),
    );

  it('leaves the figure of a designation uncounted, and counts those around it', () => {
    assert.deepEqual(figures('Shells hit post 14 soldiers hold.', []), ['14']);
    assert.deepEqual(figures('Shells hit post 14 soldiers hold.'), ['14']);
    assert.deepEqual(figures('Shells hit Post 14 troops hold and wounded 14 of 30 men.'), ['14', '30']);
  });

  it('leaves the date in a name undated', () => {
    const dates = (sentence: string) =>
      read(sentence, { issued: '2031-03-01', entities }).times.map(({ edtf }) => edtf);
    assert.deepEqual(dates('The November 9 Brigade fired on 12 February 2031.'), ['2031-02-12']);
    assert.deepEqual(dates('It began on November 9.'), ['2030-11-09']);
  });

  it('takes the second word of a name for no hedge, and the verb for one', () => {
    const hedges = (sentence: string) => read(sentence, { entities }).hedges.map(([start]) => start);
    assert.deepEqual(hedges('Clara May attend the talks.'), []);
    assert.deepEqual(hedges('Clara may attend the talks.'), [6]);
  });

  it('leaves a person who is known by office what the words say', () => {
    const known = [{ name: 'the harbour master', aliases: ['Ines Falk'], type: 'person' }];
    const who = (sentence: string) =>
      read(sentence, { entities: known }).attribution.map(({ identification }) => identification);
    assert.deepEqual(who('The harbour master said the quay was safe.'), ['role']);
    assert.deepEqual(who('Ines Falk said the quay was safe.'), ['named']);
  });

  it('makes no name of what an entity without a name is called', () => {
    assert.deepEqual(figures('Two senior officials were there.'), ['Two']);
  });

  it('depends on the names alone that stand in the sentence', () => {
    const word = fc.constantFrom(
      ...'Post 14 November 9 Brigade Clara May two senior officials said told the , of may - on Monday'.split(
        ' ',
      ),
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const type = fc.constantFrom('person', 'organization', 'class', 'facility');
    const entity = fc.record({ name, type, aliases: fc.array(name, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 8 }), fc.array(word, { maxLength: 20 }), (known, words) => {
        const sentence = words.join(' ');
        const index = new NameIndex<string>();
        for (const { name: first, aliases, type: kind } of known)
          for (const one of new Set([first, ...aliases])) index.add(one, kind);
        const inIt = index.find(tokenize(sentence)).map((hit) => ({ name: hit.name, type: hit.value }));
        assert.deepEqual(read(sentence, { entities: inIt }), read(sentence, { entities: known }));
      }),
      { numRuns: 500 },
    );
  });

  it('takes time linear in the length of the sentence, whatever the names repeat', function () {
    this.timeout(30_000);
    const repeated = [4, 15, 16].map((length) => ({ name: 'Abc '.repeat(length), type: 'person' }));
    assertReadInLinearTime('Abc ', { entities: repeated });
    assertReadInLinearTime('14 of ', { entities: [{ name: 'X 14 of 14', type: 'facility' }] });
  });
});
