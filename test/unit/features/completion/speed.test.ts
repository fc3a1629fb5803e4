import assert from 'node:assert/strict';
import { growth } from '../../../bench/growth.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject } from '../../support/project.ts';
import { offeredIn } from './completing.ts';

const SIZES: readonly [number, number] = [100, 1000];
/** Work that looks at every claim keeps to 1; what looks at one place comes to a tenth. */
const LIMIT = 0.5;
/** A busy machine gets this many chances to be quiet. */
const ATTEMPTS = 4;

/** Completing in the middle of a file of so many claims. */
function completingAmong(claims: number, lines: string): () => unknown {
  const claim = (i: number) =>
    `  - { id: N-${i}, kind: event, proposition: It rained on day ${i}., tags: [rain] }\n`;
  const some = (from: number) => Array.from({ length: claims / 2 }, (_, i) => claim(from + i)).join('');
  const project = openProject(harbourWith(`claims:\n${some(0)}  - id: C-1\n${lines}\n${some(claims)}`));
  return () => {
    assert(offeredIn(project).items.length > 0);
  };
}

describe('completing at one place', () => {
  for (const lines of [
    '    $0',
    '    kind: $0',
    '    horizon: "$0',
    '    event: $0',
    '    tags: [a, {b\n    kind: $0',
  ])
    it(`reads nothing of the rest of a large file: ${lines.trim()}`, () => {
      let worst = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < ATTEMPTS && worst >= LIMIT; attempt++)
        worst = Math.min(
          worst,
          growth((claims) => completingAmong(claims, lines), SIZES, {
            rounds: 3,
            leastMs: 5,
            now: () => process.cpuUsage().user / 1000,
          }).worst,
        );
      assert(worst < LIMIT, `${worst.toFixed(2)} times as long in proportion to the claims`);
    });
});
