import assert from 'node:assert/strict';
import type { TextEdit } from '../../../../server/src/core/finding.ts';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { acceptEdits, waiveEdits } from '../../../../server/src/features/changes/accept.ts';
import { changedReports } from '../../../../server/src/features/changes/changed-reports.ts';
import { planPreservation } from '../../../../server/src/features/changes/preserve.ts';
import { reviewSteps } from '../../../../server/src/features/changes/review.ts';
import { fixesAt } from '../../../../server/src/features/fixes/fixes.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
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
} from '../../support/mill.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

/** A project of files, all closed; `open` the annotation files that are open. */
function project(files: Readonly<Record<string, string>>, open: readonly string[] = []) {
  const memory = new MemoryFiles();
  const workspace = new Workspace({ root: ROOT, port: memory, rules: RULES, settings: DEFAULT_SETTINGS });
  for (const [path, text] of Object.entries(files)) memory.set(uriOf(path), text);
  for (const [path, text] of Object.entries(files))
    if (path.endsWith('.yaml'))
      workspace.setAnnotations(uriOf(path), text, open.includes(path) ? 'open' : 'closed');
  workspace.settle();
  const found = (path: string) => workspace.findings(uriOf(path));
  return { workspace, files: memory, found };
}

const CHANGED = { ...MILL_FILES, [MILL_REPORT]: MILL_AFTER, [MILL_COPY]: MILL_BEFORE };

/** Claim ids with what became of their quotes. */
const statesOf = (workspace: Workspace) =>
  changedReports(workspace).flatMap(({ quotes }) =>
    quotes.map(({ claim, state }) => `${claim.entry.id} ${state}`),
  );

describe('a report that was replaced', () => {
  it('is one finding at its source, which says how its quotes fare', () => {
    const { found } = project(CHANGED);
    const [finding, ...more] = found(MILL_REGISTRY);
    assert.deepEqual(more, []);
    assert.equal(finding?.code, 'source/changed');
    assert.match(finding?.message ?? '', /no longer the version read on 2024-05-07/);
    assert.match(
      finding?.message ?? '',
      /Of its 5 quotes 1 stands as it was, 1 has moved, 1 is reworded, 1 differs in a figure.* and 1 is gone\. Go through them/,
    );
    // With quotes to look at, recording the new hash would only hide the change.
    assert.deepEqual(finding?.fixes, []);
    assert.equal(finding?.related.at(-1)?.uri, uriOf(MILL_COPY));
  });

  it('has a finding on each quote that does not stand any more, with the words that differ', () => {
    const { found } = project(CHANGED);
    assert.deepEqual(
      found(MILL_CLAIMS).map(({ code, claim }) => `${claim} ${code}`),
      ['M-2 anchor/quote-drift', 'M-3 anchor/quote-drift', 'M-4 anchor/quote-drift'],
    );
    const [critical, reworded, gone] = found(MILL_CLAIMS).map(({ message }) => message);
    assert.match(
      critical ?? '',
      /differently here in a figure: “Eleven” is now “Fourteen”\. The claim may no longer hold/,
    );
    assert.match(reworded ?? '', /: “arrived” is now “came”.* the claim probably holds/);
    assert.match(
      gone ?? '',
      /this passage was taken out\. The claim rests on words its source no longer publishes/,
    );
  });

  it('tells apart what did not stand in the version that was read either', () => {
    const wrong = (MILL_FILES[MILL_CLAIMS] ?? '').replace(MILL_QUOTES.exact, 'The mill burned up.');
    const { workspace, found } = project({ ...CHANGED, [MILL_CLAIMS]: wrong });
    assert.match(
      found(MILL_REGISTRY)[0]?.message ?? '',
      /Of its 4 quotes 1 has moved.* 1 more does not stand in it, nor did it in the version that was read\./,
    );
    const finding = found(MILL_CLAIMS).find(({ claim }) => claim === 'M-1');
    assert.match(finding?.message ?? '', /These words do not stand in “mill”/);
    const planned = planPreservation(workspace, uriOf(MILL_REPORT), '2024-06-01');
    assert.equal('open' in planned && planned.open, 3);
  });

  it('has a finding where marks alone differ, for once it is recorded nothing would find the quote', () => {
    const after = MILL_BEFORE.replace('Eleven workers', '**Eleven** workers');
    const { workspace, found } = project({ ...CHANGED, [MILL_REPORT]: after });
    assert.deepEqual(
      statesOf(workspace).filter((state) => !state.endsWith('exact')),
      ['M-2 edited'],
    );
    assert.match(
      found(MILL_CLAIMS)[0]?.message ?? '',
      /reads differently here: “\*\*” was added\. No word differs, so the claim should hold/,
    );
    const searched = project({ ...MILL_FILES, [MILL_REPORT]: after });
    assert.deepEqual(
      searched.found(MILL_CLAIMS).map(({ claim }) => claim),
      ['M-2'],
    );
    const typographic = MILL_BEFORE.replace('Sunday night', 'Sunday\u00a0night\u200b');
    assert.deepEqual(project({ ...CHANGED, [MILL_REPORT]: typographic }).found(MILL_CLAIMS), []);
  });

  it('without a preserved copy is searched, which is said', () => {
    const { workspace, found } = project({ ...MILL_FILES, [MILL_REPORT]: MILL_AFTER });
    assert.match(found(MILL_REGISTRY)[0]?.message ?? '', /The version that was read is not preserved/);
    const stands = statesOf(workspace).filter((one) => /exact|moved/.test(one));
    assert.deepEqual(stands, ['M-5 exact', 'M-1 exact']);
    const [figure] = found(MILL_CLAIMS);
    // Whether it is the same sentence, the search may leave to a person: either way the words are shown.
    assert.match(figure?.message ?? '', /“Fourteen” where the quote has “Eleven”|“Eleven” is now “Fourteen”/);
  });

  it('is said to have a damaged copy where that does not hold what was read', () => {
    const { workspace, files, found } = project({ ...CHANGED, [MILL_COPY]: 'Something else.' });
    const message = () => found(MILL_REGISTRY)[0]?.message ?? '';
    assert.match(
      message(),
      /The preserved copy of the version that was read is damaged .* only what a search finds/,
    );
    files.set(uriOf(MILL_COPY), MILL_BEFORE);
    workspace.reportChangedOnDisk(uriOf(MILL_COPY));
    workspace.settle();
    assert.doesNotMatch(message(), /damaged/);
    files.set(uriOf(MILL_REPORT), new Uint8Array([0, 1, 0, 2]));
    workspace.reportChangedOnDisk(uriOf(MILL_REPORT));
    workspace.settle();
    assert.match(
      message(),
      /is not a text file\. .* What was read is preserved: the copy can be put there again/,
    );
  });

  it('is heard of when it changes on disk, and so is the copy that comes', () => {
    const { workspace, files, found } = project(MILL_FILES);
    assert.deepEqual([...found(MILL_REGISTRY), ...found(MILL_CLAIMS)], []);
    files.set(uriOf(MILL_REPORT), MILL_AFTER);
    workspace.reportChangedOnDisk(uriOf(MILL_REPORT));
    workspace.settle();
    assert.match(found(MILL_REGISTRY)[0]?.message ?? '', /is not preserved/);
    files.set(uriOf(MILL_COPY), MILL_BEFORE);
    workspace.reportChangedOnDisk(uriOf(MILL_COPY));
    workspace.settle();
    assert.deepEqual(found(MILL_REGISTRY), project(CHANGED).found(MILL_REGISTRY));
    assert.deepEqual(found(MILL_CLAIMS), project(CHANGED).found(MILL_CLAIMS));
  });

  it('that is gone altogether is pointed to where it is preserved', () => {
    const { [MILL_REPORT]: _, ...gone } = { ...MILL_FILES, [MILL_COPY]: MILL_BEFORE };
    const [finding] = project(gone).found(MILL_REGISTRY);
    assert.equal(finding?.code, 'source/missing-file');
    assert.match(finding.message, /What was read is preserved/);
    assert.deepEqual(
      finding.related.map(({ uri }) => uri),
      [uriOf(MILL_COPY)],
    );
    const { [MILL_COPY]: copy, ...lost } = gone;
    assert(copy !== undefined);
    assert.deepEqual(project(lost).found(MILL_REGISTRY)[0]?.related, []);
  });

  it('counts anew when a claim on it is edited, added or taken out', () => {
    const { workspace, found } = project(CHANGED, [MILL_CLAIMS, MILL_REGISTRY]);
    const text = MILL_FILES[MILL_CLAIMS] ?? '';
    const counts = () => {
      workspace.settle();
      return /Of its .*?\./.exec(found(MILL_REGISTRY)[0]?.message ?? '')?.[0];
    };
    const edit = (from: number, to: number, newText: string) =>
      workspace.editAnnotations(
        uriOf(MILL_CLAIMS),
        workspace.rangeIn(uriOf(MILL_CLAIMS), { start: from, end: to }),
        newText,
      );
    const at = text.indexOf('Eleven workers were inside');
    edit(at, at + 'Eleven'.length, 'Fourteen');
    assert.match(
      counts() ?? '',
      /^Of its 5 quotes 2 stand as they were, 1 has moved, 1 is reworded and 1 is gone\./,
    );
    const last = (workspace.annotationText(uriOf(MILL_CLAIMS)) ?? '').indexOf('  - id: M-5');
    edit(last, (workspace.annotationText(uriOf(MILL_CLAIMS)) ?? '').length, '');
    assert.match(counts() ?? '', /^Of its 4 quotes 2 stand as they were, 1 is reworded and 1 is gone\./);
  });
});

describe('a report that is being edited', () => {
  it('says at once which figure of a quote has changed, with the file on disk to compare with', () => {
    const registry = MILL_FILES[MILL_REGISTRY] ?? '';
    const unhashed = {
      ...MILL_FILES,
      [MILL_REGISTRY]: registry.replace(/ {4}sha256: .*\n/, ''),
    };
    for (const start of [MILL_FILES, unhashed]) {
      const { workspace, found } = project(start);
      workspace.setOpenReport(uriOf(MILL_REPORT), MILL_BEFORE);
      workspace.settle();
      assert.deepEqual(found(MILL_CLAIMS), []);
      workspace.setOpenReport(uriOf(MILL_REPORT), MILL_BEFORE.replace('Eleven', 'Twelve'));
      workspace.settle();
      const [finding, ...more] = found(MILL_CLAIMS);
      assert.deepEqual(more, []);
      assert.match(finding?.message ?? '', /“mill” is being edited, and reads .*: “Eleven” is now “Twelve”/);
      workspace.setOpenReport(uriOf(MILL_REPORT), MILL_BEFORE);
      workspace.settle();
      assert.deepEqual(found(MILL_CLAIMS), []);
    }
  });

  it('moves quotes with the text around them, whatever is typed before them', () => {
    const { workspace, found } = project(MILL_FILES);
    workspace.setOpenReport(uriOf(MILL_REPORT), `Corrected.\n\n${MILL_BEFORE}`);
    workspace.settle();
    assert.deepEqual(found(MILL_CLAIMS), []);
    const at = workspace.standingOn(uriOf(MILL_REPORT)).map(({ span }) => span?.start);
    assert.equal(at[0], `Corrected.\n\n${MILL_BEFORE}`.indexOf(MILL_QUOTES.exact));
  });
});

describe('the steps of a review', () => {
  it('are each compared with the version that their own source was read in', () => {
    const first = 'A long preface that was taken out before the second reading of it all.\nAll was calm.\n';
    const second = 'All was calm. The dyke broke. The tide came.\n';
    const now = 'All was calm. The tide came.\n';
    const { workspace } = project({
      'a.claims.yaml': `sources:
  - { id: one, file: a.txt, sha256: "${sha256(first)}" }
  - { id: two, file: a.txt, sha256: "${sha256(second)}" }
claims:
  - { id: C-1, appearances: [ { source: two, quote: The dyke broke. } ] }
`,
      'a.txt': now,
      [`.adduce/preserved/${sha256(first)}`]: first,
      [`.adduce/preserved/${sha256(second)}`]: second,
    });
    const [report] = changedReports(workspace);
    const [step] = reviewSteps(workspace, report ?? assert.fail());
    const gap = now.indexOf('The tide');
    assert.deepEqual(step?.place, { start: gap, end: gap });
  });

  it('are told apart where two claims of a file have the same id', () => {
    const twice = (MILL_FILES[MILL_CLAIMS] ?? '').replace('id: M-4', 'id: M-3');
    const keysIn = (claims: string) => {
      const { workspace } = project({ ...CHANGED, [MILL_CLAIMS]: claims });
      const [report] = changedReports(workspace);
      return reviewSteps(workspace, report ?? assert.fail()).map(({ key, before }) => [key, before]);
    };
    const keys = keysIn(twice);
    assert.equal(new Set(keys.map(([key]) => key)).size, 3);
    const accepted = twice.replace(
      'Firemen arrived within the hour\n          and pumped water',
      'Firemen came within the hour,\n          pumping water',
    );
    const gone = keys.find(([, before]) => before === MILL_QUOTES.gone);
    assert.deepEqual(
      keysIn(accepted).find(([, before]) => before === MILL_QUOTES.gone),
      gone,
      'the same once the other is accepted',
    );
  });
});

describe('accepting what became of a quote', () => {
  /** The claims file after some edits. */
  const accepting = (
    id: string,
    edits: (workspace: Workspace, at: ReturnType<typeof find>) => readonly TextEdit[] | null,
  ) => {
    const { workspace } = project(CHANGED);
    return applied(
      MILL_FILES[MILL_CLAIMS] ?? '',
      edits(workspace, find(workspace, id)) ?? assert.fail('no edit'),
    );
  };
  const find = (workspace: Workspace, id: string) =>
    changedReports(workspace)
      .flatMap(({ quotes }) => quotes)
      .find(({ claim }) => claim.entry.id === id) ?? assert.fail(`no ${id}`);

  it('changes the words alone, in the quotation marks they had', () => {
    assert.equal(
      accepting('M-2', acceptEdits),
      MILL_FILES[MILL_CLAIMS]?.replace("'Eleven workers", "'Fourteen workers"),
    );
  });

  it('keeps a block with its comments, its indicator and the length of its lines', () => {
    assert.equal(
      accepting('M-3', acceptEdits),
      MILL_FILES[MILL_CLAIMS]?.replace(
        'Firemen arrived within the hour\n          and pumped water from the river.',
        'Firemen came within the hour,\n          pumping water from the river.',
      ),
    );
  });

  it('writes nothing where the words still stand in one place', () => {
    const { workspace } = project(CHANGED);
    for (const id of ['M-1', 'M-5']) assert.deepEqual(acceptEdits(workspace, find(workspace, id)), []);
  });

  it('is not possible for what is gone, which can be kept with a reason', () => {
    const { workspace } = project(CHANGED);
    assert.equal(acceptEdits(workspace, find(workspace, 'M-4')), null);
    const kept = accepting('M-4', (at, quote) => waiveEdits(at, quote, 'Withdrawn; see “preserved”.'));
    assert.equal(
      kept,
      MILL_FILES[MILL_CLAIMS]?.replace(
        `quote: "${MILL_QUOTES.gone}"\n`,
        `quote: "${MILL_QUOTES.gone}"\n        waive: [ { rule: anchor/quote-drift, reason: "Withdrawn; see “preserved”." } ]\n`,
      ),
    );
    const after = project({ ...CHANGED, [MILL_CLAIMS]: kept });
    assert.deepEqual(
      after.found(MILL_CLAIMS).map(({ claim }) => claim),
      ['M-2', 'M-3'],
    );
    assert.match(
      after.found(MILL_REGISTRY)[0]?.message ?? '',
      /1 is gone \(1 of them accepted with a reason\)/,
    );
  });

  it('tells a repeat that has come from the words quoted, by context', () => {
    const again = `${MILL_AFTER}${MILL_QUOTES.exact}\n`;
    const { workspace } = project({ ...CHANGED, [MILL_REPORT]: again });
    const edits = acceptEdits(workspace, find(workspace, 'M-1')) ?? [];
    const text = applied(MILL_FILES[MILL_CLAIMS] ?? '', edits);
    assert.match(text, /# plain\n {8}(?:prefix|suffix): ".+"\n {8}attribution/);
  });

  it('is offered on the finding, for one quote or for all that were only reworded', () => {
    const twice = (MILL_FILES[MILL_CLAIMS] ?? '').replace(
      'claims:\n',
      'claims:\n  - { id: M-0, kind: event, proposition: Firemen came., appearances: [ { source: mill, quote: Firemen arrived within the hour, attribution: [ { claimer: mill } ] } ] }\n',
    );
    const { workspace, found } = project({ ...CHANGED, [MILL_CLAIMS]: twice }, [MILL_CLAIMS]);
    const port = { readText: () => null, reports: () => [] };
    const titles = (id: string) => {
      const finding = found(MILL_CLAIMS).find(({ claim }) => claim === id) ?? assert.fail(id);
      return fixesAt(workspace, uriOf(MILL_CLAIMS), finding.span, port).map(({ fix }) => fix);
    };
    assert.deepEqual(
      titles('M-3').map(({ title }) => title),
      ['Accept the new words', 'Accept the new words of all 2 reworded quotes of this report'],
    );
    assert.deepEqual(
      titles('M-2').map(({ title, preferred }) => [title, preferred ?? false]),
      [['Take over the new words (the claim may need changing too)', false]],
    );
    assert.deepEqual(
      titles('M-4').map(({ title }) => title),
      ['Keep the quote as it was read, with a reason'],
    );
    const all = titles('M-3')[1]?.edits ?? [];
    assert.equal(all.length, 2);
    assert.match(applied(twice, all), /quote: Firemen came within the hour, attribution.*Fi?/s);
  });
});

describe('preserving a report', () => {
  const DAY = '2024-06-01';
  const plan = (files: Readonly<Record<string, string>>) => {
    const { workspace } = project(files);
    const planned = planPreservation(workspace, uriOf(MILL_REPORT), DAY);
    assert(!('refused' in planned), 'refused' in planned ? planned.refused : '');
    const registry = applied(files[MILL_REGISTRY] ?? '', planned.edits.get(uriOf(MILL_REGISTRY)) ?? []);
    return { ...planned, registry };
  };

  it('of a version that is recorded already writes nothing but the copy', () => {
    const { edits, copy, open } = plan(MILL_FILES);
    assert.deepEqual([edits.size, copy, open], [0, uriOf(MILL_COPY), 0]);
  });

  it('records the hash and the day of a report that has none, and keeps the comments', () => {
    const bare = (MILL_FILES[MILL_REGISTRY] ?? '').replace(/ {4}(?:sha256|accessed): .*\n/g, '');
    const { registry } = plan({ ...MILL_FILES, [MILL_REGISTRY]: bare });
    assert.equal(
      registry,
      bare.replace(
        '# as received\n',
        `# as received\n    sha256: "${sha256(MILL_BEFORE)}"\n    accessed: "${DAY}"\n`,
      ),
    );
  });

  it('records a new version in place of the old, and counts the quotes not looked at', () => {
    const { registry, open } = plan(CHANGED);
    assert.equal(
      registry,
      MILL_FILES[MILL_REGISTRY]
        ?.replace(sha256(MILL_BEFORE), sha256(MILL_AFTER))
        .replace("'2024-05-07'", `'${DAY}'`),
    );
    assert.equal(open, 3);
  });

  it('does so for every source in the file, with the lines of each where they are now', () => {
    const two = `sources:
  - { id: mill, type: report, issued: "2024", file: ../reports/mill.txt, segment: { lines: [1, 5] }, sha256: ${sha256(MILL_BEFORE)} }
  - id: town
    type: report
    issued: "2024"
    file: ../reports/mill.txt
    segment: { lines: [6, 6] } # the notice below
    sha256: ${sha256(MILL_BEFORE)}
`;
    const claims = (MILL_FILES[MILL_CLAIMS] ?? '').replace(
      `source: mill\n        quote: "${MILL_QUOTES.moved}`,
      `source: town\n        quote: "${MILL_QUOTES.moved}`,
    );
    const after = `Corrected on Monday.\n\n${MILL_BEFORE}`;
    const { registry, open, sources } = plan({
      ...MILL_FILES,
      [MILL_REGISTRY]: two,
      [MILL_CLAIMS]: claims,
      [MILL_REPORT]: after,
      [MILL_COPY]: MILL_BEFORE,
    });
    assert.equal(open, 0);
    assert.deepEqual(sources, ['mill', 'town']);
    assert.match(registry, /lines: \[3, 7\] \}, sha256: [0-9a-f]{64}, accessed: "2024-06-01" \}/);
    assert.match(
      registry,
      /lines: \[8, 8\] \} # the notice below\n {4}sha256: [0-9a-f]{64}\n {4}accessed: "2024-06-01"\n$/,
    );
    assert(!registry.includes(sha256(MILL_BEFORE)));
  });

  it('is refused where a work of the file is gone, or two can no longer be told apart', () => {
    const before = 'Morning\nAll is calm.\n\nEvening\nThe dyke broke.\n';
    const refusal = (after: string) => {
      const { workspace } = project({
        'a.claims.yaml': `sources:
  - { id: morning, file: a.txt, segment: { lines: [1, 2] }, sha256: ${sha256(before)} }
  - { id: evening, file: a.txt, segment: { lines: [4, 5] }, sha256: ${sha256(before)} }
`,
        'a.txt': after,
        [`.adduce/preserved/${sha256(before)}`]: before,
      });
      const planned = planPreservation(workspace, uriOf('a.txt'), DAY);
      return 'refused' in planned ? planned.refused : 'not refused';
    };
    assert.equal(refusal(`Corrected.\n${before}`), 'not refused');
    assert.match(refusal('Evening\nThe dyke broke.\n'), /^“morning” is no longer in this report: /);
    assert.match(
      refusal(before.replaceAll('\n', ' ')),
      /^“morning” and “evening” can no longer be told apart in this report: .* share line 1\. Say on which lines/,
    );
  });

  it('is refused for what is not saved and for what is no source', () => {
    const { workspace } = project({ ...MILL_FILES, 'reports/other.txt': 'Other.\n' });
    workspace.setOpenReport(uriOf(MILL_REPORT), 'Unsaved.');
    workspace.settle();
    const refusal = (path: string) => {
      const planned = planPreservation(workspace, uriOf(path), DAY);
      return 'refused' in planned ? planned.refused : '';
    };
    assert.match(refusal(MILL_REPORT), /not saved/);
    assert.match(refusal('reports/other.txt'), /No source in the registry/);
  });
});
