import assert from 'node:assert/strict';
import type { EntryChange } from '../../../server/src/core/finding.ts';
import { editsOfChanges } from '../../../server/src/features/entry-changes.ts';
import { applied } from '../../../server/src/features/yaml-edit.ts';
import { openProject } from '../support/project.ts';

const BLOCK = `
  //- /a.claims.yaml
  claims:
    - id: C-1
      kind: event   # for now
      # what was counted
      quantities:
        - measure: fatalities
          value: 3
          of: people
      appearances: []
      tags: [ a ]
`;

const FLOW = `
  //- /a.claims.yaml
  claims:
    - { id: C-1, kind: event, quantities: [ { measure: fatalities, value: 3, of: people } ], appearances: [] }
`;

describe('changes of an entry', () => {
  it('set a value that is there, whatever it is', () => {
    assert.match(
      changed(BLOCK, { path: '', key: 'kind', change: { set: 'state' } }),
      /kind: state {3}# for now/,
    );
    assert.match(changed(FLOW, { path: 'quantities[0]', key: 'value', change: { set: 4 } }), /value: 4, of/);
    assert.match(
      changed(BLOCK, { path: '', key: 'tags', change: { set: ['b', 'c d'] } }),
      /tags: \[b, c d\]/,
    );
  });

  it('add a key to a map, on a line of its own or behind a comma', () => {
    const change: EntryChange = { path: 'quantities[0]', key: 'comparator', change: { set: 'at-least' } };
    assert.match(changed(BLOCK, change), /\n {8}of: people\n {8}comparator: "?at-least"?\n/);
    assert.match(changed(FLOW, change), /of: people, comparator: "?at-least"? \}/);
  });

  it('take a key out, with its line or its comma, and nothing else', () => {
    const change: EntryChange = { path: 'quantities[0]', key: 'of', change: { remove: true } };
    assert.match(changed(BLOCK, change), /\n {8}value: 3\n {4}appearances/);
    assert.match(changed(FLOW, change), /value: 3 \}/);
    const first: EntryChange = { path: 'quantities[0]', key: 'measure', change: { remove: true } };
    assert.match(changed(BLOCK, first), /\n {6}- value: 3\n/);
    assert.match(changed(FLOW, first), /\{ value: 3,/);
    const commented: EntryChange = { path: '', key: 'quantities', change: { remove: true } };
    assert.match(changed(BLOCK, commented), /# for now\n {4}# what was counted\n {4}appearances/);
  });

  it('add an item to a list, and make the list where there is none', () => {
    const change = { path: '', key: 'tags', change: { add: 'b' } } as const;
    assert.match(changed(BLOCK, change), /tags: \[ a, b \]/);
    assert.match(changed(FLOW, change), /tags: \[ b \]/);
    const relation = {
      path: '',
      key: 'relations',
      change: { add: { type: 'refutes', target: 'C-2', note: '84 is less, and later' } },
    } as const;
    assert.match(
      changed(BLOCK, relation),
      /\n {4}relations: \[ \{ type: refutes, target: C-2, note: "84 is less, and later" \} \]\n/,
    );
  });

  it('take an item out of a list, and the key with the only one', () => {
    const change = (removeItem: number): EntryChange => ({ path: '', key: 'tags', change: { removeItem } });
    const two = BLOCK.replace('[ a ]', '[ a, b ]');
    assert.match(changed(two, change(0)), /tags: \[ b \]/);
    assert.match(changed(two, change(1)), /tags: \[ a \]/);
    assert.doesNotMatch(changed(BLOCK, change(0)), /tags/);
    assert.equal(
      changed(FLOW, change(0)),
      changed(FLOW, { path: '', key: 'tags', change: { remove: true } }),
    );
  });

  it('make a map of the entry that is not there yet', () => {
    const change = { path: 'evaluation', key: 'basis', change: { set: 'Seen by two.' } } as const;
    assert.match(changed(BLOCK, change), /\n {4}evaluation: \{ basis: Seen by two\. \}\n/);
    assert.match(changed(FLOW, change), /evaluation: \{ basis: Seen by two\. \}/);
  });

  it('reach other entries, in other files and other lists', () => {
    const project = openProject(
      `${BLOCK}  //- /b.claims.yaml
  entities:
    - id: port
      name: The port
`,
    );
    const { workspace, uri } = project;
    const [claim] = workspace.definitions('claim', 'C-1');
    assert(claim);
    const alias = {
      entry: { kind: 'entity', id: 'port' },
      path: '',
      key: 'aliases',
      change: { add: 'harbour' },
    } as const;
    const [edit] = editsOfChanges(workspace, claim.definition, [alias]) ?? [];
    assert.equal(edit?.uri, uri('b.claims.yaml'));
    assert.match(
      applied(project.file('b.claims.yaml').text, edit === undefined ? [] : [edit]),
      / {4}aliases: \[ harbour \]\n/,
    );
  });

  it('are not made where what they change is not there, or there twice', () => {
    const { workspace } = openProject(`${BLOCK}    - { id: E, kind: event }\n    - { id: E, kind: event }\n`);
    const [claim] = workspace.definitions('claim', 'C-1');
    assert(claim);
    const change = { path: '', key: 'kind', change: { set: 'state' } } as const;
    assert.equal(editsOfChanges(workspace, claim.definition, [{ ...change, path: 'quantities[7]' }]), null);
    assert.equal(
      editsOfChanges(workspace, claim.definition, [{ ...change, entry: { kind: 'claim', id: 'E' } }]),
      null,
    );
    assert.equal(
      editsOfChanges(workspace, claim.definition, [{ ...change, entry: { kind: 'claim', id: 'none' } }]),
      null,
    );
  });
});

/** The text of the fixture’s file after a change of its claim. */
function changed(fixture: string, change: EntryChange): string {
  const { workspace, file } = openProject(fixture);
  const [claim] = workspace.definitions('claim', 'C-1');
  assert(claim);
  const edits = editsOfChanges(workspace, claim.definition, [change]);
  assert(edits);
  return applied(file('a.claims.yaml').text, edits);
}
