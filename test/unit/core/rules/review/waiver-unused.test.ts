import assert from 'node:assert/strict';
import { waiverUnused } from '../../../../../server/src/core/rules/review/waiver-unused.ts';
import type { Rule } from '../../../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../../server/src/core/workspace/workspace.ts';
import { harbourWith } from '../../../support/harbour.ts';
import { MemoryFiles, openProject, ROOT, uriOf } from '../../../support/project.ts';
import { expectAt, expectClean, expectFixed, fixesOf } from '../../../support/rule-cases.ts';

const CODE = 'review/waiver-unused';

interface Claim {
  readonly file?: string;
  readonly claim?: string;
  readonly appearance?: string;
  readonly quote?: string;
  readonly source?: string;
}

const GONE = 'Nine cranes fell into the basin';

const project = ({ file, claim, appearance, quote = 'Two cranes fell', source = 'harbour' }: Claim) =>
  harbourWith(`
    ${file ?? '# No waiver.'}
    claims:
      - id: C-1
        kind: event
        proposition: The cranes fell into the basin.
        ${claim ?? '# No waiver.'}
        appearances:
          - source: ${source}
            quote: ${quote}
            ${appearance ?? '# No waiver.'}
            attribution: [ { claimer: harbour }, { claimer: master, cue: said, identification: named, number: singular } ]
            certainty: certain
  `);

const waive = (...rules: string[]) =>
  `waive: [ ${rules.map((rule) => `{ rule: ${rule}, reason: As the first edition had it. }`).join(', ')} ]`;

describe('review/waiver-unused', () => {
  it('fires where a waiver accepts nothing: on a claim, an appearance, or a file', () => {
    const marked = waive('⟦anchor/quote-drift⟧');
    const paths = [{ claim: marked }, { appearance: marked }, { file: marked }].map((where) => {
      const [finding] = expectAt(CODE, project(where));
      assert.equal(finding?.severity, 'warning');
      assert.match(finding.message, /^“anchor\/quote-drift” is not found in this (?:claim|appearance|file)/);
      return finding.path;
    });
    assert.deepEqual(paths, [
      'claims[C-1].waive[0].rule',
      'claims[C-1].appearances[0].waive[0].rule',
      'waive[0].rule',
    ]);
  });

  it('does not fire where a waiver accepts something', () => {
    for (const where of ['claim', 'appearance', 'file'])
      expectClean(project({ [where]: waive('anchor/quote-drift'), quote: GONE }));
    const all = waive('anchor/quote-drift');
    expectClean(project({ claim: all, appearance: all, file: all, quote: GONE }));
  });

  it('tells each waiver of a list by itself', () => {
    const [finding] = expectAt(
      CODE,
      project({ claim: waive('anchor/quote-drift', '⟦anchor/ambiguous⟧'), quote: GONE }),
    );
    assert.equal(finding?.path, 'claims[C-1].waive[1].rule');
  });

  it('fires at a waiver of a file for what stands in another file alone', () => {
    const other = project({ claim: waive('anchor/quote-drift'), quote: GONE });
    expectAt(
      CODE,
      `${other}      //- /claims/b.claims.yaml\n      waive: [ { rule: ⟦anchor/quote-drift⟧, reason: Known. } ]\n      events: [ { id: storm, label: Storm of May } ]\n`,
    );
  });

  it('says that no rule has a code, and what may have been meant', () => {
    const [finding] = expectAt(CODE, project({ claim: waive('⟦anchor/quote-drit⟧') }));
    assert.match(finding?.message ?? '', /^No rule has the code .*Did you mean “anchor\/quote-drift”\?$/);
    const fixed = (where: Claim) =>
      expectFixed(project({ ...where, quote: GONE }), 'Change to “anchor/quote-drift”');
    // The file's own finding is silenced once the code is right.
    for (const where of [{ claim: waive('anchor/quote-drit') }, { file: waive('anchor/quote-drit') }])
      assert.match(fixed(where), /rule: anchor\/quote-drift, reason/);
  });

  it('says what cannot be accepted, and what cannot be accepted there', () => {
    const [reading] = expectAt(CODE, project({ claim: waive('⟦schema/unknown-key⟧') }));
    assert.match(reading?.message ?? '', /cannot be accepted/);
    const [place] = expectAt(CODE, project({ claim: waive('⟦source/changed⟧') }));
    assert.match(place?.message ?? '', /entries of “sources” and never in a claim/);
  });

  it('counts a waiver as used whose rule is switched off', () => {
    const off = (rule: string) => `      //- /adduce.yaml\n      severities: { ${rule}: off }\n`;
    expectClean(project({ claim: waive('anchor/quote-drift'), quote: GONE }) + off('anchor/quote-drift'));
    expectClean(project({ claim: waive('anchor/ambiguous') }) + off(CODE));
  });

  it('counts a waiver as used whose finding another one says more about', () => {
    const always = (code: string, supersedes: readonly string[] = []): Rule => ({
      codes: { [code]: 'warning' },
      supersedes,
      kinds: ['claim'],
      check({ entry }, _ask, report) {
        report({ code, message: 'This is always so.', at: entry.idSpan, path: 'id' });
      },
    });
    const workspace = new Workspace({
      root: ROOT,
      port: new MemoryFiles(),
      rules: [always('x/less'), always('x/more', ['x/less']), waiverUnused],
      settings: DEFAULT_SETTINGS,
    });
    const at = uriOf('a.claims.yaml');
    workspace.setAnnotations(
      at,
      'claims:\n  - id: C-1\n    waive: [ { rule: x/less, reason: Known. } ]\n',
      'open',
    );
    workspace.settle();
    const codes = workspace.findings(at).map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => !code.startsWith('schema/')),
      ['x/more'],
    );
  });

  it('says nothing while the report cannot be read, nor while something in the file cannot', () => {
    const registry =
      '      //- /claims/b.claims.yaml\n      sources: [ { id: lost, type: report, issued: "2024", file: ⟦gone.txt⟧ } ]\n';
    expectAt(
      'source/missing-file',
      project({ appearance: waive('anchor/quote-drift'), source: 'lost' }) + registry,
    );
    const broken = project({ file: waive('anchor/quote-drift') });
    const { workspace, uri } = openProject(`${broken}        - id: C-2\n          kind: [\n`);
    const codes = workspace.findings(uri('claims/a.claims.yaml')).map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], ['yaml/syntax']);
  });

  it('is silent where a person has accepted it', () => {
    for (const where of ['claim', 'appearance', 'file'])
      expectClean(project({ [where]: waive('anchor/ambiguous', CODE) }));
    expectClean(project({ appearance: waive('anchor/ambiguous'), file: waive(CODE) }));
  });

  it('is mended by taking the waiver out, the whole list with the last', () => {
    const one = waive('anchor/ambiguous');
    for (const where of ['claim', 'appearance', 'file'])
      assert.doesNotMatch(expectFixed(project({ [where]: one }), 'Take out this waiver'), /waive:/);
    for (const where of ['claim', 'appearance', 'file']) {
      const two = project({ [where]: waive('anchor/ambiguous', 'anchor/quote-drift'), quote: GONE });
      assert.match(
        expectFixed(two, 'Take out this waiver'),
        /waive: \[ \{ rule: anchor\/quote-drift, reason: [^}]+ \} \]/,
      );
    }
    const block = project({
      claim:
        '# Known.\n        waive:\n          # The first.\n          - rule: anchor/ambiguous\n            reason: Checked.\n          - { rule: anchor/quote-drift, reason: Gone. } # since May',
      quote: GONE,
    });
    assert.match(
      expectFixed(block, 'Take out this waiver'),
      /waive:\n +# The first\.\n +- \{ rule: anchor\/quote-drift, reason: Gone\. \} # since May\n/,
    );
  });

  it('offers each repair once', () => {
    for (const where of ['claim', 'file']) {
      const opened = openProject(project({ [where]: waive('anchor/ambiguous') }));
      const [finding] = opened.workspace.findings(opened.uri('claims/a.claims.yaml'));
      assert(finding);
      assert.deepEqual(
        fixesOf(opened, 'claims/a.claims.yaml', finding).map(({ title }) => title),
        ['Take out this waiver'],
      );
    }
  });

  it('comes and goes with what a waiver accepts', () => {
    for (const where of ['claim', 'appearance', 'file']) {
      const { workspace, uri, file } = openProject(
        project({ [where]: waive('anchor/quote-drift'), quote: GONE }),
      );
      const at = uri('claims/a.claims.yaml');
      const codes = () => workspace.findings(at).map(({ code }) => code);
      assert.deepEqual(codes(), []);
      const start = file('claims/a.claims.yaml').text.indexOf('Nine');
      const replace = (length: number, by: string) => {
        workspace.editAnnotations(at, workspace.rangeIn(at, { start, end: start + length }), by);
        workspace.settle();
      };
      replace('Nine'.length, 'Two');
      assert.deepEqual(codes(), [CODE]);
      replace('Two'.length, 'Nine');
      assert.deepEqual(codes(), []);
    }
  });

  it('reads thousands of waivers in linear time', () => {
    const time = (count: number) => {
      const rules = Array.from({ length: count }, (_, i) => `x/a${i}`);
      const start = process.cpuUsage();
      const { workspace, uri } = openProject(project({ claim: waive(...rules) }));
      assert.equal(workspace.findings(uri('claims/a.claims.yaml')).length, count);
      return process.cpuUsage(start).user / 1000;
    };
    time(100);
    const least = Math.min(time(250), time(250));
    const most = Math.min(time(2000), time(2000));
    assert.ok(most < 32 * least + 100, `${most} ms for eight times what took ${least} ms`);
  });
});
