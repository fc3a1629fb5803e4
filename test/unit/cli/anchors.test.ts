import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { anchors } from '../../../server/src/cli/anchors.ts';
import { check } from '../../../server/src/cli/check.ts';
import { preserve } from '../../../server/src/cli/preserve.ts';
import { projectSettings } from '../../../server/src/core/check-project.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { writeNew } from '../../../server/src/node/write-file.ts';
import { CHECK_TOOLS } from '../../support/check-tools.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';
import {
  MILL_AFTER,
  MILL_BEFORE,
  MILL_CLAIMS,
  MILL_COPY,
  MILL_FILES,
  MILL_QUOTES,
  MILL_REGISTRY,
  MILL_REPORT,
  sha256,
} from '../support/mill.ts';

const tools = {
  port: nodeFilePort(),
  settingsOf: projectSettings,
  today: () => '2024-06-01',
  write: writeFileSync,
  writeNew,
};
const BOM = '\ufeff';

/** A folder with the project and, preserved by the command itself, its report; then the report is replaced. */
async function changedMill(more: Readonly<Record<string, string>> = {}) {
  const folder = makeFolder({ 'adduce.yaml': '# mine\n', ...MILL_FILES, ...more });
  const run = async (command: typeof preserve | typeof anchors, ...args: string[]) => {
    const terminal = testTerminal({ cwd: folder });
    const code = await command(args, terminal, tools);
    return { code, out: terminal.out() };
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  await run(preserve, MILL_REPORT);
  writeFileSync(join(folder, MILL_REPORT), MILL_AFTER);
  return { folder, run, read };
}

describe('adduce preserve', () => {
  it('keeps the bytes of a report and records their hash and the day', async () => {
    const bare = (MILL_FILES[MILL_REGISTRY] ?? '').replace(/ {4}(?:sha256|accessed): .*\n/g, '');
    const folder = makeFolder({ ...MILL_FILES, [MILL_REGISTRY]: BOM + bare.replaceAll('\n', '\r\n') });
    const terminal = testTerminal({ cwd: folder });
    assert.equal(await preserve([MILL_REPORT], terminal, tools), 0, terminal.err());
    assert.match(terminal.out(), /^reports\/mill\.txt {2}preserved: “mill”, sha256 [0-9a-f]{12}…\n$/);
    assert.equal(readFileSync(join(folder, MILL_COPY), 'utf8'), MILL_BEFORE);
    assert.equal(
      readFileSync(join(folder, MILL_REGISTRY), 'utf8'),
      BOM +
        bare
          .replace(
            'received\n',
            `received\n    sha256: "${sha256(MILL_BEFORE)}"\n    accessed: "2024-06-01"\n`,
          )
          .replaceAll('\n', '\r\n'),
    );
  });

  it('does nothing the second time, and never writes over a copy', async () => {
    const { folder, run, read } = await changedMill();
    writeFileSync(join(folder, MILL_REPORT), MILL_BEFORE);
    const before = read(MILL_REGISTRY);
    const { code, out } = await run(preserve, '--all');
    assert.deepEqual([code, read(MILL_REGISTRY)], [0, before]);
    assert.match(out, /nothing to do/);
    writeFileSync(join(folder, MILL_COPY), 'somebody’s');
    await assert.rejects(run(preserve, MILL_REPORT), /is damaged: its bytes no longer have the hash/);
    assert.deepEqual([read(MILL_REGISTRY), read(MILL_COPY)], [before, 'somebody’s']);
  });

  it('records no hash of which no copy can be kept in the project', async () => {
    const bare = (MILL_FILES[MILL_REGISTRY] ?? '').replace(/ {4}(?:sha256|accessed): .*\n/g, '');
    const elsewhere = makeFolder({ 'copy.txt': MILL_BEFORE });
    const refusal = async (prepare: (folder: string) => void) => {
      const folder = makeFolder({ 'adduce.yaml': '', ...MILL_FILES, [MILL_REGISTRY]: bare });
      prepare(folder);
      const terminal = testTerminal({ cwd: folder });
      assert.equal(await preserve(['--all'], terminal, tools), 1);
      assert.equal(readFileSync(join(folder, MILL_REGISTRY), 'utf8'), bare);
      return terminal.out();
    };
    const copyBeing = (make: (path: string) => void) => (folder: string) => {
      mkdirSync(join(folder, '.adduce/preserved'), { recursive: true });
      make(join(folder, MILL_COPY));
    };
    assert.match(await refusal(copyBeing((path) => mkdirSync(path))), /is no file that can be read/);
    assert.match(
      await refusal(copyBeing((path) => symlinkSync(join(elsewhere, 'copy.txt'), path))),
      /is no file that can be read/,
    );
    assert.match(
      await refusal((folder) => writeFileSync(join(folder, '.adduce'), '')),
      /“\.adduce” is a file\. Copies are kept in a folder/,
    );
    assert.match(
      await refusal((folder) => symlinkSync(elsewhere, join(folder, '.adduce'))),
      /“\.adduce” is a link that leads out of this project’s folder/,
    );
    assert.deepEqual(readdirSync(elsewhere), ['copy.txt'], 'nothing is written there');
  });

  it('says what has been recorded before it says what could not be', async () => {
    const { folder } = await changedMill({ 'notes.txt': 'Mine.\n' });
    writeFileSync(join(folder, MILL_REPORT), MILL_BEFORE);
    const terminal = testTerminal({ cwd: folder });
    await assert.rejects(preserve([MILL_REPORT, 'notes.txt'], terminal, tools), /No source in the registry/);
    assert.match(terminal.out(), /^reports\/mill\.txt {2}nothing to do/);
  });

  it('says why a report cannot be read, and leaves it out', async () => {
    const { folder, run } = await changedMill();
    writeFileSync(join(folder, MILL_REPORT), new Uint8Array([0, 1, 2, 0, 255]));
    assert.match((await run(preserve, '--all')).out, /left out: “mill.txt” is not a text file/);
    rmSync(join(folder, MILL_REPORT));
    assert.match(
      (await run(preserve, '--all')).out,
      /left out: “mill.txt” is not there\. Put the report there/,
    );
  });

  it('leaves a changed report alone while its quotes have not been looked at, unless told', async () => {
    const { folder, run, read } = await changedMill();
    const first = await run(preserve, '--all');
    assert.equal(first.code, 1);
    assert.match(first.out, /left alone: 3 quotes of the version recorded so far do not stand in it/);
    assert(read(MILL_REGISTRY).includes(sha256(MILL_BEFORE)));
    const second = await run(preserve, MILL_REPORT, '--unreviewed');
    assert.equal(second.code, 0);
    assert(read(MILL_REGISTRY).includes(sha256(MILL_AFTER)));
    assert(existsSync(join(folder, MILL_COPY)), 'the old copy stays');
    assert(existsSync(join(folder, `.adduce/preserved/${sha256(MILL_AFTER)}`)));
  });

  it('says what it needs', async () => {
    const { run } = await changedMill({ 'notes.txt': 'Mine.\n' });
    await assert.rejects(run(preserve), /Which reports\?/);
    await assert.rejects(run(preserve, 'reports'), /is a folder/);
    await assert.rejects(run(preserve, 'notes.txt'), /No source in the registry names “notes.txt”/);
    await assert.rejects(run(preserve, MILL_CLAIMS), /is an annotation file\. What is preserved are reports/);
    await assert.rejects(run(preserve, MILL_COPY), /preserved copy of a report, so it is kept already/);
  });

  it('says when there is nothing to preserve', async () => {
    const folder = makeFolder({ 'a.claims.yaml': 'sources: [ { id: a, file: ../../elsewhere.txt } ]\n' });
    const terminal = testTerminal({ cwd: folder });
    assert.equal(await preserve(['--all'], terminal, tools), 0);
    assert.match(
      terminal.out(),
      /^Nothing to preserve: no source in this project names a report file in it\.\n$/,
    );
  });
});

describe('adduce anchors', () => {
  it('has nothing to say while no report has changed', async () => {
    const { folder, run } = await changedMill();
    writeFileSync(join(folder, MILL_REPORT), MILL_BEFORE);
    assert.deepEqual(await run(anchors), {
      code: 0,
      out: 'No report has changed since its hash was recorded.\n',
    });
  });

  it('does not count quotes as standing whose report is gone or no text any more', async () => {
    const { folder, run } = await changedMill();
    rmSync(join(folder, MILL_REPORT));
    assert.deepEqual(await run(anchors), {
      code: 1,
      out: 'reports/mill.txt  cannot be read, so its 5 quotes cannot be checked; what was read is preserved. “adduce check” says where.\n',
    });
    assert.match((await run(anchors, MILL_CLAIMS)).out, /its 5 quotes cannot be checked/);
    const { reports } = JSON.parse((await run(anchors, '--format', 'json')).out);
    assert.deepEqual(
      reports[0].quotes.map(({ claim, state }: { claim: string; state: string }) => `${claim} ${state}`),
      ['M-1', 'M-2', 'M-3', 'M-4', 'M-5'].map((id) => `${id} missing-source`),
    );
    writeFileSync(join(folder, MILL_REPORT), new Uint8Array([0, 1, 2, 0, 255]));
    assert.equal((await run(anchors)).code, 1);
  });

  it('lists what became of each quote, with the words that went and came, and ends with 1', async () => {
    const { run } = await changedMill();
    const { code, out } = await run(anchors);
    assert.equal(code, 1);
    assert.equal(
      out,
      `reports/mill.txt  changed: 1 exact, 1 moved, 1 edited, 1 edited-critical, 1 deleted
  edited-critical  M-2  claims/mill.claims.yaml:14
    [-Eleven-]{+Fourteen+} workers were inside when the roof caught fire.
  edited  M-3  claims/mill.claims.yaml:21
    Firemen [-arrived-]{+came+} within the hour[- and pumped-]{+, pumping+} water from the river.
  deleted  M-4  claims/mill.claims.yaml:30
    ${MILL_QUOTES.gone}
  moved  M-5  claims/mill.claims.yaml:38
`,
    );
  });

  it('paints what went and came on a terminal that can, and wraps where it cannot', async () => {
    const { folder } = await changedMill();
    const on = async (env: Readonly<Record<string, string>>) => {
      const terminal = testTerminal({ cwd: folder, columns: 50, env: { TERM: 'xterm', ...env } });
      await anchors([], terminal, tools);
      return terminal.out();
    };
    const painted = await on({});
    assert(
      painted.includes('\u001b[31m[-Eleven-]\u001b[39m\u001b[32m{+Fourteen+}\u001b[39m workers'),
      painted,
    );
    const plain = await on({ NO_COLOR: '1' });
    assert(!plain.includes('\u001b'));
    assert.match(
      plain,
      /\n {4}\[-Eleven-\]\{\+Fourteen\+\} workers were inside\n {4}when the roof caught fire\.\n/,
    );
  });

  it('gives the same to programs', async () => {
    const { run } = await changedMill();
    const { code, out } = await run(anchors, '--format', 'json', MILL_REPORT);
    const { version, reports } = JSON.parse(out);
    assert.deepEqual([code, version, reports.length, reports[0].preserved], [1, 1, 1, true]);
    assert.deepEqual(
      reports[0].quotes.map((quote: { claim: string; state: string; now: string | null }) => [
        quote.claim,
        quote.state,
        quote.now,
      ]),
      [
        ['M-1', 'exact', MILL_QUOTES.exact],
        ['M-2', 'edited-critical', 'Fourteen workers were inside when the roof caught fire.'],
        ['M-3', 'edited', 'Firemen came within the hour, pumping water from the river.'],
        ['M-4', 'deleted', null],
        ['M-5', 'moved', MILL_QUOTES.moved],
      ],
    );
  });

  it('without the version that was read says so, and shows what is most similar', async () => {
    const { folder, run } = await changedMill();
    rmSync(join(folder, '.adduce'), { recursive: true });
    const { code, out } = await run(anchors);
    assert.equal(code, 1);
    assert.match(out, /; the version that was read is not preserved, so this is what a search finds\n/);
    assert.match(out, /M-2.*\n {4}(?:most similar: )?\[-Eleven-\]\{\+Fourteen\+\} workers/);
  });

  it('rewrites the quotes of the states named, and nothing else', async () => {
    const { run, read } = await changedMill();
    const { code, out } = await run(anchors, '--fix', 'edited', '--fix', 'moved');
    assert.equal(code, 1, 'a figure has changed and a sentence is gone: that is for a person');
    assert.match(out, /^Rewrote 1 quote in 1 file\.\n/);
    assert.equal(
      read(MILL_CLAIMS),
      MILL_FILES[MILL_CLAIMS]?.replace(
        'Firemen arrived within the hour\n          and pumped water from the river.',
        'Firemen came within the hour,\n          pumping water from the river.',
      ),
    );
    await assert.rejects(run(anchors, '--fix', 'edited-critical'), /--fix takes exact, moved or edited/);
    assert.match((await run(anchors, '--fix', 'edited')).out, /^No quote had to be rewritten\.\n/);
  });

  it('ends with a project that checks clean, once a person has had the last word', async () => {
    const { folder, run, read } = await changedMill();
    await run(anchors, '--fix', 'edited');
    const settled = read(MILL_CLAIMS)
      .replace("'Eleven workers", "'Fourteen workers")
      .replace(
        `"${MILL_QUOTES.gone}"`,
        `"${MILL_QUOTES.gone}"\n        waive: [ { rule: anchor/quote-drift, reason: Withdrawn. } ]`,
      );
    writeFileSync(join(folder, MILL_CLAIMS), settled);
    assert.equal((await run(anchors)).code, 0);
    assert.equal((await run(preserve, MILL_REPORT)).code, 0);
    const terminal = testTerminal({ cwd: folder });
    assert.equal(await check(['--fail-level', 'hint'], terminal, CHECK_TOOLS), 0, terminal.out());
    assert.equal(read(MILL_CLAIMS), settled);
  });
});
