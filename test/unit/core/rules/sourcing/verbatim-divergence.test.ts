import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, quay, waiver } from '../../../support/quay.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/verbatim-divergence';
const HERE = '“We saw the north crane lean for a week,” Ada Brandt said.';
const THERE = '“For seven days the crane of the north had been leaning,” Ada Brandt said.';

interface Options {
  readonly gazette?: string;
  readonly courier?: string;
  readonly quotation?: string;
  readonly speaker?: string;
  readonly relations?: string;
  readonly more?: readonly string[];
  readonly mark?: (quote: string) => string;
}

/** Two claims, each in a file of its own, that one speaker said something, from two papers. */
function on({
  gazette = HERE,
  courier = THERE,
  quotation = 'direct',
  speaker = 'brandt',
  relations = 'identical',
  more = [],
  mark = (quote) => quote,
}: Options = {}) {
  const proposition = 'Ada Brandt told of a crane that leaned for a week.';
  const chain = (publisher: string, who: string) =>
    `[ { claimer: ${publisher} }, { claimer: ${who}, cue: said, identification: named, number: singular } ]`;
  return quay({
    gazette,
    courier,
    claims: [
      claim({
        kind: 'statement',
        proposition,
        appearances: [
          `{ source: gazette-1, quote: ${JSON.stringify(gazette)}, quotation: direct, attribution: ${chain('gazette', 'brandt')}, certainty: certain }`,
        ],
      }),
      claim({
        id: 'C-2',
        kind: 'statement',
        proposition,
        appearances: [
          `{ source: courier-1, quote: ${mark(JSON.stringify(courier))}, quotation: ${quotation}, attribution: ${chain('courier', speaker)}, certainty: certain }`,
        ],
        more: [`relations: [ { type: ${relations}, target: C-1 } ]`, ...more],
      }),
    ],
  });
}

/** One paper that quotes one speaker twice. */
function twice(first: string, second: string, more = 'relations: [ { type: identical, target: C-1 } ]') {
  const proposition = 'Ada Brandt told of a crane that leaned for a week.';
  const appearance = (quote: string) =>
    `{ source: gazette-1, quote: ${quote}, quotation: direct, attribution: [ { claimer: gazette }, { claimer: brandt, cue: said, identification: named, number: singular } ], certainty: certain }`;
  return quay({
    gazette: `${first} ${second.replace(/[⟦⟧]/g, '')}`,
    claims: [
      claim({ kind: 'statement', proposition, appearances: [appearance(JSON.stringify(first))] }),
      claim({
        id: 'C-2',
        kind: 'statement',
        proposition,
        appearances: [
          appearance(
            second.replace(/^⟦?(.*?)⟧?$/, (all, words) => all.replace(words, JSON.stringify(words))),
          ),
        ],
        more: [more],
      }),
    ],
  });
}

describe(CODE, () => {
  it('fires on two versions of one sentence in one text', () => {
    expectAt(
      CODE,
      twice(HERE, '⟦“The north crane leaned for a week, we saw it,” Ada Brandt told the Gazette.⟧'),
    );
    expectAt(
      CODE,
      twice(
        '“The quay is shut for good,” Ada Brandt said.',
        '⟦“The quay has been shut, and for good,” Ada Brandt told the radio.⟧',
      ),
    );
    expectAt(
      CODE,
      twice(
        '“Nobody paid the crew of the crane,” Ada Brandt said.',
        '⟦“The crew of the crane was never paid,” Ada Brandt told a paper.⟧',
      ),
    );
  });

  it('is content with the pieces of one speech in one text', () => {
    expectClean(twice(HERE, '“Nobody listened to the night watch,” Ada Brandt said.'));
    expectClean(twice(HERE, '“We saw the north crane lean,” Ada Brandt said.'));
    const other = 'relations: [ { type: supports, target: C-1 } ]';
    expectClean(twice(HERE, '“The north crane leaned for a week, we saw it,” Ada Brandt said.', other));
  });

  it('fires where identical claims in two files quote one speaker in other words, at the claim that says they are', () => {
    const [finding] = expectAt(CODE, on({ mark: (quote) => `⟦${quote}⟧` }));
    assert.match(finding?.message ?? '', /in C-1 both stand as the very words of “brandt”/);
    assert.equal(finding?.related.length, 3);
  });

  it('says it once where both claims name each other', () => {
    const both = on({ mark: (quote) => `⟦${quote}⟧` }).replace(
      /certainty: certain \}\n/,
      'certainty: certain }\n    relations: [ { type: identical, target: C-2 } ]\n',
    );
    expectAt(CODE, both);
  });

  it('fires within one claim, at the later appearance', () => {
    const appearance = (source: string, publisher: string, quote: string) =>
      `{ source: ${source}, quote: ${quote}, quotation: direct, attribution: [ { claimer: ${publisher} }, { claimer: brandt, cue: said, identification: named, number: singular } ], certainty: certain }`;
    expectAt(
      CODE,
      quay({
        gazette: HERE,
        courier: THERE,
        claims: [
          claim({
            kind: 'statement',
            proposition: 'Ada Brandt told of a crane that leaned for a week.',
            appearances: [
              appearance('gazette-1', 'gazette', JSON.stringify(HERE)),
              appearance('courier-1', 'courier', `⟦${JSON.stringify(THERE)}⟧`),
            ],
          }),
        ],
      }),
    );
  });

  it('takes all that is quoted where no marks can be made out', () => {
    const courier = 'For seven days the crane of the north had been leaning, Ada Brandt said.';
    expectAt(CODE, on({ courier, mark: (quote) => `⟦${quote}⟧` }));
  });

  it('is content where one quotes less than the other, or sets other marks', () => {
    expectClean(on({ courier: '“the north crane lean for a week,” Ada Brandt said.' }));
    expectClean(on({ courier: '"We saw the north crane lean, for a week", Ada Brandt said.' }));
  });

  it('is content with two pieces of one speech in one text', () => {
    const [first, second] = [
      '“The crane leaned for a week,” Ada Brandt said.',
      '“Nobody called us,” Ada Brandt said.',
    ];
    const appearance = (quote: string) =>
      `{ source: gazette-1, quote: ${quote}, quotation: direct, attribution: [ { claimer: gazette }, { claimer: brandt, cue: said, identification: named, number: singular } ], certainty: certain }`;
    expectClean(
      quay({
        gazette: `${first} ${second}`,
        claims: [
          claim({
            kind: 'statement',
            proposition: 'Ada Brandt told of a crane that leaned for a week.',
            appearances: [first, second].map((quote) => appearance(JSON.stringify(quote))),
          }),
        ],
      }),
    );
  });

  it('is content where one of them is no verbatim quotation', () => {
    expectClean(on({ quotation: 'indirect' }));
  });

  it('is content with other speakers, and with claims that are not identical', () => {
    expectClean(on({ speaker: 'council' }));
    expectClean(on({ relations: 'supports' }));
  });

  it('can be waived', () => {
    expectClean(on({ more: [waiver(CODE)] }));
  });

  it('takes time in proportion to the quotations', () => {
    assertLinearTime(
      (text) => openProject(on({ courier: `“${text}” Ada Brandt said.` })),
      'the crane “leaned” and ',
      {
        small: 10_000,
        large: 80_000,
      },
    );
  });
});
