import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed, expectNone } from '../../../support/rule-cases.ts';
import { assertGrowsLinearly, type Told, told } from './told.ts';

const CODE = 'relation/contradiction-unacknowledged';

/** What a paper says in its own voice. */
const led: Told = { says: 'The guild led the march on the bridge.' };

/** A spokesperson’s denial of it. */
const denial = (about: string, more = '', act = 'deny'): Told => ({
  says: 'Ada Kane denied that the guild led the march.',
  kind: 'statement',
  proposition: 'Ada Kane denied that the guild led the march on the bridge.',
  chain: '{ claimer: s2 }, { claimer: kane, cue: denied, identification: named, number: singular }',
  more: `act: ${act}\n about: [ ${about} ]\n ${more}`,
});

const ACTORS = 'participants: [ { role: actor, entity: roads } ]';

/** Whether the quay was reopened after the flood. */
const reopened = (says: string, polarity = '', more = ACTORS, proposition?: string): Told => ({
  says,
  kind: 'event',
  proposition: proposition ?? 'The Ministry of Roads reopened the quay.',
  appears: polarity === '' ? '' : `, polarity: ${polarity}`,
  more: `event: flood\n ${more}`,
});
const yes = reopened('The Ministry of Roads reopened the quay.');
const no = (mark = '⟦negative⟧', more = ACTORS) =>
  reopened('The Ministry of Roads did not reopen the quay.', mark, more);

describe('relation/contradiction-unacknowledged', () => {
  it('fires on a denial of what another text says, and leads to it', () => {
    const [finding] = expectAt(CODE, told(led, denial('⟦C-1⟧')));
    assert.equal(finding?.path, 'claims[C-2].about[0]');
    assert.equal(finding?.severity, 'warning');
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/claims/c1.claims.yaml'],
    );
    assert.match(finding?.message ?? '', /^This statement denies what “C-1” says/);
  });

  it('fires on the denial of a claim that another one repeats, or that somebody makes', () => {
    const embedded: Told = {
      says: 'Ada Kane spoke about the march on the bridge.',
      proposition: 'The guild led the march on the bridge.',
      chain: '{ claimer: s1 }, { claimer: kane, identification: named, number: singular }',
    };
    const same: Told = {
      says: 'The guild was at the head of the march.',
      more: 'relations: [ { type: identical, target: C-1 } ]',
    };
    const accusing: Told = {
      says: 'Per Olsen accused the guild of the march.',
      kind: 'statement',
      chain: '{ claimer: s3 }, { claimer: mayor, cue: accused, identification: named, number: singular }',
      more: 'act: accuse\n about: [ C-1 ]',
    };
    expectAt(CODE, told(embedded, denial('⟦C-1⟧'), same));
    const [finding] = expectAt(CODE, told(embedded, denial('⟦C-1⟧'), accusing));
    assert.match(finding?.message ?? '', /“C-3” has asserted/);
    expectClean(told(embedded, denial('C-1')));
  });

  it('finds who says of the event what is denied, though no claim names the other', () => {
    const denied: Told = {
      says: 'Ada Kane spoke about the march on the bridge.',
      proposition: 'The guild leads marches.',
      chain: '{ claimer: s1 }, { claimer: kane, identification: named, number: singular }',
      more: 'event: flood',
    };
    const said = (event: string): Told => ({
      says: 'The guild was leading and financing marches on the bridge.',
      more: `event: ${event}`,
    });
    const [finding] = expectAt(CODE, told(denied, denial('⟦C-1⟧'), said('flood')));
    assert.match(finding?.message ?? '', /^This statement denies what “C-3” has asserted \(“C-1”\)/);
    expectClean(told(denied, denial('C-1'), said('storm')));
    expectClean(told(denied, denial('C-1', 'relations: [ { type: refutes, target: C-3 } ]'), said('flood')));
  });

  it('asks more mildly about an offer or a demand that is turned down', () => {
    const offer: Told = {
      says: 'The guild offered talks on the bridge.',
      kind: 'statement',
      chain: '{ claimer: s1 }, { claimer: guild, cue: offered, identification: collective }',
      more: 'act: promise',
    };
    const [finding] = expectAt(CODE, told(offer, denial('⟦C-1⟧', '', 'reject')));
    assert.equal(finding?.severity, 'information');
    const [graver] = expectAt(CODE, told(led, denial('⟦C-1⟧', '', 'reject')));
    assert.equal(graver?.severity, 'warning');
  });

  it('is content with any relation between the two, on either side', () => {
    expectClean(told(led, denial('C-1', 'relations: [ { type: refutes, target: C-1 } ]')));
    expectClean(told(led, denial('C-1', 'relations: [ { type: qualifies, target: C-1 } ]')));
    expectClean(told({ ...led, more: 'relations: [ { type: refutes, target: C-2 } ]' }, denial('C-1')));
  });

  it('takes what is quoted from the denial for nobody’s word but that of those it is told of', () => {
    const quoted = (chain: string): string =>
      told({ says: 'Trains ran again.' }, denial('C-3')) +
      `  - id: C-3
    kind: event
    proposition: The guild led the march on the bridge.
    appearances: [ { source: s2, quote: the guild led the march, attribution: [ ${chain} ] } ]
`;
    const kane = '{ claimer: kane, cue: denied, identification: named, number: singular }';
    // Whoever leaves the speaker out makes a mistake of another kind.
    const fires = (chain: string) =>
      allFindings(openProject(quoted(chain))).some(({ finding }) => finding.code === CODE);
    assert.equal(fires('{ claimer: s2 }'), false);
    assert.equal(fires(`{ claimer: s2 }, ${kane}`), false);
    assert.equal(fires('{ claimer: s2 }, { claimer: guild, cue: denied }'), false);
    assert.equal(fires(`{ claimer: s2 }, ${kane}, { claimer: mayor, explicit: false }`), true);
  });

  it('does not fire where nobody else says what is denied', () => {
    const own: Told = {
      ...led,
      chain: '{ claimer: s1 }, { claimer: kane, identification: named, number: singular }',
    };
    expectClean(told(own, denial('C-1')));
    expectClean(
      told(
        {
          ...led,
          says: 'The guild did not lead the march.',
          proposition: led.says,
          appears: ', polarity: negative',
        },
        denial('C-1'),
      ),
    );
    expectClean(
      told({ ...led, more: 'rank: deprecated\n deprecated-reason: Withdrawn by the paper.' }, denial('C-1')),
    );
  });

  it('takes what a source passes on for the word of whoever is said to have said it', () => {
    const passedOn = (hop: string): Told => ({
      ...led,
      chain: `{ claimer: s1 }, { claimer: mayor, ${hop}identification: named, number: singular }`,
    });
    const unsure = (one: Told) =>
      told(one, denial('⟦C-1⟧')).replace('certainty: certain', 'certainty: unspecified');
    expectAt(CODE, unsure(passedOn('cue: said, ')));
    expectAt(CODE, unsure(passedOn('cue: had claimed, ')));
    expectAt(CODE, unsure(passedOn('cue: told reporters, ')));
    const clean = (fixture: string) => expectClean(fixture.replace('⟦C-1⟧', 'C-1'));
    clean(unsure(passedOn('cue: asked whether, ')));
    clean(unsure(passedOn('')));
    clean(unsure(led));
  });

  it('fires where one denies the deed between the same two that another tells', () => {
    const cast = (role = 'trainer') =>
      `event: flood\n participants: [ { role: ${role}, entity: guild }, { role: trainee, entity: roads } ]`;
    const taught: Told = {
      says: 'The Guild of Engineers trained the night watch of the Ministry of Roads.',
      kind: 'event',
      more: cast(),
    };
    const never = (says: string, more = cast(), mark = '⟦negative⟧'): Told => ({
      says,
      kind: 'event',
      proposition: says.replace('never ', ''),
      appears: `, polarity: ${mark}`,
      more,
    });
    const [finding] = expectAt(
      CODE,
      told(taught, never('The Guild of Engineers never trained members of the Ministry of Roads.')),
    );
    assert.equal(finding?.claim, 'C-2');
    expectAt(CODE, told(taught, never('The Guild never trained people of the Ministry of Roads.')));
    expectAt(CODE, told(taught, never('The Guild of Engineers never trained the Ministry of Roads.')));
    const quiet = (says: string, more = cast()) =>
      expectNone(CODE, told(taught, never(says, more, 'negative')));
    quiet('The Guild of Engineers never paid members of the Ministry of Roads.');
    quiet('The Guild of Engineers never trained members of the Ministry of Roads in diving.');
    quiet('The Guild of Engineers never trained members of the Ministry of Roads.', cast('guest'));
  });

  it('does not fire on statements that deny nothing', () => {
    expectClean(told(led, denial('C-1', '', 'comment')));
  });

  it('fires at a claim that something is not so, where another says of the event that it is', () => {
    const [finding] = expectAt(CODE, told(yes, no()));
    assert.equal(finding?.path, 'claims[C-2].appearances[0].polarity');
    assert.equal(finding?.related[0]?.uri, 'file:///project/claims/c1.claims.yaml');
  });

  it('sees a “not” in the proposition, and another form of the words', () => {
    const says = 'The Ministry of Roads did not reopen the quay.';
    expectAt(CODE, told(yes, reopened(says, '', ACTORS, `⟦${says}⟧`)));
    expectAt(
      CODE,
      told(
        reopened('The guild held the old bridge.', '', '', 'The guild held the old bridge.'),
        reopened('The guild did not hold the bridge.', '', '', '⟦The guild did not hold the bridge.⟧'),
      ),
    );
  });

  it('does not fire where the two need not be about one thing', () => {
    const quiet = no('negative');
    expectClean(told(yes, { ...quiet, more: `event: storm\n ${ACTORS}` }));
    const both = 'participants: [ { role: actor, entity: roads }, { role: owner, entity: guild } ]';
    const quay = 'The Ministry of Roads did not reopen the quay of the Guild of Engineers.';
    expectClean(told(yes, reopened(quay, 'negative', both)));
    expectClean(told(yes, no('negative', `${ACTORS}\n event-role: before`)));
    const on = (day: string) => `${ACTORS}\n time: { edtf: "2024-05-${day}", basis: context }`;
    expectClean(told(reopened(yes.says, '', on('02')), no('negative', on('01'))));
    expectClean(
      told(
        yes,
        reopened(
          'The Ministry of Roads did not reopen the quay to trains.',
          'negative',
          ACTORS,
          'The Ministry of Roads reopened the quay to trains.',
        ),
      ),
    );
    expectClean(
      told(
        reopened(
          'The Ministry of Roads reopened the railway.',
          '',
          ACTORS,
          'The Ministry of Roads reopened the railway.',
        ),
        quiet,
      ),
    );
    expectClean(told(quiet, no('negative')));
  });

  it('is content with a relation between opposites, and with one claim that records both', () => {
    expectClean(told(yes, no('negative', `${ACTORS}\n relations: [ { type: refutes, target: C-1 } ]`)));
    expectClean(
      told({ ...yes, more: `${yes.more}\n relations: [ { type: related, target: C-2 } ]` }, no('negative')),
    );
  });

  it('is silent where a person has accepted it', () => {
    const waive = `waive: [ { rule: ${CODE}, reason: The two speak of different marches. } ]`;
    expectClean(told(led, denial('C-1', waive)));
  });

  it('is mended by recording the relation', () => {
    assert.match(
      expectFixed(told(led, denial('C-1')), 'Record that this claim refutes “C-1”'),
      /relations: \[ \{ type: refutes, target: C-1 \} \]/,
    );
    expectFixed(told(yes, no('negative')), 'Record that this claim refutes “C-1”');
  });

  it('holds thousands of claims of an event against each other in linear time', () => {
    const claim = (i: number): Told =>
      reopened('The Ministry of Roads reopened a quay.', '', '', `The Ministry of Roads reopened quay ${i}.`);
    assertGrowsLinearly(
      (n) =>
        told(
          ...Array.from({ length: n }, (_, i) => claim(i)),
          ...Array.from({ length: n }, (_, i) => ({
            ...claim(n + i),
            appears: ', polarity: negative',
          })),
        ),
      60,
    );
  });

  it('looks at thousands of statements about one claim in linear time', () => {
    const own: Told = {
      ...led,
      chain: '{ claimer: s1 }, { claimer: kane, identification: named, number: singular }',
    };
    assertGrowsLinearly((n) =>
      told(
        own,
        ...Array.from({ length: n }, (_, i) => ({
          ...denial('C-1', '', i % 2 === 0 ? 'deny' : 'accuse'),
          chain: '{ claimer: kane, identification: named, number: singular }',
        })),
      ),
    );
  });

  it('reads a proposition of any length in linear time', () => {
    assertGrowsLinearly((n) => {
      const long = `The Ministry of Roads reopened ${'the long quay and '.repeat(100 * n)}the bridge.`;
      return told(
        reopened('The Ministry of Roads reopened the quay.', '', '', long),
        reopened(
          'The Ministry of Roads did not reopen the gate.',
          'negative',
          '',
          'The Ministry of Roads reopened the gate.',
        ),
      );
    });
  });
});
