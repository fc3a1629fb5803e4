import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { makeFile, makeProject, plantedIn } from '../../bench/project.ts';
import { markersIn, placesIn } from '../../bench/typing.ts';

interface Appearance {
  readonly source: string;
  readonly quote: string;
}
interface Parsed {
  readonly sources: readonly { readonly id: string; readonly file: string }[];
  readonly entities: readonly { readonly id: string }[];
  readonly claims: readonly { readonly id: string; readonly appearances: readonly Appearance[] }[];
}

describe('a synthetic annotation file', () => {
  it('is the same for the same seed and another for another', () => {
    assert.equal(makeFile(30).text, makeFile(30).text);
    assert.notEqual(makeFile(30).text, makeFile(30, { seed: 2 }).text);
  });

  it('without mistakes is right by the schema, and every quote stands once in its report', () => {
    const { text, reports } = makeFile(60, { mistakeRate: 0 });
    const schema: object = JSON.parse(
      readFileSync(new URL('../../../schemas/annotation.schema.json', import.meta.url), 'utf8'),
    );
    const parsed: Parsed = parse(text);
    const validate = new Ajv({ strict: false }).compile(schema);
    assert(validate(parsed), JSON.stringify(validate.errors));
    assert.equal(parsed.claims.length, 60);
    const files = new Map(parsed.sources.map(({ id, file }) => [id, file]));
    for (const { source, quote } of parsed.claims.flatMap(({ appearances }) => appearances)) {
      const report = reports.get(files.get(source) ?? '') ?? '';
      assert(report.includes(quote), quote);
      assert.equal(report.indexOf(quote), report.lastIndexOf(quote), quote);
    }
  });

  it('is of the size of real ones', () => {
    const { text, reports } = makeFile(200);
    const claims = text
      .slice(text.indexOf('\nclaims:'))
      .split(/^ {2}- /m)
      .slice(1);
    const average = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const bytes = average(claims.map((claim) => claim.length));
    assert(bytes >= 700 && bytes <= 1000, `${bytes} bytes a claim`);
    const lines = average(claims.map((claim) => claim.trimEnd().split('\n').length));
    assert(lines >= 13 && lines <= 19, `${lines} lines a claim`);
    for (const report of reports.values())
      assert(report.length >= 3000 && report.length <= 6000, `${report.length} bytes in a report`);
  });

  it('plants some of every mistake, but none in the claims to type in', () => {
    const { claims } = makeFile(2000, { marked: 20 });
    const planted = plantedIn(claims);
    assert.deepEqual([...planted.keys()].sort(), [
      'anchor/quote-drift',
      'reference/unknown-entity',
      'reference/unknown-event',
      'reference/unknown-source',
      'schema/missing-key',
    ]);
    for (const [code, count] of planted) assert(count >= 5 && count <= 50, `${count} of ${code}`);
    const marked = claims.filter((claim) => claim.marked);
    assert.equal(marked.length, 20);
    assert(marked.every(({ mistake }) => mistake === null));
  });

  it('offers places to type in: inside a quote, at the end of an id, inside a proposition', () => {
    const { text, claims } = makeFile(100, { marked: 4 });
    const places = placesIn(text);
    assert.equal(places.length, 12);
    assert.equal(markersIn(text).length, 4);
    const [marked] = claims.filter((claim) => claim.marked);
    assert(marked);
    const [quote, id, proposition] = places;
    assert(quote?.marker && id && proposition);
    assert.equal(text.slice(quote.offset - 40, quote.offset), marked.fact.quote.slice(0, 40));
    assert.equal(text.slice(id.offset - marked.source.length, id.offset), marked.source);
    assert.match(text.slice(0, proposition.offset), /\n {4}proposition: .{12}$/);
    const line = text.split('\n')[quote.marker.line] ?? '';
    assert.equal(line.slice(quote.marker.character, quote.marker.character + 7), 'remark:');
  });
});

describe('a synthetic project', () => {
  it('says what it holds and what a check of it must find', () => {
    const folder = mkdtempSync(join(tmpdir(), 'adduce-project-'));
    try {
      const made = makeProject(folder, { files: 3, claimsPerFile: 50 }, { mistakeRate: 0.1 });
      const files = readdirSync(join(folder, 'claims'));
      assert.equal(files.length, 4);
      assert.equal(made.claims, 150);
      assert.equal(readdirSync(join(folder, 'reports')).length, made.reports);
      const ids = files.flatMap((file) => {
        const parsed: Partial<Parsed> = parse(readFileSync(join(folder, 'claims', file), 'utf8'));
        return (parsed.claims ?? []).map(({ id }) => id);
      });
      assert.equal(new Set(ids).size, 150);
      assert.equal(made.planted.size, 5);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
