import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { planRename, prepareRename } from '../../../../server/src/features/symbol/rename.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';
import { marked, projectAtCursor, renamed, withEdits } from './support.ts';

/** Renames at the cursor and expects exactly the marked places to have the new name, in whichever quotes they stand. */
function renamesTheMarked(source: string, name: string, closed: readonly string[] = []): void {
  assert.deepEqual(renamed(source, name, closed), marked(source, name));
}

const refused = (source: string, name = 'quay') => {
  const result = renamed(source, name);
  assert(typeof result === 'string', 'it was renamed');
  return result;
};

const PLACES = `
  //- /claims/registry.claims.yaml
  sources:
    - { id: harbour, type: report, issued: "2024-03-04", held: false, publisher: ⟦port⟧ }
  entities:
    - { id: ⟦po$0rt⟧, type: organization, name: port }
    - { id: "gate", part-of: '⟦port⟧', distinct-from: [ ⟦port⟧, harbour ] }
  events:
    - { id: port, label: port, place: { entity: ⟦port⟧ } }
  //- /claims/a.claims.yaml
  claims:
    - id: port
      proposition: The port was shut. # port
      event: port
      place: { entity: "⟦port⟧" }
      participants:
        - role: port
          entity: ⟦port⟧
      appearances:
        - source: harbour
          quote: port
          attribution: [ { claimer: ⟦port⟧ }, { claimer: [ harbour, ⟦port⟧ ] } ]
          waive: [ { rule: a/b, reason: port } ]
      relations: [ { type: supports, target: port, note: port } ]
      x-seen: port
      tags: [ port ]
`;

describe('renaming an id', () => {
  it('changes every place that means it, and nothing else that reads the same', () => {
    renamesTheMarked(PLACES, 'quay');
  });

  it('changes files that are not open', () => {
    renamesTheMarked(PLACES, 'quay', ['claims/a.claims.yaml']);
    renamesTheMarked(PLACES, 'quay', ['claims/a.claims.yaml', 'claims/registry.claims.yaml']);
  });

  it('changes what names a source', () => {
    renamesTheMarked(
      `
      //- /r.claims.yaml
      sources:
        - { id: ⟦wire⟧, held: false, notes: { wire: x, "72": ⟦wire⟧, "73": [ ⟦wire⟧, x ] } }
        - { id: x, held: false, derived-from: [ ⟦wire⟧ ] }
      claims:
        - id: C-1
          appearances: [ { source: ⟦wi$0re⟧, quote: wire, attribution: [ { claimer: ⟦wire⟧ } ] } ]
      `,
      'agency',
    );
  });

  it('changes what names a claim or an event', () => {
    renamesTheMarked(
      `
      //- /r.claims.yaml
      claims:
        - { id: ⟦C-1⟧ }
        - { id: C-10, about: [ ⟦C-1⟧ ], relations: [ { target: ⟦C-$01⟧ }, { target: C-10 } ] }
      `,
      'C-2',
    );
    renamesTheMarked(
      `
      //- /r.claims.yaml
      events:
        - id: ⟦fire⟧
      claims:
        - { id: fire, event: ⟦fire$0⟧ }
        - { id: C-2, event: "⟦fire⟧" }
      `,
      'fire-2024',
    );
  });

  it('takes a claimer for the entity where a source has the same id', () => {
    const project = (entity: string, source: string) => `
      //- /r.claims.yaml
      sources:
        - { id: ${source}, held: false }
      entities:
        - { id: ${entity} }
      claims:
        - id: C-1
          appearances: [ { source: ${source.replace('$0', '')}, attribution: [ { claimer: ${entity.replace('$0', '')} } ] } ]
    `;
    renamesTheMarked(project('⟦por$0t⟧', 'port'), 'quay');
    renamesTheMarked(project('port', '⟦por$0t⟧'), 'quay');
  });

  it('follows anchors, and leaves the aliases', () => {
    renamesTheMarked(
      `
      //- /r.claims.yaml
      x-ids: [ &here ⟦harbour⟧ ]
      sources:
        - { id: &wire ⟦wi$0re⟧, held: false }
        - { id: x, held: false, derived-from: [ *wire ] }
      claims:
        - id: C-1
          appearances:
            - { source: *wire, attribution: &chain [ { claimer: ⟦wire⟧ } ] }
            - { source: "⟦wire⟧", attribution: *chain }
      `.replace('⟦harbour⟧', 'harbour'),
      'agency',
    );
    renamesTheMarked(
      `
      //- /r.claims.yaml
      x-ids: [ &wire ⟦wire⟧ ]
      sources:
        - { id: *wi$0re, held: false }
        - { id: x, held: false, derived-from: [ *wire ] }
      `,
      'agency',
    );
  });

  it('is refused where an anchor shares the id with something else', () => {
    const why = refused(`
      //- /r.claims.yaml
      sources:
        - { id: &wire wi$0re, title: *wire, held: false }
    `);
    assert.match(why, /^r\.claims\.yaml, line 2: “wire” is shared here, through a YAML anchor/);
  });

  it('puts an id in quotation marks where YAML would take it for nothing', () => {
    const source = `
      //- /r.claims.yaml
      events: [ { id: fi$0re } ]
      claims:
        - { id: C-1, event: 'fire' }
        - { id: C-2, event: >-
              fire
          }
    `;
    assert.deepEqual(
      renamed(source.replace(/\n {8}- \{ id: C-2[^}]*\}/, ''), 'null'),
      new Map([['r.claims.yaml', 'events: [ { id: "null" } ]\nclaims:\n  - { id: C-1, event: \'null\' }\n']]),
    );
    renamesTheMarked(
      `
      //- /r.claims.yaml
      events:
        - id: ⟦fi$0re⟧
      claims:
        - id: C-1
          event: >-
            ⟦fire⟧
      `,
      '012',
    );
  });

  it('keeps line ends, and reads past emoji', () => {
    const source = PLACES.replace('The port was shut.', '🚢🚢 The port was shut. עברית');
    const { files } = parseFixture(source, { eol: '\r\n' });
    const project = projectAtCursor({ files });
    const plan = planRename(project.workspace, project.at, project.offset, 'quay', { readText: () => null });
    assert(!('refused' in plan));
    for (const [path, { text, ranges }] of files) {
      const spans: readonly Span[] = plan.edits
        .filter(({ uri }) => uri === project.uri(path))
        .map(({ span }) => span);
      assert.deepEqual(spans, ranges);
      assert(text.includes('\r\n'));
    }
  });
});

describe('renaming a tag', () => {
  it('changes it on every claim', () => {
    renamesTheMarked(
      `
      //- /a.claims.yaml
      claims:
        - { id: C-1, tags: [ ⟦osi$0nt⟧, "⟦osint⟧", osint-2 ] }
        - id: osint
          tags:
            - '⟦osint⟧' # osint
            - x
      //- /b.claims.yaml
      claims:
        - { id: C-3, tags: [ tlp:clear, ⟦osint⟧ ] }
      `,
      'open-source',
    );
  });

  it('quotes the words where they need it, in each place as it asks', () => {
    const source = `
      //- /a.claims.yaml
      claims:
        - { id: C-1, tags: [ osi$0nt, "osint" ] }
        - id: C-2
          tags:
            - osint
            - 'osint'
    `;
    const tagsAfter = (name: string) => {
      const result = renamed(source, name);
      assert(typeof result !== 'string', String(result));
      return [
        ...(result.get('a.claims.yaml') ?? '').matchAll(/(?:\[ |, (?!tags)|- (?!id|\{))(.*?)(?=,| \]|\n)/g),
      ].map(([, words]) => words);
    };
    assert.deepEqual(tagsAfter('open source'), [
      'open source',
      '"open source"',
      'open source',
      "'open source'",
    ]);
    assert.deepEqual(tagsAfter("editor's"), ["editor's", '"editor\'s"', "editor's", "'editor''s'"]);
    assert.deepEqual(tagsAfter('2024'), ['"2024"', '"2024"', '"2024"', "'2024'"]);
    assert.deepEqual(tagsAfter('# 1'), ['"# 1"', '"# 1"', '"# 1"', "'# 1'"]);
    assert.deepEqual(tagsAfter('a] b'), ['"a] b"', '"a] b"', 'a] b', "'a] b'"]);
  });

  it('is refused where it would become one with another', () => {
    const why = refused(`
      //- /a.claims.yaml
      claims:
        - { id: C-1, tags: [ osi$0nt ] }
        - { id: C-2, tags: [ quay ] }
    `);
    assert.match(why, /^A claim has the tag “quay” already: the two would become one/);
  });
});

describe('what cannot be renamed', () => {
  const prepared = (source: string) => {
    const { workspace, at, offset, fixture } = projectAtCursor(source);
    const result = prepareRename(workspace, at, offset);
    if ('refused' in result) return result.refused;
    const text = [...fixture.files].find(([path]) => at.endsWith(path))?.[1].text ?? '';
    return `${result.name}: ${text.slice(result.span.start, result.span.end)}`;
  };

  it('is what has no name; else the name stands there without its quotation marks', () => {
    assert.match(
      prepared('//- /a.claims.yaml\nclaims:\n  - { id: C-1, ki$0nd: event }'),
      /^There is nothing here/,
    );
    assert.match(prepared('//- /a.claims.yaml\nclaims:\n  - { id: C-1 }\n# C-$01'), /^There is nothing here/);
    assert.match(
      prepared('//- /a.claims.yaml\nsources:\n  - { id: x, publisher: The $0Post }'),
      /^There is nothing/,
    );
    assert.equal(prepared('//- /a.claims.yaml\nclaims:\n  - { id: "C-$01" }'), 'C-1: C-1');
    assert.equal(prepared("//- /a.claims.yaml\nclaims:\n  - { id: C-1, tags: [ 'a$0b' ] }"), 'ab: ab');
  });

  it('is an id that nothing has, or that two have', () => {
    assert.match(
      prepared('//- /a.claims.yaml\nclaims:\n  - { id: C-1, event: fi$0re }'),
      /^No event in this project/,
    );
    assert.match(
      prepared('//- /a.claims.yaml\nclaims:\n  - { id: C$0-1 }\n  - { id: C-1 }'),
      /^2 claims have the id/,
    );
  });

  it('is said with who has the name, and what an id looks like', () => {
    assert.equal(
      refused(`
        //- /r.claims.yaml
        entities:
          - { id: po$0rt }
          - { id: quay, name: The Old Quay }
      `),
      'The id “quay” is taken by the entity “The Old Quay” (r.claims.yaml, line 3). Choose another one.',
    );
    assert.equal(
      refused('//- /r.claims.yaml\nentities:\n  - { id: po$0rt }', 'the port'),
      '“the port” cannot be an id. An id is made of letters, digits, “.”, “_” and “-”, the first a letter or a digit.',
    );
  });

  it('is an id by which chains would come to mean somebody else', () => {
    const project = (entity: string, source: string, claimer: string) => `
      //- /r.claims.yaml
      sources: [ { id: ${source}, held: false } ]
      entities: [ { id: ${entity} } ]
      claims:
        - { id: C-1, appearances: [ { source: ${source.replace('$0', '')}, attribution: [ { claimer: ${claimer} } ] } ] }
    `;
    assert.match(refused(project('po$0rt', 'quay', 'quay')), /attribution chains name as claimer/);
    assert.match(refused(project('quay', 'wi$0re', 'wire')), /they would mean the entity/);
    assert.equal(typeof renamed(project('po$0rt', 'quay', 'port'), 'quay'), 'object');
    assert.equal(typeof renamed(project('quay', 'wi$0re', 'quay'), 'quay'), 'object');
  });

  it('is an id that stands where the YAML cannot be read', () => {
    const project = (words: string) => `
      //- /r.claims.yaml
      entities:
        - { id: po$0rt }
      //- /a.claims.yaml
      claims:
        - id: C-1
          quote: "never closed
          place: { entity: ${words} }
        - id: C-2
    `;
    assert.match(
      refused(project('port')),
      /^a\.claims\.yaml, line 4: “port” stands here in something that cannot be read/,
    );
    assert.equal(typeof renamed(project('portal'), 'quay'), 'object');
  });
});

describe('renaming there and back', () => {
  const word = fc.constantFrom('plain', 'single', 'double') as fc.Arbitrary<'plain' | 'single' | 'double'>;
  const inStyle = (id: string, style: 'plain' | 'single' | 'double') =>
    style === 'plain' ? id : style === 'single' ? `'${id}'` : `"${id}"`;
  const written = (id: string) => word.map((style) => inStyle(id, style));
  const anId = fc.constantFrom('port', 'wire', '012', '1e3', 'true', 'a.b_c', 'C-1');

  const aTag = fc.constantFrom('port', 'wire', 'tlp:clear', 'open source');

  const projects = fc
    .record({ source: anId, entity: anId, event: anId, claim: anId, tag: aTag })
    .chain(({ source, entity, event, claim, tag }) => {
      const [s, e, v, c, t] = [source, entity, event, claim, tag].map(written);
      assert(s && e && v && c && t);
      const flow = fc
        .tuple(c, v, s, e, s, t)
        .map(
          ([c1, v1, s1, e1, s2, t1]) =>
            `  - { id: X-1, about: [ ${c1} ], event: ${v1}, appearances: [ { source: ${s1}, attribution: [ { claimer: ${e1} }, { claimer: [ ${s2} ] } ] } ], tags: [ ${t1}, z ] } # ${claim}`,
        );
      const block = fc
        .tuple(c, v, s, e, e, t, c)
        .map(([c1, v1, s1, e1, e2, t1, c2]) =>
          [
            `  - id: ${c1}`,
            `    proposition: ${source} ${entity} 🚢`,
            `    event:   ${v1}   # ${event}`,
            '    participants:',
            `      - entity: ${e1}`,
            '    appearances:',
            `      - source: ${s1}`,
            `        quote: "${tag}"`,
            `        attribution: [ { claimer: ${e2} } ]`,
            `    relations: [ { type: supports, target: ${c2} } ]`,
            '    tags:',
            `      - ${t1}`,
            '',
          ].join('\n'),
        );
      const registry = fc
        .tuple(s, e, v, s, e, e, fc.boolean())
        .map(([s1, e1, v1, s2, e2, e3, anchored]) =>
          [
            'sources:',
            `  - { id: ${anchored ? '&s ' : ''}${s1}, held: false, publisher: ${e2} }`,
            `  - { id: other, held: false, derived-from: [ ${anchored ? '*s' : s2} ] }`,
            'entities:',
            `  - id: ${e1}`,
            `  - { id: second, part-of: ${e3} }`,
            'events:',
            `  - id: ${v1}`,
            '',
          ].join('\n'),
        );
      return fc.record({
        files: fc.tuple(registry, block, flow).map(([r, b, f]) => ({
          'r.claims.yaml': r,
          'c/a.claims.yaml': `claims:\n${b}${f}`,
        })),
        eol: fc.constantFrom('\n', '\r\n'),
        closed: fc.boolean(),
        symbol: fc.constantFrom(
          { path: 'r.claims.yaml', list: 'sources:', by: source },
          { path: 'r.claims.yaml', list: 'entities:', by: entity },
          { path: 'r.claims.yaml', list: 'events:', by: event },
          { path: 'c/a.claims.yaml', list: 'claims:', by: claim },
          { path: 'c/a.claims.yaml', list: 'tags:', by: tag },
        ),
      });
    });

  it('gives every file back as it was, byte for byte, and breaks no tie on the way', function () {
    this.timeout(60_000);
    let done = 0;
    fc.assert(
      fc.property(
        projects,
        fc.constantFrom('fresh', '7up', 'b.1-c'),
        ({ files, eol, closed, symbol }, name) => {
          const texts = new Map(
            Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', eol)]),
          );
          const text = texts.get(symbol.path) ?? '';
          const offset = text.indexOf(symbol.by, text.indexOf(symbol.list)) + 1;
          const there = renameIn(texts, closed, symbol.path, offset, name);
          if (typeof there === 'string') return fc.pre(false);
          assert.notDeepEqual(there.texts, texts);
          assert.deepEqual(there.ties, there.tiesBefore);
          const moved = there.first(symbol.path);
          const back = renameIn(there.texts, closed, symbol.path, moved, symbol.by);
          assert(typeof back !== 'string', String(back));
          assert.deepEqual(back.texts, texts);
          done++;
        },
      ),
      { numRuns: 60 },
    );
    assert(done > 20, `only ${done} were renamed`);
  });

  function renameIn(
    texts: ReadonlyMap<string, string>,
    closed: boolean,
    path: string,
    offset: number,
    name: string,
  ) {
    const before = workspaceOf(texts, closed);
    const plan = planRename(before, uriOf(path), offset, name, {
      readText: (uri) => [...texts].find(([one]) => uriOf(one) === uri)?.[1] ?? null,
    });
    if ('refused' in plan) return plan.refused;
    const after = withEdits({ uri: uriOf }, texts, plan.edits);
    return {
      texts: after,
      tiesBefore: ties(before, texts),
      ties: ties(workspaceOf(after, closed), after),
      first: (in_: string) => plan.edits.find(({ uri }) => uri === uriOf(in_))?.span.start ?? -1,
    };
  }

  const rules = RULES.filter(({ codes }) => Object.keys(codes).some((code) => code.startsWith('reference/')));

  function workspaceOf(texts: ReadonlyMap<string, string>, closed: boolean) {
    const workspace = new Workspace({
      root: ROOT,
      port: new MemoryFiles(),
      rules,
      settings: DEFAULT_SETTINGS,
    });
    for (const [path, text] of texts) workspace.setAnnotations(uriOf(path), text, closed ? 'closed' : 'open');
    workspace.settle();
    return workspace;
  }

  function ties(workspace: Workspace, texts: ReadonlyMap<string, string>) {
    return [...texts.keys()].flatMap((path) =>
      workspace
        .findings(uriOf(path))
        .map(({ code }) => code)
        .filter((code) => /^(?:reference|yaml|schema\/(?:type|value))/.test(code)),
    );
  }
});
