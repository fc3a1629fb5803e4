import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { type Told, tolls } from './tolls.ts';

const CODE = 'quantity/conflict';

/** A toll of the sinking: what the report says of the dead, and how it is recorded. */
function toll(figure: string, quantity: string, more = ''): Told {
  return { says: `The wave killed ${figure}.`, quantity: `measure: fatalities, ${quantity}`, more };
}

const exact = (value: string, rest = 'of: people') => toll('84 people', `value: ${value}, ${rest}`);
const atLeast = (min: string, rest = 'of: people', more = '') =>
  toll('at least 94 people', `min: ${min}, comparator: at-least, ${rest}`, more);

describe('quantity/conflict', () => {
  it('fires at both of two figures that no number can be, and leads from each to the other', () => {
    const findings = expectAt(CODE, tolls(exact('⟦84⟧'), atLeast('⟦94⟧')));
    assert.deepEqual(
      findings.map(({ related, path }) => [path, related[0]?.uri]),
      [
        ['claims[C-1].quantities[0].value', 'file:///project/claims/c2.claims.yaml'],
        ['claims[C-2].quantities[0].min', 'file:///project/claims/c1.claims.yaml'],
      ],
    );
    assert.match(
      findings[0]?.message ?? '',
      /fatalities: 84 people here and at least 94 people in “C-2” cannot both be right/,
    );
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['warning', 'warning'],
    );
  });

  it('takes people, persons and individuals for one, and compares a figure of nobody in particular with all', () => {
    expectAt(CODE, tolls(exact('⟦84⟧', 'of: individuals'), atLeast('⟦94⟧', 'of: persons')));
    expectAt(CODE, tolls(exact('⟦84⟧', 'as-of: "2024-05-05"'), atLeast('⟦94⟧', 'of: sailors')));
    expectAt(CODE, tolls(exact('⟦84⟧', 'of: U.S. sailors'), atLeast('⟦94⟧', 'of: US sailor')));
  });

  it('fires on upper ends and on numbers that are roughly so', () => {
    expectAt(
      CODE,
      tolls(toll('nearly 80 people', 'max: ⟦80⟧, comparator: nearly, of: people'), exact('⟦84⟧')),
    );
    expectAt(
      CODE,
      tolls(toll('about 170 people', 'value: ⟦170⟧, comparator: about, of: people'), exact('⟦84⟧')),
    );
  });

  it('names one pair for a gap, however many figures are on its sides', () => {
    expectAt(CODE, tolls(exact('84'), exact('⟦84⟧'), atLeast('⟦94⟧'), atLeast('94'), atLeast('94')));
  });

  it('does not fire on figures that share a number', () => {
    const above80 = toll('more than 80 people', 'min: 81, comparator: more-than, of: people');
    const nearly100 = toll('nearly 100 people', 'max: 100, comparator: nearly, of: people');
    expectClean(tolls(exact('84'), above80, nearly100));
    expectClean(tolls(atLeast('94'), above80, nearly100));
    expectClean(tolls(toll('about 100 people', 'value: 100, comparator: about, of: people'), atLeast('94')));
  });

  it('knows whether the number of “more than 80” was recorded or the next', () => {
    const moreThan = (min: string, expression: string) =>
      toll(
        'more than 80 people',
        `min: ${min}, comparator: more-than, of: people, expression: ${expression}`,
      );
    const eighty = (mark: string) => toll('80 people', `value: ${mark}, of: people`);
    expectAt(CODE, tolls(moreThan('⟦80⟧', 'more than 80 people'), eighty('⟦80⟧')));
    expectClean(tolls(moreThan('81', 'more than 80 people'), toll('81 people', 'value: 81, of: people')));
  });

  it('does not fire on running counts that grow, nor on those of one day counted from different days', () => {
    const attacks = (min: string, asOf: string, since = '2023-10-07'): Told => ({
      says: `The militia attacked more than ${Number(min) - 1} times.`,
      quantity: `measure: attacks, min: ${min}, comparator: more-than, of: attacks, since: "${since}", as-of: "${asOf}", cumulative: true`,
    });
    expectClean(
      tolls(
        attacks('151', '2024-01-26'),
        attacks('151', '2024-01-25', '2023-10'),
        attacks('161', '2024-02-06~'),
      ),
    );
    const exactly = (value: string, since: string): Told => ({
      says: `The militia attacked ${value} times.`,
      quantity: `measure: attacks, value: ${value}, of: attacks, since: "${since}", as-of: "2024-01-26", cumulative: true`,
    });
    expectClean(tolls(exactly('150', '2023-10-07'), exactly('120', '2023-10-18')));
  });

  it('does not fire where each figure has its own day, event, time, place or part of the event', () => {
    expectClean(
      tolls(exact('84', 'of: people, as-of: "2024-05-05"'), atLeast('94', 'of: people, as-of: "2024-05-12"')),
    );
    expectClean(tolls({ ...exact('84'), event: 'raid' }, atLeast('94')));
    expectClean(tolls({ ...exact('84'), event: null }, atLeast('94')));
    expectClean(tolls({ ...exact('84'), more: 'event-role: before' }, atLeast('94')));
    const at = (place: string) => `place: { entity: ${place} }`;
    expectClean(tolls({ ...exact('84'), more: at('quay-7') }, { ...atLeast('94'), more: at('quay-8') }));
    expectAt(
      CODE,
      tolls({ ...exact('⟦84⟧'), more: at('quay-7') }, { ...atLeast('⟦94⟧'), more: at('quay-7') }),
    );
    const on = (day: string) => `time: { edtf: "2024-05-${day}", basis: context }`;
    expectClean(
      tolls(
        { ...exact('84'), event: 'raids', more: on('02') },
        { ...atLeast('94'), event: 'raids', more: on('05') },
      ),
    );
  });

  it('takes what is dated, or of other actors, for a part of an event that is a series', () => {
    const raids = (number: string, more = ''): Told => ({
      says: `The militia raided ${number.replace(/[⟦⟧]/g, '')} depots${more.replace(/.*quay-(\d).*/, ' at Quay $1').replace(/^time.*/, '')}.`,
      quantity: `measure: raids, value: ${number}, of: depots`,
      event: 'raids',
      more,
    });
    const by = (entity: string) => `participants: [ { role: target, entity: ${entity} } ]`;
    expectClean(tolls(raids('150'), raids('12', 'time: { edtf: "2024-05-05", basis: context }')));
    expectClean(tolls(raids('150', by('quay-7')), raids('12', by('quay-8'))));
    expectAt(CODE, tolls(raids('⟦150⟧', by('quay-7')), raids('⟦12⟧', by('quay-7'))));
    expectAt(CODE, tolls(raids('⟦150⟧', by('quay-7')), raids('⟦12⟧')));
  });

  it('does not compare figures of other populations, nor two of one claim', () => {
    expectClean(tolls(exact('84', 'of: sailors'), atLeast('94', 'of: passengers')));
    expectClean(
      tolls({
        says: 'The wave killed 13 people on deck and 45 people below.',
        quantity:
          'measure: fatalities, value: 13, of: people }, { measure: fatalities, value: 45, of: people',
      }),
    );
  });

  it('does not fire where a claim is denied, or known to be wrong', () => {
    expectClean(
      tolls(exact('84'), {
        ...atLeast('94'),
        more: 'rank: deprecated\ndeprecated-reason: It was withdrawn.',
      }),
    );
    const denied = tolls(exact('84'), { ...atLeast('94'), says: 'The wave did not kill at least 94 people.' })
      .replace('proposition: "The wave did not kill', 'proposition: "The wave killed')
      .replace(/(did not kill.*certain)( \} \])/, '$1, polarity: negative$2');
    assert.match(denied, /negative/);
    expectClean(denied);
  });

  it('does not fire where one claim refutes the other, in either direction, or takes its place', () => {
    const relation = (type: string, target: string) => `relations: [ { type: ${type}, target: ${target} } ]`;
    expectClean(tolls(exact('84'), { ...atLeast('94'), more: relation('refutes', 'C-1') }));
    expectClean(tolls({ ...exact('84'), more: relation('refutes', 'C-2') }, atLeast('94')));
    expectClean(tolls(exact('84'), { ...atLeast('94'), more: relation('updates', 'C-1') }));
  });

  it('does not fire where a claim that says the same is refuted, but where another figure is', () => {
    const refutes = 'relations: [ { type: refutes, target: C-1 } ]';
    const same = 'relations: [ { type: identical, target: C-1 } ]';
    expectClean(tolls(exact('84'), atLeast('94', 'of: people', refutes), { ...exact('84'), more: same }));
    expectAt(CODE, tolls(exact('84'), atLeast('⟦94⟧', 'of: people', refutes), exact('⟦84⟧')));
    const elsewhere = 'relations: [ { type: refutes, target: C-1, aspect: quantities.wounded } ]';
    expectAt(CODE, tolls(exact('⟦84⟧'), atLeast('⟦94⟧', 'of: people', elsewhere)));
  });

  it('can be waived at each of the claims', () => {
    const waive = `waive: [ { rule: ${CODE}, reason: The ministry counts otherwise. } ]`;
    expectClean(tolls({ ...exact('84'), more: waive }, { ...atLeast('94'), more: waive }));
  });

  it('is mended by saying that one refutes the other', () => {
    const fixed = expectFixed(tolls(exact('84'), atLeast('94')), 'Say that this claim refutes “C-2”');
    assert.match(fixed, /relations: \[ \{ type: refutes, target: C-2, aspect: quantities\.fatalities \} \]/);
  });

  it('comes and goes with what other files say', () => {
    const project = openProject(tolls(exact('84'), atLeast('94')));
    const found = () => allFindings(project).map(({ finding }) => `${finding.code} ${finding.claim}`);
    assert.deepEqual(found(), [`${CODE} C-1`, `${CODE} C-2`]);
    const path = 'claims/c2.claims.yaml';
    const { text } = project.file(path);
    project.workspace.setAnnotations(project.uri(path), text.replace('min: 94', 'min: 84'), 'open');
    project.workspace.settle();
    assert.deepEqual(
      found().filter((one) => one.startsWith(CODE)),
      [],
    );
    project.workspace.setAnnotations(project.uri(path), text, 'open');
    project.workspace.settle();
    assert.deepEqual(found(), [`${CODE} C-1`, `${CODE} C-2`]);
  });

  it('takes time in proportion to the claims of one event', function () {
    this.timeout(60_000);
    const many = (size: number) =>
      Array.from(
        { length: size },
        (_, i) =>
          `  - { id: D-${String(i).padStart(6, '0')}, kind: event, proposition: The wave killed people., event: sinking, quantities: [ { measure: fatalities, min: ${i === 7 ? '94, comparator: at-least' : 84}, max: ${i === 7 ? 900 : 90}, of: people } ], appearances: [ { source: s1, quote: "The wave killed 84 to 90, 94 or 900 people.", attribution: [ { claimer: s1 } ] } ] }\n`,
      ).join('');
    assertCheckedInLinearTime(
      (size) => `
//- /r1.txt
The wave killed 84 to 90, 94 or 900 people.
//- /claims/a.claims.yaml
sources: [ { id: s1, type: article-newspaper, issued: "2024-05-10", file: ../r1.txt } ]
events: [ { id: sinking, label: Sinking, time: "2024-05-04" } ]
claims:
${many(size)}`,
      100,
      (size) => [`${CODE} D-000007`, `${CODE} D-${String(size - 1).padStart(6, '0')}`],
    );
  });
});
