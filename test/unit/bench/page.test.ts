import assert from 'node:assert/strict';
import { number, verdict } from '../../bench/budgets.ts';
import { table, withSection } from '../../bench/page.ts';

describe('the page with the figures', () => {
  it('has one section replaced and the rest left alone', () => {
    const page = 'Words.\n<!-- bench:a -->\nold\n<!-- end of bench:a -->\nMore words.\n';
    const once = withSection(page, 'a', 'new');
    assert.equal(once, 'Words.\n<!-- bench:a -->\n\nnew\n\n<!-- end of bench:a -->\nMore words.\n');
    assert.equal(withSection(once, 'a', 'new'), once);
  });

  it('is given a section that it does not have at its end', () => {
    assert.equal(
      withSection('Words.\n', 'b', 'new'),
      'Words.\n\n<!-- bench:b -->\n\nnew\n\n<!-- end of bench:b -->\n',
    );
  });

  it('has tables that are in line as text, too', () => {
    assert.equal(
      table(
        ['Name', 'ms'],
        [
          ['a', '1'],
          ['long name', '1,000'],
        ],
      ),
      '| Name      |    ms |\n|-----------|------:|\n| a         |     1 |\n| long name | 1,000 |',
    );
  });

  it('shows figures with the digits that matter, and says which budgets hold', () => {
    assert.deepEqual([0.1234, 12.345, 1234.5].map(number), ['0.12', '12.3', '1,235']);
    assert.equal(verdict(9.96, 10, 'ms'), '9.96 ms: met');
    assert.equal(verdict(10.01, 10, 'ms'), '10.0 ms: **missed**');
  });
});
