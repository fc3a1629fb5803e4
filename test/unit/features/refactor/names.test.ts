import assert from 'node:assert/strict';
import { askedAt, refactored } from './refactoring-at.ts';

const REGISTRY = `
  //- /registry.claims.yaml
  sources:
    - { id: herald, type: article-newspaper, issued: "2024-03-04", publisher: The Herald, held: false }
  entities:
    - { id: herald-desk, type: organization, name: Desk of the Herald, aliases: [the desk] }
    - { id: master, type: person, name: A. Ferry }
  events:
    - { id: quake, label: Quake }
`;
const CLAIMS = `
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell into the basin.
      event: Closure of the quay
      participants: [ { role: actor, entity: "port, officials" } ]
      appearances:
        - source: herald
          quote: On Monday two cranes fell into the basin, the harbour master said.
          attribution: [ { claimer: herald-desk }, { claimer: master, cue: said } ]
    - id: C-2
      proposition: The quay was closed.
      event: Closure of the quay
  //- /claims/b.claims.yaml
  claims:
    - id: C-3
      proposition: Two cranes were lost in the basin.
      event: Closure of the quay
      participants: [ { entity: 'port, officials' }, { entity: Herald } ]
`;

const at = (words: string, marked: string) => REGISTRY + CLAIMS.replace(words, marked);
const titles = (source: string) => askedAt(source).offered.map(({ title }) => title);

describe('extracting a name into the registry', () => {
  it('registers it under an id, which takes its place everywhere, in closed files too', () => {
    const changed = refactored(
      at('"port, officials"', '"port, off$0icials"'),
      'Register “port, officials” as an entity',
      { closed: ['claims/b.claims.yaml', 'registry.claims.yaml'] },
    );
    assert.match(
      changed.get('registry.claims.yaml') ?? '',
      /name: A\. Ferry \}\n {2}- id: port-officials\n {4}name: "port, officials"\nevents:/,
    );
    assert.match(changed.get('claims/a.claims.yaml') ?? '', /entity: "port-officials" \}/);
    assert.match(changed.get('claims/b.claims.yaml') ?? '', /entity: port-officials \}/);
  });

  it('registers an event by its label', () => {
    const changed = refactored(
      at(
        'event: Closure of the quay\n      participants',
        'event: Closure$0 of the quay\n      participants',
      ),
      'Register “Closure of the quay” as an event',
    );
    assert.match(
      changed.get('registry.claims.yaml') ?? '',
      /- id: closure-of-the-quay\n {4}label: Closure of the quay\n/,
    );
    assert.equal(changed.get('claims/a.claims.yaml')?.match(/event: closure-of-the-quay\n/g)?.length, 2);
    assert.match(changed.get('claims/b.claims.yaml') ?? '', /event: closure-of-the-quay\n/);
  });

  it('registers a publisher that stands as a name', () => {
    const changed = refactored(
      REGISTRY.replace('The Herald', 'The Her$0ald') + CLAIMS,
      'Register “The Herald” as an entity',
    ).get('registry.claims.yaml');
    assert.match(changed ?? '', /publisher: the-herald,/);
    assert.match(changed ?? '', /- id: the-herald\n {4}name: The Herald\n/);
  });

  it('names somebody who is called so already by the id', () => {
    const changed = refactored(at("'port, officials'", 'the d$0esk'), 'Name “herald-desk” by its id');
    assert.match(changed.get('claims/b.claims.yaml') ?? '', /entity: herald-desk \}/);
    assert.equal(changed.has('registry.claims.yaml'), false);
  });

  it('leaves ids to the fix of what is found of them', () => {
    assert.ok(!titles(at('"port, officials"', 'por$0t')).some((title) => /^(?:Register|Name)/.test(title)));
    assert.ok(
      !titles(at('claimer: master', 'claimer: mas$0ter')).some((title) => /^(?:Register|Name)/.test(title)),
    );
  });
});

describe('adding an alias', () => {
  const title = 'Add “the harbour master” to the aliases of “master”';

  it('takes the words by which the quote cites the claimer at the cursor', () => {
    const changed = refactored(at('claimer: master', 'claimer: mas$0ter'), title, {
      closed: ['registry.claims.yaml'],
    });
    assert.match(
      changed.get('registry.claims.yaml') ?? '',
      /name: A\. Ferry, aliases: \[ the harbour master \] \}/,
    );
  });

  it('takes the words selected, for anybody the claim names', () => {
    const source = at('the harbour master said', '⟦the harbour master⟧ said');
    assert.match(
      refactored(source, title).get('registry.claims.yaml') ?? '',
      /aliases: \[ the harbour master \]/,
    );
    assert.match(
      refactored(source, 'Add “the harbour master” to the aliases of “herald-desk”').get(
        'registry.claims.yaml',
      ) ?? '',
      /aliases: \[the desk, the harbour master\]/,
    );
  });

  it('is not offered for what somebody is called already', () => {
    const source = at('the harbour master said', '⟦the desk⟧ said');
    assert.ok(!titles(source).some((one) => /aliases of “herald-desk”/.test(one)));
  });
});

describe('recording a date', () => {
  it('works out what counts from the day of the report', () => {
    const changed = refactored(
      at('On Monday two', 'On Mon$0day two'),
      /^Record “(?:On )?Monday” as the time: 2024-03-04$/,
    );
    assert.match(
      changed.get('claims/a.claims.yaml') ?? '',
      /event: Closure of the quay\n {4}time: \{ edtf: "2024-03-04", expression: (?:On )?Monday, basis: relative \}\n/,
    );
  });

  it('takes a date that is written out', () => {
    const source = at('On Monday two', 'On March 1, 2024 tw$0o');
    assert.match(
      refactored(source, /^Record “.*March 1, 2024” as the time: 2024-03-01$/).get('claims/a.claims.yaml') ??
        '',
      /edtf: "2024-03-01", expression: .*March 1, 2024"?, basis: explicit \}/,
    );
  });

  it('completes a time that has only words', () => {
    const source = at('participants:', 'time: { expression: on 1 Mar$0ch 2024 }\n      participants:');
    assert.match(
      refactored(source, /^Record/).get('claims/a.claims.yaml') ?? '',
      /time: \{ expression: on 1 March 2024, edtf: "2024-03-01" \}/,
    );
  });

  it('is not offered where the claim has a date', () => {
    const source = at('On Monday two', 'On Mon$0day two').replace(
      'participants:',
      'time: { edtf: "2024" }\n      participants:',
    );
    assert.ok(!titles(source).some((title) => title.startsWith('Record')));
  });
});

describe('relating claims', () => {
  const source = at('id: C-2', 'id: C-2$0').replace('The quay was closed.', 'Two cranes fell.');

  it('offers the claims of the event that are most like it', () => {
    assert.deepEqual(
      titles(source).filter((title) => title.startsWith('Relate')),
      [
        'Relate to “C-1”: Two cranes fell into the basin.',
        'Relate to “C-3”: Two cranes were lost in the basin.',
      ],
    );
    assert.match(
      refactored(source, /^Relate to “C-3”/).get('claims/a.claims.yaml') ?? '',
      /event: Closure of the quay\n {4}relations: \[ \{ type: related, target: C-3 \} \]\n/,
    );
  });

  it('lets a person choose what it is, where the editor takes snippets', () => {
    assert.match(
      refactored(source, /^Relate to “C-1”/, { snippets: true }).get('claims/a.claims.yaml') ?? '',
      /relations: \[ \{ type: \$\{1\|identical,supports,refutes,related,.*\|\}, target: C-1 \\\} \]/,
    );
  });

  it('leaves out those that are related, and those that have nothing in common', () => {
    const related = source.replace(
      'Two cranes fell.',
      'Two cranes fell.\n      relations: [ { type: updates, target: C-1 } ]',
    );
    assert.deepEqual(
      titles(related).filter((title) => title.startsWith('Relate to “C-1”')),
      [],
    );
  });
});
