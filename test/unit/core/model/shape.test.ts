import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { isListName, type ListName } from '../../../../server/src/core/model/entry.ts';
import {
  checkHeader,
  checkItem,
  checkProject,
  type ShapeProblem,
} from '../../../../server/src/core/model/shape.ts';
import { resolved } from '../../../../server/src/core/yaml/access.ts';
import { annotationsOf, reportsToTest } from '../../../support/reports.ts';
import { nodesOf } from '../../support/nodes.ts';

/** A table row: YAML with the places of the problems in «…», in the order of the text, and what each says. */
interface Row {
  readonly yaml: string;
  readonly says: readonly (string | RegExp)[];
  readonly code?: ShapeProblem['code'];
  /** The text after the first fix of the first problem; null: it has no fix. */
  readonly fixed?: string | null;
}

type Checks = (text: string) => readonly ShapeProblem[];

describe('checkItem, on claims', () => {
  const rest =
    '\n  kind: event\n  proposition: It burnt.\n  appearances: [ { source: s, quote: q, attribution: [ { claimer: c } ] } ]\n';
  const claim = (...lines: string[]) => `- id: C-1${rest}${lines.map((line) => `  ${line}\n`).join('')}`;
  const appearance = (fields: string) =>
    `- id: C-1\n  kind: event\n  proposition: It burnt.\n  appearances: [ { ${fields} } ]\n`;

  check(items('claims'), {
    'takes the least a claim can be': { yaml: claim(), says: [] },
    'takes keys of one’s own at every level': {
      yaml: claim('x-desk: { a: [1] }', 'evaluation: { x-why: 3 }'),
      says: [],
    },
    'takes optional keys without a value': { yaml: claim('review: { reviewer: null }', 'tags:'), says: [] },
    'takes numbers for ids, as written': { yaml: claim('event: 012', 'about: [007]'), says: [] },
    'leaves an item that is still empty alone': { yaml: '-\n', says: [] },
    'names all that is missing, once, at the id': {
      yaml: '- id: «C-1»\n',
      code: 'schema/missing-key',
      says: [
        'This claim lacks “kind”, “proposition” and “appearances”. Add them: nothing can be checked without.',
      ],
    },
    'points at the first key where there is no id': {
      yaml: '- «kind»: event\n  proposition: It burnt.\n  appearances: [ { source: s, quote: q, attribution: [ { claimer: c } ] } ]\n',
      code: 'schema/missing-key',
      says: [/^This claim has no “id”\. What other claims call it by/],
    },
    'says what a single missing key is for, and what it may be': {
      yaml: '- id: «C-1»\n  proposition: It burnt.\n  appearances: [ { source: s, quote: q, attribution: [ { claimer: c } ] } ]\n',
      says: [
        'This claim has no “kind”. What kind of claim it is. Allowed: event, state, statement, assessment, forecast.',
      ],
    },
    'points at a required key that has no value': {
      yaml: '- id: C-1\n  «kind»:\n  proposition: It burnt.\n  appearances: [ { source: s, quote: q, attribution: [ { claimer: c } ] } ]\n',
      code: 'schema/missing-key',
      says: [/no “kind”/],
    },
    'points into the appearance that lacks something': {
      yaml: appearance('«source»: s, attribution: [ { claimer: c } ]'),
      says: ['This appearance has no “quote”. The exact words of the source.'],
    },
    'asks for the reason of a waiver': {
      yaml: claim('waive: [ { «rule»: sourcing/anonymous-opinion } ]'),
      says: [/^This waiver has no “reason”/],
    },

    'asks whether a misspelt key was meant': {
      yaml: claim('evaluation: { «confidance»: low }'),
      code: 'schema/unknown-key',
      says: ['“confidance” is no key of an evaluation, so nothing reads it. Did you mean “confidence”?'],
      fixed: claim('evaluation: { confidence: low }'),
    },
    'does not call a key missing that is only misspelt': {
      yaml: '- id: C-1\n  kind: event\n  «propositon»: It burnt.\n  appearances: [ { source: s, quote: q, attribution: [ { claimer: c } ] } ]\n',
      says: [/Did you mean “proposition”/],
    },
    'knows other ways to join words': {
      yaml: claim('«eventRole»: before', '«event_role»: after'),
      says: [/Did you mean “event-role”/, /Did you mean “event-role”/],
    },
    'says under which key a misplaced one belongs': {
      yaml: claim('«credibility»: 2'),
      says: [/no key of a claim, so nothing reads it\. It belongs under “evaluation”\.$/],
      fixed: null,
    },
    'offers to make an unknown key one’s own': {
      yaml: claim('«colour»: red'),
      says: [/Keys of your own begin with “x-”; those known here are act, about,/],
      fixed: claim('x-colour: red'),
    },
    'names no other keys where all stand there already': {
      yaml: claim('waive: [ { rule: anchor/ambiguous, reason: As printed., «until»: "2024" } ]'),
      says: ['“until” is no key of a waiver, so nothing reads it. Keys of your own begin with “x-”.'],
    },
    'says that maps are not merged': {
      yaml: claim('«<<»: 1'),
      says: [/Merging maps is not part of the format/],
      fixed: null,
    },
    'says “quote the value” where a comma has cut one in two': {
      yaml: claim('quantities: [ { measure: people, expression: 26,«000 people» } ]'),
      code: 'schema/unknown-key',
      says: [
        /^The comma cuts the value of “expression” short, and “000 people” has become a key of its own\. Quote the value/,
      ],
      fixed: claim('quantities: [ { measure: people, expression: "26,000 people" } ]'),
    },
    'quotes all the parts of a value with several commas': {
      yaml: appearance('source: s, quote: Fire, «smoke, and "noise"», attribution: [ { claimer: c } ]'),
      says: [/cuts the value of “quote” short/],
      fixed: appearance(`source: s, quote: 'Fire, smoke, and "noise"', attribution: [ { claimer: c } ]`),
    },

    'asks whether a misspelt word was meant': {
      yaml: '- id: C-1\n  kind: «evnt»\n  proposition: It burnt.\n  appearances: [ { source: s, quote: q, attribution: [ { claimer: c } ] } ]\n',
      code: 'schema/value',
      says: [
        '“kind” cannot be “evnt”. Did you mean “event”? Allowed: event, state, statement, assessment, forecast.',
      ],
      fixed: claim(),
    },
    'knows other words for the same': {
      yaml: claim('evaluation: { confidence: «medium», likelihood: «Highly probable» }'),
      says: [/Did you mean “moderate”/, /Did you mean “very-likely”/],
      fixed: claim('evaluation: { confidence: moderate, likelihood: Highly probable }'),
    },
    'offers every word of a short list when none is near': {
      yaml: claim('evaluation: { confidence: «87» }'),
      says: ['“confidence” cannot be “87”. Allowed: low, moderate, high.'],
      fixed: claim('evaluation: { confidence: low }'),
    },
    'says which characters an id has': {
      yaml: `- id: «Día 1»${rest}`,
      code: 'schema/value',
      says: [
        '“Día 1” is no id. An id is made of letters, digits, “.”, “_” and “-”, the first a letter or a digit.',
      ],
      fixed: `- id: Dia-1${rest}`,
    },
    'says what is wrong with a date': {
      yaml: claim('time: { edtf: «"2023-02-29"» }'),
      code: 'schema/value',
      says: [/^“2023-02-29” is no date: February 2023 has 28 days\. Write year-month-day/],
      fixed: null,
    },
    'reads a date in another notation': {
      yaml: claim('horizon: «March 5 2024»'),
      says: [/Did you mean "2024-03-05"\?/],
      fixed: claim('horizon: "2024-03-05"'),
    },
    'says to put a year in quotes': {
      yaml: claim('horizon: «2024»'),
      code: 'schema/type',
      says: ['Write the date in quotes: "2024". Without them YAML reads “horizon” as a number.'],
      fixed: claim('horizon: "2024"'),
    },
    'says that blank is not enough': {
      yaml: appearance('source: s, quote: «" "», attribution: [ { claimer: c } ]'),
      says: [/^“quote” is empty\. The exact words/],
    },
    'asks for at least one hop': {
      yaml: appearance('source: s, quote: q, «attribution»: []'),
      code: 'schema/value',
      says: ['“attribution” is empty. It needs at least one item.'],
    },
    'finds the empty item of a list': {
      yaml: '- id: C-1\n  kind: event\n  proposition: It burnt.\n  «appearances»:\n    -\n',
      says: ['Item 1 of “appearances” is empty. Fill it in or delete it.'],
    },

    'says that a claim has keys': {
      yaml: '- «The harbour burnt.»\n',
      code: 'schema/type',
      says: ['A claim holds keys with values (id, kind, proposition, appearances, …), not a single value.'],
    },
    'writes a lone claimer as a hop': {
      yaml: appearance('source: s, quote: q, attribution: [ «isw» ]'),
      code: 'schema/type',
      says: [/^Each item of “attribution” holds keys with values \(claimer, …\), not a single value/],
      fixed: appearance('source: s, quote: q, attribution: [ { claimer: isw } ]'),
    },
    'writes a lone date as a time': {
      yaml: claim('time: «"2024-03-01"»'),
      says: [/^“time” holds keys with values/],
      fixed: claim('time: { edtf: "2024-03-01" }'),
    },
    'writes a lone value as a list': {
      yaml: claim('about: «C-2»', '«relations»: { type: supports, target: C-3 }'),
      code: 'schema/type',
      says: [
        /^“about” is a list\. Write it in brackets/,
        /^“relations” is a list\. Begin each item with “- ”/,
      ],
      fixed: claim('about: [C-2]', 'relations: { type: supports, target: C-3 }'),
    },
    'takes a list for a map': {
      yaml: claim('«review»: [ draft ]'),
      says: [/^“review” holds .*, not a list\. Take the “-” or the brackets away/],
    },
    'reads yes as true': {
      yaml: claim('time: { sic: «yes» }'),
      code: 'schema/type',
      says: [/^“sic” is true or false, without quotes/],
      fixed: claim('time: { sic: true }'),
    },
    'takes the marks out of a number': {
      yaml: claim('quantities: [ { min: «"26,000"», max: «about forty» } ]'),
      code: 'schema/type',
      says: [/^“min” is a number: digits alone/, /^“max” is a number/],
      fixed: claim('quantities: [ { min: 26000, max: about forty } ]'),
    },
    'puts text that looks like a number in quotes': {
      yaml: claim('tags: [ a, «2024» ]', 'deprecated-reason: «true»'),
      code: 'schema/type',
      says: [
        'Item 2 of “tags” is text, but YAML reads 2024 as a number. Write it in quotes.',
        /YAML reads true as true or false/,
      ],
      fixed: claim('tags: [ a, "2024" ]', 'deprecated-reason: true'),
    },
    'says which of several claimers is no id': {
      yaml: appearance('source: s, quote: q, attribution: [ { claimer: [ a, { «b»: c } ] } ]'),
      says: ['Each item of “claimer” is the id of an entity or a source.'],
    },
    'takes no number without end': {
      yaml: claim('quantities: [ { max: «.inf» } ]'),
      code: 'schema/value',
      says: ['“.inf” is not what “max” takes: write a number.'],
    },
    'offers no fix of what an alias only repeats': {
      yaml: claim('x-grade: &grade medium', 'evaluation: { confidence: «*grade» }'),
      says: [/Did you mean “moderate”/],
      fixed: null,
    },
    'points at the alias through which a fault is seen': {
      yaml: `- &one\n  id: C-1\n  kind: event\n  proposition: It burnt.\n  x-all: &all [ { source: s, quote: q } ]\n  appearances: «*all»\n`,
      says: [/^This appearance has no “attribution”/],
      fixed: null,
    },
  });
});

describe('checkItem, on the registry', () => {
  check(items('sources'), {
    'takes the least a source can be': { yaml: '- { id: s, type: report, issued: "2024" }\n', says: [] },
    'offers the nearest of many types': {
      yaml: '- { id: s, type: «newspaper», issued: "2024" }\n',
      says: [
        '“type” cannot be “newspaper”. Did you mean “article-newspaper”? Allowed: article-newspaper, report, webpage and others.',
      ],
      fixed: '- { id: s, type: article-newspaper, issued: "2024" }\n',
    },
    'wants two lines in order': {
      yaml: '- { id: s, type: report, issued: "2024", segment: { «lines»: [6, 3] } }\n- { id: s, type: report, issued: "2024", segment: { «lines»: [3] } }\n- { id: s, type: report, issued: "2024", segment: { lines: [«0», 3] } }\n',
      code: 'schema/value',
      says: [
        /^“lines” must be two line numbers, the first and the last in this order/,
        /^“lines” must be two line numbers/,
        /a line number, counted from 1/,
      ],
    },
    'says what a fingerprint is': {
      yaml: '- { id: s, type: report, issued: "2024", sha256: «9c1e» }\n',
      says: ['“9c1e” is not what “sha256” takes. Write the 64 hexadecimal digits of the file’s SHA-256.'],
    },
    'reads a date cut by a comma as one value': {
      yaml: '- { id: s, type: report, issued: March 5, «2024» }\n',
      says: [/cuts the value of “issued” short/],
      fixed: '- { id: s, type: report, issued: "March 5, 2024" }\n',
    },
    'names the note marker that leads nowhere': {
      yaml: '- { id: s, type: report, issued: "2024", notes: { «72»: [] } }\n',
      says: [/^“72” is an empty list/],
    },
  });
  check(items('entities'), {
    'takes an entity with an id alone': { yaml: '- id: e\n', says: [] },
    'knows the other spelling': {
      yaml: '- { id: e, type: «organisation» }\n',
      says: [/Did you mean “organization”/],
      fixed: '- { id: e, type: organization }\n',
    },
  });
  check(items('events'), {
    'writes a lone place as an entity': {
      yaml: '- { id: e, place: «kerman» }\n',
      says: [/^“place” holds keys with values \(entity, precision\)/],
      fixed: '- { id: e, place: { entity: kerman } }\n',
    },
    'keeps exactness on its scale': {
      yaml: '- { id: e, place: { precision: «9» } }\n',
      says: [/a whole number from 1 \(exact\) to 7/],
    },
  });
});

describe('checkHeader', () => {
  const header: Checks = (text) => {
    const root = resolved(nodesOf(text));
    assert.ok(root?.type === 'map');
    return checkHeader(root);
  };
  check(header, {
    'takes lists without items, and keys of one’s own': {
      yaml: 'sources:\nclaims: []\nwaive: ~\nx-desk: mena\n',
      says: [],
    },
    'leaves the items of the lists to others': { yaml: 'claims: [ 1, { id: } ]\n', says: [] },
    'asks whether a misspelt key was meant': {
      yaml: '«claim»:\n  - id: C-1\n«entitys»: []\n',
      code: 'schema/unknown-key',
      says: [
        /no key of an annotation file, so nothing reads it\. Did you mean “claims”/,
        /Did you mean “entities”/,
      ],
      fixed: 'claims:\n  - id: C-1\nentitys: []\n',
    },
    'says that a list is a list': {
      yaml: '«claims»:\n  id: C-1\nevents: «none»\n',
      code: 'schema/type',
      says: [/^“claims” is a list\. Begin each item with “- ”/, /^“events” is a list/],
    },
    'looks into waivers': {
      yaml: 'waive: [ { rule: «everything», reason: Because. } ]\n',
      says: [
        '“everything” is not what “rule” takes. Write the code of a rule, such as sourcing/anonymous-opinion.',
      ],
    },
  });
});

describe('checkProject', () => {
  check((text) => checkProject(nodesOf(text)), {
    'takes an empty file': { yaml: '# nothing yet\n', says: [] },
    'takes a whole file': {
      yaml: 'profile: newsroom\nreports: ["**/*.txt"]\nseverities: { quantity/conflict: off, a/b: hint }\nfail-level: warning\nx-a: 1\n',
      says: [],
    },
    'names what a rule’s code looks like': {
      yaml: 'severities: { «conflict»: error }\n',
      says: [
        '“conflict” cannot be a key of “severities”: write codes of rules as keys, such as quantity/conflict.',
      ],
    },
    'knows short names of severities': {
      yaml: 'severities:\n  quantity/conflict: «info»\n  time/event-conflict: «false»\nfail-level: «warn»\n',
      says: [/Did you mean “information”/, /Did you mean “off”/, /Did you mean “warning”/],
      fixed:
        'severities:\n  quantity/conflict: information\n  time/event-conflict: false\nfail-level: warn\n',
    },
    'wants keys': { yaml: '- «reports»\n', says: [/^A project file holds keys with values/] },
  });
});

describe('every problem of shape', () => {
  it('lies inside the text, on one line in block style, no two at one place, whatever stands there', () => {
    const key = fc.constantFrom(
      'id',
      'kind',
      'appearances',
      'source',
      'quote',
      'attribution',
      'claimer',
      'time',
      'edtf',
      'tags',
      'segment',
      'x-a',
      'colour',
      'waive',
      'notes',
    );
    const word = fc.constantFrom(
      'event',
      'C 1',
      '2024',
      '"2024-02-30"',
      '~',
      'true',
      '[]',
      '{}',
      'text',
      '',
      '[a, 1]',
      '{ claimer: a }',
    );
    const block = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), key, word), { maxLength: 12 });
    fc.assert(
      fc.property(
        block,
        fc.constantFrom<ListName>('claims', 'sources', 'entities', 'events'),
        (lines, list) => {
          const text = `- id: a\n${nested(lines)}`;
          const problems = items(list)(text);
          const places = problems.map(({ start, end }) => `${start}:${end}`);
          assert.equal(new Set(places).size, places.length);
          for (const { start, end, message, fixes } of problems) {
            assert.ok(0 <= start && start < end && end <= text.length);
            assert.ok(!text.slice(start, end).includes('\n'));
            assert.doesNotMatch(message, /invalid|undefined|expected|\[object/i);
            for (const { edits } of fixes)
              for (const { span } of edits) assert.ok(0 <= span.start && span.end <= text.length);
          }
        },
      ),
    );
  });
});

const material = reportsToTest();

describe(`the annotations of ${material.name}`, () => {
  const misspelt: Readonly<Record<string, readonly string[]>> = material.real
    ? { '002.claims.yaml': ['confidance'] }
    : {};

  for (const path of annotationsOf(material)) {
    const file = basename(path);
    it(`${file} is in shape${misspelt[file] === undefined ? '' : `, but for ${misspelt[file].join()}`}`, () => {
      const text = readFileSync(path, 'utf8');
      const root = resolved(nodesOf(text));
      assert.ok(root?.type === 'map');
      const problems = [...checkHeader(root)];
      for (const { key, value } of root.entries) {
        const node = resolved(value);
        const list = key.source;
        if (node?.type === 'list' && isListName(list))
          for (const item of node.items) problems.push(...checkItem(list, item));
      }
      assert.deepEqual(
        problems.map(({ start, end }) => text.slice(start, end)),
        misspelt[file] ?? [],
      );
    });
  }
});

function items(list: ListName): Checks {
  return (text) => {
    const root = resolved(nodesOf(text));
    assert.ok(root?.type === 'list');
    return root.items.flatMap((item) => checkItem(list, item));
  };
}

function check(checks: Checks, rows: Readonly<Record<string, Row>>): void {
  for (const [name, row] of Object.entries(rows))
    it(name, () => {
      const text = row.yaml.replace(/[«»]/g, '');
      const problems = checks(text);
      let marked = text;
      for (const { start, end } of [...problems].reverse())
        marked = `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`;
      assert.equal(marked, row.yaml);
      row.says.forEach((says, i) => {
        const message = problems[i]?.message ?? '';
        if (typeof says === 'string') assert.equal(message, says);
        else assert.match(message, says);
      });
      assert.equal(problems.length, row.says.length);
      if (row.code !== undefined) assert.equal(problems[0]?.code, row.code);
      if (row.fixed !== undefined) assert.equal(fixedText(text, problems[0]), row.fixed);
    });
}

function fixedText(text: string, problem: ShapeProblem | undefined): string | null {
  const fix = problem?.fixes[0];
  if (fix === undefined) return null;
  let fixed = text;
  for (const { span, newText } of [...fix.edits].reverse())
    fixed = fixed.slice(0, span.start) + newText + fixed.slice(span.end);
  return fixed;
}

/** Lines of a block map below `- id: a`; a line nests in the one above when that one has no value. */
function nested(lines: readonly (readonly [depth: number, key: string, word: string])[]): string {
  let open = 0;
  let text = '';
  const used = new Map<number, Set<string>>();
  for (const [depth, key, word] of lines) {
    const at = Math.min(depth, open);
    const keys = used.get(at) ?? new Set(at === 0 ? ['id'] : []);
    if (keys.has(key)) continue;
    used.set(at, keys.add(key));
    for (const level of used.keys()) if (level > at) used.delete(level);
    text += `${'  '.repeat(at + 1)}${key}: ${word}\n`;
    open = word === '' ? at + 1 : at;
  }
  return text;
}
