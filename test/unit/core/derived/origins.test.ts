import assert from 'node:assert/strict';
import {
  countsInWords,
  linesInWords,
  originsCalled,
} from '../../../../server/src/core/derived/origin-words.ts';
import { originsOf, witnessesOf } from '../../../../server/src/core/derived/origins.ts';
import { MemoryFiles, openFiles, openProject } from '../../support/project.ts';

/** A registry in which works retell each other in all sorts of ways. */
const REGISTRY = `
  //- /claims/registry.claims.yaml
  sources:
    - { id: wire, type: article, publisher: wire-agency, issued: "2024", held: false }
    - { id: wire-2, type: article, publisher: wire-agency, issued: "2024", held: false }
    - { id: daily, type: article-newspaper, publisher: The Daily, issued: "2024", held: false, derived-from: [wire] }
    - { id: weekly, type: article-newspaper, publisher: Weekly Post, issued: "2024", held: false, derived-from: [daily] }
    - { id: digest, type: article, publisher: Digest, issued: "2024", held: false, derived-from: [weekly, wire-2] }
    - { id: noted, type: report, publisher: Institute, issued: "2024", held: false, notes: { "7": wire, "8": [daily, wire-2] } }
    - { id: egg, type: webpage, issued: "2024", held: false, derived-from: [hen] }
    - { id: hen, type: webpage, issued: "2024", held: false, derived-from: [egg] }
    - { id: blog, type: webpage, title: A blog, issued: "2024", held: false }
    - { id: release, type: document, publisher: ministry, issued: "2024", held: false }
  entities:
    - { id: wire-agency, type: organization, name: Wire Agency }
    - { id: the-daily, type: organization, name: Daily }
    - { id: post, type: organization, name: Post, aliases: [the Weekly Post] }
    - { id: ministry, type: organization, name: Ministry }
    - { id: officials, type: class, name: unnamed officials }
    - { id: deputies, type: class, name: deputies, part-of: ministry, affiliation: officials }
    - { id: brandt, type: person, name: Ada Brandt }
`;

interface Given {
  readonly source: string;
  /** Claimers, joint ones with \`&\`; a cue after a colon. */
  readonly chain: string;
  readonly more?: string;
}

function claims(
  ...given: readonly (readonly Given[] | { readonly of: readonly Given[]; readonly more: string })[]
) {
  const entries = given.map((one, i) => {
    const { of, more } = 'of' in one ? one : { of: one, more: '' };
    const appearances = of.map(({ source, chain, more: rest = '' }) => {
      const hops = chain
        .split(' → ')
        .filter((hop) => hop !== '')
        .map((hop) => {
          const [who = '', cue] = hop.split(':');
          return `{ claimer: ${who === '?' ? '' : `[${who.split('&').join(', ')}]`}${cue === undefined ? '' : `, cue: ${cue}`} }`;
        });
      return `{ source: ${source}, quote: x, attribution: [ ${hops.join(', ')} ]${rest} }`;
    });
    return `    - { id: C-${i + 1}, kind: event, proposition: It is so., appearances: [ ${appearances.join(', ')} ]${more} }`;
  });
  return `${REGISTRY}  //- /claims/a.claims.yaml\n  claims:\n${entries.join('\n')}\n`;
}

function originsIn(project: string, id = 'C-1', witnesses = false) {
  const { workspace } = openProject(project);
  const claim = workspace.definitions('claim', id)[0]?.definition;
  assert(claim);
  const { ask } = workspace;
  const found = ask.derived(witnesses ? witnessesOf : originsOf, claim);
  return {
    counts: countsInWords(found),
    lines: linesInWords(found.lines, ask, 9),
    origins: originsCalled(found.origins, ask),
    settled: found.settled,
  };
}

/** What one appearance goes back to, as people are told. */
const line = (source: string, chain: string, more?: string) =>
  originsIn(claims([{ source, chain, ...(more === undefined ? {} : { more }) }])).lines;

describe('the way a claim came into a document', () => {
  it('ends with the last hop', () => {
    assert.equal(line('blog', 'blog → brandt:said'), 'blog → Ada Brandt');
    assert.equal(line('blog', 'blog → brandt:said → officials:told'), 'blog → brandt → unnamed officials');
  });

  it('ends with the work where nobody else is named, or nobody at all', () => {
    assert.equal(line('blog', 'blog'), 'A blog (blog)');
    assert.equal(line('blog', ''), 'A blog (blog)');
    assert.equal(line('wire', 'wire-agency'), 'Wire Agency (wire)');
  });

  it('goes on through the works that a work derives from, to the last', () => {
    assert.equal(line('weekly', 'post'), 'post → daily → Wire Agency (wire)');
    assert.equal(
      line('digest', 'digest'),
      'digest → weekly → daily → Wire Agency (wire), digest → Wire Agency (wire-2)',
    );
  });

  it('ends where the source says that it found out by itself', () => {
    assert.equal(line('weekly', 'post', ', own-reporting: true'), 'Weekly Post (weekly)');
  });

  it('does not go on from people, whatever the work derives from', () => {
    assert.equal(line('weekly', 'post → brandt:said'), 'post → Ada Brandt');
  });

  it('takes an outlet for its work where that stands behind the source, at any remove', () => {
    assert.equal(line('weekly', 'post → the-daily:reported'), 'post → the-daily → Wire Agency (wire)');
    assert.equal(line('weekly', 'post → wire-agency:reported'), 'post → Wire Agency (wire)');
  });

  it('leaves an outlet as it is where none of its works is known to be meant, or several may be', () => {
    assert.equal(line('blog', 'blog → wire-agency:reported'), 'blog → Wire Agency');
    assert.equal(line('digest', 'digest → wire-agency:reported'), 'digest → Wire Agency');
  });

  it('knows a work that is named itself', () => {
    assert.equal(line('blog', 'blog → daily:reported'), 'blog → daily → Wire Agency (wire)');
    assert.equal(line('blog', 'blog → release:says'), 'blog → Ministry (release)');
  });

  it('follows the notes of a work, where somebody looked them up', () => {
    assert.equal(line('noted', 'noted', ', note-markers: ["7"]'), 'noted → Wire Agency (wire)');
    assert.equal(
      line('noted', 'noted', ', note-markers: ["8"]'),
      'noted → daily → Wire Agency (wire), noted → Wire Agency (wire-2)',
    );
    assert.equal(line('noted', 'noted', ', note-markers: ["9"]'), 'Institute (noted)');
    assert.equal(
      line('noted', 'noted → the-daily:reported', ', note-markers: ["8"]'),
      'noted → the-daily → Wire Agency (wire)',
    );
  });

  it('comes to an end where works derive from each other in a circle, at the same one from either side', () => {
    assert.equal(line('egg', 'egg'), 'egg');
    assert.equal(line('hen', 'hen'), 'hen → egg');
  });

  it('names those who speak jointly', () => {
    assert.equal(line('blog', 'blog → brandt&ministry:said'), 'blog → Ada Brandt & Ministry');
    assert.equal(
      line('blog', 'blog → brandt&ministry:said → officials:said'),
      'blog → brandt & ministry → unnamed officials',
    );
  });

  it('takes the first hop for the publisher, however the registry calls that', () => {
    assert.equal(line('blog', 'ministry'), 'A blog (blog)');
    assert.equal(line('blog', 'ministry:said'), 'Ministry');
    assert.equal(line('wire', 'ministry'), 'Ministry');
  });

  it('keeps ids that nobody has registered', () => {
    assert.equal(line('lost', 'lost → stranger:said'), 'lost → stranger');
  });
});

describe('the independent origins of a claim', () => {
  it('count each origin once, over its appearances', () => {
    const { counts, lines, origins } = originsIn(
      claims([
        { source: 'wire', chain: 'wire-agency → officials:said' },
        { source: 'weekly', chain: 'post → the-daily:reported → officials:said' },
        { source: 'blog', chain: 'blog → officials:said' },
      ]),
    );
    assert.equal(counts, '3 documents, 1 origin');
    assert.equal(
      lines,
      'wire-agency → unnamed officials; post → the-daily → unnamed officials; blog → unnamed officials',
    );
    assert.equal(origins, 'unnamed officials');
  });

  it('do not count what another line passes through', () => {
    assert.equal(
      originsIn(
        claims([
          { source: 'wire', chain: 'wire-agency → officials:said' },
          { source: 'daily', chain: 'the-daily' },
          { source: 'blog', chain: 'blog → wire-agency:reported' },
        ]),
      ).counts,
      '3 documents, 1 origin',
    );
  });

  it('do not count an outlet beside its works, and its works each', () => {
    const outlet = { source: 'blog', chain: 'blog → wire-agency:reported' };
    const works = [
      { source: 'wire', chain: 'wire-agency' },
      { source: 'wire-2', chain: 'wire-agency' },
    ];
    assert.equal(originsIn(claims([outlet, ...works])).counts, '3 documents, 2 origins');
    assert.equal(originsIn(claims([outlet, ...works.slice(0, 1)])).counts, '2 documents, 1 origin');
  });

  it('end with a work that found out by itself, also for those that retell it', () => {
    const own = { source: 'daily', chain: 'the-daily', more: ', own-reporting: true' };
    assert.equal(originsIn(claims([own, { source: 'weekly', chain: 'post' }])).origins, 'The Daily (daily)');
    assert.equal(
      originsIn(claims([own, { source: 'wire', chain: 'wire-agency' }])).origins,
      'The Daily (daily) and Wire Agency (wire)',
    );
  });

  it('are those of identical claims too, in either direction and through others', () => {
    const project = claims(
      [{ source: 'blog', chain: 'blog' }],
      {
        of: [{ source: 'weekly', chain: 'post' }],
        more: ', relations: [ { type: identical, target: C-1 }, { type: identical, target: C-3 } ]',
      },
      [{ source: 'release', chain: 'ministry' }],
    );
    for (const id of ['C-1', 'C-2', 'C-3'])
      assert.equal(originsIn(project, id).counts, '3 documents, 3 origins');
  });

  it('are not those of claims that support, refute or are deprecated', () => {
    const other = (more: string) => ({ of: [{ source: 'weekly', chain: 'post' }], more });
    for (const more of [
      ', relations: [ { type: supports, target: C-1 } ]',
      ', relations: [ { type: identical, target: C-1 } ], rank: deprecated',
      ', relations: [ { type: identical, target: C-1 } ], review: { status: rejected }',
    ])
      assert.equal(
        originsIn(claims([{ source: 'blog', chain: 'blog' }], other(more))).counts,
        '1 document, 1 origin',
      );
  });

  it('are those who affirm, and where nobody does, those who deny', () => {
    const denied = { source: 'release', chain: 'ministry', more: ', polarity: negative' };
    assert.equal(originsIn(claims([denied, { source: 'blog', chain: 'blog' }])).origins, 'A blog (blog)');
    assert.equal(originsIn(claims([denied])).origins, 'Ministry (release)');
  });

  it('keep a part apart from the whole', () => {
    assert.equal(
      originsIn(
        claims([
          { source: 'blog', chain: 'blog → deputies:said' },
          { source: 'wire', chain: 'wire-agency → ministry:said → officials:said' },
        ]),
      ).origins,
      'deputies and unnamed officials',
    );
  });

  it('are not settled while a line has no end', () => {
    assert.equal(originsIn(claims([{ source: 'blog', chain: 'blog → ?' }])).settled, false);
    assert.equal(originsIn(claims([{ source: 'blog', chain: 'blog' }])).settled, true);
  });

  it('are of a statement, asked for its witnesses, those who report it', () => {
    const project = claims([
      { source: 'wire', chain: 'wire-agency → brandt:said' },
      { source: 'weekly', chain: 'post → brandt:said' },
      { source: 'blog', chain: 'blog → brandt:said' },
    ]);
    assert.equal(originsIn(project).counts, '3 documents, 1 origin');
    assert.equal(originsIn(project, 'C-1', true).origins, 'A blog (blog) and Wire Agency (wire)');
  });

  it('are found in time that grows with the claims, not with their square', function () {
    this.timeout(20_000);
    /** Milliseconds of the processor that opening a project of one claim and its likes takes. */
    const cost = (count: number) => {
      const numbers = Array.from({ length: count }, (_, i) => i);
      const lines = (make: (i: number) => string) => numbers.map((i) => `  - ${make(i)}\n`).join('');
      const appearance = (i: number) =>
        `{ source: s${i}, quote: x, attribution: [ { claimer: s${i} }, { claimer: p${i % 7} }, { claimer: p${i} } ] }`;
      const text = [
        `sources:\n${lines((i) => `{ id: s${i}, type: webpage, held: false, derived-from: [s${i + 1}] }`)}`,
        `entities:\n${lines((i) => `{ id: p${i}, type: person, name: Person ${i} }`)}`,
        `claims:\n  - id: C-1\n    kind: event\n    appearances:\n${lines(appearance).replaceAll(/^ {2}/gm, '      ')}`,
        lines(
          (i) =>
            `{ id: D-${i}, kind: event, appearances: [ ${appearance(i)} ], relations: [ { type: identical, target: C-1 } ] }`,
        ),
      ].join('');
      const start = process.cpuUsage();
      const workspace = openFiles(new MemoryFiles(), { 'a.claims.yaml': text });
      const { user, system } = process.cpuUsage(start);
      const [claim] = workspace.definitions('claim', 'C-1');
      assert(claim);
      assert.equal(workspace.ask.derived(originsOf, claim.definition).documents, count);
      return (user + system) / 1000;
    };
    cost(200);
    const [small, large] = [cost(200), cost(1600)];
    assert.ok(large < 24 * small + 150, `${large} ms for 1600, ${small} ms for 200`);
  });
});
