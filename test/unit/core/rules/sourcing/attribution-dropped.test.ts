import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { type ClaimText, claim, quay, waiver } from '../../../support/quay.ts';
import { allFindings, expectAt, expectClean, expectFixed, expectNone } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/attribution-dropped';
const ALONE = '[ { claimer: gazette } ]';

/** A claim on one sentence of the Gazette, or on a part of it. */
function on(
  sentence: string,
  chain: string,
  { quote = sentence, ...more }: Partial<ClaimText> & { quote?: string } = {},
) {
  const appearance = `{ source: gazette-1, quote: ${JSON.stringify(quote)}, attribution: ${chain}, certainty: certain }`;
  return quay({ gazette: sentence, claims: [claim({ ...more, appearances: [appearance] })] });
}

describe(CODE, () => {
  it('fires where the sentence says who says so, and the chain ends with the publisher', () => {
    const [finding] = expectAt(
      CODE,
      on('Port officials said that the north crane fell into the basin.', `⟦${ALONE}⟧`),
    );
    assert.match(finding?.message ?? '', /“Port officials said”.*“gazette”/);
    assert.equal(finding?.related.length, 1);
    expectAt(CODE, on('The north crane fell into the basin, according to the Quay Council.', `⟦${ALONE}⟧`));
    expectAt(CODE, on('“The north crane fell into the basin,” Ada Brandt said.', `⟦${ALONE}⟧`));
    // Which officials they are is no word of the paper’s on the crane.
    expectAt(CODE, on('Officials who check the north crane say it fell into the basin.', `⟦${ALONE}⟧`));
  });

  it('looks at the whole sentence where less is quoted', () => {
    const sentence = 'The north crane fell into the basin, port officials said.';
    expectAt(CODE, on(sentence, `⟦${ALONE}⟧`, { quote: 'The north crane fell into the basin' }));
  });

  it('fires in each file that has such a chain', () => {
    const gazette =
      'Ada Brandt said that the north crane fell into the basin. Port officials say the quay is shut.';
    expectAt(
      CODE,
      quay({
        gazette,
        claims: [
          claim({
            appearances: [
              `{ source: gazette-1, quote: Ada Brandt said that the north crane fell into the basin., attribution: ⟦${ALONE}⟧, certainty: certain }`,
            ],
          }),
          claim({
            id: 'C-2',
            kind: 'state',
            proposition: 'The quay is shut.',
            appearances: [
              `{ source: gazette-1, quote: Port officials say the quay is shut., attribution: ⟦${ALONE}⟧, certainty: certain }`,
            ],
          }),
        ],
      }),
    );
  });

  it('asks for whom a pronoun means, and for who speaks in the middle of a quotation', () => {
    const [pronoun] = expectAt(CODE, on('He said that the north crane fell into the basin.', `⟦${ALONE}⟧`));
    assert.match(pronoun?.message ?? '', /carried-from: previous/);
    const [speech] = expectAt(CODE, on('“The north crane fell into the basin.”', `⟦${ALONE}⟧`));
    assert.match(speech?.message ?? '', /inside quotation marks/);
  });

  it('is content with a chain that goes on', () => {
    const chain =
      '[ { claimer: gazette }, { claimer: officials, cue: said, identification: anonymous, number: plural } ]';
    expectClean(on('Port officials said that the north crane fell into the basin.', chain));
  });

  it('is content with a chain that begins with who is cited', () => {
    const sentence = 'Port officials said that the north crane fell into the basin.';
    expectClean(on(sentence, '[ { claimer: officials } ]'));
    expectClean(on(sentence, '[ { claimer: council, cue: said } ]'));
  });

  it('is content where the publisher speaks of what it says itself', () => {
    expectClean(on('The Harbour Gazette said that the north crane fell into the basin.', ALONE));
  });

  it('is content where a report speaks of itself, but not where a newspaper speaks of one', () => {
    const sentence = 'The report says that the north crane fell into the basin.';
    expectClean(
      on(sentence, ALONE).replace('id: gazette-1, type: article-newspaper', 'id: gazette-1, type: report'),
    );
    expectAt(CODE, on(sentence, `⟦${ALONE}⟧`));
  });

  it('is content where what is quoted is not what is said', () => {
    const sentence = 'The north crane fell into the basin after the council said that it was sound.';
    expectClean(on(sentence, ALONE));
    expectClean(on(sentence, ALONE, { quote: 'The north crane fell into the basin' }));
    expectClean(on('The north crane, which inspectors said was sound, fell into the basin.', ALONE));
    expectClean(on('Ada Brandt said that it was sound, but the north crane fell into the basin.', ALONE));
  });

  it('of several sentences looks at the one that has what the claim says', () => {
    const gazette =
      'Ada Brandt said that the crane had leaned for a week. The Quay Council shut the northern quay.';
    const project = (proposition: string, chain: string) => on(gazette, chain, { proposition });
    expectClean(project('The Quay Council shut the northern quay.', ALONE));
    expectAt(CODE, project('The crane leaned for a week.', `⟦${ALONE}⟧`));
  });

  it('only asks where the quote may be an aside in what somebody says', () => {
    const severityOf = (sentence: string, quote: string) => {
      const fixture = on(sentence, ALONE, {
        quote,
        proposition: `${quote.replace(/^[a-z]/, (c) => c.toUpperCase())}.`,
      });
      return allFindings(openProject(fixture)).find(({ finding }) => finding.code === CODE)?.finding.severity;
    };
    for (const [sentence, quote] of [
      [
        'Leaked papers suggest that the Quay Council ordered its staff to close the basin and to take down some of the nine cranes it still runs before the winter storms come.',
        'some of the nine cranes it still runs',
      ],
      [
        'The north crane in Ostra, the oldest port of the southern coast, was one of eleven machines that the storm of last night, the worst in the memory of the dockers, threw over or bent, according to the Quay Council.',
        'Ostra, the oldest port of the southern coast',
      ],
      [
        'Ada Brandt threatened that the dockers would leave the north crane and all other machines alone for a month ahead of the visit of the minister.',
        'ahead of the visit of the minister',
      ],
    ] as const)
      assert.equal(severityOf(sentence, quote), 'information', sentence);
    for (const [sentence, quote] of [
      [
        'Port officials said that the north crane fell into the basin, that two ships had to be turned away at night and that work goes on elsewhere.',
        'the north crane fell into the basin',
      ],
      [
        'The crew of the north crane, tired from a night of work in the rain and from a week of storms, needs a rest, port officials said.',
        'needs a rest',
      ],
      [
        'Ada Brandt said: “We have lost much in the storm, the north crane is broken for good, and we ask the Quay Council and the ministry for help.”',
        'the north crane is broken for good',
      ],
    ] as const)
      assert.equal(severityOf(sentence, quote), 'warning', sentence);
  });

  it('is content where the “claimer” is nobody who could say anything', () => {
    const judged = (sentence: string) =>
      expectNone(CODE, on(sentence, ALONE, { kind: 'assessment', quote: sentence }));
    judged('The evidence indicates that the north crane fell into the basin.');
    judged('All signs suggest that the north crane fell into the basin.');
    judged('The physical evidence shows that the north crane fell into the basin.');
    expectAt(
      CODE,
      on('Evidence from the Quay Council shows that the north crane fell into the basin.', `⟦${ALONE}⟧`),
    );
  });

  it('reads the quote alone where the source is not held', () => {
    const quote = 'Port officials said that the north crane fell into the basin.';
    const appearance = `{ source: courier-1, quote: ${quote}, attribution: ⟦[ { claimer: courier } ]⟧, certainty: certain }`;
    const [finding] = expectAt(
      CODE,
      quay({ gazette: 'Nothing.', claims: [claim({ appearances: [appearance] })] }),
    );
    assert.deepEqual(finding?.related, []);
  });

  it('is content with a claim on the saying itself', () => {
    const sentence = 'The Quay Council described the north crane as sound.';
    expectClean(
      on(sentence, ALONE, {
        kind: 'event',
        proposition: 'The Quay Council described the north crane as sound.',
      }),
    );
    expectClean(
      on('Ada Brandt denied that the north crane was sound.', ALONE, {
        kind: 'statement',
        proposition: 'Ada Brandt denied that the north crane was sound.',
      }),
    );
  });

  it('tells who claims a deed from what the deed did', () => {
    const sentence =
      'Quay Brigade claimed responsibility for the bomb that threw the north crane into the basin.';
    const project = (proposition: string, chain: string) =>
      on(sentence, chain, { proposition }).replace(
        'name: Basin Brigade',
        'name: Basin Brigade, aliases: [Quay Brigade]',
      );
    expectAt(CODE, project('The Basin Brigade bombed the north crane.', `⟦${ALONE}⟧`));
    expectClean(project('A bomb threw the north crane into the basin.', ALONE));
  });

  it('is content where nobody is cited: a life is claimed, a saying did not take place', () => {
    expectClean(
      on('The collapse claimed the lives of two fishermen.', ALONE, {
        proposition: 'The collapse killed two fishermen.',
      }),
    );
    expectClean(
      on('The Quay Council declined to say when the north crane fell into the basin.', ALONE, {
        proposition: 'The north crane fell into the basin.',
      }),
    );
  });

  it('can be waived', () => {
    expectClean(
      on('Port officials said that the north crane fell into the basin.', ALONE, { more: [waiver(CODE)] }),
    );
  });

  it('is mended by adding who is cited to the chain', () => {
    const fixed = expectFixed(
      on('Two senior port officials said that the north crane fell into the basin.', ALONE),
      'Add “officials” to the chain',
    );
    assert.match(fixed, /\{ claimer: officials, cue: said, identification: anonymous, number: plural \}/);
  });

  it('takes time in proportion to the sentence', () => {
    assertLinearTime(
      (text) =>
        openProject(
          on(`Port officials said that ${text} the crane fell.`, ALONE, { quote: 'the crane fell' }),
        ),
      'they said “it, which fell, but who said ',
      { small: 10_000, large: 80_000 },
    );
  });
});
