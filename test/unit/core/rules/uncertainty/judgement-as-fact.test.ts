import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, BROOK, port } from './port.ts';

const CODE = 'uncertainty/judgement-as-fact';

describe(CODE, () => {
  it('fires where an event or a state is only thought likely, possible, apparent or inferred', () => {
    for (const [text, proposition] of [
      ['The crew likely left the ship.', 'The crew left the ship.'],
      ['A short circuit may have started the fire.', 'A short circuit started the fire.'],
      ['The reservoir appears to be empty.', 'The reservoir is empty.'],
      ['It seems that the owner knew of the leak.', 'The owner of the ship knew of the leak.'],
      ['The debris suggests Northland built the boat.', 'Northland built the boat.'],
      ['This means that the harbour master alone can close the port.', 'Only the master can close the port.'],
      [
        'The union blocked the gate, which indicates that it could stop the ferries.',
        'The union stopped the ferries.',
      ],
    ] as const)
      expectAt(CODE, port({ text, kind: '⟦state⟧', proposition }));
  });

  it('shows the words in the report, from a claim in another file', () => {
    const text = 'The crew probably left the ship.';
    const [finding] = expectAt(CODE, port({ text, kind: '⟦event⟧', proposition: 'The crew left the ship.' }));
    const [place] = finding?.related ?? [];
    assert.match(place?.uri ?? '', /reports\/courier\.txt$/);
    assert.equal(text.slice(place?.span.start, place?.span.end), 'probably');
  });

  it('fires where every text hedges, and not where one states it', () => {
    const parts = { text: 'The crew probably left the ship.', proposition: 'The crew left the ship.' };
    const hedged = { text: 'The crew seems to have left the ship.' };
    const [finding] = expectAt(CODE, port({ ...parts, kind: '⟦event⟧', other: hedged }));
    assert.equal(finding?.related.length, 2);
    expectClean(port({ ...parts, kind: 'event', other: { text: 'The crew left the ship.' } }));
  });

  it('is milder where the doubt is recorded, and where only chances are compared', () => {
    for (const parts of [
      {
        text: 'The crew probably left the ship.',
        proposition: 'The crew left the ship.',
        appearance: 'certainty: probable',
      },
      { text: 'Old ferries are more likely to sink.', proposition: 'Old ferries sink.' },
      { text: 'A ban would hurt the port.', proposition: 'A ban hurts the port.' },
    ]) {
      const [finding] = expectAt(CODE, port({ ...parts, kind: '⟦state⟧' }));
      assert.equal(finding?.severity, 'information');
    }
  });

  it('leaves judgements alone that are of something else in the sentence', () => {
    for (const [text, proposition] of [
      ['The storm, which could flood the town, sank a ferry.', 'The storm sank a ferry.'],
      ['The crew left the ship because it might sink.', 'The crew left the ship.'],
      [
        'It seems that the Port Board knew of the leak, as the board’s master quietly called the crew back.',
        'The Port Board called the crew back.',
      ],
      [
        'The guards found papers indicating that the crew planned to sink the ship.',
        'The guards found papers on a plan of the crew to sink the ship.',
      ],
      ['The guards stopped a man who could have burned the mill.', 'The guards stopped a man.'],
      ['The town closed the port, a step that may ruin the ferries.', 'The town closed the port.'],
    ] as const)
      expectClean(port({ text, kind: 'event', proposition }));
  });

  it('tells the sentences of a quote apart', () => {
    const text = 'The town closed the port. It may open again in the summer.';
    expectClean(port({ text, kind: 'event', proposition: 'The town closed the port.' }));
    expectAt(CODE, port({ text, kind: '⟦event⟧', proposition: 'The port opens again.' }));
  });

  it('says of a question that it is open', () => {
    const text = 'It is not clear whether the crew left the ship.';
    const [finding] = expectAt(CODE, port({ text, kind: '⟦event⟧', proposition: 'The crew left the ship.' }));
    assert.match(finding?.message ?? '', /“not clear whether” leaves this open/);
  });

  it('leaves alone what somebody who warned or proposed leaves open', () => {
    for (const [text, proposition, cue] of [
      ['Ada Brook warned the crew that the quay might give way.', 'Ada Brook warned the crew.', 'warned'],
      ['Ada Brook suggested a walk.', 'Ada Brook suggested a walk.', 'suggested'],
    ] as const)
      expectClean(port({ text, kind: 'event', proposition, attribution: BROOK.replace('said', cue) }));
  });

  it('leaves abilities, idioms and plans alone', () => {
    for (const [text, proposition] of [
      ['In an unlikely balancing act the port served both fleets.', 'The port served both fleets.'],
      ['The town passed a law that would close the port.', 'The town passed a law to close the port.'],
    ] as const)
      expectClean(port({ text, kind: 'event', proposition }));
  });

  it('leaves assessments, forecasts and statements alone', () => {
    const parts = { text: 'The crew may leave the ship.', proposition: 'The crew leaves the ship.' };
    expectClean(port({ ...parts, kind: 'assessment' }));
    expectClean(port({ ...parts, kind: 'statement' }));
  });

  it('is silent where another text has come to stand in the place of the quote', () => {
    const fixture = port({
      text: 'The crew probably left the ship.',
      quote: 'The crew perhaps left the vessel.',
      kind: 'event',
      proposition: 'The crew left the ship.',
    });
    assert.deepEqual(
      allFindings(openProject(fixture)).map(({ finding }) => finding.code),
      ['anchor/quote-drift'],
    );
  });

  it('looks at the quote alone where the report is not held', () => {
    expectAt(
      CODE,
      `
      //- /a.claims.yaml
      sources: [ { id: s, type: report, issued: "2024", held: false } ]
      claims:
        - id: P-1
          kind: ⟦event⟧
          proposition: The crew left the ship.
          appearances: [ { source: s, quote: The crew probably left the ship., attribution: [ { claimer: s } ] } ]
    `,
    );
  });

  it('can be waived', () => {
    expectClean(
      port({
        text: 'The crew probably left the ship.',
        kind: 'event',
        proposition: 'The crew left the ship.',
        claim: [`waive: [ { rule: ${CODE}, reason: The word is a slip of the translation. } ]`],
      }),
    );
  });

  it('is mended by making it an assessment, whose certainty is what the text leaves', () => {
    const fixture = port({
      text: 'The crew probably left the ship.',
      kind: 'event',
      proposition: 'The crew left the ship.',
    });
    assert.match(expectFixed(fixture, 'Make it an assessment'), /kind: assessment/);
    const certain = fixture.replace(/\n$/, '\n        certainty: certain\n');
    assert.match(expectFixed(certain, 'Make it an assessment'), /certainty: probable/);
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    for (const piece of ['would likely suggest that it may not, ', 'he said it indicates that '])
      assertCheckedInLinearTime(piece, { kind: 'event', proposition: 'The port closed.' });
  });
});
