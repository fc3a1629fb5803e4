import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../../../server/src/cli/report.ts';
import { projectSettings } from '../../../server/src/core/check-project.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { writeNew } from '../../../server/src/node/write-file.ts';
import { parseFixture } from '../../support/fixture.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';
import { DEPOT } from '../features/report/depot.ts';

async function run(...args: readonly string[]) {
  const { files } = parseFixture(DEPOT);
  const cwd = makeFolder(Object.fromEntries([...files].map(([path, { text }]) => [path, text])));
  const terminal = testTerminal({ cwd });
  const tools = {
    port: nodeFilePort(),
    settingsOf: projectSettings,
    write: () => assert.fail('nothing is written over'),
    writeNew,
    today: () => '2024-05-06',
  };
  const code = await report(args, terminal, tools);
  return { code, cwd, out: terminal.out() };
}

describe('adduce report', () => {
  it('prints the report of a project, or of an event, as Markdown or HTML', async () => {
    const { code, out } = await run();
    assert.equal(code, 0);
    assert.match(out, /^# Evidence report\n\n\*2024-05-06\*/);
    assert.match(
      (await run('--event', 'fire', '--format', 'html')).out,
      /^<!DOCTYPE html>[\s\S]*<title>Fire at the depot</,
    );
  });

  it('writes a file, and leaves one alone that is there', async () => {
    const { cwd, out } = await run('-o', 'made.md');
    assert.equal(out, '');
    assert(readFileSync(join(cwd, 'made.md'), 'utf8').startsWith('# Evidence report'));
    const terminal = testTerminal({ cwd });
    writeFileSync(join(cwd, 'mine.md'), 'Mine.');
    const tools = {
      port: nodeFilePort(),
      settingsOf: projectSettings,
      write: () => undefined,
      writeNew,
      today: () => '',
    };
    await assert.rejects(report(['--output', 'mine.md'], terminal, tools), /is there already/);
    assert.equal(readFileSync(join(cwd, 'mine.md'), 'utf8'), 'Mine.');
  });

  it('says what is wrong with what was asked', async () => {
    await assert.rejects(run('--event', 'nowhere'), /There is no event “nowhere”/);
    await assert.rejects(run('--event', 'fire', '--tag', 'x'), /not both/);
    await assert.rejects(run('--format', 'pdf'), /pdf/);
    assert(!existsSync('made.md'));
  });
});
