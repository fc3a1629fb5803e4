import assert from 'node:assert/strict';
import { variantsIn } from '../../../../../server/src/core/rules/entity/variants.ts';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'entity/unknown-alias';

/** A report of one sentence, the whole of which is the quote. */
const claim = (sentence: string, more = '') => `
  //- /reports/orvel.txt
  ${sentence.replace(/[⟦⟧]/g, '')}
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/orvel.txt } ]
  entities:
    - { id: rahbani, type: person, name: Karim Rahbani, aliases: [Rahbani] }
    - { id: verhoeven, type: person, name: Anna Verhoeven, distinct-from: [verhaegen] }
    - { id: verhaegen, type: person, name: Anna Verhaegen, distinct-from: [verhoeven] }
    - { id: orvelia, type: place, name: Orvelia }
    - { id: league, type: organization, name: Orvelian Freedom League, aliases: [OFLIG] }
    - { id: dockers, type: class, name: Dockers of Tarn }
  //- /claims/orvel.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The mayor of Tarn left the town hall.
      appearances:
        - source: courier
          quote: ${sentence}
          attribution: [ { claimer: courier } ]
      ${more}
`;

describe('entity/unknown-alias', () => {
  it('fires on another spelling of a name, and shows the entity and the place in the report', () => {
    const [finding] = expectAt(CODE, claim('⟦The mayor of Tarn left with Karim Rahbany.⟧'));
    assert.match(
      finding?.message ?? '',
      /registered as “Karim Rahbany”, which is nearly “Karim Rahbani” \(rahbani\)/,
    );
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/claims/registry.claims.yaml', 'file:///project/reports/orvel.txt'],
    );
  });

  it('fires on a name that differs in a hyphen alone', () => {
    for (const sentence of [
      'The mayor of Tarn left with people of Orvelian-Freedom League.',
      'The guards met Karim-Rahbani, the mayor of Tarn.',
      'The mayor of Tarn is of the Orvelian Freedom-League.',
    ]) {
      const [finding] = expectAt(CODE, claim(`⟦${sentence}⟧`));
      assert.match(finding?.message ?? '', /but for a hyphen/);
    }
    // There it joins the name to another word; and articles are joined as anybody likes.
    expectClean(claim('The mayor of Tarn left with Orvelian-Freedom-League fighters.'));
    expectClean(claim('The mayor of Tarn left with Karim al-Rahbani.'));
    expectClean(claim('The mayor of Tarn left with Karim al Rahbani.'));
  });

  it('fires on surnames alone, with titles and articles set aside, and with a first name that fits', () => {
    expectAt(CODE, claim('⟦The mayor of Tarn left with Mr. al-Rahbany.⟧'));
    expectAt(CODE, claim('⟦The mayor of Tarn left with Gen. K. Rahbany.⟧'));
    expectAt(CODE, claim('⟦The mayor of Tarn left with Gen. Kareem Rahbany.⟧'));
    expectAt(CODE, claim('⟦The mayor of Tarn left with the Rahbanni family.⟧'));
  });

  it('fires on places and bodies', () => {
    expectAt(CODE, claim('⟦The mayor of Tarn left the town of Orvellia.⟧'));
    expectAt(CODE, claim('⟦The mayor of Tarn left the Orvelyan Freedom League.⟧'));
  });

  it('lets pass who is registered: by a surname, with an article or a title, in the genitive', () => {
    for (const name of [
      'Karim Rahbani',
      'Rahbani',
      'Mr. al-Rahbani',
      'Rahbani’s guard',
      'Verhaegen',
      'Karym Rahbani',
    ])
      expectClean(claim(`The mayor of Tarn left with ${name}.`));
  });

  it('lets pass other people, peoples, plurals, acronyms and days', () => {
    for (const name of [
      'Paul Rahbany',
      'two Orvelians',
      'the Orvelian guard',
      'the OFLOG',
      'the Freedom Leagues',
      'a Docker of Tarn',
      'Rahman',
    ])
      expectClean(claim(`The mayor of Tarn left with ${name}.`));
    expectClean(claim('The mayor of Tarn left on the way to the market on a Monday in March 2024.'));
  });

  it('lets a surname pass to which the report gives another first name elsewhere', () => {
    const named = (name: string) =>
      claim('⟦The mayor of Tarn left with Rahbany.⟧').replace(
        'with Rahbany.\n',
        `with Rahbany. A day before, ${name} Rahbany came.\n`,
      );
    expectClean(named('Paul').replace(/[⟦⟧]/g, ''));
    expectAt(CODE, named('Kareem'));
    expectAt(CODE, named('Mr.'));
  });

  it('is silent between two who are told apart, and names both where they are not', () => {
    expectClean(claim('The mayor of Tarn left with Anna Verhaeven.'));
    const both = claim('⟦The mayor of Tarn left with Anna Verhaeven.⟧').replaceAll(
      /, distinct-from: \[\w+\]/g,
      '',
    );
    const [finding] = expectAt(CODE, both);
    assert.match(finding?.message ?? '', /“Anna Verhaegen” \(verhaegen\) and “Anna Verhoeven” \(verhoeven\)/);
  });

  it('does not take the first word of a sentence for a name', () => {
    expectClean(
      claim('Orvelic customs have it that the mayor of Tarn left the town hall.').replace(
        'Orvelia }',
        'Orvelie }',
      ),
    );
  });

  it('can be waived', () => {
    expectClean(
      claim(
        'The mayor of Tarn left with Karim Rahbany.',
        'waive: [ { rule: entity/unknown-alias, reason: Nobody knows yet who he is. } ]',
      ),
    );
  });

  it('is mended by adding the alias, in the other file', () => {
    expectFixed(
      claim('The mayor of Tarn left with Karim Rahbany.'),
      'Add “Karim Rahbany” to the aliases of “rahbani”',
    );
    expectFixed(
      claim('The mayor of Tarn left the town of Orvellia.'),
      'Add “Orvellia” to the aliases of “orvelia”',
    );
  });

  it('looks again when the registry changes, and nowhere else', () => {
    const project = openProject(claim('The mayor of Tarn left with Karim Rahbany.'));
    const registry = project.file('claims/registry.claims.yaml').text;
    const codes = () => allFindings(project).map(({ finding }) => finding.code);
    const say = (text: string) => {
      project.workspace.setAnnotations(project.uri('claims/registry.claims.yaml'), text, 'open');
      project.workspace.settle();
    };
    assert.deepEqual(codes(), [CODE]);
    say(registry.replace('[Rahbani]', '[Rahbany]'));
    assert.deepEqual(codes(), []);
    say(registry.replaceAll('Rahbani', 'Rahbinsky'));
    assert.deepEqual(codes(), []);
    say(registry);
    assert.deepEqual(codes(), [CODE]);
    say(registry.replace('type: person, name: Karim', 'type: class, name: Karim'));
    assert.deepEqual(codes(), []);
  });

  it('stays linear in a sentence of nothing but names', () => {
    const { ask } = openProject(claim('Nobody.')).workspace;
    for (const piece of ['Karim Rahbany, ', 'Karim ', 'al-Rahbany of the ', 'K. '])
      assertLinearTime((text) => variantsIn(text, ask), piece);
  });
});
