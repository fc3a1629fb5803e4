import assert from 'node:assert/strict';
import { namesOfEntities } from '../../../../server/src/core/text/read/names/known-names.ts';
import type { KnownEntity } from '../../../../server/src/core/text/read/reading-rules.ts';
import type { Token } from '../../../../server/src/core/text/read/words/tokens.ts';
import { type NamesInSentences, Readings } from '../../../../server/src/core/workspace/readings.ts';

/** The names that a test says are known, and how often it was asked for those in a sentence. */
class Names implements NamesInSentences {
  version = 0;
  asked = 0;
  entities: readonly KnownEntity[] = [];

  in(tokens: readonly Token[]) {
    this.asked++;
    return namesOfEntities(tokens, this.entities);
  }
}

const SENTENCE = 'The dam may have failed on Monday, Alder said.';
const RULES = {};

describe('the readings of sentences', () => {
  it('are made once and shared', () => {
    const names = new Names();
    const readings = new Readings(names);
    const reading = readings.of(SENTENCE, '2024-03-06', RULES);
    assert.deepEqual(reading.hedges, [[8, 11, 'hedge.may']]);
    assert.equal(readings.of(`${SENTENCE} `.trim(), '2024-03-06', RULES), reading);
    assert.equal(names.asked, 1);
  });

  it('are made anew for another day of issue or other words', () => {
    const readings = new Readings(new Names());
    const dates = (issued: string) => readings.of(SENTENCE, issued, RULES).times.map(({ edtf }) => edtf);
    assert.deepEqual([dates('2024-03-06'), dates('2024-03-13')], [['2024-03-04'], ['2024-03-11']]);
    assert.equal(readings.of(SENTENCE, undefined, { hedges: ['dam'] }).hedges.length, 2);
    assert.equal(readings.of(SENTENCE, undefined, RULES).hedges.length, 1);
  });

  it('stay where names have changed that do not stand in them', () => {
    const names = new Names();
    const readings = new Readings(names);
    const reading = readings.of(SENTENCE, undefined, RULES);
    names.version++;
    assert.equal(readings.of(SENTENCE, undefined, RULES), reading);
    assert.equal(names.asked, 2);
  });

  it('are made anew where a name in them has come to be known, and are there still when it is forgotten', () => {
    const names = new Names();
    const readings = new Readings(names);
    const who = () => readings.of(SENTENCE, undefined, RULES).attribution.map((hit) => hit.identification);
    const before = readings.of(SENTENCE, undefined, RULES);
    assert.deepEqual(who(), ['named']);
    names.version++;
    names.entities = [{ name: 'Alder', type: 'organization' }];
    assert.deepEqual(who(), ['collective']);
    names.version++;
    names.entities = [];
    assert.equal(readings.of(SENTENCE, undefined, RULES), before);
  });

  it('of thousands of sentences are not all kept, but those last asked for are', () => {
    const readings = new Readings(new Names());
    const of = (at: number) => readings.of(`Camp ${at} was closed.`, undefined, RULES);
    const first = of(0);
    let last = first;
    for (let at = 1; at <= 9000; at++) last = of(at);
    assert.equal(of(9000), last);
    assert.notEqual(of(0), first);
  });
});
