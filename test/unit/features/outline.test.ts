import assert from 'node:assert/strict';
import type { Span } from '../../../server/src/core/text/span.ts';
import { entriesOf, type OutlineItem, outline } from '../../../server/src/features/symbols.ts';
import { parseFixture } from '../../support/fixture.ts';
import { openProject, type TestProject } from '../support/project.ts';

const PATH = 'claims/a.claims.yaml';

const HARBOUR = `
  //- /claims/registry.claims.yaml
  events:
    - { id: closure, label: Closure of the quay }
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The quay was shut.
      event: closure
    - id: C-2
      kind: state
      proposition: The weather was bad.
    - id: C-3
      kind: event
      proposition: Two cranes fell.
      event: fall
    - id: C-4
      kind: event
      proposition: The quay reopened.
      event: closure
  events:
    - { id: fall, label: Fall of the cranes, time: "2024-03-04" }
`;

/** The outline as lines: name, detail, indented by depth. */
function shown(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(depth)}${item.name} | ${item.detail}${'withdrawn' in item && item.withdrawn ? ' | withdrawn' : ''}`,
    ...shown('children' in item ? item.children : [], depth + 1),
  ]);
}

/** Where an item stands in its file. */
function placeOf(item: OutlineItem): { readonly span: Span; readonly focus: Span } {
  const by = 'piece' in item ? item.piece.start : 0;
  const inFile = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { span: inFile(item.span), focus: inFile(item.focus) };
}

const outlined = ({ workspace, uri }: TestProject, most?: number) => outline(workspace, uri(PATH), most);

describe('the outline of an annotation file', () => {
  it('has the lists, and claims under their events wherever they stand', () => {
    assert.deepEqual(shown(outlined(openProject(HARBOUR)).items), [
      'Claims | 4',
      '  Closure of the quay | closure · 2 claims',
      '    C-1 · The quay was shut. | event',
      '    C-4 · The quay reopened. | event',
      '  C-2 · The weather was bad. | state',
      '  Fall of the cranes | fall · 1 claim',
      '    C-3 · Two cranes fell. | event',
      'Events | 1',
      '  fall · Fall of the cranes | event · 2024-03-04',
    ]);
  });

  it('says of sources, entities and entries in the making what there is to say', () => {
    const project = openProject(`
      //- /claims/a.claims.yaml
      sources:
        - { id: harbour, type: article, title: Harbour closed, issued: "2024-03-04", held: false }
      entities:
        - { id: port, type: organization, name: Port Authority }
        - { id: port-2, name: port-2 }
      claims:
        - kind: event
        - id: C-2
          event: nowhere
          proposition: >
            The quay
            was shut.
    `);
    assert.deepEqual(shown(outlined(project).items), [
      'Sources | 1',
      '  harbour · Harbour closed | article · 2024-03-04',
      'Entities | 2',
      '  port · Port Authority | organization',
      '  port-2 | entity',
      'Claims | 2',
      '  (no id yet) | event',
      '  nowhere | 1 claim',
      '    C-2 · The quay was shut. | claim',
    ]);
  });

  it('marks claims that stand no more, and says why', () => {
    const project = openProject(`
      //- /claims/a.claims.yaml
      claims:
        - { id: C-1, kind: event, proposition: Two fell., rank: deprecated }
        - { id: C-2, kind: event, proposition: Three fell., review: { status: rejected } }
        - { id: C-3, kind: event, proposition: Four fell. }
        - { id: C-4, kind: event, proposition: Five fell. }
        - { id: C-5, kind: event, proposition: Five fell into the basin. }
      //- /claims/b.claims.yaml
      claims:
        - { id: D-1, kind: event, proposition: Six fell., relations: [ { type: updates, target: C-3 } ] }
        - { id: D-2, kind: event, proposition: Six fell., rank: deprecated, relations: [ { type: updates, target: C-4 } ] }
        - { id: D-3, kind: event, proposition: Six fell., relations: [ { type: updates, target: C-5, aspect: place } ] }
    `);
    assert.deepEqual(shown(outlined(project).items).slice(1), [
      '  C-1 · Two fell. | event · known to be wrong | withdrawn',
      '  C-2 · Three fell. | event · turned down in review | withdrawn',
      '  C-3 · Four fell. | event · superseded | withdrawn',
      '  C-4 · Five fell. | event',
      '  C-5 · Five fell into the basin. | event',
    ]);
  });

  for (const eol of ['\n', '\r\n'] as const)
    it(`has exact ranges with ${JSON.stringify(eol)} line ends, an event’s that of its longest run of claims`, () => {
      const project = openProject(
        parseFixture(
          `
          //- /claims/a.claims.yaml
          # 😀 שלום
          claims:
            - { id: C-1, event: one }
            - { id: C-2, event: two }
            - { id: C-3, event: one } # and more
            - { id: C-4, event: one }
          `,
          { eol },
        ),
      );
      const { text } = project.file(PATH);
      const [list] = outlined(project).items;
      assert(list);
      const words = ({ start, end }: Span) => text.slice(start, end);
      const [event] = list.children;
      assert(event !== undefined && 'children' in event);
      assert.deepEqual(
        [list, ...list.children, ...event.children].map((item) => {
          const { span, focus } = placeOf(item);
          const lines = words(span).split(/\r?\n/);
          return [item.name, lines.map((line) => line.trim()), words(focus)];
        }),
        [
          [
            'Claims',
            [
              'claims:',
              '- { id: C-1, event: one }',
              '- { id: C-2, event: two }',
              '- { id: C-3, event: one } # and more',
              '- { id: C-4, event: one }',
            ],
            'claims',
          ],
          ['one', ['{ id: C-3, event: one } # and more', '- { id: C-4, event: one }'], 'one'],
          ['two', ['{ id: C-2, event: two }'], 'two'],
          ['C-1', ['{ id: C-1, event: one }'], 'C-1'],
          ['C-3', ['{ id: C-3, event: one }'], 'C-3'],
          ['C-4', ['{ id: C-4, event: one }'], 'C-4'],
        ],
      );
    });

  it('goes on below a broken claim, and knows that one by what can be made out', () => {
    const project = openProject(`
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          quote: "never closed
        - id: C-2
          proposition: The quay was shut.
    `);
    assert.deepEqual(
      entriesOf(outlined(project).items).map(({ name }) => name),
      ['C-1', 'C-2 · The quay was shut.'],
    );
  });

  it('stays right in a file that is read as one piece', () => {
    const project = openProject(`
      //- /claims/a.claims.yaml
      claims:
        - { id: C-1, event: &e closure }
        - { id: C-2, event: *e }
      events:
        - { id: closure, label: Closure of the quay }
    `);
    assert.deepEqual(
      shown(outlined(project).items).map((line) => line.trim().split(' | ')[0]),
      ['Claims', 'Closure of the quay', 'C-1', 'C-2', 'Events', 'closure · Closure of the quay'],
    );
  });

  it('is cut where it would be too long, and tells how much is left out', () => {
    const { items, more } = outlined(openProject(HARBOUR), 2);
    assert.equal(more, 3);
    assert.deepEqual(
      entriesOf(items).map(({ name }) => name),
      ['C-1 · The quay was shut.', 'C-2 · The weather was bad.'],
    );
  });

  it('is the same after edits as from the start', () => {
    const project = openProject(HARBOUR);
    const { workspace, uri, file } = project;
    const { text } = file(PATH);
    outlined(project);
    const at = text.indexOf('Two cranes');
    const range = workspace.rangeIn(uri(PATH), { start: at, end: at + 3 });
    workspace.editAnnotations(uri(PATH), range, 'Three big');
    const edited = openProject(HARBOUR.replace('Two cranes', 'Three big cranes'));
    const all = (items: readonly OutlineItem[]): readonly unknown[] =>
      items.flatMap((item) => [item.name, placeOf(item), 'children' in item ? all(item.children) : []]);
    assert.deepEqual(all(outlined(project).items), all(outlined(edited).items));
  });
});
