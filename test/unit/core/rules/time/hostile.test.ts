import assert from 'node:assert/strict';
import { growth } from '../../../../bench/growth.ts';
import { openProject } from '../../../support/project.ts';
import { allFindings } from '../../../support/rule-cases.ts';
import { told } from './told.ts';

/** Sentences without an end, made of what the rules of time look for. */
const sentences: Readonly<Record<string, (times: number) => string>> = {
  'full dates': (times) => `Rockets hit Ostra on ${'January 3, 2020, and on '.repeat(times)}Monday`,
  'weekdays and relative dates': (times) =>
    `Rockets hit Ostra ${'yesterday and on Friday and '.repeat(times)}today`,
  'dates counted from an event': (times) => `They left ${'two days before the raid and '.repeat(times)}again`,
  'months and days without a year': (times) =>
    `They left ${'in mid-December and on January 4 and '.repeat(times)}again`,
};

const times = [
  'edtf: "2024-01-05", expression: "January 3, 2020"',
  'edtf: "2023-01-05", expression: yesterday',
  'edtf: "2022-12-15"',
];

describe('the rules of time, on a sentence without an end', () => {
  for (const [name, sentence] of Object.entries(sentences))
    it(`take time in proportion to its length: ${name}`, () => {
      const { worst } = growth(
        (count) => {
          const report = sentence(count);
          return () =>
            times.flatMap((time) =>
              allFindings(
                openProject(
                  told({
                    report,
                    time,
                    more: 'event: raid',
                    lists: 'events: [ { id: raid, label: Raid, time: "2024-01-03" } ]',
                  }),
                ),
              ),
            );
        },
        [200, 800, 3200],
        { rounds: 2 },
      );
      assert.ok(worst < 2.5, `${worst.toFixed(1)} times as long in proportion`);
    });

  it('read a sentence of a million characters to its end', () => {
    const report = `Rockets hit Ostra on ${'Monday, '.repeat(125_000)}1 January 2020`;
    const found = allFindings(
      openProject(told({ report, time: 'edtf: ⟦"2024-01-03"⟧, expression: 1 January 2020' })),
    );
    assert.deepEqual(
      found.map(({ finding }) => finding.code),
      ['time/contradicts-quote'],
    );
  });
});
