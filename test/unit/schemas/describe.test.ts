import assert from 'node:assert/strict';
import { fieldAt, fieldsOf } from '../../../schemas/describe.ts';

describe('fieldAt', () => {
  it('describes a closed list, each value in words', () => {
    const field = fieldAt(['claims', 3, 'evaluation', 'likelihood']);
    assert.equal(field?.type, 'choice');
    assert.equal(field?.standard, 'ICD 203');
    assert.match(field?.values?.find(({ value }) => value === 'likely')?.description ?? '', /55–80 %/);
    assert.match(field?.markdown ?? '', /`likely`: 55–80 %/);
  });

  it('says which ids a reference names, and that they are read from the source text', () => {
    const refs = {
      source: ['claims', 0, 'appearances', 0, 'source'],
      event: ['claims', 0, 'event'],
      claim: ['claims', 0, 'relations', 1, 'target'],
      entity: ['entities', 0, 'part-of'],
      'entity-or-source': ['claims', 0, 'appearances', 0, 'attribution', 1, 'claimer'],
    };
    for (const [ref, path] of Object.entries(refs)) {
      assert.equal(fieldAt(path)?.ref, ref, path.join('.'));
      assert.equal(fieldAt(path)?.readsSource, true, path.join('.'));
    }
  });

  it('describes the items of lists of references', () => {
    assert.equal(fieldAt(['sources', 0, 'derived-from', 2])?.ref, 'source');
    assert.equal(fieldAt(['claims', 0, 'about', 0])?.ref, 'claim');
  });

  it('lets a list of claimers stand where one may', () => {
    const path = ['claims', 0, 'appearances', 0, 'attribution', 0, 'claimer'];
    assert.equal(fieldAt(path)?.orList, true);
    assert.equal(fieldAt([...path, 1])?.ref, 'entity-or-source');
  });

  it('marks open vocabularies and offers words for them', () => {
    const role = fieldAt(['claims', 0, 'participants', 0, 'role']);
    assert.equal(role?.open, true);
    assert.ok(role?.values?.some(({ value }) => value === 'perpetrator'));
    assert.equal(fieldAt(['claims', 0, 'kind'])?.open, false);
  });

  it('describes the values of maps with keys of the project’s own', () => {
    assert.equal(fieldAt(['sources', 0, 'notes', '72'])?.ref, 'source');
    assert.equal(fieldAt(['severities', 'quantity/conflict'], 'project')?.type, 'choice');
  });

  it('knows nothing of keys the format does not declare', () => {
    for (const path of [
      ['x-desk'],
      ['claims', 0, 'x-desk', 'deeper'],
      ['claims', 0, 'colour'],
      ['claims', 'id'],
      ['claims', 0, 'id', 'a'],
    ])
      assert.equal(fieldAt(path), null, path.join('.'));
  });

  it('is plain data', () => {
    const field = fieldAt(['claims', 0]);
    assert.deepEqual(structuredClone(field), field);
  });
});

describe('fieldsOf', () => {
  it('lists the keys of a map, the required ones marked', () => {
    const fields = fieldsOf(['claims', 0, 'appearances', 0]);
    assert.deepEqual(
      fields.filter(({ required }) => required).map(({ name }) => name),
      ['source', 'quote', 'attribution'],
    );
    assert.ok(fields.some(({ name }) => name === 'own-reporting'));
  });

  it('lists the top-level keys of a file', () => {
    assert.deepEqual(
      fieldsOf([]).map(({ name }) => name),
      ['sources', 'entities', 'events', 'claims', 'waive'],
    );
  });

  it('lists nothing where no keys can stand', () => {
    assert.deepEqual(fieldsOf(['claims', 0, 'proposition']), []);
    assert.deepEqual(fieldsOf(['nowhere']), []);
  });
});
