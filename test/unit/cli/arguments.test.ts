import assert from 'node:assert/strict';
import { choose, readArguments } from '../../../server/src/cli/arguments.ts';
import { CommandError } from '../../../server/src/cli/command.ts';

const read = (...args: string[]) =>
  readArguments('locate', args, { quote: { type: 'string' }, loud: { type: 'boolean' } });

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    assert.ok(thrown instanceof CommandError);
    return thrown.message;
  }
  throw new Error('nothing was refused');
}

describe('reading arguments', () => {
  it('takes options before and after names, with “=” or without, and names after “--”', () => {
    const { values, positionals } = read('a', '--quote=x y', 'b', '--', '--c');
    assert.equal(values.quote, 'x y');
    assert.deepEqual(positionals, ['a', 'b', '--c']);
  });

  it('refuses an unknown option, with the one that may be meant', () => {
    assert.equal(
      refusal(() => read('--qoute', 'x')),
      'There is no option “--qoute”. Did you mean “--quote”? See “adduce locate --help”.',
    );
    assert.match(
      refusal(() => read('-x')),
      /^There is no option “-x”\. See/,
    );
  });

  it('says what a value is missing, too much or to be written with “=”', () => {
    assert.match(
      refusal(() => read('--quote')),
      /^--quote needs a value\./,
    );
    assert.match(
      refusal(() => read('--loud=yes')),
      /^--loud takes no value\./,
    );
    assert.match(
      refusal(() => read('--quote', '-5 degrees')),
      /“--quote=-…”/,
    );
  });

  it('lists the words an option takes', () => {
    assert.equal(choose('format', 'json', ['text', 'json'], 'check'), 'json');
    assert.equal(
      refusal(() => choose('format', 'jsno', ['text', 'json'], 'check')),
      '--format takes text or json, not “jsno”. Did you mean “json”? See “adduce check --help”.',
    );
  });
});
