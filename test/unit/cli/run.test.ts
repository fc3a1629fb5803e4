import assert from 'node:assert/strict';
import { CommandError, type ExitCode } from '../../../server/src/cli/command.ts';
import { COMMANDS } from '../../../server/src/cli/help.ts';
import { type Program, run } from '../../../server/src/cli/run.ts';
import { testTerminal } from '../../support/terminal.ts';

const unused = () => Promise.reject<ExitCode>(new Error('not this one'));

async function adduce(line: string, check: (args: readonly string[]) => Promise<ExitCode> = unused) {
  const commands: Program['commands'] = {
    init: unused,
    check,
    explain: unused,
    report: unused,
    preserve: unused,
    anchors: unused,
    fmt: unused,
    sentences: unused,
    locate: unused,
    lsp: unused,
  };
  const terminal = testTerminal({ cwd: '/' });
  const code = await run(line === '' ? [] : line.split(' '), terminal, { version: '1.2.3', commands });
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('the command line', () => {
  it('hands a command its arguments and ends with its exit code', async () => {
    let given: readonly string[] = [];
    const { code } = await adduce('check a --format json', async (args) => {
      given = args;
      return 1;
    });
    assert.equal(code, 1);
    assert.deepEqual(given, ['a', '--format', 'json']);
  });

  it('teaches: every command has a line in the general help, and help, examples and exit codes of its own', async () => {
    const { code, out } = await adduce('--help');
    assert.equal(code, 0);
    for (const command of COMMANDS) {
      assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
      for (const line of [`${command} --help`, `${command} x -h`, `help ${command}`]) {
        const help = await adduce(line);
        assert.equal(help.code, 0);
        assert.match(help.out, new RegExp(`^Usage: adduce ${command}.*Examples?[:,].*Exit codes: `, 's'));
      }
    }
  });

  it('prints its version', async () => {
    assert.deepEqual(await adduce('--version'), { code: 0, out: '1.2.3\n', err: '' });
  });

  it('shows its help on stderr when nothing is asked', async () => {
    const { code, out, err } = await adduce('');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /Usage: adduce COMMAND/);
  });

  it('says in one line that there is no such command or option, and which may be meant', async () => {
    assert.deepEqual(await adduce('chek'), {
      code: 2,
      out: '',
      err: 'adduce: There is no command “chek”. Did you mean “check”? See “adduce --help”.\n',
    });
    assert.match((await adduce('--verison')).err, /^adduce: There is no option “--verison” here\. .*\n$/);
  });

  it('makes one plain line of what a command throws, and no control sequence of it', async () => {
    const refused = await adduce('check', () => Promise.reject(new CommandError('No file “a\u001b[2Jb”.')));
    assert.deepEqual(refused, { code: 2, out: '', err: 'adduce: No file “a␛[2Jb”.\n' });
    const broken = await adduce('check', () => Promise.reject(new Error('two\nlines')));
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^adduce: something went wrong inside Adduce: two lines .*\n$/);
  });
});
