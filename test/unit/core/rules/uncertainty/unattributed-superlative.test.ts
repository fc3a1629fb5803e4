import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, BROOK, port } from './port.ts';

const CODE = 'uncertainty/unattributed-superlative';
const marked = (text: string) => `⟦${JSON.stringify(text)}⟧`;

describe(CODE, () => {
  it('fires on superlatives in the publisher’s own voice', () => {
    for (const text of [
      'The flood, the worst in the town’s history, closed the port.',
      'The mayor is the only official who can close the port.',
      'The port is the region’s largest employer, and closed.',
      'It was the first closing of the port in twenty years.',
      'The flood closed one of the most important ports.',
    ])
      expectAt(CODE, port({ kind: 'event', text, quote: marked(text), proposition: 'The port closed.' }));
  });

  it('shows the words in each report, from a claim in another file', () => {
    const text = 'The worst flood closed the port.';
    const [finding] = expectAt(
      CODE,
      port({
        kind: 'event',
        text,
        quote: marked(text),
        proposition: 'A flood closed the port.',
        other: { text: 'The port closed after a flood.' },
      }),
    );
    const [place] = finding?.related ?? [];
    assert.match(place?.uri ?? '', /courier\.txt$/);
    assert.equal(text.slice(place?.span.start, place?.span.end), 'The worst');
  });

  it('leaves rows, parts, adverbs and names alone', () => {
    for (const text of [
      'The first wave closed the port, the second the bridge.',
      'The port first closed in the first week of the storm.',
      'Most berths of the port closed, at least for the ferries.',
      'The port closed only at night, as in the most recent storm.',
      'The port closed for ships of The Best Line.',
    ])
      expectClean(port({ kind: 'event', text, proposition: 'The port closed.' }));
  });

  it('leaves alone what somebody is cited for, and what is in quotation marks', () => {
    expectClean(
      port({
        kind: 'state',
        text: 'Ada Brook said the port was the deadliest of the region.',
        proposition: 'The port is the deadliest of the region.',
        attribution: BROOK,
        appearance: 'quotation: indirect',
      }),
    );
    expectClean(
      port({
        kind: 'state',
        text: 'A sign with “the deadliest port” on it stands in the town.',
        proposition: 'A sign stands in the town.',
      }),
    );
  });

  it('leaves assessments alone', () => {
    expectClean(
      port({
        kind: 'assessment',
        text: 'The flood was the worst so far.',
        proposition: 'The flood was grave.',
      }),
    );
  });

  it('can be waived', () => {
    expectClean(
      port({
        kind: 'event',
        text: 'The worst flood closed the port.',
        proposition: 'A flood closed the port.',
        appearance: `waive: [ { rule: ${CODE}, reason: The gauge’s record bears it out. } ]`,
      }),
    );
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('the first only most a ', { kind: 'event', proposition: 'The port closed.' });
  });
});
