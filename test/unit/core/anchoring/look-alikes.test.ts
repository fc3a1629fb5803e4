import assert from 'node:assert/strict';
import type { QuoteSelector } from '../../../../server/src/core/anchoring/anchor.ts';
import { locate } from '../../../../server/src/core/anchoring/locate.ts';
import {
  garbled,
  type InventedReport,
  invent,
  plain,
  type Random,
  randomFrom,
  written,
} from './invented-report.ts';

const REPORTS = 250;

/** What became of the sentences before and after the quote. */
const NEIGHBOURS: Readonly<Record<string, (random: Random, sentence: string) => string>> = {
  'left alone': (_random, sentence) => sentence,
  'changed in a third of their words': (random, sentence) => garbled(random, sentence, 0.3),
  'changed in most of their words': (random, sentence) => garbled(random, sentence, 0.7),
  'written anew': (random) => plain(random),
  'deleted as well': () => '',
};

describe('a quote that was deleted while its look-alike stays', () => {
  for (const [fate, become] of Object.entries(NEIGHBOURS)) {
    for (const replaced of [false, true]) {
      it(`is never taken for it, its neighbours ${fate}${replaced ? ' and another sentence in its place' : ''}`, () => {
        let wrong = 0;
        for (let seed = 1; seed <= REPORTS; seed++) {
          const random = randomFrom(seed);
          const report = invent(random);
          const [at] = report.twins;
          const now = changed(report, random, become, replaced ? plain(random) : '');
          const anchor = locate(now, selectorOf(report, at), { refind: true });
          if (anchor.start !== undefined) wrong++;
        }
        assert.ok(wrong <= REPORTS * 0.005, `${wrong} of ${REPORTS} attached to another sentence`);
      });

      it(`is never followed to it with the old text at hand, its neighbours ${fate}${replaced ? ' and another sentence in its place' : ''}`, () => {
        for (let seed = 1; seed <= REPORTS; seed++) {
          const random = randomFrom(seed);
          const report = invent(random);
          const [at] = report.twins;
          const now = changed(report, random, become, replaced ? plain(random) : '');
          const anchor = locate(now, selectorOf(report, at), { previous: written(report.sentences) });
          assert.equal(anchor.start, undefined, `report ${seed}: ${now.slice(anchor.start, anchor.end)}`);
        }
      });
    }
  }
});

describe('a quote that was only reworded', () => {
  it('is found where one of its neighbours stays', () => {
    let found = 0;
    for (let seed = 1; seed <= REPORTS; seed++) {
      const random = randomFrom(seed);
      const report = invent(random);
      const at = 10;
      const sentences = [...report.sentences];
      const edited = garbled(random, sentences[at] ?? '', 0.15);
      sentences[at] = edited;
      const beside = random() < 0.5 ? at - 1 : at + 1;
      sentences[beside] = plain(random);
      const now = written(sentences);
      const anchor = locate(now, selectorOf(report, at), { refind: true });
      if (anchor.start === undefined) continue;
      assert.ok(now.slice(anchor.start, anchor.end).includes(edited.split('. ')[0] ?? ''), `report ${seed}`);
      found++;
    }
    assert.ok(found >= REPORTS * 0.92, `${found} of ${REPORTS} found`);
  });
});

function changed(
  report: InventedReport,
  random: Random,
  become: (r: Random, s: string) => string,
  instead: string,
): string {
  const sentences = [...report.sentences];
  const [at] = report.twins;
  for (const beside of [at - 1, at + 1]) sentences[beside] = become(random, sentences[beside] ?? '');
  sentences[at] = instead;
  return written(sentences);
}

function selectorOf({ sentences }: InventedReport, at: number): QuoteSelector {
  const text = written(sentences);
  const quote = sentences[at] ?? '';
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  };
}
