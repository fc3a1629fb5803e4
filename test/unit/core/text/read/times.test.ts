import assert from 'node:assert/strict';
import { read } from '../../../../../server/src/core/text/read/read.ts';

/** A Wednesday. */
const ISSUED = '2023-03-15';

/** The times of a sentence as `span = EDTF`, or `span = why it is not resolved`. */
function times(sentence: string, issued?: string): string[] {
  return read(sentence, issued === undefined ? {} : { issued }).times.map(
    ({ span, edtf, reason }) => `${sentence.slice(...span)} = ${edtf ?? `(${reason})`}`,
  );
}

describe('times', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['The ferry sank on January 9, 2021.', 'January 9, 2021 = 2021-01-09'],
    ['Troops left on 4 Nov. 2022 at dawn.', '4 Nov. 2022 = 2022-11-04'],
    ['It closed on February 20.', 'February 20 = 2023-02-20'],
    ['The strike of Oct. 8 hit a depot.', 'Oct. 8 = 2022-10-08'],
    ['The court will rule on April 2.', 'April 2 = 2023-04-02'],
    ['Ministers met on Monday.', 'Monday = 2023-03-13'],
    ['They arrived on Wednesday.', 'Wednesday = 2023-03-15'],
    ['The talks will resume on Friday.', 'Friday = 2023-03-17'],
    ['Police said on Sunday that they would wait.', 'Sunday = 2023-03-12'],
    ['He flew home yesterday.', 'yesterday = 2023-03-14'],
    ["The harbour shut after last week's storm.", 'last week = 2023-03-06/2023-03-12'],
    ['Sales fell earlier this month.', 'earlier this month = 2023-03'],
    ['Over the last three months, 20 died.', 'the last three months = 2022-12/2023-03'],
    ['He vanished two years ago.', 'two years ago = 2021'],
    ['She called five days ago.', 'five days ago = 2023-03-10'],
    ['The base has stood empty since 2016.', 'since 2016 = 2016/..'],
    ['Curfew holds until March 20.', 'until March 20 = ../2023-03-20'],
    ['It began in mid-November.', 'mid-November = 2022-11'],
    ['The 1980s were lean.', '1980s = 198X'],
    ['It was a 19th century fort.', '19th century = 18XX'],
    ['He served from 2009 to 2013.', 'from 2009 to 2013 = 2009/2013'],
    ['The revolt of May 3-5, 2020 failed.', 'May 3-5, 2020 = 2020-05-03/2020-05-05'],
    ['In recent weeks the shelling eased.', 'recent weeks = (indefinite)'],
    ['Two days before the vote, he quit.', 'Two days before the vote = (needs-context)'],
    ['A year later it was rebuilt.', 'A year later = (needs-context)'],
    ['Sirens rang at 22:30.', '22:30 = (no-day)'],
    ['They may march in May.', 'May = 2023-05'],
    ['Gen. April Stone may march on.'],
    ['It was February 30, 2020.', 'February 30, 2020 = (no-such-day)'],
    ['Stamped 3/4/2022 and 25/4/2022.', '3/4/2022 = (ambiguous)', '25/4/2022 = 2022-04-25'],
    ['More than 2000 people and Resolution 1973.'],
    ['See https://example.org/2023/03/15/monday[12] now, recently or soon.'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => assert.deepEqual(times(sentence, ISSUED), expected));
  }

  it('resolves nothing relative without the day of issue', () => {
    assert.deepEqual(times('On Monday, May 2, 2022 and last week they met in June.'), [
      'Monday, May 2, 2022 = 2022-05-02',
      'last week = (no-date-of-issue)',
      'June = (no-date-of-issue)',
    ]);
    assert.deepEqual(times('They met yesterday.', '2023-03'), ['yesterday = (no-date-of-issue)']);
  });

  it('keeps the bare date beside the open interval', () => {
    const [time] = read('Closed since last week.', { issued: ISSUED }).times;
    assert.equal(time?.edtf, '2023-03-06/..');
    assert.equal(time?.anchor, '2023-03-06/2023-03-12');
    assert.equal(time?.basis, 'issued');
  });
});
