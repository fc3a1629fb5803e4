import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckTools, check } from '../../../server/src/cli/check.ts';
import type { CheckResult } from '../../../server/src/core/check-result.ts';
import { pathOf } from '../../../server/src/node/uris.ts';
import { CHECK_TOOLS } from '../../support/check-tools.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';

const tools = CHECK_TOOLS;

const REPORT = 'The quay was closed on Monday.\n';
const claims = (quote: string, claim = 'C-1') => `sources:
  - { id: post-${claim}, type: report, issued: "2024-03-04", file: ../reports/quay.txt }
claims:
  - id: ${claim}
    kind: event
    proposition: The quay was closed.
    appearances: [ { source: post-${claim}, quote: "${quote}", attribution: [ { claimer: post-${claim} } ] } ]
`;
const SOUND = claims('The quay was closed on Monday.');
const DRIFTED = claims('The quay was closed on Friday.', 'C-2');

interface Where {
  readonly from?: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Partial<CheckTools>;
}

/** Runs `adduce check` with these arguments in a folder. */
async function run(folder: string, args: string, { from = '', with: other, ...terminalOptions }: Where = {}) {
  const terminal = testTerminal({ cwd: join(folder, from), ...terminalOptions });
  const code = await check(args.split(' ').filter(Boolean), terminal, { ...tools, ...other });
  return { code, out: terminal.out(), err: terminal.err() };
}

async function filesFound(folder: string, args: string, where: Where = {}): Promise<string[]> {
  const { out } = await run(folder, `${args} --format json`, where);
  return JSON.parse(out).findings.map((finding: { file: string }) => finding.file);
}

describe('adduce check', () => {
  it('ends with 0 when everything stands on its sources', async () => {
    const folder = makeFolder({ 'reports/quay.txt': REPORT, 'claims/a.claims.yaml': SOUND });
    assert.deepEqual(await run(folder, ''), {
      code: 0,
      out: 'No findings: 1 claim in 1 file stands on its sources.\n',
      err: '',
    });
  });

  it('ends with 1 and shows place, source and summary when something does not', async () => {
    const folder = makeFolder({ 'reports/quay.txt': REPORT, 'claims/a.claims.yaml': DRIFTED });
    const { code, out } = await run(folder, '');
    assert.equal(code, 1);
    assert.match(
      out,
      /^claims\/a\.claims\.yaml:7:\d+: error: .* \[anchor\/quote-drift\]\n {4}7 \| .*\n {6}\| +\^+\n/,
    );
    assert.match(out, /1 finding \(1 error\) in 1 file; 1 claim checked\n$/);
  });

  it('takes the nearest project file above as the project, and otherwise the folder itself', async () => {
    const files = { 'reports/quay.txt': REPORT, 'claims/a.claims.yaml': DRIFTED };
    const project = makeFolder({ ...files, 'adduce.yaml': '' });
    assert.deepEqual(await filesFound(project, '', { from: 'reports' }), ['claims/a.claims.yaml']);
    const bare = makeFolder(files);
    assert.deepEqual(await filesFound(bare, '', { from: 'reports' }), []);
    assert.deepEqual(await filesFound(bare, '..', { from: 'reports' }), ['claims/a.claims.yaml']);
  });

  it('reads the whole project around a single file, and shows that file alone', async () => {
    const folder = makeFolder({
      'adduce.yaml': 'fail-level: sometimes\n',
      'reports/quay.txt': REPORT,
      'claims/a.claims.yaml': DRIFTED,
      // Its source is registered in the file before it: only its quote is wrong.
      'claims/b.claims.yaml': claims('Gone.', 'C-3')
        .replace(/^sources:\n.*\n/, '')
        .replaceAll('post-C-3', 'post-C-2'),
    });
    assert.deepEqual(await filesFound(folder, 'claims/b.claims.yaml'), ['claims/b.claims.yaml']);
    assert.deepEqual(await filesFound(folder, 'adduce.yaml'), ['adduce.yaml']);
    assert.match((await run(folder, 'claims/b.claims.yaml')).out, /1 finding \(1 error\) in 1 file\n$/);
  });

  it('reads what lies around a single file that is in no project, wherever one stands', async () => {
    const folder = makeFolder({
      'desk/reports/quay.txt': REPORT,
      'desk/claims/a.claims.yaml': SOUND,
      'desk/claims/b.claims.yaml': claims('Gone.', 'C-3').replace(/^sources:\n.*\n/, ''),
      'elsewhere/note.txt': '',
    });
    const codes = async (args: string, from: string) => {
      const { out } = await run(folder, `${args} --format json`, { from });
      return JSON.parse(out).findings.map((finding: { code: string }) => finding.code);
    };
    assert.deepEqual(await codes('../desk/claims/a.claims.yaml', 'elsewhere'), []);
    // Where one stands above the file, that folder is the project.
    assert.deepEqual(await codes('desk/claims/a.claims.yaml', ''), []);
    // Its source is nowhere; the claimer neither.
    assert.deepEqual(
      [...new Set(await codes('../desk/claims/b.claims.yaml', 'elsewhere'))],
      ['reference/unknown-source', 'reference/unknown-entity'],
    );
  });

  it('takes several folders as several projects, each once', async () => {
    const files = { 'adduce.yaml': '', 'reports/quay.txt': REPORT, 'claims/a.claims.yaml': DRIFTED };
    const at = (place: string) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${place}/${path}`, text]));
    const folder = makeFolder({ ...at('one'), ...at('two') });
    const { out } = await run(folder, 'one two/claims one/reports');
    assert.match(out, /^one\/claims\/a\.claims\.yaml:7/);
    assert.match(out, /^two\/claims\/a\.claims\.yaml:7/m);
    assert.match(out, /2 findings \(2 errors\) in 2 files; 2 claims checked\n$/);
  });

  it('checks a project found below as a project of its own', async () => {
    const folder = makeFolder({
      'desk/adduce.yaml': '',
      'desk/reports/quay.txt': REPORT,
      'desk/claims/a.claims.yaml': SOUND.replace('../reports', '/reports'),
    });
    assert.equal((await run(folder, '')).out, 'No findings: 1 claim in 1 file stands on its sources.\n');
  });

  it('fails from the level given on, which comes from the command line or from adduce.yaml', async () => {
    const result = (severity: 'warning' | 'hint'): Partial<CheckTools> => ({
      checkProject: ({ annotations: [uri = ''] }): CheckResult => {
        const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
        const finding = { code: 'a/b', severity, message: 'm', path: '', range, related: [] };
        return { files: [{ uri, findings: [finding], inBaseline: [] }], claims: 1, sources: 1, baseline: [] };
      },
    });
    const files = { 'a.claims.yaml': '' };
    assert.equal((await run(makeFolder(files), '', { with: result('warning') })).code, 0);
    assert.equal((await run(makeFolder(files), '--fail-level warning', { with: result('warning') })).code, 1);
    assert.equal((await run(makeFolder(files), '--fail-level warning', { with: result('hint') })).code, 0);
    const strict = makeFolder({ ...files, 'adduce.yaml': 'fail-level: hint\n' });
    assert.equal((await run(strict, '', { with: result('hint') })).code, 1);
    assert.equal((await run(strict, '--fail-level error', { with: result('hint') })).code, 0);
  });

  it('writes every format, and nothing but the format', async () => {
    const folder = makeFolder({ 'reports/quay.txt': REPORT, 'claims/a.claims.yaml': DRIFTED });
    assert.equal(JSON.parse((await run(folder, '--format json')).out).findings.length, 1);
    const [{ results, originalUriBaseIds }] = JSON.parse((await run(folder, '--format=sarif')).out).runs;
    assert.equal(results.length, 1);
    assert.equal(pathOf(originalUriBaseIds.SRCROOT.uri), join(folder, '/'));
    const env = { GITHUB_WORKSPACE: join(folder, 'claims') };
    assert.match((await run(folder, '--format github', { env })).out, /^::error file=a\.claims\.yaml,line=7/);
  });

  it('shows progress and colour on a terminal, and wraps there', async () => {
    const folder = makeFolder({ 'reports/quay.txt': REPORT, 'claims/a.claims.yaml': DRIFTED });
    const { out, err } = await run(folder, '', { columns: 60 });
    assert.match(err, /^Checking .*: 1 annotation file …\r/);
    assert.ok(out.includes('\u001b[31m'));
    const plain = await run(folder, '', { columns: 60, env: { NO_COLOR: '1' } });
    assert.ok(!plain.out.includes('\u001b'));
    assert.ok(
      plain.out
        .split('\n')
        .slice(1, -2)
        .every((line) => line.length <= 60),
      plain.out,
    );
  });

  it('is not upset by reports that are no text, are gone, are folders or lie outside', async () => {
    const sources = ['binary.txt', 'gone.txt', 'folder', '../../outside.txt', '', '/', '\\0'].map(
      (file, at) => `  - { id: s${at}, type: report, issued: "2024", file: "../${file}" }`,
    );
    const folder = makeFolder({
      'binary.txt': new Uint8Array([0, 1, 2, 255]),
      'claims/a.claims.yaml': `sources:\n${sources.join('\n')}\n`,
    });
    mkdirSync(join(folder, 'folder'));
    const { code, err } = await run(folder, '');
    assert.deepEqual({ code, err }, { code: 1, err: '' });
  });

  it('says which annotation file it could not read, and ends with 2', async () => {
    const folder = makeFolder({ 'a.claims.yaml': '', 'b.claims.yaml': '' });
    const port = tools.port;
    const blind: CheckTools['port'] = {
      ...port,
      read: (uri, within) =>
        uri.endsWith('/b.claims.yaml') ? { ok: false, reason: 'unreadable' } : port.read(uri, within),
    };
    const { code, err } = await run(folder, '', { with: { port: blind } });
    assert.deepEqual(
      { code, err },
      { code: 2, err: 'adduce: “b.claims.yaml” cannot be opened; check who may read it.\n' },
    );
  });

  it('refuses paths that are not there or hold no claims', async () => {
    const folder = makeFolder({ 'reports/quay.txt': REPORT });
    await assert.rejects(run(folder, 'nowhere'), {
      name: 'CommandError',
      message: 'There is no file or folder “nowhere”.',
    });
    await assert.rejects(run(folder, 'reports/quay.txt'), /is not an annotation file/);
    rmSync(join(folder, 'reports'), { recursive: true });
    assert.match((await run(folder, '')).out, /there is no annotation file/);
  });

  it('refuses a format or level it does not know', async () => {
    const folder = makeFolder({});
    await assert.rejects(
      run(folder, '--format xml'),
      /--format takes text, json, sarif or github, not “xml”/,
    );
    await assert.rejects(run(folder, '--fail-level eror'), /Did you mean “error”\?/);
  });
});
