import assert from 'node:assert/strict';
import { type FieldInfo, fieldAt } from '../../../schemas/describe.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { rulePagesFolder } from '../../../server/src/node/installation.ts';
import { rulePageFiles } from '../../../server/src/node/rule-pages.ts';
import { harbourWith } from '../support/harbour.ts';
import { openProject } from '../support/project.ts';

const PAGES = rulePageFiles(rulePagesFolder());
const CLAIMS = 'claims/a.claims.yaml';

/** The hover's Markdown over words of a file, without the escapes of plain text. */
function over(project: string, words: string, path = CLAIMS): string {
  const { workspace, file, uri } = openProject(project);
  const at = file(path).text.lastIndexOf(words);
  assert(at >= 0, `“${words}” is not in the file.`);
  return hoverAt(workspace, uri(path), at + 1, PAGES)?.contents.replace(/\\([^\w\s])/g, '$1') ?? '';
}

const overClaims = (claims: string, words: string) => over(harbourWith(claims), words);

/** A field of the format, and a file that has it: the text before the key, in which every map and list is opened. */
interface Declared {
  readonly name: string;
  readonly field: FieldInfo;
  readonly opening: string;
  readonly closing: string;
}

/** Every field below one, wherever maps and lists lead to. */
function* fieldsBelow(field: FieldInfo, path: string, opening: string, closing: string): Iterable<Declared> {
  if (field.type === 'list' && field.item?.type === 'object')
    yield* fieldsBelow(field.item, path, `${opening}[ `, ` ]${closing}`);
  for (const child of field.fields ?? []) {
    const name = `${path}.${child.name}`;
    const inside = [`${opening}{ `, ` }${closing}`] as const;
    yield { name, field: child, opening: inside[0], closing: inside[1] };
    yield* fieldsBelow(child, name, `${inside[0]}${child.name}: `, inside[1]);
  }
}

/** Every field of annotation files and of the project file. */
function everyField(): readonly (Declared & { readonly path: string })[] {
  const annotation = fieldAt([], 'annotation');
  const project = fieldAt([], 'project');
  assert(annotation !== null && project !== null);
  const lists = (annotation.fields ?? []).flatMap((list) => [
    { name: list.name, field: list, opening: '', closing: '', path: CLAIMS },
    ...[...fieldsBelow(list, list.name, `${list.name}:\n  `, '')].map((one) => ({ ...one, path: CLAIMS })),
  ]);
  const settings = (project.fields ?? []).flatMap((key) => [
    { name: key.name, field: key, opening: '', closing: '', path: 'adduce.yaml' },
    ...[...fieldsBelow(key, key.name, `${key.name}: `, '')].map((one) => ({ ...one, path: 'adduce.yaml' })),
  ]);
  return [...lists, ...settings];
}

/** The file with a field in it: items of the four lists on lines of their own, as people write them. */
function fileWith({ opening, closing, field }: Declared, value: string): string {
  const item = /^(\w+:\n {2})\[ (.*)$/s.exec(opening);
  const [start, end] =
    item === null ? [opening, closing] : [`${item[1]}- ${item[2]}`, closing.replace(/ \]$/, '')];
  return `${start}${field.name}: ${value}${end}`;
}

describe('the hover over a field', () => {
  const fields = everyField();

  it('is tried on every one that is declared', () => {
    assert(fields.length > 100, `${fields.length} fields`);
    for (const name of [
      'claims.quantities.as-of',
      'sources.segment.lines',
      'claims.appearances.waive.reason',
      'severities',
    ])
      assert(
        fields.some((one) => one.name === name),
        name,
      );
  });

  for (const declared of fields) {
    const { name, field, path } = declared;
    const [example = 'x'] = field.examples;
    const project = (value: string) => `
      //- /${path}
${fileWith(declared, value)
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
`;
    it(`${name} says what it means, and where the name comes from`, () => {
      const shown = over(project(example), `${field.name}: ${example}`, path);
      assert(shown.startsWith(`\`${field.name}\` — `), shown);
      assert(field.description.split(/\s+/).length >= 3, `too little is said of ${name}`);
      assert(shown.includes(field.description.replace(/\\([^\w\s])/g, '$1')), shown);
      assert(shown.includes('Standard: '), shown);
    });

    const values = field.values?.map(({ value }) => value) ?? (field.type === 'date' ? field.examples : []);
    if (values.length > 0 && !field.open)
      it(`${name} says what each value means`, () => {
        for (const value of values) {
          const shown = over(project(value), field.type === 'date' ? value : `: ${value}`, path);
          const bare = value.replaceAll('"', '');
          const said = shown.slice(shown.lastIndexOf(`\`${bare}\`: `)).slice(bare.length + 4);
          assert(/\w{3}/.test(said), `${value} of ${name}: ${shown}`);
        }
      });
  }
});

describe('the hover over a value', () => {
  const sourced = (rest: string) => `
      sources:
        - { id: daily, type: report, issued: "2024-01-03", reliability: B, held: false }
      claims:
        - id: C-1
          kind: event
          evaluation: { credibility: 2, likelihood: likely }
          tags: [port, quay]
          appearances: [ { source: daily, quote: The quay was shut. } ]
          ${rest}`;

  it('gives a date in words, with the day of the week', () => {
    assert.match(overClaims(sourced(''), '2024-01-03"'), /`2024-01-03`: Wednesday, 3 January 2024/);
    assert.match(
      overClaims(sourced('time: { edtf: "2024-01-03~" }'), '2024-01-03~'),
      /: about 3 January 2024/,
    );
  });

  it('puts the two grades of the Admiralty code together', () => {
    assert.match(
      overClaims(sourced(''), ': 2, like'),
      /- daily: \*\*B2\*\* – usually reliable, probably true/,
    );
    assert.match(overClaims(sourced(''), 'likely }'), /`likely`: 55–80 %; probable/);
  });

  it('says a quantity as a whole, with a measure or without', () => {
    const counted = (measure: string) =>
      sourced(`quantities: [ { ${measure}min: 94, comparator: at-least, of: people } ]`);
    assert.match(
      overClaims(counted(''), 'at-least'),
      /`at-least`: this number or more\n\nTogether: at least 94 people/,
    );
    assert.match(
      overClaims(counted('measure: fatalities, '), '94'),
      /Figure: fatalities: at least 94 people/,
    );
    assert.doesNotMatch(overClaims(counted('measure: fatalities, '), '94'), /Together/);
  });

  it('says how often a word of the project’s own is used', () => {
    assert.match(overClaims(sourced(''), 'quay]'), /`quay`: used once in this project/);
  });

  it('says whether the report still is the one that was read', () => {
    const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const source = `sources:\n  - { id: x, type: report, issued: "2024", file: ../reports/harbour.txt, sha256: "${hash}" }`;
    assert.match(
      overClaims(source, hash),
      /is \*\*not\*\* the one that was read any more\. No copy of it is preserved\./,
    );
  });

  it('says what a work that retells others adds, how much has been read, and where a segment begins', () => {
    const source = (rest: string) => `sources:\n  - { id: x, type: report, issued: "2024", ${rest} }`;
    assert.match(
      overClaims(source('derived-from: [agency]'), 'derived'),
      /counts as said by agency: it adds no origin of its own/,
    );
    assert.match(overClaims(source('read: "1-4, 9"'), '1-4'), /5 sentences read without anything to claim/);
    const segment = source('file: ../reports/harbour.txt, segment: { lines: [1, 3] }');
    assert.match(
      overClaims(segment, '[1, 3]'),
      /Line 1: Harbour closed\n\nLine 3: The quay will reopen\. Nobody/,
    );
    assert.match(
      overClaims(source('held: false'), 'false'),
      /`false`: known of, but its text is not at hand/,
    );
  });

  it('says what stands behind a note marker', () => {
    const claims = `
      sources:
        - { id: x, type: report, issued: "2024", held: false, notes: { "72": agency } }
      claims:
        - id: C-1
          appearances: [ { source: x, quote: "It rained.[72]", note-markers: [72] } ]`;
    assert.match(overClaims(claims, '72]'), /Behind it stands agency\./);
  });

  it('works where the YAML around it is broken', () => {
    assert.match(
      overClaims('claims:\n  - id: C-1\n    kind: forecast\n    tags: [a, {b', 'forecast'),
      /`forecast`: a judgement about what will/,
    );
    assert.match(
      overClaims('claims:\n  - id: C-1\n    kind: forecast\n    tags: [a, {b', 'kind'),
      /What kind of claim it is/,
    );
  });
});
