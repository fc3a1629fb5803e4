import assert from 'node:assert/strict';
import { MOST_ALIASED_NODES, type PlainValue, toPlain } from '../../../../server/src/core/model/plain.ts';
import type { YamlMap, YamlNode } from '../../../../server/src/core/yaml/node.ts';
import { nodesOf } from '../../support/nodes.ts';

/** As JSON, for comparing: the maps inherit nothing and so equal no literal. */
function plainOf(text: string, path: readonly (string | number)[] = []): unknown {
  return JSON.parse(JSON.stringify(toPlain(nodesOf(text), path)));
}

describe('toPlain', () => {
  it('gives maps, lists and scalars as YAML means them', () => {
    assert.deepEqual(plainOf('a: [1, 2.5, true, ~, "3", text]\nb:\n  c:\n'), {
      a: [1, 2.5, true, null, '3', 'text'],
      b: { c: null },
    });
  });

  it('reads ids as they are written', () => {
    const claim = `
      id: 012
      event: 1e3
      about: [007, true]
      horizon: 2024
      appearances:
        - { source: 0x1F, quote: 12, attribution: [ { claimer: 1.0 }, { claimer: [01, b] } ], note-markers: [072] }`;
    assert.deepEqual(plainOf(claim, ['claims', 0]), {
      id: '012',
      event: '1e3',
      about: ['007', 'true'],
      horizon: 2024,
      appearances: [
        {
          source: '0x1F',
          quote: 12,
          attribution: [{ claimer: '1.0' }, { claimer: ['01', 'b'] }],
          'note-markers': ['072'],
        },
      ],
    });
  });

  it('reads ids of a whole file, and the values of notes', () => {
    assert.deepEqual(plainOf('sources: [ { id: 1, notes: { 72: 03 } } ]\nx-own: { id: 012 }'), {
      sources: [{ id: '1', notes: { '72': '03' } }],
      'x-own': { id: 12 },
    });
  });

  it('takes the first of equal keys', () => {
    assert.deepEqual(plainOf('a: 1\na: 2'), { a: 1 });
  });

  it('gives maps that inherit nothing', () => {
    const value = toPlain(nodesOf('{ toString: 1, __proto__: { polluted: true } }'));
    assert.ok(isMap(value));
    assert.equal(value.toString, 1);
    assert.equal('constructor' in value, false);
    assert.equal('polluted' in value, false);
    assert.deepEqual(Object.keys(value), ['toString', '__proto__']);
  });

  it('follows aliases', () => {
    assert.deepEqual(plainOf('a: &x { b: [1] }\nc: *x'), { a: { b: [1] }, c: { b: [1] } });
  });

  it('stops following aliases that multiply', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const value = toPlain(nodesOf(`l0: &l0 [${Array(9).fill('x').join(', ')}]\n${levels.join('\n')}`));
    assert.ok(countOf(value) < 2 * MOST_ALIASED_NODES);
  });

  it('comes to an end with an alias inside what it names', () => {
    const items: YamlNode[] = [];
    const list: YamlNode = { type: 'list', flow: true, items, start: 0, end: 6 };
    items.push({ type: 'alias', name: 'a', target: list, start: 3, end: 5 });
    const map: YamlMap = {
      type: 'map',
      flow: false,
      entries: [
        { key: { type: 'scalar', value: 'k', source: 'k', style: 'plain', start: 0, end: 1 }, value: list },
      ],
      start: 0,
      end: 6,
    };
    assert.ok(countOf(toPlain(map)) < 2 * MOST_ALIASED_NODES);
  });

  it('reads nothing as null', () => {
    assert.equal(toPlain(null), null);
  });
});

function isMap(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countOf(value: PlainValue): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) count += countOf(inner);
  return count;
}
