import assert from 'node:assert/strict';
import { readJudgements } from '../../../../../../server/src/core/text/read/estimates/judgements.ts';
import { tokenize } from '../../../../../../server/src/core/text/read/words/tokens.ts';

function judgements(sentence: string): string[] {
  return readJudgements(tokenize(sentence)).map(
    ({ kind, span: [start, end] }) => `${kind}: ${sentence.slice(start, end)}`,
  );
}

describe('judgements', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['This means that the dam will hold.', 'inference: This means that'],
    ['The lock failed, which means the gate is open.', 'inference: which means'],
    ['The sound indicates that the pump runs.', 'inference: indicates that'],
    ['The lights went out, suggesting that the crew had fled.', 'inference: suggesting that'],
    ['The letters imply that he knew.', 'inference: imply that'],
    ['Photographs suggest the hull was torn.', 'inference: suggest'],
    ['The reports suggested the two had met.', 'inference: suggested'],
    ['He suggested a date.'],
    ['The board offers some suggested names, and suggests candidates to indicate that it works.'],
    ['The debris suggests Northland built it.', 'inference: suggests'],
    ['They decide whether to sail.'],
    ['She suggested meeting in the port.'],
    ['They got there by this means of transport.'],
    ['The word means a quay.'],
    ['The guards could have stopped him.', 'counterfactual: could have stopped'],
    ['The ferry would never have been found.', 'counterfactual: would never have been found'],
    ['It might’ve sunk.', 'counterfactual: might’ve sunk'],
    ['They couldn’t have known.', 'counterfactual: couldn’t have known'],
    ['The tax could have a part in it.'],
    ['The owner would have to leave.'],
    ['A ban would hurt the port.', 'conditional: would'],
    ['The town passed a law that would close the port.'],
    ['The owner said the port would close.'],
    ['He would later become mayor.'],
    ['The mayor would not comment.'],
    ['The owner knew the price; a ban would raise it.', 'conditional: would'],
    ['It is unclear whether the pilot was drunk.', 'question: unclear whether'],
    ['The police investigate whether the pilot was drunk.', 'question: investigate whether'],
    ['It is not known if the pilot lives.', 'question: not known if'],
    ['They sail whether or not it rains, regardless of whether the port is open.'],
    ['They sail if it rains.'],
  ];
  for (const [sentence, ...expected] of cases)
    it(`reads “${sentence}”`, () => {
      assert.deepEqual(judgements(sentence), expected);
    });
});
