import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { locate } from '../../../../server/src/core/anchoring/locate.ts';
import { minimalSelector } from '../../../../server/src/core/anchoring/selector.ts';
import { segment } from '../../../../server/src/core/text/segment.ts';
import type { UnitKind } from '../../../../server/src/core/text/unit.ts';
import { worksOf } from '../../../../server/src/core/text/works/works.ts';
import { filesBelow, reportsToTest } from '../../../support/reports.ts';

/** How many units of each kind the five real reports have, counted by hand. */
const counted: Readonly<Record<string, Readonly<Partial<Record<UnitKind, number>>>>> = {
  '000_97705cd9af665058.txt': { sentence: 22, url: 2 },
  '001_7cca1aca2d47234f.txt': { sentence: 22, heading: 2 },
  '002_420656b22690906d.txt': { sentence: 30, heading: 2, boilerplate: 4 },
  '003_dba414376be25b02.txt': { sentence: 17, heading: 2, url: 2 },
  '004_bec8731c7900498a.txt': { sentence: 44, heading: 2, bullet: 17, caption: 2, boilerplate: 1 },
};

/** The lines of the works that some of them hold, and when those came out; the others are one work each. */
const works: Readonly<Record<string, readonly (readonly [number, number, string | null])[]>> = {
  '000_97705cd9af665058.txt': [
    [1, 2, '2024-01-25'],
    [3, 6, '2024-01-26'],
  ],
  '003_dba414376be25b02.txt': [
    [1, 3, '2023-11-05'],
    [4, 8, '2023-11-06'],
  ],
  '004_bec8731c7900498a.txt': [
    [1, 17, '2024-02-08'],
    [18, 75, null],
  ],
};

const { folder, real, name: title } = reportsToTest();

describe(`the text of ${title}`, () => {
  const names = filesBelow(folder, '.txt');

  if (real) {
    it('are the five that were counted, at least', () => {
      assert.deepEqual(
        Object.keys(counted).filter((name) => !names.includes(name)),
        [],
      );
    });
  }

  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const units = segment(text);

    const parts = works[name];
    if (real && (parts !== undefined || name in counted))
      it(`${name}: works`, () => {
        const found = worksOf(text, units);
        if (parts === undefined) assert.equal(found.length, 1);
        else
          assert.deepEqual(
            found.map(({ lines, issued }) => [...lines, issued]),
            parts,
          );
      });

    it(`${name}: units hold everything but blanks, and none crosses a line`, () => {
      let last = 0;
      for (const { start, end } of units) {
        assert.match(text.slice(last, start), /^\s*$/);
        assert.doesNotMatch(text.slice(start, end), /[\n\r\u2028\u2029]/);
        last = end;
      }
      assert.match(text.slice(last), /^\s*$/);
    });

    it(`${name}: every unit is found again by its least selector`, () => {
      const folded = fold(text);
      for (const { start, end } of units) {
        const { state, ...anchor } = locate(folded, minimalSelector(folded, { start, end }));
        assert.deepEqual({ state, start: anchor.start, end: anchor.end }, { state: 'exact', start, end });
      }
    });

    const expected = counted[name];
    if (!real || expected === undefined) continue;
    it(`${name}: has as many units of each kind as a reader counts`, () => {
      const found: Partial<Record<UnitKind, number>> = {};
      for (const { kind } of units) found[kind] = (found[kind] ?? 0) + 1;
      assert.deepEqual(found, expected);
    });
  }
});
