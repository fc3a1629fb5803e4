import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SentenceReading } from '../../../../server/src/core/workspace/quote-readings.ts';
import type { Rule } from '../../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

const REPORT = `The Lantern said on Monday that 14 of its men died at Post 9. Nobody claimed the raid.
The dam may hold.
The Lantern said on Monday that the road was open.
`;

const REGISTRY = `sources:
  - { id: first, type: article, issued: "2031-03-05", file: ../reports/r.txt, segment: { lines: [1, 2] } }
  - { id: second, type: article, issued: "2031-03-12", file: ../reports/r.txt, segment: { lines: [3, 3] } }
entities:
  - { id: lantern, type: organization, name: The Lantern }
  - { id: post, type: facility, name: Post 9 }
`;

function claim(id: string, source: string, quote: string): string {
  return `  - id: ${id}
    kind: event
    proposition: It was so.
    appearances: [ { source: ${source}, quote: "${quote}" } ]
`;
}

const CLAIMS = `claims:
${claim('C-1', 'first', '14 of its men died at Post 9')}${claim('C-2', 'first', 'died at Post 9. Nobody claimed')}${claim('C-3', 'first', 'The dam may hold.')}${claim('C-4', 'second', 'on Monday that the road was open')}${claim('C-5', 'first', 'The bridge fell.')}`;

/** A rule that says what the sentences of each quote say, and notes which claims it has looked at. */
class Telling implements Rule {
  readonly codes = { 'test/reading': 'hint' } as const;
  readonly kinds = ['claim'] as const;
  looked: string[] = [];

  check(...[claimed, ask, report]: Parameters<Rule['check']>): void {
    this.looked.push(claimed.entry.id ?? '');
    for (const quote of claimed.entry.quotes) {
      const placed = ask.place(quote);
      if (placed === null) continue;
      const said = [ask.readings.of(placed), ask.readings.within(placed)];
      report({ code: 'test/reading', message: JSON.stringify(said), at: quote.span, path: '' });
    }
  }
}

interface Project {
  readonly workspace: Workspace;
  readonly rule: Telling;
  /** Replaces words of an annotation file, as somebody who types there does. */
  edit(path: string, old: string, now: string): void;
  readings(id: string, way?: 'of' | 'within'): readonly SentenceReading[];
}

const FILES = { 'claims/registry.claims.yaml': REGISTRY, 'claims/a.claims.yaml': CLAIMS };

function open(annotations: Readonly<Record<string, string>> = FILES): Project {
  const port = new MemoryFiles();
  port.set(uriOf('reports/r.txt'), REPORT);
  const rule = new Telling();
  const workspace = new Workspace({ root: ROOT, port, rules: [rule], settings: DEFAULT_SETTINGS });
  for (const [path, text] of Object.entries(annotations)) workspace.setAnnotations(uriOf(path), text, 'open');
  workspace.settle();
  return {
    workspace,
    rule,
    edit(path, old, now) {
      const uri = uriOf(path);
      const start = workspace.annotationText(uri)?.indexOf(old) ?? -1;
      assert(start >= 0, old);
      workspace.editAnnotations(uri, workspace.rangeIn(uri, { start, end: start + old.length }), now);
      rule.looked = [];
      workspace.settle();
    },
    readings(id, way = 'of') {
      const quote = workspace.definitions('claim', id)[0]?.definition.entry.quotes[0];
      assert(quote);
      const placed = workspace.ask.place(quote);
      assert(placed);
      return workspace.ask.readings[way](placed);
    },
  };
}

function words([start, end]: readonly [number, number, ...unknown[]]): string {
  return REPORT.slice(start, end);
}

describe('the readings of a quote', () => {
  const { readings, workspace } = open();

  it('are those of its whole sentence, counted from the start of the report', () => {
    const [first, ...others] = readings('C-4');
    assert.ok(first);
    assert.deepEqual(others, []);
    assert.equal(
      words([first.span.start, first.span.end]),
      'The Lantern said on Monday that the road was open.',
    );
    assert.deepEqual(
      first.reading.attribution.map(({ claimerSpan, cueSpan }) => [
        claimerSpan && words(claimerSpan),
        words(cueSpan),
      ]),
      [['The Lantern', 'said']],
    );
  });

  it('are counted from no day where the source’s issue is not known to the day', () => {
    const days = (issued: string) => {
      const { edit, readings } = open();
      edit('claims/registry.claims.yaml', 'issued: "2031-03-05"', `issued: "${issued}"`);
      return readings('C-1').flatMap(({ reading }) => reading.times.map(({ edtf }) => edtf));
    };
    const monday = days('2031-03-05');
    assert.equal(monday.length, 1);
    assert(monday[0]);
    for (const day of ['2031-03-05T09:30Z', '2031-03-05T09:30:00+01:00', '2031-03-05~'])
      assert.deepEqual(days(day), monday, day);
    const none = days('2031-03');
    assert.notDeepEqual(none, monday);
    for (const span of [
      '2031-03-05/..',
      '2031-03-05/',
      '2031-03-05/2031-03-09',
      '2031-03-05T09:30/2031-03-09',
      '2031-03-0X',
      '../2031-03-05',
    ])
      assert.deepEqual(days(span), none, span);
  });

  it('are counted from the day its own source was issued on', () => {
    const dates = (id: string) => readings(id)[0]?.reading.times.map(({ edtf }) => edtf);
    assert.deepEqual([dates('C-1'), dates('C-4')], [['2031-03-03'], ['2031-03-10']]);
  });

  it('know the entities of the project', () => {
    const reading = readings('C-1')[0]?.reading;
    assert.deepEqual(
      reading?.attribution.map(({ identification }) => identification),
      ['collective'],
    );
    assert.deepEqual(
      reading?.quantities.map(({ core }) => words(core)),
      ['14'],
    );
  });

  it('are those of each sentence it stands in', () => {
    assert.deepEqual(
      readings('C-2').map(({ kind, reading }) => [kind, reading.negatedMainVerb]),
      [
        ['sentence', false],
        ['sentence', true],
      ],
    );
  });

  it('are none where it stands nowhere', () => {
    assert.deepEqual([readings('C-5'), readings('C-5', 'within')], [[], []]);
  });

  it('are, of its own words alone, what lies wholly within it', () => {
    const of = (id: string) =>
      readings(id, 'within').map(({ span, reading }) => [
        words([span.start, span.end]),
        reading.attribution.length,
        reading.quantities.map((hit) => words(hit.span)),
        reading.times.map((hit) => words(hit.span)),
      ]);
    assert.deepEqual(of('C-1'), [['14 of its men died at Post 9', 0, ['14'], []]]);
    assert.deepEqual(of('C-4'), [['on Monday that the road was open', 0, [], ['Monday']]]);
    assert.deepEqual(of('C-2'), [
      ['died at Post 9.', 0, [], []],
      ['Nobody claimed', 0, [], []],
    ]);
    assert.deepEqual(readings('C-3', 'within'), readings('C-3'));
  });

  it('can be asked for by a span of a report', () => {
    const report = workspace.report(uriOf('reports/r.txt'));
    assert.ok(report);
    const start = REPORT.indexOf('may hold');
    const [only, ...others] = workspace.ask.readings.at(report, { start, end: start + 3 }, null);
    assert.deepEqual(others, []);
    assert.deepEqual(only?.reading.hedges, [[start, start + 3, 'hedge.may']]);
  });
});

describe('what a change does to the readings of quotes', () => {
  const REGISTRY_PATH = 'claims/registry.claims.yaml';
  const CLAIMS_PATH = 'claims/a.claims.yaml';

  it('looks again at the claims alone in whose sentences a name has changed', () => {
    const { edit, rule, readings } = open();
    edit(REGISTRY_PATH, 'name: Post 9 }', 'name: Post 9, aliases: [the dam] }');
    assert.deepEqual(rule.looked, ['C-3']);
    edit(REGISTRY_PATH, 'name: Post 9,', 'name: Post 7,');
    assert.deepEqual(rule.looked.sort(), ['C-1', 'C-2']);
    assert.equal(readings('C-1')[0]?.reading.quantities.length, 1);
  });

  it('looks again at nothing when an entity is changed otherwise', () => {
    const { edit, rule } = open();
    edit(REGISTRY_PATH, 'name: Post 9 }', 'name: Post 9, same-as: [ "wikidata:Q1" ] }');
    edit(REGISTRY_PATH, 'id: post', 'id: post-nine');
    assert.deepEqual(rule.looked, []);
  });

  it('throws no reading away when somebody types in a claim or in another sentence', () => {
    const { edit, workspace, readings } = open();
    // At the very start of the report nothing is moved: the reading itself is handed out.
    const before = readings('C-1')[0]?.reading;
    assert.equal(readings('C-1')[0]?.reading, before);
    edit(CLAIMS_PATH, 'It was so.', 'It was otherwise.');
    assert.equal(readings('C-1')[0]?.reading, before);
    workspace.setOpenReport(uriOf('reports/r.txt'), REPORT.replace('may hold', 'might hold'));
    workspace.settle();
    assert.equal(readings('C-1')[0]?.reading, before);
  });

  it('leaves everything as if it had been read afresh', function () {
    this.timeout(60_000);
    const name = fc.constantFrom('The Lantern', 'Lantern', 'Post 9', 'the dam', 'Post', 'x', '', '9. Nobody');
    const type = fc.constantFrom('organization', 'person', 'class', 'facility');
    const entity = fc.record({ id: fc.constantFrom('lantern', 'post', 'third'), name, alias: name, type });
    const step = fc.record({ entities: fc.array(entity, { maxLength: 4 }), settle: fc.boolean() });
    const [sources = ''] = REGISTRY.split('entities:');
    const written = (entities: readonly { id: string; name: string; alias: string; type: string }[]) =>
      `${sources}entities:\n${entities
        .map(
          (one) =>
            `  - { id: ${one.id}, type: ${one.type}, name: "${one.name}", aliases: ["${one.alias}"] }\n`,
        )
        .join('')}`;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const live = open();
        let registry = REGISTRY;
        for (const { entities, settle } of steps) {
          const now = written(entities);
          live.edit(REGISTRY_PATH, registry, now);
          registry = now;
          if (settle) live.workspace.settle();
        }
        live.workspace.settle();
        const fresh = open({ ...FILES, [REGISTRY_PATH]: registry });
        const uri = uriOf(CLAIMS_PATH);
        const said = ({ workspace }: Project) => workspace.findings(uri).map(({ message }) => message);
        assert.deepEqual(said(live), said(fresh));
      }),
      { numRuns: 200 },
    );
  });
});
