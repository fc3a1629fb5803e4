import assert from 'node:assert/strict';
import { read } from '../../../../../../server/src/core/text/read/read.ts';

/** The quotations of a sentence as `kind quotation`. */
function quoted(sentence: string): string[] {
  return read(sentence).quotations.map(({ kind, span }) => `${kind} ${sentence.slice(...span)}`);
}

describe('quotations', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['“The bridge will reopen in spring,” Mayor Olsen said.', 'direct “The bridge will reopen in spring,”'],
    [
      'The ministry said: "We have lost contact with both crews."',
      'direct "We have lost contact with both crews."',
    ],
    ['She called the offer “a waste of paper”.', 'partial “a waste of paper”'],
    ['The envoy said talks were “moving at a snail’s pace”.', 'partial “moving at a snail’s pace”'],
    ['His "friends" emptied the house within a day.', 'scare "friends"'],
    ['The unit, nicknamed “the Night Owls”, left Tartus.', 'scare “the Night Owls”'],
    ['He has just finished “The Long Winter of Aleppo” in paperback.', 'scare “The Long Winter of Aleppo”'],
    ['“Broken promises”', 'scare “Broken promises”'],
    ['“Nobody told us anything.”', 'direct “Nobody told us anything.”'],
    ['The officers’ mess was hit, the owners’ lawyer said.'],
    ["It wasn't the crew's fault, the firms' lawyers say."],
    ["Police said 'a small number' of rioters remained.", "partial 'a small number'"],
    ['The crate was 5\'10" long and sealed.'],
    [
      '“We told them ‘not today’ and left,” he said.',
      'direct “We told them ‘not today’ and left,”',
      'scare ‘not today’',
    ],
    [
      '“We stay,” he said, “and we will not move again.”',
      'direct “We stay,”',
      'direct “and we will not move again.”',
    ],
    ['They will never come back.”', 'direct They will never come back.”'],
    ['”We are ready for them,“ the colonel said.', 'direct ”We are ready for them,“'],
    ['On the radio Okoye wrote: “Each hour counts.”', 'direct “Each hour counts.”'],
    ['“They’re gone”: a village waits for news', 'direct “They’re gone”'],
    ['The law bans “hostile content” online.', 'scare “hostile content”'],
    ['“Not me,” said the porter.', 'direct “Not me,”'],
    ['“My hope,” she said, “is that he calls.”', 'direct “My hope,”', 'direct “is that he calls.”'],
    ['“Great gaps” remain, the envoy told the press.', 'partial “Great gaps”'],
    ['One show, “Salt and Rust,” stars a dog that talks.', 'scare “Salt and Rust,”'],
    ['The hymn “A Light in the Fields” closed the service.', 'scare “A Light in the Fields”'],
    ['In the ranks he was known as “the Owl”, since he never slept.', 'scare “the Owl”'],
    ['Gov. Maria “Mia” Torres signed it.', 'scare “Mia”'],
    ['The report says that “no one checked the valves”.', 'direct “no one checked the valves”'],
    ['The report says the firm “never checked the valves”.', 'partial “never checked the valves”'],
    ['He called it “a fleet that cannot sail”.', 'partial “a fleet that cannot sail”'],
    ['They “systematically robbed” the fund.', 'partial “systematically robbed”'],
    ['The crowd chanted “Which law?”', 'direct “Which law?”'],
    ['But “not all of them take it,” said the clerk.', 'direct “not all of them take it,”'],
    ["''We lost it all,'' he said.", "direct ''We lost it all,''"],
    ["The so-called ''rule'' is not written down.", "scare ''rule''"],
    ['The Swiss press wrote of a «Skandal».', 'partial «Skandal»'],
    ['« Nous restons », the mayor said.', 'direct « Nous restons »'],
    ['She wrote “The Long Road” in one winter.', 'scare “The Long Road”'],
    ['The firm trades under the name “Lantern”.', 'scare “Lantern”'],
    ['The remark that “nobody forces people to rent” was booed.', 'direct “nobody forces people to rent”'],
    ['„Wir bleiben hier,“ the mayor said.', 'direct „Wir bleiben hier,“'],
    ["Rock 'n' roll came in the '50s; get 'em to the workers' hall."],
    ['‘It’s a shame’, said one driver.', 'direct ‘It’s a shame’'],
    ['“That comes later.', 'direct “That comes later.'],
    ['He said the town “had no water and no light', 'partial “had no water and no light'],
    ['He left. ”'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => assert.deepEqual(quoted(sentence), expected));
  }

  it('says which mark has no counterpart', () => {
    const marks = (sentence: string) => read(sentence).quotations.map(({ unbalanced }) => unbalanced);
    assert.deepEqual(marks('“They left before the rain came and'), ['opener']);
    assert.deepEqual(marks('They never looked back.”'), ['closer']);
    assert.deepEqual(marks('The “rebels” left.'), [null]);
  });

  it('ends an unclosed quotation where the speaker is named', () => {
    assert.deepEqual(quoted('“The trouble with the plan, said Anna Lind, a former envoy, is its price.'), [
      'direct “The trouble with the plan,',
    ]);
    assert.deepEqual(quoted('“The trouble, said Anna Lind, is “that nobody can pay for it.”'), [
      'direct “The trouble,',
      'direct “that nobody can pay for it.”',
    ]);
  });
});
