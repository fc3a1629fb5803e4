import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkProject } from '../../../server/src/core/check-project.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/core/workspace/settings.ts';
import { discover } from '../../../server/src/node/discover.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { pathOf, uriOf } from '../../../server/src/node/uris.ts';
import { reportsToTest } from '../../support/reports.ts';

/** What an entry of `expected.json` says: beside the annotations of the real reports. */
interface Expected {
  readonly rule: string;
  readonly or?: readonly string[];
  readonly file: string;
  readonly claim: string;
  readonly also?: readonly string[];
  readonly at: string;
  readonly why: string;
  readonly certainty: 'must' | 'may';
}

const { folder, real, name } = reportsToTest();

/** Every finding in the folder, in the terms of `expected.json`. */
function findings() {
  const { projectFile, annotations } = discover(folder, DEFAULT_SETTINGS);
  const { files } = checkProject({ root: uriOf(folder), projectFile, annotations, port: nodeFilePort() });
  return files.flatMap(({ uri, findings }) =>
    findings.map(({ code, severity, path, claim }) => ({
      file: relative(join(folder, 'claims'), pathOf(uri) ?? uri).replaceAll('\\', '/'),
      code,
      severity,
      path,
      claim: claim ?? null,
    })),
  );
}

describe(`checking a whole project, on ${name}`, () => {
  const list = join(folder, 'claims', 'expected.json');
  if (!real || !existsSync(list)) {
    it('finds in the samples what their README says a careful editor would notice, and nothing else', () => {
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      const rows = [...readme.matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (\w+) \| (`[A-Z].*?`) \|/gm)];
      assert.notEqual(rows.length, 0);
      const listed = rows.map(([, code = '', severity = '', claims = '']) =>
        [...claims.matchAll(/[A-Z]-\d+/g)].map(([claim]) => `${severity} ${code} ${claim}`),
      );
      const found = findings().map(
        ({ code, severity, claim }) => `${severity === 'information' ? 'info' : severity} ${code} ${claim}`,
      );
      // A finding about two claims may stand at either.
      for (const places of listed)
        assert(
          places.some((place) => found.includes(place)),
          places.join(' or '),
        );
      assert.deepEqual(
        found.filter((one) => !listed.flat().includes(one)),
        [],
      );
    });
    return;
  }

  const expected: readonly Expected[] = JSON.parse(readFileSync(list, 'utf8'));
  const found = findings();
  type Found = (typeof found)[number];
  const says = ({ rule, or = [] }: Expected, { code }: Found) => [rule, ...or].includes(code);
  const isAt = ({ file, claim, also = [] }: Expected, one: Found) =>
    (one.file === file && one.claim === claim) || (one.claim !== null && also.includes(one.claim));
  /** Inside the place or directly around it. */
  const isNear = ({ at }: Expected, { path }: Found) =>
    path.startsWith(at) || at.replace(/(?:\.[^.[]+|\[\d+\])$/, '') === path;

  const known = new Set(RULES.flatMap(({ codes }) => Object.keys(codes)));
  const isKnown = (code: string) => known.has(code) || /^(?:yaml|schema)\//.test(code);

  for (const one of expected.filter(({ certainty, rule }) => certainty === 'must' && isKnown(rule)))
    it(`reports ${one.rule} at ${one.at}: ${one.why}`, () => {
      const there = found.filter((finding) => says(one, finding) && isAt(one, finding));
      assert.notDeepEqual(there, [], 'not reported');
      // A finding about a pair of claims may stand at the other one.
      assert.ok(
        there.some((finding) => finding.claim !== one.claim || isNear(one, finding)),
        `only at ${there.map(({ path }) => path).join(', ')}`,
      );
    });

  it('warns of nothing else', () => {
    const graver = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      graver.filter((finding) => !expected.some((one) => says(one, finding) && isAt(one, finding))),
      [],
    );
  });
});
