import assert from 'node:assert/strict';
import { type Alike, alikeAmong, type Wording } from '../../../../../server/src/core/rules/sourcing/alike.ts';
import { stemsOf } from '../../../../../server/src/core/text/stems.ts';
import { growth } from '../../../../bench/growth.ts';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, type Quay, quay, waiver } from '../../../support/quay.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/possible-shared-origin';
const HERE =
  'Port workers abandoned the north crane minutes before its rusted footing broke and the boom crushed two barges.';
const THERE =
  'The workers left the crane in the north minutes before a rusted footing broke and its boom crushed both barges moored below.';

interface Options extends Partial<Quay> {
  readonly there?: string;
  readonly own?: readonly string[];
  readonly other?: readonly string[];
  readonly mark?: (quote: string) => string;
  readonly chain?: string;
}

/** Two claims of one event, each in a file of its own, on sentences of two papers. */
function on({
  there = THERE,
  own = ['event: collapse'],
  other = ['event: collapse'],
  mark = (quote) => quote,
  chain = '[ { claimer: courier } ]',
  ...project
}: Options = {}) {
  return quay({
    gazette: HERE,
    courier: there,
    claims: [
      claim({
        proposition: 'The boom of the north crane crushed two barges.',
        appearances: [
          `{ source: gazette-1, quote: ${HERE}, attribution: [ { claimer: gazette } ], certainty: certain }`,
        ],
        more: other,
      }),
      claim({
        id: 'C-2',
        proposition: 'The footing of the north crane broke.',
        appearances: [
          `{ source: courier-1, quote: ${mark(there)}, attribution: ${chain}, certainty: certain }`,
        ],
        more: own,
      }),
    ],
    ...project,
  });
}

describe(CODE, () => {
  it('fires where two works tell of one event in much the same words, in two files', () => {
    const [finding] = expectAt(CODE, on({ mark: (quote) => `⟦${quote}⟧` }));
    assert.match(finding?.message ?? '', /“courier-1” and “gazette-1”/);
    assert.equal(finding?.severity, 'information');
    assert.equal(finding?.related.length, 3);
  });

  it('fires between claims that a relation links, whatever their events', () => {
    expectAt(
      CODE,
      on({
        mark: (quote) => `⟦${quote}⟧`,
        own: ['relations: [ { type: supports, target: C-1 } ]'],
        other: [],
      }),
    );
  });

  it('fires between two appearances of one claim', () => {
    expectAt(
      CODE,
      quay({
        gazette: HERE,
        courier: THERE,
        claims: [
          claim({
            proposition: 'The boom of the north crane crushed two barges.',
            appearances: [
              `{ source: gazette-1, quote: ${HERE}, attribution: [ { claimer: gazette } ], certainty: certain }`,
              `{ source: courier-1, quote: ⟦${THERE}⟧, attribution: [ { claimer: courier } ], certainty: certain }`,
            ],
            more: ['event: collapse'],
          }),
        ],
      }),
    );
  });

  it('is content where the works are linked: by descent, or by the chain', () => {
    expectClean(on({ courierFacts: ', derived-from: [gazette-1]' }));
    expectClean(
      on({ courierFacts: ', derived-from: [page]', gazetteFacts: ', derived-from: [page]' }).replace(
        'entities:',
        '  - { id: page, type: webpage, issued: "2024-03-04", held: false }\nentities:',
      ),
    );
    expectClean(
      on({
        chain: '[ { claimer: courier }, { claimer: gazette, identification: collective, explicit: false } ]',
      }),
    );
  });

  it('is content with other words, with few, and with another event', () => {
    expectClean(
      on({
        there: 'Inspectors had warned since autumn that salt was eating away at the steel beneath the quay.',
      }),
    );
    expectClean(on({ there: 'The footing of the north crane broke.' }));
    expectClean(
      on({ own: ['event: other'] }).replace('events:', 'events:\n  - { id: other, label: Another }'),
    );
  });

  it('is silent in an event of more claims than are compared', () => {
    const more = Array.from({ length: 99 }, (_, i) =>
      claim({
        id: `D-${i}`,
        kind: 'state',
        proposition: 'The quay is open.',
        appearances: ['{ source: page, quote: The quay is open., attribution: [ { claimer: page } ] }'],
        more: ['event: collapse', 'event-role: after'],
      }),
    ).join('');
    expectClean(
      `${on().replace('entities:', '  - { id: page, type: webpage, issued: "2024-03-04", held: false }\nentities:')}//- /claims/d.claims.yaml\nclaims:\n${more}`,
    );
  });

  it('can be waived', () => {
    expectClean(on({ own: ['event: collapse', waiver(CODE)] }));
  });

  it('finds every pair that all pairs have, where no word is common to many', () => {
    const words = [
      'quay',
      'crane',
      'boom',
      'barge',
      'footing',
      'basin',
      'rope',
      'mast',
      'hull',
      'deck',
      'anchor',
      'chain',
    ];
    const wordings = Array.from({ length: 30 }, (_, i) =>
      wording(i, words.map((word, at) => `${word}${(at * (i + 3)) % 7}`).join(' ')),
    );
    const found = [...alikeAmong(wordings)].map(nameOf).sort();
    const all = wordings.flatMap((second, at) =>
      wordings.slice(0, at).flatMap((first) => [...alikeAmong([first, second])].map(nameOf)),
    );
    assert.ok(found.length > 10);
    assert.deepEqual(found, all.sort());
  });

  it('takes time in proportion to the claims of an event, however many', () => {
    const prepare = (size: number) => {
      const wordings = Array.from({ length: size }, (_, i) =>
        wording(
          i,
          `the crane fell at the quay on pier ${i} with load a${i} b${i * 7} c${i % 97} d${i % 89} by rope ${i % 83}`,
        ),
      );
      return () => [...alikeAmong(wordings)];
    };
    const { worst } = growth(prepare, [500, 8000], {
      rounds: 2,
      leastMs: 1,
      now: () => process.cpuUsage().user / 1000,
    });
    assert.ok(worst < 5, `${worst.toFixed(1)} times as long in proportion`);
  });

  it('takes time in proportion to a sentence', () => {
    assertLinearTime(
      (text) => openProject(on({ there: `The crane ${text} fell.` })),
      'crane1 footing2 broke barges, ',
      {
        small: 10_000,
        large: 80_000,
      },
    );
  });
});

const [anybody] = [...(openProject(on()).workspace.definitions('claim', 'C-1') ?? [])];

function wording(i: number, text: string): Wording {
  assert(anybody);
  return { claim: anybody.definition, appearance: i, source: `s${i}`, stems: stemsOf(text) };
}

function nameOf({ first, second }: Alike): string {
  return `${first.source} ${second.source}`;
}
