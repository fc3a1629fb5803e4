import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/host/paths.ts';
import { endEverything, temporaryFolder } from '../../scripts/host/processes.ts';
import { packExtension } from '../../scripts/package.ts';
import { brokenLinks } from '../support/links.ts';
import { runEditorTests } from './run/outside.ts';
import { filesInZip, textInZip } from './support/zip.ts';

/** In bytes. The server is in it twice: as a program for Node, and as a script for a web worker. */
const budget = 1_600_000;
const listFile = join(projectRoot, 'test', 'editor', 'package-files.txt');

describe('the packaged extension', function () {
  // Packing takes seconds, and VS Code may have to be fetched first.
  this.timeout('15m');
  let vsix: string;

  before(async () => {
    vsix = join(await temporaryFolder('package'), 'adduce.vsix');
    await packExtension(vsix);
  });
  after(endEverything);

  it('contains the files listed in package-files.txt (ADDUCE_UPDATE=1 writes the list anew)', () => {
    const packed = filesInZip(readFileSync(vsix))
      // Into which pieces the command line is cut, and how they are named, is the bundler's business.
      .map((name) => name.replace(/^(extension\/dist\/cli\/).*\.js$/, '$1*.js'))
      // Each rule has its page, which other tests see to.
      .map((name) => name.replace(/^(extension\/dist\/docs\/rules\/)[^/]+\/[^/]+\.md$/, '$1*/*.md'));
    const list = `${[...new Set(packed)].sort().join('\n')}\n`;
    if (process.env.ADDUCE_UPDATE === '1') writeFileSync(listFile, list);
    assert.equal(list, existsSync(listFile) ? readFileSync(listFile, 'utf8') : '');
  });

  it(`is no larger than ${budget / 1000} KB`, () => {
    const size = readFileSync(vsix).length;
    assert.ok(size <= budget, `${size} bytes`);
  });

  it('shows a readme without pictures, whose links lead to the repository', () => {
    const packed = textInZip(readFileSync(vsix), 'extension/readme.md');
    assert.match(packed, /^# Adduce\n/);
    assert.match(packed, /\]\(https:\/\/[^)]*\/docs\/guide\.md\)/);
    assert.doesNotMatch(packed, /!\[|<img/);
  });

  it('has pages whose links lead to each other, or to the repository', () => {
    const bytes = readFileSync(vsix);
    const packed = filesInZip(bytes);
    const folder = 'extension/dist/docs/';
    const pages = packed.filter((name) => name.startsWith(folder));
    assert(pages.includes(`${folder}rules/anchor/quote-drift.md`));
    const broken = brokenLinks(
      new Map(pages.map((name) => [name.slice(folder.length), textInZip(bytes, name)])),
    );
    assert.deepEqual(broken, []);
  });

  it('works once installed in a real VS Code', async () => {
    const { passed, failed } = await runEditorTests({ only: ['smoke.test.ts'], vsix });
    assert.equal(failed, 0);
    assert.ok(passed > 0, 'no test ran');
  });
});
