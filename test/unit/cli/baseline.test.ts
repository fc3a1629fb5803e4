import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../server/src/cli/check.ts';
import { CHECK_TOOLS } from '../../support/check-tools.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';

const CLAIMS = 'claims/a.claims.yaml';
const BASELINE = '.adduce/baseline.json';

const claim = (id: string, quote: string) => `  - id: ${id}
    kind: event
    proposition: The quay was closed.
    appearances: [ { source: post, quote: ${quote}, attribution: [ { claimer: post } ] } ]
`;
const file = (...claims: string[]) => `sources:
  - { id: post, type: report, issued: "2024-03-04", file: ../reports/quay.txt }
claims:
${claims.join('')}`;

const OLD = claim('C-1', 'The quay was closed on Friday.');

function project(settings = ''): string {
  return makeFolder({
    'adduce.yaml': settings,
    'reports/quay.txt': 'The quay was closed on Monday.\n',
    [CLAIMS]: file(OLD),
  });
}

async function run(folder: string, args = '') {
  const terminal = testTerminal({ cwd: folder });
  const code = await check(args.split(' ').filter(Boolean), terminal, CHECK_TOOLS);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('adduce check with a baseline', () => {
  it('leaves out what was found when it was written, and says how much that is', async () => {
    const folder = project();
    assert.deepEqual(await run(folder, '--update-baseline'), {
      code: 0,
      out: `Wrote ${BASELINE}: 1 finding.\n`,
      err: '',
    });
    assert.deepEqual(await run(folder), {
      code: 0,
      out: 'No new findings; 1 claim checked; 1 in the baseline\n',
      err: '',
    });
    assert.deepEqual(JSON.parse((await run(folder, '--format json')).out).findings, []);
    assert.equal((await run(folder, '--no-baseline')).code, 1);
  });

  it('tells in SARIF what was there from what is new, and fails for what is new alone', async () => {
    const folder = project();
    const results = async (args = '') => {
      const { code, out } = await run(folder, `--format sarif ${args}`);
      const { results } = JSON.parse(out).runs[0];
      return [
        code,
        ...results.map(
          ({
            level,
            message,
            baselineState,
          }: {
            level: string;
            message: { text: string };
            baselineState?: string;
          }) => `${level} ${baselineState} ${message.text.includes('(in the baseline)')}`,
        ),
      ];
    };
    assert.deepEqual(await results(), [1, 'error undefined false']);
    await run(folder, '--update-baseline');
    assert.deepEqual(await results(), [0, 'error unchanged false']);
    assert.deepEqual(await results('--no-baseline'), [1, 'error undefined false']);
    writeFileSync(join(folder, CLAIMS), file(claim('C-0', 'Nobody came.'), OLD));
    assert.deepEqual(await results(), [1, 'error new false', 'error unchanged false']);
  });

  it('shows what is new: another claim, or the same one with other words', async () => {
    const folder = project();
    await run(folder, '--update-baseline');
    writeFileSync(join(folder, CLAIMS), file(claim('C-0', 'Nobody came.'), OLD));
    const { code, out } = await run(folder);
    assert.equal(code, 1);
    assert.match(
      out,
      /^claims\/a\.claims\.yaml:7:.*\n[\s\S]*1 finding \(1 error\) in 1 file; 2 claims checked; 1 more in the baseline\n$/,
    );
    writeFileSync(join(folder, CLAIMS), file(claim('C-1', 'The quay was closed on Sunday.')));
    assert.equal((await run(folder)).code, 1);
  });

  it('follows a claim to another line and another file', async () => {
    const folder = project();
    await run(folder, '--update-baseline');
    renameSync(join(folder, CLAIMS), join(folder, 'claims/b.claims.yaml'));
    writeFileSync(join(folder, 'claims/b.claims.yaml'), `# Moved.\n\n${file(OLD)}`);
    assert.deepEqual(await run(folder), {
      code: 0,
      out: 'No new findings; 1 claim checked; 1 in the baseline\n',
      err: '',
    });
  });

  it('says in a line what is gone, which is no failure, and lets that go alone', async () => {
    const folder = project();
    await run(folder, '--update-baseline');
    writeFileSync(join(folder, CLAIMS), file(claim('C-1', 'The quay was closed on Monday.')));
    const { code, err } = await run(folder);
    assert.equal(code, 0);
    assert.equal(err, 'adduce: 1 entry of the baseline is gone; run “adduce check --prune-baseline”.\n');
    // Of a single file nobody can tell.
    assert.equal((await run(folder, CLAIMS)).err, '');
    writeFileSync(join(folder, CLAIMS), file(claim('C-2', 'Nobody came.')));
    assert.match((await run(folder, '--prune-baseline')).out, /: 0 findings; 1 entry gone\.\n$/);
    assert.equal((await run(folder)).code, 1);
    assert.match((await run(folder, '--update-baseline')).out, /: 1 finding; 1 of them new\.\n$/);
    assert.equal((await run(folder)).code, 0);
  });

  it('takes the file that adduce.yaml names, or the command line', async () => {
    const folder = project('baseline: notes/known.json\n');
    await run(folder, '--update-baseline');
    assert.equal((await run(folder)).code, 0);
    mkdirSync(join(folder, 'other'));
    renameSync(join(folder, 'notes/known.json'), join(folder, 'other/known.json'));
    assert.equal((await run(folder)).code, 1);
    assert.equal((await run(folder, '--baseline other/known.json')).code, 0);
    await assert.rejects(run(folder, '--baseline nowhere.json'), /There is no file “nowhere\.json”/);
  });

  it('never holds what is wrong in adduce.yaml', async () => {
    const folder = project('profil: intel\n');
    await run(folder, '--update-baseline');
    assert.match((await run(folder)).out, /^adduce\.yaml:1:1: error: /);
  });

  it('refuses a file that is none, and writes over one only where it is meant to be one', async () => {
    const folder = project();
    const path = join(folder, BASELINE);
    await run(folder, '--update-baseline');
    writeFileSync(path, `<<<<<<< ours\n${readFileSync(path, 'utf8')}`);
    await assert.rejects(run(folder), /is no baseline.*take either side/);
    assert.equal((await run(folder, '--update-baseline')).code, 0);
    assert.equal((await run(folder)).code, 0);
    writeFileSync(path, '{ "mine": true }');
    await assert.rejects(run(folder, '--update-baseline'), /is no baseline/);
    assert.equal(readFileSync(path, 'utf8'), '{ "mine": true }');
  });

  it('is written for whole projects, and not where nothing would be in it', async () => {
    const folder = project();
    await assert.rejects(run(folder, `${CLAIMS} --update-baseline`), /whole project/);
    await assert.rejects(run(folder, '--no-baseline --update-baseline'), /do not go together/);
    await assert.rejects(run(folder, '--update-baseline --prune-baseline'), /do not go together/);
    writeFileSync(join(folder, CLAIMS), file(claim('C-1', 'The quay was closed on Monday.')));
    assert.match((await run(folder, '--update-baseline')).out, /^Nothing is found/);
    assert.equal(existsSync(join(folder, BASELINE)), false);
  });
});
