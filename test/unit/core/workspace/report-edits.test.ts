import assert from 'node:assert/strict';
import fc from 'fast-check';
import { segment } from '../../../../server/src/core/text/segment.ts';
import { HARBOUR } from '../../support/harbour.ts';
import { openProject } from '../../support/project.ts';

const REPORT = 'reports/harbour.txt';

describe('the units of a report that is being edited', () => {
  const piece = fc.constantFrom(
    'The quay will reopen. ',
    'Gen. Roth left',
    'a',
    '. ',
    '\n',
    '\r\n',
    '\n\n',
    '• ',
    'River Update',
    '“',
    '',
  );
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        at: fc.nat(),
        length: fc.nat({ max: 12 }),
        insert: piece,
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('look' as const, 'settle' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'replace' as const) }) },
  );

  it('are those of its text cut anew, whenever somebody looks', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { workspace, uri, file } = openProject(HARBOUR);
        const onDisk = file(REPORT).text;
        let text = onDisk;
        let open = false;
        const look = () => {
          const report = workspace.report(uri(REPORT));
          assert(report !== null);
          assert.equal(report.text, text);
          assert.deepEqual(report.units, segment(text));
        };
        for (const one of steps) {
          if (one.kind === 'look') look();
          else if (one.kind === 'settle') workspace.settle();
          else if (one.kind === 'edit' && open) {
            const start = one.at % (text.length + 1);
            const removed = Math.min(one.length, text.length - start);
            text = text.slice(0, start) + one.insert + text.slice(start + removed);
            workspace.setOpenReport(uri(REPORT), text, { start, removed, inserted: one.insert.length });
          } else if (one.kind === 'close') {
            workspace.setOpenReport(uri(REPORT), null);
            open = false;
            text = onDisk;
          } else {
            text = `${text}\nOne more line.`;
            workspace.setOpenReport(uri(REPORT), text);
            open = true;
          }
        }
        look();
      }),
      { numRuns: 1500 },
    );
  });

  it('are kept but for the lines that were edited', () => {
    const { workspace, uri } = openProject(HARBOUR);
    const lines = Array.from({ length: 3000 }, (_, at) => `Crane ${at + 1000} stood still. Nobody knew why.`);
    const before = lines.join('\n');
    workspace.setOpenReport(uri(REPORT), before);
    const known = new Set(workspace.report(uri(REPORT))?.units);
    assert.equal(known.size, 6000);
    let text = before;
    // Two keys in a row, before anybody looks.
    const start = text.indexOf('2500');
    for (const at of [start, start + 1]) {
      text = `${text.slice(0, at)}9${text.slice(at + 1)}`;
      workspace.setOpenReport(uri(REPORT), text, { start: at, removed: 1, inserted: 1 });
    }
    const units = workspace.report(uri(REPORT))?.units ?? [];
    assert.equal(units.length, 6000);
    const anew = units.filter((unit) => !known.has(unit)).length;
    assert(anew > 0 && anew < 10, `${anew} units cut anew`);
  });

  it('are cut anew where the edit cannot be what led to the text', () => {
    const { workspace, uri } = openProject(HARBOUR);
    workspace.setOpenReport(uri(REPORT), 'The crane fell. Nobody knew.');
    assert.equal(workspace.report(uri(REPORT))?.units.length, 2);
    workspace.setOpenReport(uri(REPORT), 'A. B. Roth left. So did I. It rained.', {
      start: 0,
      removed: 1,
      inserted: 1,
    });
    assert.equal(workspace.report(uri(REPORT))?.units.length, 3);
  });
});
