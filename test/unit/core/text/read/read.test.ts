import assert from 'node:assert/strict';
import { read } from '../../../../../server/src/core/text/read/read.ts';
import { assertReadInLinearTime } from '../../../../support/reading-cost.ts';

describe('reading a sentence', () => {
  const hostile: Readonly<Record<string, string>> = {
    'opening marks': '“a ',
    'closing marks': 'a” ',
    'straight marks': '" ',
    'single marks': "'a ",
    genitives: "as' ",
    brackets: '[1 ',
    figures: '1',
    'grouped figures': '1,000,',
    'number words': 'hundred and ',
    'many words': 'more than ',
    'dotted letters': 'a.',
    dates: 'January 3, ',
    'weeks ago': 'two weeks ',
    likelihoods: 'very un',
    negations: 'that not who ',
    'subordinate clauses': 'said that who did not ',
    'alternating clauses': 'if, but no one (that ',
    'auxiliaries before not': 'never to not ',
    'bare opening marks': '“',
    'twin marks': "''a",
    'speakers named': '“a,” said ',
    'opinions unfinished': 'thought by ',
    'clipped words': "'em ",
    questions: '? who ',
    modals: 'so may could ',
    'likely words': 'more likely than ',
    letters: 'a',
    blanks: ' ',
    hyphens: 'a-',
    sayings: 'said ',
    'unfinished sayings': 'said that ',
    'sayings behind commas': ', said ',
    'going on': ', adding that and ',
    commas: ',',
    'open quotes': '“said ',
    capitals: 'A ',
    'long names': 'Abc ',
    'nested relatives': 'who said X, ',
    accusations: 'accused of ',
    'nouns of reporting': "Iran's claim that ",
    'many places': 'in Iraq and ',
    lists: 'Abc, Def and ',
    'cited sources': 'according to ',
  };
  for (const [name, piece] of Object.entries(hostile)) {
    it(`takes time linear in the length of a sentence of ${name}`, function () {
      this.timeout(30_000);
      assertReadInLinearTime(piece);
    });
  }

  const nested: Readonly<Record<string, (pieces: string) => string>> = {
    'opening brackets before a negation': (pieces) => `${pieces.replaceAll('x ', '(')}no boats came.`,
    'notes before a verb': (pieces) => `The mayor ${pieces.replaceAll('x', '[1]')}said that he left.`,
    appositions: (pieces) => `Berg${pieces.replaceAll('x ', ', a man')}, who said that he left.`,
  };
  for (const [name, make] of Object.entries(nested)) {
    it(`reads a sentence with any number of ${name}`, () => {
      assert.doesNotThrow(() => read(make('x '.repeat(50_000))));
    });
  }

  it('gives plain data with spans inside the sentence, whatever stands in it', () => {
    const pieces = [
      '“',
      '”',
      '"',
      "'",
      '1,000',
      'January',
      ' ',
      '3',
      'likely',
      'more',
      'than',
      '[7]',
      '-',
      'week',
      'said',
      'Lind',
      'that',
      'and',
      'according',
      'to',
      'the',
      'officials',
      'was',
      'ago',
      ',',
      '\ud800',
    ];
    for (let seed = 1; seed <= 300; seed++) {
      let state = seed;
      const next = () => (state = (state * 48271) % 2147483647);
      const sentence = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join(
        seed % 2 ? ' ' : '',
      );
      const reading = read(sentence, { issued: '2024-02-06' });
      assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading);
      const { attribution, hedges, negatedMainVerb, ...others } = reading;
      assert.equal(typeof negatedMainVerb, 'boolean');
      const spans = Object.values(others)
        .flat()
        .map(({ span, pattern }) => [...span, pattern] as const);
      const cues = attribution.flatMap(({ cueSpan, claimerSpan, addresseeSpan, anonymitySpan, pattern }) =>
        [cueSpan, claimerSpan, addresseeSpan, anonymitySpan].flatMap((span) =>
          span === null ? [] : [[...span, pattern] as const],
        ),
      );
      for (const [start, end, pattern] of [...spans, ...hedges, ...cues]) {
        assert.ok(start >= 0 && end > start && end <= sentence.length, `${start}..${end} in ${sentence}`);
        assert.ok(pattern.length > 0);
      }
    }
  });
});
