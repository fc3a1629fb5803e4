import assert from 'node:assert/strict';
import {
  comparedInterval,
  endsBefore,
  type Interval,
  intervalInWords,
  intervalOf,
  lastDigitUnit,
  type RecordedFigure,
} from '../../../../server/src/core/derived/interval.ts';

const NOTHING: RecordedFigure = { value: null, min: null, max: null, comparator: null };

function interval(recorded: Partial<RecordedFigure>, ...stated: readonly number[]): Interval | null {
  return intervalOf({ ...NOTHING, ...recorded }, stated.length === 0 ? null : new Set(stated));
}

function words(recorded: Partial<RecordedFigure>, ...stated: readonly number[]): string | null {
  const made = interval(recorded, ...stated);
  return made === null ? null : intervalInWords(made);
}

function isBefore(a: Partial<RecordedFigure>, b: Partial<RecordedFigure>): boolean {
  const [x, y] = [interval(a), interval(b)];
  assert.ok(x !== null && y !== null);
  return endsBefore(x, y);
}

describe('the interval of a figure', () => {
  for (const [recorded, expected] of [
    [{ value: 84 }, '84'],
    [{ value: 84, comparator: 'exactly' }, '84'],
    [{ value: 26000 }, '26,000'],
    [{ min: 94, comparator: 'at-least' }, 'at least 94'],
    [{ min: 94 }, 'at least 94'],
    [{ value: 94, comparator: 'at-least' }, 'at least 94'],
    [{ value: 150, comparator: 'more-than' }, 'more than 150'],
    [{ max: 6, comparator: 'at-most' }, 'at most 6'],
    [{ value: 20, comparator: 'fewer-than' }, 'below 20'],
    [{ max: 100, comparator: 'nearly' }, 'below 100'],
    [{ min: 90, max: 100, comparator: 'nearly' }, 'at least 90 and below 100'],
    [{ min: 90, max: 100, comparator: 'range' }, '90 to 100'],
    [{ min: 90, value: 94, max: 100 }, '90 to 100'],
    [{ min: 84, max: 84 }, '84'],
    [{ value: 170, comparator: 'about' }, 'about 170'],
    [{ min: 160, max: 180, comparator: 'about' }, '160 to 180'],
  ] as const)
    it(`of ${JSON.stringify(recorded)} is ${expected}`, () => {
      assert.equal(words(recorded), expected);
    });

  it('is none where no number is recorded, or the least is above the most', () => {
    assert.equal(interval({ comparator: 'about' }), null);
    assert.equal(interval({ min: 100, max: 90 }), null);
    assert.equal(interval({ min: 100, max: 100, comparator: 'nearly' }), null);
  });

  it('leaves out a bound that the words say is itself not meant', () => {
    assert.equal(words({ min: 150, comparator: 'more-than' }, 150), 'more than 150');
    assert.equal(words({ min: 151, comparator: 'more-than' }, 150), 'at least 151');
    assert.equal(words({ max: 20, comparator: 'fewer-than' }, 20), 'below 20');
    assert.equal(words({ max: 19, comparator: 'fewer-than' }, 20), 'at most 19');
    assert.equal(words({ max: 99, comparator: 'nearly' }, 100), 'at most 99');
    assert.equal(words({ max: 100, comparator: 'nearly' }, 100), 'below 100');
  });
});

describe('two intervals', () => {
  it('share no number when one ends before the other begins', () => {
    assert.equal(isBefore({ value: 84 }, { min: 94 }), true);
    assert.equal(isBefore({ min: 94 }, { value: 84 }), false);
    assert.equal(isBefore({ max: 94 }, { min: 94 }), false);
    assert.equal(isBefore({ max: 100, comparator: 'nearly' }, { min: 100 }), true);
    assert.equal(isBefore({ value: 80 }, { value: 80, comparator: 'more-than' }), true);
    assert.equal(isBefore({ value: 84 }, { min: 81 }), false);
  });

  it('are compared with some room where a number is rough', () => {
    const rough = (value: number) => interval({ value, comparator: 'about' });
    const room = (value: number) => {
      const made = rough(value);
      return made === null ? null : [comparedInterval(made).min, comparedInterval(made).max];
    };
    assert.deepEqual(room(170), [160, 180]);
    assert.deepEqual(room(100), [0, 200]);
    assert.deepEqual(room(1200), [1100, 1300]);
  });

  it('know the place of the last digit', () => {
    assert.deepEqual(
      [170, 100, 1200, 17, 3.5, 2_300_000].map(lastDigitUnit),
      [10, 100, 100, 1, 0.1, 100_000],
    );
  });
});
