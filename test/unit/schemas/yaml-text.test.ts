import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yamlString, yamlText } from '../../../schemas/yaml-text.ts';

describe('yamlText', () => {
  it('writes words plain and quotes what YAML would read otherwise', () => {
    assert.equal(yamlText('harbour-police'), 'harbour-police');
    assert.equal(yamlText('The Morning Post'), 'The Morning Post');
    assert.equal(yamlText('acled:Riot'), 'acled:Riot');
    for (const text of [
      '2024',
      '2024-01-05',
      'true',
      'No',
      'null',
      '~',
      'a, b',
      'a: b',
      'a #b',
      '*.md',
      '- a',
      '',
      'a:',
    ])
      assert.equal(yamlText(text), JSON.stringify(text));
  });

  it('writes lists and maps on one line', () => {
    assert.equal(
      yamlText({ id: 'C-1', lines: [3, 6], none: null }),
      '{ id: C-1, lines: [3, 6], none: null }',
    );
  });

  it('is read back as the same string, alone and between brackets', () => {
    const letters = fc.constantFrom(...'ab1 -:#,[]{}"\'\\*&!|>%@`~?=.\n\té“’');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string()), (text) => {
        assert.deepEqual(parse(`key: ${yamlString(text)}\n`), { key: text });
        assert.deepEqual(parse(`{ key: ${yamlString(text)}, list: [${yamlString(text)}] }`), {
          key: text,
          list: [text],
        });
      }),
    );
  });
});
