import assert from 'node:assert/strict';
import { read } from '../../../../../../server/src/core/text/read/read.ts';

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
    ['The service will be held in the old chapel on April 2.', 'April 2 = 2023-04-02'],
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
    ['The goal came at the 2:05 mark, with 0:14 left.'],
    ['She ran it in 3:41.'],
    ['A sign said John 3:16.'],
    ['The Sunday Telegraph ran it.'],
    ['They may march in May.', 'May = 2023-05'],
    ['Gen. April Stone may march on.'],
    ['It was February 30, 2020.', 'February 30, 2020 = (no-such-day)'],
    ['Stamped 3/4/2022 and 25/4/2022.', '3/4/2022 = (ambiguous)', '25/4/2022 = 2022-04-25'],
    ['More than 2000 people and Resolution 1973.'],
    [
      'In the first week of May 2021 and the second half of the 13th century it shone.',
      'the first week of May 2021 = 2021-05',
      'the second half of the 13th century = 12XX',
    ],
    [
      'It stood in the 1700s, in the late 14th or early 15th century and c. 1090.',
      '1700s = 17XX',
      'late 14th = 13XX',
      'early 15th century = 14XX',
      '1090 = 1090',
    ],
    ['A second dose follows 21 to 28 days later.', '21 to 28 days later = (needs-context)'],
    [
      "They met on Christmas Eve 1968 and New Year's Day, 2001.",
      'Christmas Eve 1968 = 1968-12-24',
      "New Year's Day, 2001 = 2001-01-01",
    ],
    ["He hopes to finish by year's end.", "year's end = 2023"],
    [
      'The week ending March 5 and the decade to 2020 were dry.',
      'The week ending March 5 = 2023-02-27/2023-03-05',
      'the decade to 2020 = 2011/2020',
    ],
    [
      'Forty million years ago it was sea; half an hour later it was not.',
      'half an hour later = (needs-context)',
    ],
    [
      'The next morning and the night before were cold.',
      'The next morning = (needs-context)',
      'the night before = (needs-context)',
    ],
    ['He told the board that will meet on April 12 about it.', 'April 12 = 2023-04-12'],
    ['He had left by the end of the week.', 'the end of the week = (needs-context)'],
    ['Seventeen years on, the case is open.', 'Seventeen years on = (needs-context)'],
    ['The fair is open from 3 to 5 April 2021.', '3 to 5 April 2021 = 2021-04-03/2021-04-05'],
    ['It ran from March to May 2022.', 'from March to May 2022 = 2022-03/2022-05'],
    [
      'It lasted from late October to early December.',
      'from late October to early December = 2022-10/2022-12',
    ],
    ['Between 2010 and 2014 it doubled.', 'Between 2010 and 2014 = 2010/2014'],
    ['The survey ran Oct. 30 to Nov. 1.', 'Oct. 30 to Nov. 1 = 2022-10-30/2022-11-01'],
    ['They met on February 8 and 9.', 'February 8 and 9 = 2023-02-08/2023-02-09'],
    ['The trial opened on the 3rd of July 2020.', '3rd of July 2020 = 2020-07-03'],
    [
      'It fell in the first quarter of 2022 and rose in the second half of last year.',
      'the first quarter of 2022 = 2022-01/2022-03',
      'the second half of last year = 2022-07/2022-12',
    ],
    ['Sales fell in the fourth quarter.', 'the fourth quarter = 2022-10/2022-12'],
    ['Q3 2021 was worse than fiscal 2020.', 'Q3 2021 = 2021-07/2021-09', 'fiscal 2020 = 2020'],
    ['In the first nine months of 2022 it grew.', 'the first nine months of 2022 = 2022-01/2022-09'],
    ['Profit rose in the year to March 2022.', 'the year to March 2022 = 2021-04/2022-03'],
    ['They hope to finish by the end of the year.', 'the end of the year = 2023'],
    ['He resigned at the start of the week.', 'the start of the week = (needs-context)'],
    ['He died in the summer of 1969.', 'summer of 1969 = 1969-22'],
    ['She left last summer and returns next spring.', 'last summer = 2022-22', 'next spring = 2024-21'],
    ["The plan, dated 1960s, is from the late '90s.", '1960s = 196X', "late '90s = 199X"],
    [
      'It was lost in the nineteenth century and found in the 21st century.',
      'nineteenth century = 18XX',
      '21st century = 20XX',
    ],
    ['The law of 1648 and the wall built in 1066 stand.', '1648 = 1648', '1066 = 1066'],
    ['Rome fell to them in 44 BC, and the town in AD 79.', '44 BC = -0043', 'AD 79 = 0079'],
    ['The 2019-20 season and the 2008-9 crisis.', '2019-20 = 2019/2020', '2008-9 = 2008/2009'],
    [
      'They met on Friday night and again this morning.',
      'Friday night = 2023-03-10',
      'this morning = 2023-03-15',
    ],
    [
      'He called late Thursday and on Tuesday of last week.',
      'late Thursday = 2023-03-09',
      'Tuesday of last week = 2023-03-07',
    ],
    ['The day before yesterday it rained.', 'The day before yesterday = 2023-03-13'],
    [
      'They will meet next Tuesday or the day after tomorrow.',
      'next Tuesday = 2023-03-21',
      'the day after tomorrow = 2023-03-17',
    ],
    [
      "He was born on Christmas Day and left on New Year's Eve.",
      'Christmas Day = 2022-12-25',
      "New Year's Eve = 2022-12-31",
    ],
    [
      "It opens in two weeks' time, 30 years from now.",
      "two weeks' time = 2023-03-27/2023-04-02",
      '30 years from now = 2053',
    ],
    ['The shop shuts from 6 a.m. to noon.', '6 a.m. to noon = (no-day)'],
    [
      'Trains stop shortly after midnight and at 1800 GMT.',
      'after midnight = (no-day)',
      '1800 GMT = (no-day)',
    ],
    ['Every Monday, on Friday nights and Sundays they sing.'],
    ['The judge gave them until Friday to reply.', 'until Friday = ../2023-03-17'],
    ['The hearing was adjourned to April 20.', 'April 20 = 2023-04-20'],
    [
      'He told reporters on Monday that the vote in November was near.',
      'Monday = 2023-03-13',
      'November = 2022-11',
    ],
    ['Obama to open the bridge on April 4.', 'April 4 = 2023-04-04'],
    ['The Nov. 8 election could be close.', 'Nov. 8 = 2023-11-08'],
    ['Wednesday 18 January, he said, was cold.', 'Wednesday 18 January = 2023-01-18'],
    ['The host of ABC\'s "This Week" wrote for the paper USA Today about it, too.'],
    ['The week of April 10 is full.', 'The week of April 10 = 2023-04-10/2023-04-16'],
    [
      'A decade ago, in the past 18 months and over the past decade and a half.',
      'A decade ago = 201X',
      'the past 18 months = 2021-09/2023-03',
      'the past decade and a half = (indefinite)',
    ],
    [
      'It was higher than a year ago but more than two years ago.',
      'a year ago = 2022',
      'two years ago = (indefinite)',
    ],
    [
      'The following day, that night and the same month.',
      'The following day = (needs-context)',
      'that night = (needs-context)',
      'the same month = (needs-context)',
    ],
    [
      'Three days earlier, the year before and the previous winter.',
      'Three days earlier = (needs-context)',
      'the year before = (needs-context)',
      'the previous winter = (needs-context)',
    ],
    [
      'Six weeks after the coup he fled, days after it.',
      'Six weeks after the coup = (needs-context)',
      'days after = (needs-context)',
    ],
    ['He has been ill ever since early 2019.', 'since early 2019 = 2019/..'],
    [
      'Closed until the end of March, prior to 2021 and from 2020 onwards.',
      'until the end of March = ../2023-03',
      'prior to 2021 = ../2021',
      '2020 onwards = 2020/..',
    ],
    ['It began on 9/11 and ended on 2/26/2012.', '9/11 = 2001-09-11', '2/26/2012 = 2012-02-26'],
    ['Black Friday and Black September passed.'],
    [
      'The weekend was calm; the coming weekend will not be.',
      'The weekend = 2023-03-11/2023-03-12',
      'the coming weekend = 2023-03-18/2023-03-19',
    ],
    ['It is expected to last six weeks.'],
    ['The 2000s were good; temperatures in the 80s were not.', '2000s = 200X'],
    ['More than 2000 people and 1500 km of road.'],
    ["The March vote and the women's March on Rome.", 'March = 2023-03'],
    ['May said so in May.', 'May = 2022-05'],
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

  const weekdays: readonly (readonly [string, number | undefined, boolean?])[] = [
    ['Ministers met on Monday.', 1, true],
    ['They left on Sunday night.', 7, true],
    ['They left last Friday.', 5, false],
    ['They left on Friday of last week.', 5, false],
    ['They left on Thursday, January 25, 2024.', 4, false],
    ['They left on Tues. the 14th of March.', 2, false],
    ['They left on January 25, 2024.', undefined],
    ['They left yesterday.', undefined],
  ];
  for (const [sentence, day, bare] of weekdays) {
    it(`names the day of the week in “${sentence}”, if one is named`, () => {
      const [time] = read(sentence, { issued: ISSUED }).times;
      assert.deepEqual(time?.weekday, day === undefined ? undefined : { day, bare });
    });
  }

  const fromEvents: readonly (readonly [string, object | undefined])[] = [
    ['Two days before the vote, he quit.', { unit: 'day', count: 2, side: -1 }],
    ['The day after the vote he quit.', { unit: 'day', count: 1, side: 1 }],
    ['A week after the crash the line reopened.', { unit: 'week', count: 1, side: 1 }],
    ['A fortnight before the crash it was checked.', { unit: 'week', count: 2, side: -1 }],
    ['He sold it three months prior to the fire.', { unit: 'month', count: 3, side: -1 }],
    ['Days before the vote, he quit.', { unit: 'day', count: null, side: -1 }],
    ['A few hours after the vote, he quit.', { unit: 'hour', count: null, side: 1 }],
    ['He quit two days before the January 3 vote.', { unit: 'day', count: 2, side: -1, date: '2023-01-03' }],
    ['He quit a week after 3 January 2020.', { unit: 'week', count: 1, side: 1, date: '2020-01-03' }],
    ['He quit a day after Monday’s vote.', undefined],
    ['Two days later he quit.', undefined],
    ['He quit two days ago.', undefined],
  ];
  for (const [sentence, expected] of fromEvents) {
    it(`counts from the event in “${sentence}”, if one is named`, () => {
      const [time] = read(sentence, { issued: ISSUED }).times;
      assert.deepEqual(time?.fromEvent, expected);
    });
  }
});
