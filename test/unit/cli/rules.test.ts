import assert from 'node:assert/strict';
import { check } from '../../../server/src/cli/check.ts';
import { rulePageFiles } from '../../../server/src/node/rule-pages.ts';
import { CHECK_TOOLS } from '../../support/check-tools.ts';
import { makeFolder } from '../../support/folder.ts';
import { type TestTerminalOptions, testTerminal } from '../../support/terminal.ts';
import { rulePages } from '../docs/rule-page.ts';

const ESCAPE = '\u001b';
const SETTINGS = 'profile: newsroom\nseverities: { source/changed: error, anchor/ambiguous: off }\n';

async function run(
  args: string,
  settings = '',
  options: Partial<TestTerminalOptions> = {},
  tools = CHECK_TOOLS,
) {
  const terminal = testTerminal({ cwd: makeFolder({ 'adduce.yaml': settings }), ...options });
  const code = await check(args.split(' '), terminal, tools);
  return { code, out: terminal.out() };
}

describe('adduce check --list-rules', () => {
  it('lists every code that has a page, with its severity and its summary', async () => {
    const { code, out } = await run('--list-rules');
    assert.equal(code, 0);
    for (const { code: rule, severity, summary, onRequest } of rulePages()) {
      const shown = onRequest ? 'off' : severity;
      assert(out.includes(summary) && new RegExp(`^${rule} +${shown} +\\S`, 'm').test(out), rule);
    }
  });

  it('says that a rule is off until it is asked for, and how to ask', async () => {
    const asked = 'severities: { review/uncovered-sentence: hint }';
    const line = async (settings: string) =>
      /^review\/uncovered-sentence +(.*)$/m.exec((await run('--list-rules', settings)).out)?.[1];
    assert.match(
      (await line('')) ?? '',
      /^off .*\. \(off until asked for: “severities: \{ review\/uncovered-sentence: hint \}” in adduce\.yaml\)$/,
    );
    assert.match((await line(asked)) ?? '', /^hint .*\. \(default: off\)$/);
    const rule = async (settings: string) =>
      JSON.parse((await run('--list-rules --format json', settings)).out).rules.find(
        ({ code }: { code: string }) => code === 'review/uncovered-sentence',
      );
    assert.deepEqual([(await rule('')).severity, (await rule('')).default], ['off', 'off']);
    assert.deepEqual([(await rule(asked)).severity, (await rule(asked)).default], ['hint', 'off']);
    assert.match(
      (await run('--explain review/uncovered-sentence')).out,
      /\nOff until a project asks for it, with `severities: /,
    );
    assert.match(
      (await run('--explain review/uncovered-sentence', asked)).out,
      /\nIn this project: hint \(adduce\.yaml; else it is off\)\.\n$/,
    );
  });

  it('gives the severities of the project, and says where they are not the profile’s', async () => {
    const { out } = await run('--list-rules', SETTINGS);
    assert.match(out, /^source\/changed +error +.* \(default: warning\)$/m);
    assert.match(out, /^anchor\/ambiguous +off +.* \(default: error\)$/m);
    assert.match(out, /in the newsroom profile/);
  });

  it('gives the same as JSON', async () => {
    const { profile, rules } = JSON.parse((await run('--list-rules --format json', SETTINGS)).out);
    assert.equal(profile, 'newsroom');
    assert.equal(rules.length, rulePages().length);
    const { page, ...changed } = rules.find((rule: { code: string }) => rule.code === 'source/changed');
    assert.deepEqual(changed, {
      code: 'source/changed',
      severity: 'error',
      default: 'warning',
      summary: 'The report file is no longer the one whose hash was recorded when it was registered.',
    });
    assert.match(page, /^https:.*source\/changed\.md$/);
  });

  it('keeps to the width of a terminal', async () => {
    const { out } = await run('--list-rules', '', { columns: 70, env: { NO_COLOR: '1' } });
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 70),
      [],
    );
  });

  it('takes one project, and is written as text or JSON alone', async () => {
    await assert.rejects(run('--list-rules --format sarif'), /as text or json, not as sarif/);
    await assert.rejects(run('--list-rules . ..'), /takes one project/);
  });

  it('says where the pages are when they were not installed with it', async () => {
    const tools = { ...CHECK_TOOLS, rulePages: rulePageFiles(null) };
    await assert.rejects(run('--list-rules', '', {}, tools), /not beside this copy.*https:/);
  });
});

describe('adduce check --explain', () => {
  it('prints the page of a code, without the marks of Markdown', async () => {
    const { code, out } = await run('--explain anchor/quote-drift');
    assert.equal(code, 0);
    assert.match(out, /^anchor\/quote-drift\n\nThe words of a quote do not stand/);
    assert.match(out, /\n\nWHAT IT SAYS\n\nAdduce looked for the quote/);
    assert.match(out, /\n {4}Wrong:\n\n {4}\/reports\/ferry\.txt\n {4}The ferry/);
    assert.doesNotMatch(out, /\*\*|^#|```|\]\(/m);
    assert(!out.includes(ESCAPE));
  });

  it('prints every page so', async () => {
    for (const { code, summary } of rulePages())
      assert((await run(`--explain ${code}`)).out.replaceAll(/\s+/g, ' ').includes(summary), code);
  });

  it('heeds NO_COLOR and the width on a terminal', async () => {
    const coloured = await run('--explain anchor/quote-drift', '', { columns: 60 });
    assert(coloured.out.startsWith(`${ESCAPE}[1manchor/quote-drift`));
    const plain = await run('--explain anchor/quote-drift', '', { columns: 60, env: { NO_COLOR: '1' } });
    assert(!plain.out.includes(ESCAPE));
    const prose = plain.out.split('\n').filter((line) => !line.startsWith('    '));
    assert(prose.every((line) => line.length <= 60));
  });

  it('says what the project makes of it', async () => {
    assert.match(
      (await run('--explain source/changed', SETTINGS)).out,
      /\nIn this project: error \(adduce\.yaml; the newsroom profile has warning\)\.\n$/,
    );
  });

  it('gives the page as JSON', async () => {
    const page = JSON.parse((await run('--explain yaml/alias --format json')).out);
    assert.equal(page.code, 'yaml/alias');
    assert.match(page.markdown, /^# yaml\/alias\n/);
  });

  it('asks what was meant by a code that is none, and never takes it for a path', async () => {
    await assert.rejects(
      run('--explain anchor/qote-drift'),
      /no rule “anchor\/qote-drift”. Did you mean “anchor\/quote-drift”\?/,
    );
    await assert.rejects(run('--explain quote-drift'), /Did you mean “anchor\/quote-drift”\?/);
    await assert.rejects(run('--explain ../guide'), /There is no rule “\.\.\/guide”/);
  });
});
