import assert from 'node:assert/strict';
import { isBridged } from '../../../../server/src/core/anchoring/bridge.ts';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';

/** Whether what stood around the marked quote of `old` stands together in `now`. */
function bridged(old: string, now: string): boolean {
  const [prefix = '', quote = '', suffix = ''] = old.split('|');
  const text = fold(now);
  const selector = { quote, prefix: prefix.slice(-40), suffix: suffix.slice(0, 40) };
  return isBridged(text, { start: 0, end: text.text.length }, selector);
}

describe('the bridge over a quote that was cut out', () => {
  it('is there when its neighbours stand together', () => {
    assert.ok(
      bridged(
        'The quay was shut at dawn. |Two cranes fell.| Nobody could say when it will open.',
        'The quay was shut at dawn. Nobody could say when it will open.',
      ),
    );
  });

  it('is not there while something stands between them', () => {
    assert.ok(
      !bridged(
        'The quay was shut at dawn. |Two cranes fell.| Nobody could say when it will open.',
        'The quay was shut at dawn. Three cranes fell. Nobody could say when it will open.',
      ),
    );
  });

  const LIST =
    '* Low tides close the inner basin.\n* |High tides close the outer basin.|\n* Storms close both of them.';

  it('is there when an item of a list went with its marker', () => {
    assert.ok(bridged(LIST, '* Low tides close the inner basin.\n* Storms close both of them.'));
  });

  it('is not taken from the end of a passage that ends like what stood before the quote', () => {
    assert.ok(
      !bridged(
        '* Low tides close the inner basin.\n* |High tides shut the basin.|\n* Storms close both of them.',
        '* Low tides close the inner basin.\n* High tides now close the inner basin.\n* Storms close both of them.',
      ),
    );
  });

  it('is not told by a word or two', () => {
    assert.ok(!bridged('Rain. |It fell.| Snow.', 'Rain. Snow.'));
  });
});
